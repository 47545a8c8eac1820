/*
 * Lexicon: what is known of single words, for all rooms, found with one look-up a token.
 *
 * A word may have several senses, each with a small number whose meaning belongs to the room that
 * registered it: as a numeral, a month, a unit, a verb class ... It is filled, and then sealed: what
 * follows from all words together, such as the base of an inflected form, is noted with each. The
 * library carries the lexicon of its tables ready made (tables/generate/lexicon.c).
 */
#ifndef FC_LEX_LEXICON_H
#define FC_LEX_LEXICON_H

#include "text/bytes.h"

typedef enum fc_sense {
    FC_SENSE_TAGS,      /* lex/tagger: set of fc_tag bits */
    FC_SENSE_IRREGULAR, /* lex/lemma: row of tables/irregular.def */
    FC_SENSE_NUMERAL,   /* lex/numeral: row of tables/numeral.def */
    FC_SENSE_CURRENCY,  /* quantity */
    FC_SENSE_UNIT,      /* quantity */
    FC_SENSE_HEDGE,     /* quantity */
    FC_SENSE_QUANTITY,  /* quantity: its other words */
    FC_SENSE_MONTH,     /* temporal */
    FC_SENSE_WEEKDAY,   /* temporal */
    FC_SENSE_TIME_UNIT, /* temporal: day, week, quarter */
    FC_SENSE_TIME,      /* temporal: its other words */
    FC_SENSE_VERB,      /* claim: class of events and frame */
    FC_SENSE_NOUN,      /* claim: class of measures */
    FC_SENSE_PLACE,     /* claim: country, capital, demonym */
    FC_SENSE_HINT,      /* claim: role, modality, scope words */
    FC_SENSE_PAIR,      /* claim: rows of tables/pair.def of the word */
    FC_SENSE_COUNT
} fc_sense;

#define FC_WORD_MAX 63 /* bytes; longer words are not looked up */
#define FC_LEXEMES_MAX UINT16_MAX

/*
 * What every token asks of its word, in half a line of a cache. From `stems` on, what is noted when the
 * lexicon is sealed, as lex/wordform tells.
 */
typedef struct fc_lexicon_entry {
    uint64_t key[2];   /* the first 16 bytes of the word, zero-padded */
    uint32_t letters;  /* where it begins in the letters of the lexicon */
    uint16_t mask;     /* bit 1 << sense for the senses it has */
    uint8_t length;
    uint8_t stems;     /* what it takes endings as: lex/lemma */
    uint8_t forms[2];  /* in the forms of the lexicon: in small letters, with a capital; or 0 */
    uint16_t bases[2]; /* as a verb, as a noun */
    uint16_t plain;    /* the base if it is tagged as what it mostly is in small letters */
} fc_lexicon_entry;

/* What its senses are, for those who look for them. */
typedef struct fc_lexeme {
    uint16_t ids[FC_SENSE_COUNT];
} fc_lexeme;

/*
 * Eight words whose hashes choose the same bucket, filled from the front: their upper bits are compared
 * at once, and only of a word that has them the lexeme is looked at. What finds a bucket full goes into
 * the next one. Small, so that many fit into the caches: most of a look-up is waiting for one.
 */
#define FC_BUCKET 8

typedef struct fc_lexicon_bucket {
    uint16_t hash[FC_BUCKET];   /* upper bits of it */
    uint16_t lexeme[FC_BUCKET]; /* 0: free */
} fc_lexicon_bucket;

#define FC_KEY_MAX 16

/* A word of up to FC_KEY_MAX bytes made ready for look-up. */
typedef struct fc_word_key {
    uint64_t part[2]; /* in lower case, zero-padded */
    uint64_t hash;
    size_t length;
} fc_word_key;

