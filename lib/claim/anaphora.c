#include "anaphora.h"

#include "lex/given.h"

#define BACK_SENTENCES 3  /* in front that are looked at */
#define SUBJECT_TOKENS 12 /* at the head of a sentence: where its subject begins */
#define NAMES_MOST 24     /* of a sentence that are looked at */
#define QUOTE_TOKENS 200  /* back to the mark that opened a quotation */

/* ---- Names -------------------------------------------------------------------------------- */

static fc_gender gender_of_given(fc_str word)
{
    static const uint8_t genders[] = {[FC_GIVEN_NONE] = FC_GENDER_THING,
                                      [FC_GIVEN_PERSON] = FC_GENDER_PERSON,
                                      [FC_GIVEN_MALE] = FC_GENDER_MALE,
                                      [FC_GIVEN_FEMALE] = FC_GENDER_FEMALE};
    return (fc_gender)genders[fc_given_find(word)];
}

/* "Mrs. Roe", "Mayor Roe". */
static fc_gender gender_of_title(const fc_document *doc, uint32_t first)
{
    uint32_t at = first;
    if (at > 0 && doc->tokens.items[at - 1].point == '.')
        at--;
    if (at == 0 || !fc_hint_is_title(fc_words_hint(doc, at - 1)))
        return FC_GENDER_THING;
    static const char *const male[] = {"mr", "sir", "king", "prince", "congressman"};
    static const char *const female[] = {"mrs", "ms", "miss", "queen", "princess", "congresswoman"};
    if (fc_document_is_one_of(doc, at - 1, male, sizeof male / sizeof *male))
        return FC_GENDER_MALE;
    return fc_document_is_one_of(doc, at - 1, female, sizeof female / sizeof *female)
               ? FC_GENDER_FEMALE
               : FC_GENDER_PERSON;
}

/* "Ann Roe, 34, said". */
static bool has_age(const fc_document *doc, uint32_t end)
{
    const fc_token *tokens = doc->tokens.items;
    return end + 2 < doc->tokens.count && tokens[end].point == ',' &&
           tokens[end + 1].tag == FC_TAG_NUM &&
           (tokens[end + 2].point == ',' || tokens[end + 2].point == '.');
}

fc_gender fc_gender_shown(const fc_document *doc, uint32_t first, uint32_t end, size_t parts)
{
    fc_gender gender = FC_GENDER_THING;
    if (parts > 1 && parts <= 4)
        gender = gender_of_given(fc_document_token(doc, first));
    if (gender == FC_GENDER_THING || gender == FC_GENDER_PERSON) {
        fc_gender titled = gender_of_title(doc, first);
        gender = titled > gender ? titled : gender;
    }
    return gender == FC_GENDER_THING && has_age(doc, end) ? FC_GENDER_PERSON : gender;
}

/* ---- Pronouns ----------------------------------------------------------------------------- */

typedef enum wanted {
    WANT_NOTHING,
    WANT_THING,
    WANT_FIRM, /* a thing that is no place the tables know */
    WANT_MALE,
    WANT_FEMALE,
    WANT_PERSON /* the only one of a sentence */
} wanted;

static wanted wanted_by(const fc_document *doc, uint32_t token)
{
    static const char *const male[] = {"he", "his", "him"};
    static const char *const female[] = {"she", "her"};
    static const char *const thing[] = {"it", "its"};
    const fc_token *t = &doc->tokens.items[token];
    if (t->end - t->begin <= 3) {
        if (fc_document_is_one_of(doc, token, male, sizeof male / sizeof *male))
            return WANT_MALE;
        if (fc_document_is_one_of(doc, token, female, sizeof female / sizeof *female))
            return WANT_FEMALE;
        if (fc_document_is_one_of(doc, token, thing, sizeof thing / sizeof *thing))
            return WANT_THING;
    }
    bool company = token > 0 && fc_document_is(doc, token - 1, "the") &&
                   fc_words_class(doc, token) == FC_CLASS_COMPANY;
    return company ? WANT_FIRM : WANT_NOTHING;
}

static bool is_thing(wanted want)
{
    return want == WANT_THING || want == WANT_FIRM;
}

static bool fits(const fc_name *name, wanted want)
{
    switch (want) {
    case WANT_MALE:
        return name->gender == FC_GENDER_MALE || name->gender == FC_GENDER_PERSON;
    case WANT_FEMALE:
        return name->gender == FC_GENDER_FEMALE || name->gender == FC_GENDER_PERSON;
    case WANT_FIRM:
        return name->gender == FC_GENDER_THING && name->place == FC_PLACE_NONE;
    case WANT_THING:
        return name->gender == FC_GENDER_THING;
    case WANT_PERSON:
        return name->gender != FC_GENDER_THING;
    default:
        return false;
    }
}

