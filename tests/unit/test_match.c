/*
 * Matching: vetoes, candidates, clusters, rivals, stories, copies, names across sources, vocabulary.
 */
#include "reading_fixture.h"

#include "base/unionfind.h"
#include "match/candidates.h"
#include "match/clusters.h"
#include "match/copies.h"
#include "match/frame.h"
#include "match/rivals.h"

/* ---- Vetoes ------------------------------------------------------------------------------- */

typedef struct veto_row {
    const char *a;
    const char *b;
    fc_veto veto;
} veto_row;

static const veto_row vetoes[] = {
    {"Velm lost {12} boats.", "Velm lost {14} boats.", FC_VETO_NONE},
    /* units */
    {"The bridge cost {$5 million}.", "The bridge cost {5 million euros}.", FC_VETO_UNIT},
    {"Velm lost {12} boats.", "Velm lost {12 percent} of its boats.", FC_VETO_UNIT},
    {"The wall is {12 metres} high.", "The wall is {12 tonnes} heavy.", FC_VETO_UNIT},
    {"The wall is {12 metres} high.", "The wall is {40 feet} high.", FC_VETO_NONE},
    {"Prices rose {1.5 percent}.", "Prices rose {1.5 percentage points}.", FC_VETO_NONE},
    {"Prices rose {1.5 percent}.", "Prices rose {2.5 percentage points}.", FC_VETO_UNIT},
    /* casualties */
    {"The flood left {12} people injured.", "The flood killed {13} people.", FC_VETO_CONTRAST},
    {"The flood left {12} people dead.", "The flood killed {13} people.", FC_VETO_NONE},
    {"The flood claimed the lives of {12} people.", "The flood hurt {13} people.", FC_VETO_CONTRAST},
    {"They mourned the deaths of {12} people.", "The flood hurt {13} people.", FC_VETO_CONTRAST},
    {"{Twelve} people were reported dead.", "The flood hurt {13} people.", FC_VETO_CONTRAST},
    /* roles */
    {"Sales reached {$5 million}.", "The sales target was {$7 million}.", FC_VETO_ROLE},
    {"Sales reached {$5 million}.", "Sales rose by {$7 million}.", FC_VETO_ROLE},
    {"Sales reached {$5 million}.", "Sales rose to {$7 million}.", FC_VETO_NONE},
    {"{Twelve} boats sank.", "Another {two} boats sank.", FC_VETO_ROLE},
    {"Sales rose from {$5 million} to $7 million.", "Sales rose to {$7 million}.", FC_VETO_ROLE},
    /* classes that exclude each other */
    {"{Twelve} people were killed.", "{Forty} people were injured.", FC_VETO_CONTRAST},
    {"{Twelve} people died.", "{Fourteen} people were killed.", FC_VETO_NONE},
    {"Imports reached {$5 million}.", "Exports reached {$7 million}.", FC_VETO_CONTRAST},
    {"Revenue was {$5 million}.", "Net profit was {$2 million}.", FC_VETO_CONTRAST},
    {"The fall was {5 percent}.", "The rise was {7 percent}.", FC_VETO_CONTRAST},
    /* periods */
    {"Sales were {$5 million} in 2029.", "Sales were {$7 million} in 2030.", FC_VETO_PERIOD},
    {"Sales were {$5 million} in the first quarter of 2030.",
     "Sales were {$7 million} in the second quarter of 2030.", FC_VETO_PERIOD},
    {"Sales were {$5 million} in the first quarter of 2030.", "Sales were {$7 million} in 2030.",
     FC_VETO_NONE},
    {"Sales were {$5 million} in 2029.", "Sales were {$7 million}.", FC_VETO_PERIOD},
    /* owners */
    {"The {34-year-old} Anna Roe won.", "The {36-year-old} Paul Moe won.", FC_VETO_OWNER},
    {"Anna Roe, {34}, won.", "Anna Roe, {36}, won.", FC_VETO_NONE},
    {"Anna Roe, {34}, won.", "Paul Moe, {36}, won.", FC_VETO_OWNER},
    {"Anna Roe began her {fifth} term.", "Paul Moe began his {second} term.", FC_VETO_OWNER},
    /* things */
    {"It was the {third} title.", "It was the {fourth} match.", FC_VETO_THING},
    {"It was the {third} title.", "It was the {fourth} title.", FC_VETO_NONE},
    {"An aftershock of {magnitude 4.8} followed.", "An aftershock of {magnitude 5.1} followed.",
     FC_VETO_THING},
};

