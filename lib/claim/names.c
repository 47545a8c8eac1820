#include "names.h"

#include <string.h>

#include "claim/anaphora.h"
#include "claim/short_forms.h"
#include "lex/given.h"

#define CAPITALS 16

/* A country as a name, kept for the next time that it is named. */
typedef struct capital {
    const char *country; /* as the table has it */
    fc_str text;
    size_t parts;
} capital;

typedef struct finder {
    fc_names *out;
    fc_arena *scratch; /* that they grow in */
    const fc_document *doc;
    const fc_times *times;
    size_t time;
    uint32_t free_first; /* tokens [first, end) that no time has, in front of `time` */
    uint32_t free_end;
    capital capitals[CAPITALS];
} finder;

static bool look_up_time(finder *f, uint32_t at)
{
    const fc_time *times = f->times->items;
    while (f->time > 0 && times[f->time - 1].end > at) /* after a look ahead */
        f->time--;
    while (f->time < f->times->count && times[f->time].end <= at)
        f->time++;
    f->free_first = f->time > 0 ? times[f->time - 1].end : 0;
    f->free_end = f->time < f->times->count ? times[f->time].first : UINT32_MAX;
    return f->free_end <= at;
}

static inline bool in_time(finder *f, uint32_t at)
{
    bool free = at >= f->free_first && at < f->free_end;
    return !free && look_up_time(f, at);
}

static bool is_name_token(finder *f, uint32_t at, uint32_t end)
{
    return at < end && f->doc->tokens.items[at].tag == FC_TAG_NAME && !in_time(f, at);
}

static bool add_name(finder *f, uint32_t first, uint32_t end, fc_str text, size_t parts,
                     fc_place_kind place)
{
    uint8_t gender = place ? FC_GENDER_THING : (uint8_t)fc_gender_of(f->doc, first, end, parts);
    fc_name name = {first,          end,    text,
                    (uint8_t)place, gender, (uint8_t)(parts < UINT8_MAX ? parts : UINT8_MAX)};
    for (uint32_t at = first; at < end; at++)
        f->doc->tokens.items[at].flags |= FC_TOKEN_NAME;
    return fc_vec_add(f->scratch, &f->out->list, name);
}

/* "south korea" -> "South Korea". */
static const capital *capitalised(finder *f, fc_str country)
{
    capital *kept = &f->capitals[(uintptr_t)country.ptr / 8 % CAPITALS];
    if (kept->country == country.ptr)
        return kept;
    fc_str copy = fc_str_copy(f->doc->arena, country);
    char *ptr = (char *)(size_t)copy.ptr;
    for (size_t i = 0; i < copy.len; i++) {
        if (i == 0 || copy.ptr[i - 1] == ' ')
            ptr[i] = fc_upper(ptr[i]);
    }
    kept->country = country.ptr;
    kept->text = copy;
    kept->parts = fc_name_parts(copy);
    return kept;
}

typedef enum name_word {
    ADDRESS,
    BODY,
    BETWEEN,
    GIVEN,
    OFFICE,
    PARTICLE,
    PORTFOLIO,
    SHORTENED
} name_word;

static const struct {
    name_word kind;
    const char *word;
} name_words[] = {
#define FC_NAME_ADDRESS(word) {ADDRESS, word},
#define FC_NAME_BETWEEN(word) {BETWEEN, word},
#define FC_NAME_BODY(word) {BODY, word},
#define FC_NAME_GIVEN(word) {GIVEN, word},
#define FC_NAME_OFFICE(word) {OFFICE, word},
#define FC_NAME_PARTICLE(word) {PARTICLE, word},
#define FC_NAME_PORTFOLIO(word) {PORTFOLIO, word},
#define FC_NAME_SHORTENED(word) {SHORTENED, word},
#include "tables/name_word.def"
#undef FC_NAME_ADDRESS
#undef FC_NAME_BETWEEN
#undef FC_NAME_BODY
#undef FC_NAME_GIVEN
#undef FC_NAME_OFFICE
#undef FC_NAME_PARTICLE
#undef FC_NAME_PORTFOLIO
#undef FC_NAME_SHORTENED
};