/* In a quotation "he" is whom the speaker speaks of: the text before it does not say. */
static bool is_quoted(const fc_document *doc, uint32_t sentence, uint32_t token)
{
    const fc_sentence *s = doc->sentences.items;
    uint32_t block = s[sentence].block, first = s[sentence].first_token;
    while (sentence > 0 && s[sentence - 1].block == block && token - first < QUOTE_TOKENS)
        first = s[--sentence].first_token;
    if (token - first > QUOTE_TOKENS)
        first = token - QUOTE_TOKENS;
    bool open = false;
    for (uint32_t at = first; at < token; at++) {
        uint32_t point = doc->tokens.items[at].point;
        if (point == 0x201C || point == 0x201D)
            open = point == 0x201C;
        else if (point == '"')
            open = !open;
    }
    return open;
}

/* A name that a preposition governs or that owns what follows is no subject. */
static bool is_oblique(const fc_document *doc, const fc_name *name)
{
    uint32_t at = name->first;
    while (at > 0 && (doc->tokens.items[at - 1].tag == FC_TAG_DET ||
                      doc->tokens.items[at - 1].tag == FC_TAG_ADJ))
        at--;
    bool governed = at > 0 && doc->tokens.items[at - 1].tag == FC_TAG_PREP;
    return governed ||
           (name->end < doc->tokens.count && doc->tokens.items[name->end].tag == FC_TAG_POSSESSIVE);
}

/* Whether a name opens its sentence, titles and articles apart. */
static bool is_opening(const fc_document *doc, const fc_name *name, const fc_sentence *s)
{
    if (name->first > s->first_token + SUBJECT_TOKENS)
        return false;
    for (uint32_t at = s->first_token; at < name->first; at++) {
        uint8_t tag = doc->tokens.items[at].tag;
        if (tag != FC_TAG_DET && tag != FC_TAG_ADJ && tag != FC_TAG_NAME && tag != FC_TAG_NOUN)
            return false;
    }
    return true;
}

/*
 * The name of a sentence that is taken up: the first that fits and stands free, if it opens the
 * sentence or no other fits. A thing must be where a subject stands.
 */
static const fc_name *topic_of(const fc_document *doc, const fc_names *names, uint32_t sentence,
                               wanted want, bool *doubtful)
{
    const fc_sentence *s = &doc->sentences.items[sentence];
    const fc_name *found = NULL;
    size_t from = fc_names_from(names, s->first_token);
    for (size_t i = from; i < names->list.count && i < from + NAMES_MOST; i++) {
        const fc_name *name = &names->list.items[i];
        if (name->first >= s->end_token)
            break;
        if (is_thing(want) && name->first > s->first_token + SUBJECT_TOKENS)
            break;
        if (!fits(name, want) || (is_thing(want) && is_oblique(doc, name)))
            continue;
        if (want != WANT_PERSON && !is_oblique(doc, name) && is_opening(doc, name, s))
            return name;
        *doubtful = *doubtful || (found && !fc_str_equal(found->text, name->text));
        found = name;
    }
    return *doubtful ? NULL : found;
}

bool fc_antecedent_wanted(const fc_document *doc, uint32_t token)
{
    return wanted_by(doc, token) != WANT_NOTHING;
}

/* Whether a sentence goes on about what the one before told of: "It ...", "The company ...". */
static bool goes_on(const fc_document *doc, uint32_t sentence)
{
    const fc_sentence *s = &doc->sentences.items[sentence];
    for (uint32_t at = s->first_token; at < s->end_token && at < s->first_token + 2; at++) {
        if (is_thing(wanted_by(doc, at)))
            return true;
    }
    return false;
}

const fc_name *fc_antecedent_find(const fc_document *doc, const fc_names *names, uint32_t sentence,
                                  uint32_t token)
{
    wanted want = wanted_by(doc, token);
    if (want == WANT_NOTHING || is_quoted(doc, sentence, token))
        return NULL;
    bool doubtful = false;
    for (uint32_t back = 1; back <= BACK_SENTENCES && back <= sentence && !doubtful; back++) {
        const fc_name *name = topic_of(doc, names, sentence - back, want, &doubtful);
        if (name || (is_thing(want) && !goes_on(doc, sentence - back)))
            return name;
    }
    return NULL;
}

const fc_name *fc_antecedent_person(const fc_document *doc, const fc_names *names,
                                    uint32_t sentence, uint32_t token)
{
    bool doubtful = false;
    const fc_name *name = NULL;
    if (is_quoted(doc, sentence, token))
        return NULL;
    for (uint32_t back = 1; back <= BACK_SENTENCES && back <= sentence && !doubtful && !name; back++)
        name = topic_of(doc, names, sentence - back, WANT_PERSON, &doubtful);
    return name;
}