START_TEST(veto_of_pair)
{
    const veto_row *row = &vetoes[_i];
    fixture_run run;
    fixture_pair(&run, row->a, row->b);
    const fc_item *a = fixture_item(&run, 0), *b = fixture_item(&run, 1);
    fc_pair pair = fc_pair_of(a, b), turned = fc_pair_of(b, a);
    ck_assert_msg(fc_veto_of(&pair) == row->veto, "%s / %s: veto %d", row->a, row->b,
                  fc_veto_of(&pair));
    ck_assert_int_eq(fc_veto_of(&turned), row->veto);
    fixture_stop(&run);
}
END_TEST

/* ---- Candidates --------------------------------------------------------------------------- */

typedef struct pair_list {
    FC_VEC(fc_candidate) pairs;
    fc_arena *arena;
} pair_list;

static bool add_pair(void *payload, const fc_candidate *pair)
{
    pair_list *list = payload;
    return fc_vec_add(list->arena, &list->pairs, *pair);
}

static pair_list list_pairs(fixture_run *run)
{
    pair_list list = {{NULL, 0, 0}, &run->arena};
    fc_arena scratch;
    fc_arena_init(&scratch, NULL);
    ck_assert_int_eq(fc_candidates_each(&run->facts.items, &run->stories, &scratch, add_pair, &list),
                     FACTCHECK_OK);
    fc_arena_dispose(&scratch);
    return list;
}

static bool has_pair(const pair_list *list, const fixture_run *run)
{
    const fc_item *items = run->facts.items.list.items;
    for (size_t i = 0; i < list->pairs.count; i++) {
        if (&items[list->pairs.items[i].a] == fixture_item(run, 0) &&
            &items[list->pairs.items[i].b] == fixture_item(run, 1))
            return true;
    }
    return false;
}

typedef struct key_row {
    const char *a;
    const char *b;
    bool found;
} key_row;

static const key_row keys[] = {
    {"Velm lost {12} boats in the storm.", "After the storm {14} boats were missing in Velm.", true},
    {"The storm in Velm killed {12}.", "The storm in Velm left {14} dead.", true}, /* one class */
    {"Kestrel paid {$5 million} in Velm.", "For Kestrel of Velm it was worth {$7 million}.", true},
    {"The mayor of Velm read {41,250} letters.", "Voters in Velm wrote {41,250} times.", true},
    {"Velm lost {12} boats in the storm.", "Velm saw a storm of {14 hours}.", false},
};

START_TEST(pairs_that_share_a_key_are_found)
{
    const key_row *row = &keys[_i];
    fixture_run run;
    fixture_pair(&run, row->a, row->b);
    ck_assert_uint_eq(run.stories.count, 1);
    pair_list list = list_pairs(&run);
    ck_assert_int_eq(has_pair(&list, &run), row->found);
    for (size_t i = 0; i < list.pairs.count; i++) {
        const fc_item *items = run.facts.items.list.items;
        ck_assert_uint_lt(list.pairs.items[i].a, list.pairs.items[i].b);
        ck_assert_uint_ne(items[list.pairs.items[i].a].source, items[list.pairs.items[i].b].source);
        ck_assert(i == 0 || list.pairs.items[i].b >= list.pairs.items[i - 1].b);
    }
    fixture_stop(&run);
}
END_TEST

/* Two articles of a thousand counted boats each give no million pairs. */
START_TEST(caps_hold)
{
    enum { CLAIMS = 1000 };
    size_t size = CLAIMS * 32, used = 0;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    for (int i = 0; i < CLAIMS; i++)
        used += (size_t)snprintf(text + used, size - used, "Velm lost %d boats.\n\n", 100 + i);
    fixture_run run;
    fixture_pair(&run, text, text);
    size_t items = run.facts.items.list.count;
    ck_assert_uint_ge(items, 2 * CLAIMS);
    pair_list list = list_pairs(&run);
    ck_assert_uint_gt(list.pairs.count, 0);
    ck_assert_uint_lt(list.pairs.count, items * 1000);
    fixture_stop(&run);
    free(text);
}
END_TEST

/* ---- Clusters and rivals ------------------------------------------------------------------ */