/* Eight bytes as a number, the first one the lowest: compilers make one load of it. */
static inline uint64_t fc_load8(const char *ptr)
{
    const unsigned char *p = (const unsigned char *)ptr;
    uint64_t low = (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
                   (uint32_t)p[3] << 24;
    uint64_t high = (uint32_t)p[4] | (uint32_t)p[5] << 8 | (uint32_t)p[6] << 16 |
                    (uint32_t)p[7] << 24;
    return low | high << 32;
}

/* The first `count` bytes, eight at most, of what fc_load8 gives. */
static inline uint64_t fc_first_bytes(size_t count)
{
    return count < 8 ? ((uint64_t)1 << 8 * count) - 1 : ~(uint64_t)0;
}

/*
 * The upper bits of a product depend on all bits of what is multiplied: they come down, for the buckets,
 * and those below them come up.
 */
static inline void fc_lexicon_hash(fc_word_key *key)
{
    uint64_t product = (key->part[0] ^ key->part[1] * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    key->hash = product << 16 | product >> 48;
}

/* How a word reads by itself: lex/wordform. */
struct fc_wordform;

typedef struct fc_lexicon {
    const fc_lexicon_bucket *buckets;
    size_t bucket_count;      /* a power of two */
    const fc_lexicon_entry *words; /* the first stands for "unknown" */
    const fc_lexeme *lexemes;     /* of the same numbers */
    size_t count;
    const char *letters; /* of all words */
    size_t letter_count;
    const struct fc_wordform *forms; /* of its words, each once; NULL before it is sealed */
    size_t form_count;
    bool sealed;
    /* of one that is being filled: */
    size_t capacity;
    size_t letter_capacity;
    fc_arena *arena;
} fc_lexicon;

/* The words of all rooms. It is made by the build, of the rows of lib/tables. */
extern const fc_lexicon fc_lexicon_ready;

/* Errors: ENOMEM. */
int fc_lexicon_init(fc_lexicon *lexicon, fc_arena *arena);

/*
 * Gives a word (lower case, one token, at most FC_WORD_MAX bytes) a sense. The word is copied. A
 * second call for the same sense replaces the number. Returns the lexeme, or 0 when memory is out,
 * or the lexicon has FC_LEXEMES_MAX of them.
 */
uint32_t fc_lexicon_add(fc_lexicon *lexicon, fc_str word, fc_sense sense, uint16_t id);

/*
 * The number that the word has or will have, which depends on the words before it alone; a word
 * without a sense must get one later. Returns 0 as fc_lexicon_add does.
 */
uint32_t fc_lexicon_number(fc_lexicon *lexicon, fc_str word);

/* Its words, for the one who fills it. */
fc_lexicon_entry *fc_lexicon_open(fc_lexicon *lexicon);

static inline fc_str fc_lexicon_word(const fc_lexicon *lexicon, uint32_t lexeme)
{
    const fc_lexicon_entry *entry = &lexicon->words[lexeme];
    return fc_str_make(lexicon->letters + entry->letters, entry->length);
}

/* The lexeme of a word in lower case, or 0. */
uint32_t fc_lexicon_find(const fc_lexicon *lexicon, fc_str word);

/* The key of a word in lower case; of one longer than FC_KEY_MAX that of its beginning. */
fc_word_key fc_lexicon_key_of(fc_str word);

/*
 * The key of the word text[begin, end) in any case. False if it is longer than FC_KEY_MAX, is not
 * ASCII all through, or stands at the end of the text: what stands behind it is read.
 */
bool fc_lexicon_key(fc_word_key *out, fc_str text, size_t begin, size_t end);

/* Asks for a lexeme that will be looked at soon. */
static inline void fc_lexicon_fetch(const fc_lexicon *lexicon, uint32_t lexeme)
{
#if defined(__GNUC__)
    __builtin_prefetch(&lexicon->lexemes[lexeme]);
#else
    (void)lexicon, (void)lexeme;
#endif
}

/* Asks for the bucket of a key that will be looked up soon. */
static inline void fc_lexicon_fetch_bucket(const fc_lexicon *lexicon, const fc_word_key *key)
{
#if defined(__GNUC__)
    __builtin_prefetch(&lexicon->buckets[(size_t)key->hash & (lexicon->bucket_count - 1)]);
#else
    (void)lexicon, (void)key;
#endif
}

/* What a bucket notes of the hash. */
static inline uint16_t fc_lexicon_upper(const fc_word_key *key)
{
    return (uint16_t)(key->hash >> 48);
}

/* The places of a bucket with these upper bits of a hash, as bits. */
static inline unsigned fc_bucket_alike_plain(const fc_lexicon_bucket *bucket, uint16_t hash)
{
    unsigned alike = 0;
    for (unsigned i = 0; i < FC_BUCKET; i++)
        alike |= (unsigned)(bucket->hash[i] == hash) << i;
    return alike;
}

#if defined(__SSE2__)
static inline unsigned fc_bucket_alike(const fc_lexicon_bucket *bucket, uint16_t hash)
{
    __m128i all = _mm_loadu_si128((const __m128i *)(const void *)bucket->hash);
    __m128i alike = _mm_cmpeq_epi16(all, _mm_set1_epi16((short)hash));
    return (unsigned)_mm_movemask_epi8(_mm_packs_epi16(alike, _mm_setzero_si128()));
}
#else
static inline unsigned fc_bucket_alike(const fc_lexicon_bucket *bucket, uint16_t hash)
{
    return fc_bucket_alike_plain(bucket, hash);
}
#endif

/* The lexeme of the key, or 0. */
static inline uint32_t fc_lexicon_find_key(const fc_lexicon *lexicon, const fc_word_key *key)
{
    size_t mask = lexicon->bucket_count - 1;
    for (size_t at = (size_t)key->hash & mask;; at = (at + 1) & mask) {
        const fc_lexicon_bucket *bucket = &lexicon->buckets[at];
        unsigned alike = fc_bucket_alike(bucket, fc_lexicon_upper(key));
        for (; alike; alike &= alike - 1) {
            uint32_t found = bucket->lexeme[fc_bytes_lowest(alike)];
            const fc_lexicon_entry *word = &lexicon->words[found];
            if (word->key[0] == key->part[0] && word->key[1] == key->part[1] &&
                word->length == key->length)
                return found;
        }
        if (!bucket->lexeme[FC_BUCKET - 1])
            return 0;
    }
}

/* The lexeme of a word in any case, typographic apostrophes included, or 0. */
uint32_t fc_lexicon_find_folded(const fc_lexicon *lexicon, fc_str word);

static inline bool fc_lexicon_has(const fc_lexicon *lexicon, uint32_t lexeme, fc_sense sense)
{
    return ((unsigned)lexicon->words[lexeme].mask >> sense & 1u) != 0;
}

/* The number of a sense, or `otherwise` if the word does not have it. */
static inline unsigned fc_lexicon_id(const fc_lexicon *lexicon, uint32_t lexeme, fc_sense sense,
                                     unsigned otherwise)
{
    return fc_lexicon_has(lexicon, lexeme, sense) ? lexicon->lexemes[lexeme].ids[sense] : otherwise;
}

#endif