static bool is_word(const finder *f, uint32_t at, name_word kind)
{
    for (size_t i = 0; i < sizeof name_words / sizeof *name_words; i++) {
        if (name_words[i].kind == kind && fc_document_is(f->doc, at, name_words[i].word))
            return true;
    }
    return false;
}

/* ---- Words that join names ------------------------------------------------------------------ */

static bool is_institution(finder *f, uint32_t at, uint32_t end)
{
    return is_name_token(f, at, end) && fc_words_hint(f->doc, at) == FC_HINT_INSTITUTION;
}

/*
 * "Ministry of Commerce", "Bank of England", but "Roe of the Treasury": "of" is part of the name behind a
 * common word, and a country behind an institution.
 */
static uint32_t skip_of(finder *f, uint32_t at, uint32_t end)
{
    if (!fc_document_is(f->doc, at, "of") || !f->doc->tokens.items[at - 1].lexeme)
        return at;
    uint32_t next = at + 1;
    if (next < end && fc_document_is(f->doc, next, "the"))
        next++;
    fc_str country;
    bool place = is_name_token(f, next, end) && fc_words_place(f->doc, next, &country);
    if (!is_name_token(f, next, end) || (place && !is_institution(f, at - 1, end)))
        return at;
    return next + 1;
}

/* "Centers for Disease Control", "Committee on Oversight": common words behind an office. */
static uint32_t skip_task(finder *f, uint32_t at, uint32_t end)
{
    uint32_t next = at + 1;
    if ((!fc_document_is(f->doc, at, "for") && !fc_document_is(f->doc, at, "on")) ||
        !is_word(f, at - 1, OFFICE))
        return at;
    if (next < end && fc_document_is(f->doc, next, "the"))
        next++;
    fc_str country;
    bool common = is_name_token(f, next, end) && f->doc->tokens.items[next].lexeme;
    return common && !fc_words_place(f->doc, next, &country) ? next + 1 : at;
}

static const struct {
    const char *first;
    const char *second;
} joined_names[] = {
#define FC_NAME_JOINED(first, second) {first, second},
#include "tables/name_joined.def"
#undef FC_NAME_JOINED
};

/* Whether "and" at the token joins two words to one name: "Marks and Spencer". */
static bool is_joint(const finder *f, uint32_t at)
{
    for (size_t i = 0; i < sizeof joined_names / sizeof *joined_names; i++) {
        if (fc_document_is(f->doc, at + 1, joined_names[i].second) &&
            fc_document_is(f->doc, at - 1, joined_names[i].first))
            return true;
    }
    return false;
}

/* "Department of Health and Human Services", but "Department of Justice and Treasury Department". */
static uint32_t skip_and(finder *f, uint32_t first, uint32_t at, uint32_t end)
{
    static const char *const joints[] = {"for", "of", "on"};
    const fc_token *tokens = f->doc->tokens.items;
    if (!fc_document_is(f->doc, at, "and"))
        return at;
    if (at + 1 < end && is_joint(f, at))
        return at + 2;
    if (!tokens[at - 1].lexeme)
        return at;
    uint32_t joint = first;
    while (joint < at &&
           !fc_document_is_one_of(f->doc, joint, joints, sizeof joints / sizeof *joints))
        joint++;
    if (joint == at || joint == first || fc_words_hint(f->doc, joint - 1) != FC_HINT_INSTITUTION)
        return at;
    uint32_t next = at + 1;
    fc_str country;
    for (; is_name_token(f, next, end); next++) {
        if (!tokens[next].lexeme || fc_words_place(f->doc, next, &country) ||
            is_institution(f, next, end) || fc_hint_is_title(fc_words_hint(f->doc, next)) ||
            is_word(f, next, BODY))
            return at;
    }
    return next > at + 1 ? next : at;
}