START_TEST(clusters_know_their_sources)
{
    fc_arena arena;
    fc_items items;
    fc_clusters clusters;
    fc_union sets;
    memset(&items, 0, sizeof items);
    fc_arena_init(&arena, NULL);
    for (uint32_t i = 0; i < 4; i++) {
        fc_item item;
        memset(&item, 0, sizeof item);
        item.source = i / 2; /* items 0 and 1 of source 0, 2 and 3 of source 1 */
        ck_assert(fc_vec_add(&arena, &items.list, item));
    }
    ck_assert(fc_union_init(&sets, 4, &arena));
    fc_union_join(&sets, 0, 2);
    ck_assert_int_eq(fc_clusters_build(&clusters, &sets, &items, &arena), FACTCHECK_OK);
    ck_assert(fc_clusters_has(&clusters, 0, 1) && fc_clusters_has(&clusters, 2, 0));
    ck_assert(fc_clusters_has(&clusters, 1, 0) && !fc_clusters_has(&clusters, 1, 1));
    ck_assert(fc_clusters_supported(&clusters, 0) && fc_clusters_supported(&clusters, 2));
    ck_assert(!fc_clusters_supported(&clusters, 1) && !fc_clusters_supported(&clusters, 3));
    fc_arena_dispose(&arena);
}
END_TEST

/*
 * Item 0 of source 0 differs from items 2 and 3 of source 1. That source 1 states the value of item
 * 0 too, in item 4, must weaken the link to 2.
 */
START_TEST(a_rival_weakens_a_link)
{
    int32_t totals[2];
    for (int rival = 0; rival < 2; rival++) {
        fc_arena arena;
        fc_items items;
        fc_clusters clusters;
        fc_union sets;
        fc_links agree = {0}, differ = {0};
        memset(&items, 0, sizeof items);
        fc_arena_init(&arena, NULL);
        for (uint32_t i = 0; i < 3; i++) {
            fc_item item;
            memset(&item, 0, sizeof item);
            item.source = i ? 1 : 0;
            item.group = FC_GROUP_COUNT;
            item.value = fc_decimal_int(i == 1 ? 40 : 30);
            ck_assert(fc_vec_add(&arena, &items.list, item));
        }
        ck_assert(fc_union_init(&sets, 3, &arena));
        if (rival) {
            fc_link equal = {.b = 2, .total = 200, .closeness = FC_CLOSE_EQUAL, .frame = true};
            ck_assert(fc_vec_add(&arena, &agree, equal));
            fc_union_join(&sets, 0, 2);
        }
        fc_link link = {.b = 1, .total = 100, .closeness = FC_CLOSE_30, .frame = true};
        ck_assert(fc_vec_add(&arena, &differ, link));
        ck_assert_int_eq(fc_clusters_build(&clusters, &sets, &items, &arena), FACTCHECK_OK);
        ck_assert_int_eq(fc_rivals_weigh(&differ, 1, &agree, &clusters, &arena), FACTCHECK_OK);
        totals[rival] = differ.items[0].total;
        fc_arena_dispose(&arena);
    }
    ck_assert_int_lt(totals[1], totals[0]);
}
END_TEST

/* ---- Stories and copies ------------------------------------------------------------------- */

#define HARBOUR_A \
    "The harbour of Velm closed on Monday after a crane fell on the quay. The crane of the Orsa " \
    "wharf broke in a gust, and two dockers of the wharf were hurt."
#define HARBOUR_B \
    "Two dockers were hurt in Velm when a crane of the Orsa wharf fell on the quay on Monday. " \
    "The harbour was closed after the gust broke the crane."
#define ELECTION_A \
    "Voters in Tavia elected Hanna Brodd president on Sunday. Brodd of the Alliance beat the " \
    "senator Otto Karst in the runoff with a clear majority of the ballots."
#define ELECTION_B \
    "Hanna Brodd of the Alliance won the runoff for president in Tavia on Sunday. The senator " \
    "Otto Karst conceded when a majority of the ballots had been counted."

START_TEST(one_source_is_a_story_of_its_own)
{
    fixture_run run;
    fc_stories one;
    fixture_start(&run);
    fixture_add(&run, "Velm lost 12 boats on Friday. The harbour of Velm stays closed.", "2031-05-14");
    fixture_settle(&run);
    ck_assert_int_eq(fc_stories_of_one(&one, &run.arena), FACTCHECK_OK);
    ck_assert_uint_eq(one.count, run.stories.count);
    ck_assert_uint_eq(one.story_of[0], run.stories.story_of[0]);
    ck_assert_uint_eq(one.copy_of[0], run.stories.copy_of[0]);
    fixture_stop(&run);
}
END_TEST

