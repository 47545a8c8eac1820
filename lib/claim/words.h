/*
 * The words of this room: classes of meaning, frames of verbs, places, titles, hints.
 */
#ifndef FC_CLAIM_WORDS_H
#define FC_CLAIM_WORDS_H

#include "lex/document.h"

typedef enum fc_contrast {
    FC_CONTRAST_NONE,
#define FC_CONTRAST(name) FC_CONTRAST_##name,
#include "tables/contrast.def"
#undef FC_CONTRAST
    FC_CONTRAST_COUNT
} fc_contrast;

typedef enum fc_class {
    FC_CLASS_NONE,
#define FC_CLASS(name, set) FC_CLASS_##name,
#include "tables/class.def"
#undef FC_CLASS
    FC_CLASS_COUNT
} fc_class;

/*
 * Classes of the user's own words, beyond those of the tables: FC_CLASS_CONTRAST + set * members +
 * member for the words of a contrast, FC_CLASS_SYNONYM + list for the words of a list of synonyms.
 */
enum {
    FC_CLASS_CONTRAST = 0x4000,
    FC_CLASS_SYNONYM = 0x8000,
    FC_OWN_MEMBERS_MAX = 128, /* words of a contrast */
    FC_OWN_CONTRASTS_MAX = (FC_CLASS_SYNONYM - FC_CLASS_CONTRAST) / FC_OWN_MEMBERS_MAX,
    FC_OWN_SYNONYMS_MAX = 0x10000 - FC_CLASS_SYNONYM
};

typedef enum fc_frame {
    FC_FRAME_PLAIN,
    FC_FRAME_LEVEL,
    FC_FRAME_CHANGE,
    FC_FRAME_SAY,
    FC_FRAME_PUT,
    FC_FRAME_MOVE
} fc_frame;

typedef enum fc_hint {
    FC_HINT_NONE,
    FC_HINT_PLAN,
    FC_HINT_DENY,
    FC_HINT_PART,
    FC_HINT_GOAL,
    FC_HINT_GENERIC,
    FC_HINT_TITLE,
    FC_HINT_OFFICE, /* a title as well */
    FC_HINT_INSTITUTION,
    FC_HINT_DIRECTION,
    FC_HINT_POLL,
    FC_HINT_DEGREE,
    FC_HINT_PLACE,
    FC_HINT_EARLY,
    FC_HINT_EMPTY
} fc_hint;

static inline bool fc_hint_is_title(fc_hint hint)
{
    return hint == FC_HINT_TITLE || hint == FC_HINT_OFFICE;
}

typedef enum fc_place_kind {
    FC_PLACE_NONE,
    FC_PLACE_COUNTRY,
    FC_PLACE_DEMONYM,
    FC_PLACE_CAPITAL
} fc_place_kind;

/* Registers them. Errors: ENOMEM. */
int fc_claim_register(fc_lexicon *lexicon);

fc_contrast fc_class_contrast(fc_class class);
/* The name in the table, for keys and notes: "KILL"; static. */
const char *fc_class_name(fc_class class);

/* The lexeme whose senses count: of the base form if the tagger found one. */
static inline const fc_lexeme *fc_words_base(const fc_document *doc, const fc_token *token)
{
    return &doc->lexicon->lexemes[token->base ? token->base : token->lexeme];
}

/* Its senses. A word that is its own base says itself which it has, and the lexicon is not asked. */
static inline unsigned fc_words_senses(const fc_document *doc, const fc_token *token)
{
    bool own = !token->base || token->base == token->lexeme;
    return own ? token->senses : doc->lexicon->words[token->base].mask;
}

/* That of a lexeme by itself, whatever stands beside it: of the noun, else of the verb. */
fc_class fc_words_class_of_lexeme(const fc_lexicon *lexicon, uint32_t lexeme);

/* For words that have one of the senses below. */
fc_class fc_words_class_of_known(const fc_document *doc, size_t token);
fc_frame fc_words_frame_of_known(const fc_document *doc, size_t token);

/* Of the base form of a token as tagged. */
static inline fc_class fc_words_class(const fc_document *doc, size_t token)
{
    const unsigned known = 1u << FC_SENSE_PAIR | 1u << FC_SENSE_NOUN | 1u << FC_SENSE_VERB;
    return fc_words_senses(doc, &doc->tokens.items[token]) & known
               ? fc_words_class_of_known(doc, token)
               : FC_CLASS_NONE;
}

static inline fc_frame fc_words_frame(const fc_document *doc, size_t token)
{
    const unsigned known = 1u << FC_SENSE_PAIR | 1u << FC_SENSE_VERB;
    return fc_words_senses(doc, &doc->tokens.items[token]) & known
               ? fc_words_frame_of_known(doc, token)
               : FC_FRAME_PLAIN;
}

/* Of the word as it stands ("remaining"), else of its base form. */
static inline fc_hint fc_words_hint(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    if (fc_token_has(t, FC_SENSE_HINT))
        return (fc_hint)doc->lexicon->lexemes[t->lexeme].ids[FC_SENSE_HINT];
    return fc_words_senses(doc, t) >> FC_SENSE_HINT & 1u
               ? (fc_hint)fc_words_base(doc, t)->ids[FC_SENSE_HINT]
               : FC_HINT_NONE;
}

/* For words of tables/place.def. */
fc_place_kind fc_words_place_of_known(const fc_document *doc, size_t token, fc_str *country);

/* The kind of place that the token names, and its country ("russia"); NONE if it names none. */
static inline fc_place_kind fc_words_place(const fc_document *doc, size_t token, fc_str *country)
{
    const fc_token *t = &doc->tokens.items[token];
    return fc_token_has(t, FC_SENSE_PLACE) && (t->flags & FC_TOKEN_CAPITAL)
               ? fc_words_place_of_known(doc, token, country)
               : FC_PLACE_NONE;
}

/* The country of a run of tokens such as "South Korea"; *end is the token behind it. */
bool fc_words_place_phrase(const fc_document *doc, size_t first, size_t limit, size_t *end,
                           fc_str *country);

#endif