static bool is_plain_name(finder *f, uint32_t at, uint32_t end)
{
    fc_str country;
    return is_name_token(f, at, end) && !fc_words_place(f->doc, at, &country);
}

#define PART_BYTES 5 /* of such a part at most: Geun, Chung */

/* "Ki-moon", "Jae-in": a given name of which the second part may be a word; not "Gatos-area towns". */
static bool is_two_part(const finder *f, uint32_t at, uint32_t end)
{
    const fc_token *tokens = f->doc->tokens.items;
    if (at + 2 >= end || tokens[at + 1].point != '-' || fc_token_spaced(&tokens[at + 1]) ||
        fc_token_spaced(&tokens[at + 2]) || tokens[at].lexeme ||
        tokens[at].end - tokens[at].begin > PART_BYTES || tokens[at + 2].kind != FC_TOKEN_WORD ||
        tokens[at + 2].end - tokens[at + 2].begin > PART_BYTES ||
        (tokens[at + 2].flags & FC_TOKEN_CAPITAL))
        return false;
    uint8_t tag = tokens[at + 2].tag, next = at + 3 < end ? tokens[at + 3].tag : FC_TAG_PUNCT;
    return tag != FC_TAG_VERB && tag != FC_TAG_ADJ && next != FC_TAG_NOUN && next != FC_TAG_NAME;
}

/*
 * "Hewlett-Packard", "Kim Jong-un", not "York-based", "Roe-san", "R-Texas": the last part is a name, or
 * no known word behind two; "Newcastle-upon-Tyne".
 */
static uint32_t skip_hyphen(finder *f, uint32_t first, uint32_t at, uint32_t end)
{
    const fc_token *tokens = f->doc->tokens.items;
    if (at + 1 >= end || fc_token_spaced(&tokens[at]) || fc_token_spaced(&tokens[at + 1]) ||
        tokens[at + 1].kind != FC_TOKEN_WORD || tokens[at - 1].end - tokens[at - 1].begin == 1 ||
        in_time(f, at + 1))
        return at;
    if (is_name_token(f, at + 1, end) && at + 2 < end && is_word(f, at + 2, BETWEEN))
        return at; /* "the Roe-Moe debate" */
    if (fc_document_is(f->doc, at - 1, "co") && !(tokens[at + 1].flags & FC_TOKEN_CAPITAL))
        return at + 2; /* "Co-operation" */
    if (is_word(f, at + 1, PARTICLE) && at + 3 < end && tokens[at + 2].point == '-' &&
        !fc_token_spaced(&tokens[at + 3]) && is_plain_name(f, at + 3, end))
        return at + 4;
    bool stranger = first + 1 < at && !tokens[at + 1].lexeme && !tokens[at + 1].base &&
                    !(tokens[at + 1].flags & FC_TOKEN_CAPITAL);
    if (first + 1 < at && is_two_part(f, at - 1, end))
        return at + 2;
    return is_plain_name(f, at + 1, end) || stranger ? at + 2 : at;
}

/* "St. Louis", "Mt. Tarn" */
static uint32_t skip_stop(finder *f, uint32_t at, uint32_t end)
{
    return is_word(f, at - 1, SHORTENED) &&
                   is_name_token(f, at + 1, end)
               ? at + 2
               : at;
}

#define PARTICLES_MOST 3

/* "Robin van der Berg", "Bashar al-Assad" */
static uint32_t skip_particles(finder *f, uint32_t at, uint32_t end)
{
    const fc_token *tokens = f->doc->tokens.items;
    uint32_t next = at;
    while (next < end && next < at + PARTICLES_MOST && tokens[next].kind == FC_TOKEN_WORD &&
           !(tokens[next].flags & FC_TOKEN_CAPITAL) &&
           is_word(f, next, PARTICLE))
        next++;
    if (next == at)
        return at;
    if (next < end && tokens[next].point == '-' && !fc_token_spaced(&tokens[next]))
        next++;
    return is_plain_name(f, next, end) ? next + 1 : at;
}