START_TEST(two_stories_are_kept_apart)
{
    static const char *const texts[] = {HARBOUR_A, ELECTION_A, HARBOUR_B, ELECTION_B};
    fixture_run run;
    fixture_read(&run, texts, COUNT_OF(texts), "2031-05-14");
    ck_assert_uint_eq(run.stories.count, 2);
    ck_assert_uint_eq(run.stories.story_of[2], run.stories.story_of[0]);
    ck_assert_uint_eq(run.stories.story_of[3], run.stories.story_of[1]);
    ck_assert_uint_ne(run.stories.story_of[0], run.stories.story_of[1]);
    for (uint32_t i = 0; i < 4; i++)
        ck_assert_uint_eq(run.stories.copy_of[i], i);
    fixture_stop(&run);
}
END_TEST

START_TEST(claims_of_two_stories_are_never_paired)
{
    static const char *const texts[] = {HARBOUR_A " It cost $5 million.",
                                        ELECTION_A " It cost $7 million."};
    fixture_run run;
    fixture_read(&run, texts, COUNT_OF(texts), "2031-05-14");
    fixture_match(&run);
    ck_assert_uint_eq(run.facts.list.count, 0);
    fixture_stop(&run);
}
END_TEST

/* The sum of the weights of the words in the sentence of an item, and of the words beside it. */
static uint32_t weight_of(const fc_item *item)
{
    uint32_t sum = item->sentence->idf;
    for (uint32_t i = 0; i < item->near_count; i++)
        sum += item->near[i].idf;
    return sum;
}

START_TEST(words_weigh_in_their_story)
{
    static const char *const harbour[] = {HARBOUR_A " It cost $5 million.",
                                          HARBOUR_B " It cost $6 million.", NULL};
    static const char *const mixed[] = {
        HARBOUR_A " It cost $5 million.", ELECTION_A " It cost $7 million.",
        HARBOUR_B " It cost $6 million.", ELECTION_B " It cost $8 million.", NULL};
    fixture_run alone, both;
    fixture_read(&alone, harbour, COUNT_OF(harbour), "2031-05-14");
    fixture_match(&alone);
    fixture_read(&both, mixed, COUNT_OF(mixed), "2031-05-14");
    fixture_match(&both);
    ck_assert_uint_eq(both.stories.count, 2);
    size_t count = alone.facts.items.list.count;
    ck_assert_uint_gt(count, 2);
    for (size_t i = 0; i < count; i++) { /* those of the first story stand first */
        const fc_item *x = &alone.facts.items.list.items[i], *y = &both.facts.items.list.items[i];
        ck_assert_uint_eq(y->source, 2 * x->source);
        ck_assert_uint_eq(weight_of(x), weight_of(y));
    }
    fixture_stop(&alone);
    fixture_stop(&both);
}
END_TEST

#define SCHOOLS \
    "The council of Ostmark voted on Monday to close three schools. Parents of the town protested " \
    "against the plan outside the old hall, and teachers called a strike for the whole month. " \
    "Mayor Alba Tern refused further talks with angry families yesterday."

typedef struct copy_row {
    const char *texts[5]; /* a source each */
    uint32_t copy_of[5];
} copy_row;

static const copy_row copies[] = {
    {{HARBOUR_A, HARBOUR_B, HARBOUR_A " Otherwise nothing is known of it.", HARBOUR_A},
     {0, 1, 0, 0}},
    /* where several sources share passages, a copy is one of the source that has them first */
    {{HARBOUR_A, SCHOOLS, SCHOOLS " " HARBOUR_A, HARBOUR_B, SCHOOLS}, {0, 1, 1, 3, 1}},
};

START_TEST(copies_are_known)
{
    const copy_row *row = &copies[_i];
    fixture_run run;
    fixture_read(&run, row->texts, COUNT_OF(row->texts), NULL);
    for (size_t i = 0; i < run.count; i++)
        ck_assert_uint_eq(run.stories.copy_of[i], row->copy_of[i]);
    fixture_stop(&run);
}
END_TEST

START_TEST(no_sources)
{
    fixture_run run;
    fixture_start(&run);
    fixture_settle(&run);
    fixture_match(&run);
    fixture_judge(&run);
    ck_assert_uint_eq(run.findings.count, 0);
    fixture_stop(&run);
}
END_TEST

/* ---- Names and words ---------------------------------------------------------------------- */

