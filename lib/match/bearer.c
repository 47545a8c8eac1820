#include "bearer.h"

#define BEARERS_MOST 8 /* of one source */
#define BEARER_TAG UINT32_C(0x80000000) /* of classes, above all lexemes */

typedef enum bearer_word { ALONE, AMONG } bearer_word;

static const struct {
    bearer_word kind;
    fc_str word;
} words[] = {
#define FC_BEARER_ALONE(word) {ALONE, FC_STR_INIT(word)},
#define FC_BEARER_AMONG(word) {AMONG, FC_STR_INIT(word)},
#include "tables/bearer.def"
#undef FC_BEARER_ALONE
#undef FC_BEARER_AMONG
};

static bool is_word(fc_str word, bearer_word kind)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (words[i].kind == kind && fc_str_equal_nocase(word, words[i].word))
            return true;
    }
    return false;
}

/* "Driver" and "motorist" by their class, others by their word; 0 for whom a story has many of. */
static uint32_t bearer_at(const fc_document *doc, uint32_t token)
{
    uint32_t lexeme = fc_document_base_lexeme(doc, token);
    if (doc->tokens.items[token].tag != FC_TAG_NOUN || !lexeme)
        return 0;
    fc_class class = fc_words_class(doc, token);
    if (class == FC_CLASS_DRIVER || class == FC_CLASS_TRAIN_DRIVER || class == FC_CLASS_PILOT ||
        class == FC_CLASS_ATTACKER)
        return BEARER_TAG | (uint32_t)class;
    return is_word(fc_lexicon_word(doc->lexicon, lexeme), ALONE) ? lexeme : 0;
}

/* Of "the bus driver", "the driver of the bus" the bus, as a lexeme; 0 if there is no such word. */
static uint32_t kind_at(const fc_document *doc, uint32_t bearer)
{
    const fc_token *tokens = doc->tokens.items;
    if (bearer > 0 && tokens[bearer - 1].tag == FC_TAG_NOUN)
        return fc_document_base_lexeme(doc, bearer - 1);
    if (bearer + 3 >= doc->tokens.count || !fc_document_is(doc, bearer + 1, "of"))
        return 0;
    uint32_t noun = bearer + 2 + (tokens[bearer + 2].tag == FC_TAG_DET);
    return tokens[noun].tag == FC_TAG_NOUN ? fc_document_base_lexeme(doc, noun) : 0;
}

/* "The driver, 51,", "the driver, aged 54", "a driver (54)"; "a 54-year-old driver": the token, or NONE. */
static uint32_t bearer_token(const fc_item *item, const fc_document *doc)
{
    const fc_claim *claim = item->of;
    uint32_t begin = doc->sentences.items[claim->sentence].first_token, at = claim->first;
    fc_term head = fc_claim_head(claim);
    if (head.word.len && head.token >= claim->end)
        return head.token;
    if (at > begin && fc_document_is(doc, at - 1, "aged"))
        at--;
    if (at < begin + 2 ||
        !(fc_document_sign(doc, at - 1, ',') || fc_document_sign(doc, at - 1, '(')))
        return UINT32_MAX;
    return at - 2;
}

typedef struct bearers {
    uint32_t bearer[BEARERS_MOST];
    uint32_t kind[BEARERS_MOST];
    const fc_item *item[BEARERS_MOST];
    bool several[BEARERS_MOST];
    size_t count;
} bearers;

/* Its place in the list; the count if it is not there. */
static size_t find(const bearers *list, uint32_t bearer)
{
    size_t at = 0;
    while (at < list->count && list->bearer[at] != bearer)
        at++;
    return at;
}

/* "Drivers", "another driver", "the other driver"; "the bus driver" beside "the car driver". */
static bool shows_another(const fc_document *doc, uint32_t at, uint32_t *kind)
{
    const fc_token *token = &doc->tokens.items[at];
    if (token->form == FC_FORM_S || (at > 0 && is_word(fc_document_token(doc, at - 1), AMONG)))
        return true;
    uint32_t own = kind_at(doc, at);
    bool other = *kind && own && *kind != own;
    *kind = own ? own : *kind;
    return other;
}

/* Sets whose age the item is. */
static void set_bearer(fc_item *item, const fc_document *doc)
{
    uint32_t token = item->group == FC_GROUP_AGE ? bearer_token(item, doc) : UINT32_MAX;
    item->bearer = token == UINT32_MAX ? 0 : bearer_at(doc, token);
    item->bearer_kind = item->bearer ? kind_at(doc, token) : 0;
}

static void look_for_others(bearers *list, const fc_document *doc)
{
    for (uint32_t at = 0; at < doc->tokens.count; at++) {
        if (doc->tokens.items[at].tag != FC_TAG_NOUN)
            continue;
        uint32_t bearer = bearer_at(doc, at);
        size_t n = bearer ? find(list, bearer) : list->count;
        if (n < list->count && shows_another(doc, at, &list->kind[n]))
            list->several[n] = true;
    }
}

void fc_bearers_mark(fc_item *items, size_t begin, size_t end, const fc_reading *reading)
{
    bearers list = {.count = 0};
    for (size_t i = begin; i < end; i++) {
        set_bearer(&items[i], &reading->document);
        if (!items[i].bearer)
            continue;
        size_t n = find(&list, items[i].bearer);
        if (n == BEARERS_MOST) {
            items[i].bearer = 0;
        } else if (n < list.count) {
            list.several[n] = list.several[n] || !fc_item_same_value(list.item[n], &items[i]);
        } else {
            list.bearer[n] = items[i].bearer;
            list.item[n] = &items[i];
            list.count++;
        }
    }
    if (list.count)
        look_for_others(&list, &reading->document);
    for (size_t i = begin; i < end && list.count; i++) {
        if (items[i].bearer && list.several[find(&list, items[i].bearer)])
            items[i].bearer = 0;
    }
}