/* Whether the second letter of the token is one of these: most words behind names are no particles. */
static bool goes_on(const finder *f, uint32_t at, const char *letters)
{
    char second = f->doc->text.ptr[f->doc->tokens.items[at].begin + 1];
    for (; *letters; letters++) {
        if (second == *letters)
            return true;
    }
    return false;
}

/* The end of what is joined to a name by the token behind it, or the token. */
static uint32_t skip_joined(finder *f, uint32_t first, uint32_t at, uint32_t end)
{
    static const char *const particles[26] = {
        ['a' - 'a'] = "l", ['b' - 'a'] = "i",   ['d' - 'a'] = "aeiou", ['e' - 'a'] = "l",
        ['i' - 'a'] = "b", ['l' - 'a'] = "aeo", ['t' - 'a'] = "e",     ['u' - 'a'] = "p",
        ['v' - 'a'] = "ao"};
    uint32_t point = at + 1 < end ? f->doc->tokens.items[at].point : 0;
    if (point == '&') /* "Procter & Gamble" */
        return is_plain_name(f, at + 1, end) ? at + 2 : at;
    if (point == '-')
        return skip_hyphen(f, first, at, end);
    if (point == '.')
        return skip_stop(f, at, end);
    if (point == 'o' && goes_on(f, at, "f"))
        return skip_of(f, at, end);
    if ((point == 'o' && goes_on(f, at, "n")) || (point == 'f' && goes_on(f, at, "o")))
        return skip_task(f, at, end); /* "on", "for" */
    if (point == 'a' && goes_on(f, at, "n"))
        return skip_and(f, first, at, end);
    bool particle = point >= 'a' && point <= 'z' && particles[point - 'a'] &&
                    goes_on(f, at, particles[point - 'a']);
    return particle ? skip_particles(f, at, end) : at;
}

/* "General" in front of a name, not in "General Motors". */
static bool is_title(finder *f, uint32_t at, uint32_t end)
{
    return fc_hint_is_title(fc_words_hint(f->doc, at)) && !is_institution(f, at + 1, end);
}

/* "Acme Chief Executive Ann Roe": the office ends the name of the firm. */
static bool is_office(finder *f, uint32_t at, uint32_t end)
{
    return fc_words_hint(f->doc, at) == FC_HINT_OFFICE && !is_institution(f, at + 1, end);
}

/* "Jim Jordan", "Jack London": one given name in front of what is a country or its capital else. */
static bool is_surname(finder *f, uint32_t first, uint32_t at, uint32_t end)
{
    fc_str country;
    if (at != first + 1 || !is_name_token(f, at, end) ||
        !fc_token_spaced(&f->doc->tokens.items[at]))
        return false;
    fc_place_kind place = fc_words_place(f->doc, at, &country);
    return place != FC_PLACE_NONE && place != FC_PLACE_DEMONYM &&
           fc_given_find(fc_document_token(f->doc, first)) != FC_GIVEN_NONE;
}

/* "Jordan Roe", "Mr. Jordan": a person by a name that countries and cities have too. */
static bool is_person(finder *f, uint32_t at, uint32_t end)
{
    const fc_token *tokens = f->doc->tokens.items;
    uint32_t title = at > 1 && tokens[at - 1].point == '.' ? at - 2 : at - 1;
    if (at > 0 && !(tokens[title].flags & FC_TOKEN_UPPER) && /* not "DR Congo" */
        is_word(f, title, ADDRESS))
        return true;
    return is_name_token(f, at + 1, end) && fc_token_spaced(&tokens[at + 1]) &&
           !tokens[at + 1].lexeme && !(tokens[at + 1].flags & FC_TOKEN_UPPER) &&
           is_word(f, at, GIVEN);
}