typedef struct name_row {
    const char *a;
    const char *b;
    bool shared;
} name_row;

static const name_row names[] = {
    {"Anna Roe won {12} seats.", "Roe won {12} seats.", true}, /* long here, short there */
    {"Anna Roe won {12} seats.", "Paul Moe won {12} seats.", false},
    {"France won {12} medals.", "French athletes won {12} medals.", true},
    {"Paris won {12} medals.", "France won {12} medals.", true},
    {"Anna Maria Roe won {12} seats.", "Anna Roe won {12} seats.", true},
    {"The Tavian Geological Survey has {12} stations.", "The TGS has {12} stations.", true},
    {"The Bank of New Tavia has {12} branches.", "BNT has {12} branches.", true},
    {"The Bank of New Tavia has {12} branches.", "TNB has {12} branches.", false},
    {"The Dow Jones Industrial Average fell {12} points.", "The Dow fell {12} points.", true},
    {"Tavia Steel has {12} plants.", "TAVIA STEEL has {12} plants.", true},
};

START_TEST(names_across_sources)
{
    fixture_run run;
    fixture_pair(&run, names[_i].a, names[_i].b);
    fc_pair pair = fc_pair_of(fixture_item(&run, 0), fixture_item(&run, 1));
    ck_assert_msg((pair.names > 0) == names[_i].shared, "%s / %s", names[_i].a, names[_i].b);
    fixture_stop(&run);
}
END_TEST

START_TEST(log_ratio)
{
    ck_assert_uint_eq(fc_log_ratio(7, 7), 0);
    ck_assert_uint_eq(fc_log_ratio(1, 1), 0);
    for (uint32_t a = 1; a < 2000; a++)
        require(fc_log_ratio(a + 1, 1) >= fc_log_ratio(a, 1));
    /* 100 * ln: 2 -> 69.3, 10 -> 230.3, 1000 -> 690.8 */
    ck_assert_uint_ge(fc_log_ratio(2, 1), 68);
    ck_assert_uint_le(fc_log_ratio(2, 1), 70);
    ck_assert_uint_ge(fc_log_ratio(10, 1), 229);
    ck_assert_uint_le(fc_log_ratio(10, 1), 231);
    ck_assert_uint_ge(fc_log_ratio(UINT32_MAX, 1), 2210);
    ck_assert_uint_le(fc_log_ratio(UINT32_MAX, 1), 2219);
}
END_TEST

START_TEST(rare_words_weigh_more)
{
    fixture_run run;
    fixture_pair(&run, "The boat sank. The boat burned.", "The boat left. A crane fell.");
    const fc_vocabulary *v = &run.facts.items.vocabulary;
    uint32_t boat = fc_vocabulary_find(v, FC_STR("boat"));
    uint32_t crane = fc_vocabulary_find(v, FC_STR("crane"));
    ck_assert(boat && crane);
    ck_assert_uint_gt(fc_vocabulary_idf(v, crane), fc_vocabulary_idf(v, boat));
    ck_assert_uint_eq(fc_vocabulary_idf(v, 0), 0);
    ck_assert_uint_eq(fc_vocabulary_find(v, FC_STR("the")), 0);
    fixture_stop(&run);
}
END_TEST

SUITE_FUNCTION(match)
{
    Suite *suite = suite_create("match");
    TCase *cases = tcase_create("match");
    tcase_add_loop_test(cases, veto_of_pair, 0, (int)COUNT_OF(vetoes));
    tcase_add_loop_test(cases, pairs_that_share_a_key_are_found, 0, (int)COUNT_OF(keys));
    tcase_add_test(cases, caps_hold);
    tcase_add_test(cases, clusters_know_their_sources);
    tcase_add_test(cases, a_rival_weakens_a_link);
    tcase_add_test(cases, one_source_is_a_story_of_its_own);
    tcase_add_test(cases, two_stories_are_kept_apart);
    tcase_add_test(cases, claims_of_two_stories_are_never_paired);
    tcase_add_test(cases, words_weigh_in_their_story);
    tcase_add_loop_test(cases, copies_are_known, 0, (int)COUNT_OF(copies));
    tcase_add_test(cases, no_sources);
    tcase_add_loop_test(cases, names_across_sources, 0, (int)COUNT_OF(names));
    tcase_add_test(cases, log_ratio);
    tcase_add_test(cases, rare_words_weigh_more);
    suite_add_tcase(suite, cases);
    return suite;
}
