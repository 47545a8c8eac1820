/*
 * An age against a birth date of its sentence: "Anna Roe, 34, born on 3 May 1985" on the date of the
 * article; "born in 1950, he died in 1990 aged 45" on the date of death. Only wordings that leave no
 * doubt whose age and whose birth it is are read.
 */
#include "checks.h"

#include "verdict/confidence.h"
#include "verdict/display.h"
#include "verdict/origins.h"
#include "verdict/single.h"

#define BETWEEN 6      /* tokens between an age and the birth that belongs to it, at most */
#define WRITTEN_DAYS 7 /* an article may be written so many days from its date */

typedef struct life {
    uint32_t age; /* claims */
    uint32_t birth;
    bool deathly;  /* the sentence tells of a death: the age may be that of then */
    int32_t death; /* the date of death, -1 for an age on the date of the article */
    fc_days born;
    fc_days then; /* when that was or is the age */
} life;

static bool is_stated_age(const fc_claim *claim)
{
    return claim->kind == FACTCHECK_KIND_AGE && claim->hedge == FACTCHECK_HEDGE_EXACT &&
           !claim->is_range && fc_decimal_is_integer(claim->value) &&
           fc_str_equal(claim->unit, FC_STR("year"));
}

/* ---- Whose age ---------------------------------------------------------------------------- */

static bool tells_of_death(const fc_document *doc, uint32_t sentence)
{
    const fc_sentence *s = &doc->sentences.items[sentence];
    for (uint32_t at = s->first_token; at < s->end_token; at++) {
        if (fc_token_among(doc, at, "died dies dead death killed late"))
            return true;
    }
    return false;
}

/* "34, born", "34, who was born"; "the 34-year-old winger, who was born". */
static bool age_leads_to_birth(const fc_document *doc, const fc_claim *age, uint32_t born)
{
    bool noun_follows = age->end > age->first + 2; /* 34-year-old */
    if (born < age->end || born > age->end + BETWEEN)
        return false;
    for (uint32_t at = age->end; at < born; at++) {
        fc_tag tag = (fc_tag)doc->tokens.items[at].tag;
        bool named = noun_follows && (tag == FC_TAG_NOUN || tag == FC_TAG_NAME);
        if (!named && !fc_document_sign(doc, at, ',') && !fc_document_sign(doc, at, '(') &&
            !fc_token_among(doc, at, "who was is"))
            return false;
    }
    return true;
}

/* "born on 3 May 1985, is 34", "(born 1985) is now 34"; behind a death "he died ...". */
static bool birth_leads_to(const fc_document *doc, const fc_claim *birth, uint32_t to)
{
    if (to < birth->end || to > birth->end + BETWEEN)
        return false;
    for (uint32_t at = birth->end; at < to; at++) {
        if (!fc_document_sign(doc, at, ',') && !fc_document_sign(doc, at, ')') &&
            !fc_token_among(doc, at, "is now and he she who today"))
            return false;
    }
    return true;
}

/* The words "at the age of" or "aged" in front of an age tell of an event, not of today. */
static uint32_t event_words(const fc_document *doc, const fc_claim *age)
{
    uint32_t at = age->first, least = doc->sentences.items[age->sentence].first_token;
    while (at > least && fc_token_among(doc, at - 1, "at the age of aged"))
        at--;
    return fc_token_among(doc, at, "at aged age") ? at : age->first;
}

/* "A film from 2010 says Roe, 24, born in 1985, was first": the age is of that year. */
static bool is_set_in_year(const fc_reading *reading, uint32_t begin, const life *l)
{
    for (uint32_t i = begin; i < l->age; i++) {
        fc_days days;
        if (i != l->birth && fc_origin_explicit_days(reading, &reading->claims.items[i], &days))
            return true;
    }
    return false;
}

static bool find_present(const fc_reading *reading, uint32_t begin, life *out)
{
    const fc_claim *age = &reading->claims.items[out->age];
    const fc_claim *birth = &reading->claims.items[out->birth];
    const fc_document *doc = &reading->document;
    uint32_t born = fc_origin_word(doc, birth, FC_ORIGIN_BIRTH);
    if (born == FC_TOKEN_NONE || !fc_anchor_is_sure(reading) ||
        event_words(doc, age) < age->first || out->deathly || is_set_in_year(reading, begin, out) ||
        !(age_leads_to_birth(doc, age, born) || birth_leads_to(doc, birth, age->first)))
        return false;
    out->death = -1;
    out->then.first = reading->anchor.day - WRITTEN_DAYS;
    out->then.last = reading->anchor.day + WRITTEN_DAYS;
    return true;
}

/* ---- Deaths ------------------------------------------------------------------------------- */

/* "died in Ness in 1990", "died on Monday": the "died" of a date or an age behind it. */
static uint32_t died_before(const fc_document *doc, uint32_t at, uint32_t least)
{
    for (uint32_t n = 0; at > least && n < BETWEEN; at--, n++) {
        const fc_token *token = &doc->tokens.items[at - 1];
        if (fc_token_among(doc, at - 1, "died dies"))
            return at - 1;
        if (token->tag != FC_TAG_PREP && token->tag != FC_TAG_NAME && token->tag != FC_TAG_DET &&
            token->tag != FC_TAG_NOUN && !fc_document_sign(doc, at - 1, ','))
            return FC_TOKEN_NONE;
    }
    return FC_TOKEN_NONE;
}

/* The tokens between two claims of one death: "in 1990 aged 45", "aged 45 on 3 May". */
static bool stand_together(const fc_document *doc, uint32_t first, uint32_t end)
{
    for (uint32_t at = first; at < end; at++) {
        if (doc->tokens.items[at].tag != FC_TAG_PREP && !fc_document_sign(doc, at, ','))
            return false;
    }
    return end <= first + BETWEEN;
}