/* The end of the name that starts at the token: up to a place, an office, a sign, another word. */
static uint32_t name_end(finder *f, uint32_t at, uint32_t end)
{
    fc_str country;
    uint32_t next = is_surname(f, at, at + 1, end) ? at + 2 : at + 1;
    for (;;) {
        if (is_name_token(f, next, end) && fc_token_spaced(&f->doc->tokens.items[next]) &&
            !fc_words_place(f->doc, next, &country) && !is_office(f, next, end)) {
            next++;
            continue;
        }
        uint32_t joined = skip_joined(f, at, next, end);
        if (joined == next)
            return next;
        next = joined;
    }
}

/* "Secretary of State Hillary Roe": what stands between "of" and the name belongs to the office. */
static bool is_portfolio(finder *f, uint32_t at, uint32_t end)
{
    return at >= 2 && is_name_token(f, at + 1, end) && fc_document_is(f->doc, at - 1, "of") &&
           fc_hint_is_title(fc_words_hint(f->doc, at - 2)) &&
           is_word(f, at, PORTFOLIO);
}

static bool add_place(finder *f, uint32_t first, uint32_t end, fc_str country, fc_place_kind place)
{
    const capital *text = capitalised(f, country);
    return add_name(f, first, end, text->text, text->parts, place);
}

/* fc_name_parts of the text of tokens: no token holds a blank, so that they can only stand between. */
static size_t parts_of(const fc_document *doc, uint32_t first, uint32_t end)
{
    const fc_token *tokens = doc->tokens.items;
    size_t parts = 1;
    for (uint32_t at = first + 1; at < end; at++) {
        for (uint32_t i = tokens[at - 1].end; i < tokens[at].begin; i++)
            parts += doc->text.ptr[i] == ' ';
    }
    return parts;
}

/* "Bank of Orvania said": at the start of a sentence the capital of the first word makes no name. */
static uint32_t first_of_sentence(finder *f, uint32_t at, uint32_t end)
{
    enum { START = FC_TOKEN_FIRST | FC_TOKEN_CAPITAL };
    const fc_token *tokens = f->doc->tokens.items;
    if (at >= 2 && (tokens[at - 2].flags & START) == START && fc_document_is(f->doc, at - 1, "and") &&
        is_joint(f, at - 1))
        return at - 2;
    if (at >= 1 && (tokens[at - 1].flags & START) == START && fc_token_spaced(&tokens[at]) &&
        tokens[at - 1].end - tokens[at - 1].begin <= PART_BYTES &&
        (tokens[at - 1].tag == FC_TAG_NOUN || tokens[at - 1].tag == FC_TAG_VERB) &&
        is_two_part(f, at, end))
        return at - 1; /* "Park Geun-hye", "Ban Ki-moon" */
    bool starts = at >= 2 && (tokens[at - 2].flags & START) == START &&
                  tokens[at - 2].tag == FC_TAG_NOUN && fc_document_is(f->doc, at - 1, "of") &&
                  fc_words_hint(f->doc, at - 2) == FC_HINT_INSTITUTION;
    return starts ? at - 2 : at;
}

static uint32_t add_plain(finder *f, uint32_t first, uint32_t end)
{
    fc_str text = fc_document_span(f->doc, first, end);
    return add_name(f, first, end, text, parts_of(f->doc, first, end), FC_PLACE_NONE) ? end : 0;
}

/* Takes the name at the token; returns the token behind it, 0 when memory is out. */
static uint32_t take_name(finder *f, uint32_t at, uint32_t end)
{
    fc_str country;
    size_t behind;
    uint32_t first = first_of_sentence(f, at, end);
    if (first != at)
        return add_plain(f, first, name_end(f, first + 1 == at ? first : at, end));
    if (fc_words_place_phrase(f->doc, at, end, &behind, &country))
        return add_place(f, at, (uint32_t)behind, country, FC_PLACE_COUNTRY) ? (uint32_t)behind : 0;
    fc_place_kind place = fc_words_place(f->doc, at, &country);
    if (place && !is_person(f, at, end))
        return add_place(f, at, at + 1, country, place) ? at + 1 : 0;
    if (is_title(f, at, end) || is_portfolio(f, at, end))
        return at + 1;
    return add_plain(f, at, name_end(f, at, end));
}

/* "Roe, D-Mass., said": of which party and state she is. */
static bool is_party_letter(const finder *f, uint32_t at, uint32_t end)
{
    const fc_token *tokens = f->doc->tokens.items;
    bool letter = tokens[at].point == 'D' || tokens[at].point == 'I' || tokens[at].point == 'R';
    return letter && tokens[at].end - tokens[at].begin == 1 && at + 2 < end &&
           tokens[at + 1].point == '-' && (tokens[at + 2].flags & FC_TOKEN_CAPITAL) &&
           !fc_token_spaced(&tokens[at + 1]) && !fc_token_spaced(&tokens[at + 2]);
}

static int find_names(finder *f, const fc_sentence *sentence)
{
    const fc_token *tokens = f->doc->tokens.items;
    uint32_t end = sentence->end_token;
    for (uint32_t at = sentence->first_token;;) {
        const fc_token *token = tokens + at;
        while (token < tokens + end && token->tag != FC_TAG_NAME)
            token++;
        at = (uint32_t)(token - tokens);
        if (at >= end)
            break;
        if (in_time(f, at)) {
            at++;
            continue;
        }
        if (is_party_letter(f, at, end)) {
            at += 3;
            continue;
        }
        at = take_name(f, at, sentence->end_token);
        if (at == 0)
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

size_t fc_name_parts(fc_str text)
{
    size_t parts = 1;
    const char *end = text.ptr + text.len;
    for (const char *at = text.ptr; at < end; at++, parts++) {
        at = memchr(at, ' ', (size_t)(end - at));
        if (!at)
            break;
    }
    return parts;
}

static int index_names(fc_names *names, const fc_document *doc)
{
    size_t count = names->list.count, last = doc->tokens.count / FC_NAMES_STEP;
    uint32_t *steps = FC_NEW_ROOM(doc->arena, uint32_t, last + 1);
    names->steps = steps;
    if (!steps)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i <= last; i++)
        steps[i] = (uint32_t)count;
    for (size_t i = count; i-- > 0;) /* the first of a step is written last */
        steps[names->list.items[i].first / FC_NAMES_STEP] = (uint32_t)i;
    for (size_t i = last; i-- > 0;)
        steps[i] = steps[i] < steps[i + 1] ? steps[i] : steps[i + 1];
    return FACTCHECK_OK;
}

/* Few texts have more names than one in so many tokens. */
#define NAME_TOKENS 12

int fc_names_find(fc_names *out, const fc_document *doc, const fc_times *times)
{
    finder f = {.out = out, .doc = doc, .times = times};
    fc_arena scratch;
    int status = FACTCHECK_OK;
    fc_arena_init(&scratch, doc->arena->allocator);
    f.scratch = &scratch;
    fc_vec_reserve(&scratch, &out->list, doc->tokens.count / NAME_TOKENS + 1);
    for (size_t i = 0; i < doc->sentences.count && !status; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        if (fc_block_has_claims(&doc->blocks.items[sentence->block]))
            status = find_names(&f, sentence);
    }
    fc_vec_move(doc->arena, &out->list);
    if (!status)
        status = fc_arena_status(&scratch);
    fc_arena_dispose(&scratch);
    if (!status)
        status = fc_short_forms_resolve(out, doc);
    return status ? status : index_names(out, doc);
}

const fc_name *fc_name_at(const fc_names *names, uint32_t token)
{
    const fc_name *list = names->list.items;
    size_t index = fc_names_from(names, token);
    if (index < names->list.count && list[index].first == token)
        return &list[index];
    return index > 0 && list[index - 1].end > token ? &list[index - 1] : NULL;
}