/* The days of a death; a day counted from the article needs a sure anchor. */
static bool death_days(const fc_reading *reading, const fc_claim *claim, fc_days *out)
{
    if (!fc_origin_days(reading, claim, out))
        return false;
    const fc_time *time = &reading->times.items[claim->time];
    if (time->basis == FACTCHECK_BASIS_EXPLICIT)
        return true;
    out->first -= WRITTEN_DAYS;
    out->last += WRITTEN_DAYS;
    return time->basis == FACTCHECK_BASIS_ANCHOR && fc_anchor_is_sure(reading);
}

/* "born in 1950, he died in 1990 aged 45"; "... died at 45 on Monday". */
static bool find_death(const fc_reading *reading, uint32_t begin, uint32_t end, life *out)
{
    const fc_claim *claims = reading->claims.items, *age = &claims[out->age];
    const fc_claim *birth = &claims[out->birth];
    const fc_document *doc = &reading->document;
    uint32_t at = event_words(doc, age), born = fc_origin_word(doc, birth, FC_ORIGIN_BIRTH);
    if (at == age->first || born == FC_TOKEN_NONE || birth->first > age->first)
        return false;
    for (uint32_t i = begin; i < end; i++) {
        const fc_claim *date = &claims[i];
        if (i == out->birth || date->first < birth->end || !death_days(reading, date, &out->then))
            continue;
        bool before = date->end <= at && stand_together(doc, date->end, at);
        bool behind = date->first >= age->end && stand_together(doc, age->end, date->first);
        uint32_t died = died_before(doc, before ? date->first : at, birth->end);
        if ((before || behind) && died != FC_TOKEN_NONE && birth_leads_to(doc, birth, died)) {
            out->death = (int32_t)i;
            return true;
        }
    }
    return false;
}

/* ---- Findings ----------------------------------------------------------------------------- */

static void write_years(fc_builder *out, int least, int most)
{
    fc_builder_unsigned(out, (uint64_t)least);
    if (most == least)
        return;
    fc_builder_add(out, most == least + 1 ? FC_STR(" or ") : FC_STR(" to "));
    fc_builder_unsigned(out, (uint64_t)most);
}

static fc_str write_note(const fc_reading *reading, const life *l, int least, int most,
                         fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "someone born ");
    fc_builder_add(&out, fc_display_mention(reading, &reading->claims.items[l->birth], arena));
    fc_builder_add(&out, l->death < 0 ? FC_STR(" is ") : FC_STR(" was "));
    write_years(&out, least, most);
    if (l->death < 0) {
        fc_builder_literal(&out, " on ");
        fc_calendar_write_day(reading->anchor.day, &out);
        fc_builder_literal(&out, ", the date of the article");
    } else {
        fc_builder_literal(&out, " at the time of death, ");
        fc_builder_add(&out, fc_display_mention(reading, &reading->claims.items[l->death], arena));
    }
    return fc_builder_done(&out);
}

static int judge(fc_findings *out, const fc_findings_input *input, uint32_t source, const life *l)
{
    const fc_reading *reading = &input->readings[source];
    const fc_claim *age = &reading->claims.items[l->age];
    int stated = (int)fc_decimal_to_int(age->value, -1);
    if (l->born.last > l->then.first || stated < 0)
        return FACTCHECK_OK;
    int least = fc_years_between(l->born.last, l->then.first);
    int most = fc_years_between(l->born.first, l->then.last);
    bool fits = stated >= least && stated <= most;
    if (fits || stated < least - FC_ORIGIN_FAR || stated > most + FC_ORIGIN_FAR)
        return FACTCHECK_OK;
    fc_single single = {.source = source,
                        .rule = FC_RULE_AGE_MISMATCH,
                        .verdict = FACTCHECK_VERDICT_CONFLICT,
                        .confidence = FC_CONFIDENCE_CHECK};
    fc_single_claim(&single, (int32_t)l->age);
    fc_single_claim(&single, (int32_t)l->birth);
    fc_single_claim(&single, l->death);
    fc_builder title;
    fc_builder_init(&title, input->arena);
    fc_builder_literal(&title, "the age does not fit the date of birth: ");
    fc_builder_add(&title, fc_display_mention(reading, age, input->arena));
    fc_builder_literal(&title, ", born ");
    fc_builder_add(&title,
                   fc_display_mention(reading, &reading->claims.items[l->birth], input->arena));
    single.message = fc_builder_done(&title);
    single.note = write_note(reading, l, least, most, input->arena);
    return fc_single_add(out, input, &single);
}

int fc_check_ages(fc_findings *out, const fc_findings_input *input, uint32_t source, uint32_t begin,
                  uint32_t end)
{
    const fc_reading *reading = &input->readings[source];
    int status = FACTCHECK_OK;
    int deathly = -1; /* not looked at yet */
    for (uint32_t i = begin; i < end && !status; i++) {
        if (!is_stated_age(&reading->claims.items[i]))
            continue;
        if (deathly < 0)
            deathly = tells_of_death(&reading->document, reading->claims.items[i].sentence);
        uint32_t first = i > begin + FC_ORIGIN_REACH ? i - FC_ORIGIN_REACH : begin;
        uint32_t last = i + FC_ORIGIN_REACH < end ? i + FC_ORIGIN_REACH : end;
        for (uint32_t k = first; k < last; k++) {
            life l = {.age = i, .birth = k, .deathly = deathly > 0, .death = -1};
            if (!fc_origin_explicit_days(reading, &reading->claims.items[k], &l.born) ||
                !(find_present(reading, first, &l) || find_death(reading, first, last, &l)))
                continue;
            status = judge(out, input, source, &l);
            break;
        }
    }
    return status;
}
