#include "lexicon.h"

#include <string.h>

#include "text/utf8.h"

#define FIRST_BUCKETS 4096               /* room for the tables of the project without growing */
#define BUCKET_WORDS (FC_BUCKET * 3 / 4) /* few buckets are full then, and some are always free */
#define FIRST_LETTERS 131072

static uint64_t load4(const char *ptr)
{
    const unsigned char *p = (const unsigned char *)ptr;
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/*
 * Up to eight bytes, with zeros behind. Nothing behind their end is read: four to seven are two
 * loads that overlap, and so are up to three.
 */
static uint64_t load_part(const char *ptr, size_t len)
{
    const unsigned char *p = (const unsigned char *)ptr;
    if (len >= 8)
        return fc_load8(ptr);
    if (len >= 4)
        return load4(ptr) | load4(ptr + len - 4) << 8 * (len - 4);
    if (len == 0)
        return 0;
    size_t middle = len / 2, last = len - 1;
    return p[0] | (uint64_t)p[middle] << 8 * middle | (uint64_t)p[last] << 8 * last;
}

fc_word_key fc_lexicon_key_of(fc_str word)
{
    fc_word_key key = {
        {load_part(word.ptr, word.len), word.len > 8 ? load_part(word.ptr + 8, word.len - 8) : 0},
        0,
        word.len};
    fc_lexicon_hash(&key);
    return key;
}

int fc_lexicon_init(fc_lexicon *lexicon, fc_arena *arena)
{
    memset(lexicon, 0, sizeof *lexicon);
    lexicon->arena = arena;
    lexicon->bucket_count = FIRST_BUCKETS;
    lexicon->buckets = FC_NEW_ARRAY(arena, fc_lexicon_bucket, FIRST_BUCKETS);
    lexicon->capacity = FIRST_BUCKETS * BUCKET_WORDS;
    lexicon->words = FC_NEW_ARRAY(arena, fc_lexicon_entry, lexicon->capacity);
    lexicon->lexemes = FC_NEW_ARRAY(arena, fc_lexeme, lexicon->capacity);
    lexicon->letter_capacity = FIRST_LETTERS;
    lexicon->letters = FC_NEW_ROOM(arena, char, FIRST_LETTERS);
    lexicon->count = 1; /* 0: no word */
    return fc_arena_status(arena);
}

/* What is filled stands in its arena, and may be written to. */
fc_lexicon_entry *fc_lexicon_open(fc_lexicon *lexicon)
{
    return (fc_lexicon_entry *)lexicon->words;
}

static fc_lexeme *open_lexemes(fc_lexicon *lexicon)
{
    return (fc_lexeme *)lexicon->lexemes;
}

static bool is_word(const fc_lexicon *lexicon, uint32_t index, const fc_word_key *key, fc_str word)
{
    const fc_lexicon_entry *entry = &lexicon->words[index];
    return entry->key[0] == key->part[0] && entry->key[1] == key->part[1] &&
           entry->length == word.len &&
           (word.len <= FC_KEY_MAX || fc_str_equal(fc_lexicon_word(lexicon, index), word));
}

static uint32_t find(const fc_lexicon *lexicon, const fc_word_key *key, fc_str word)
{
    size_t mask = lexicon->bucket_count - 1;
    for (size_t at = (size_t)key->hash & mask;; at = (at + 1) & mask) {
        const fc_lexicon_bucket *bucket = &lexicon->buckets[at];
        unsigned alike = fc_bucket_alike(bucket, fc_lexicon_upper(key));
        for (; alike; alike &= alike - 1) {
            uint32_t found = bucket->lexeme[fc_bytes_lowest(alike)];
            if (is_word(lexicon, found, key, word))
                return found;
        }
        if (!bucket->lexeme[FC_BUCKET - 1])
            return 0;
    }
}

/* Notes a lexeme at the first free place from the bucket of its key on. */
static void place(fc_lexicon *lexicon, const fc_word_key *key, uint32_t lexeme)
{
    fc_lexicon_bucket *buckets = (fc_lexicon_bucket *)lexicon->buckets;
    size_t mask = lexicon->bucket_count - 1, at = (size_t)key->hash & mask, i = 0;
    while (buckets[at].lexeme[i]) {
        i = (i + 1) % FC_BUCKET;
        at = i ? at : (at + 1) & mask;
    }
    buckets[at].hash[i] = fc_lexicon_upper(key);
    buckets[at].lexeme[i] = (uint16_t)lexeme;
}

static bool grow(fc_lexicon *lexicon)
{
    size_t count = lexicon->bucket_count * 2;
    fc_lexicon_bucket *buckets = FC_NEW_ARRAY(lexicon->arena, fc_lexicon_bucket, count);
    fc_lexicon_entry *words =
        fc_arena_grow(lexicon->arena, fc_lexicon_open(lexicon), lexicon->count, lexicon->capacity,
                      count * BUCKET_WORDS, sizeof(fc_lexicon_entry));
    fc_lexeme *lexemes = fc_arena_grow(lexicon->arena, open_lexemes(lexicon), lexicon->count,
                                       lexicon->capacity, count * BUCKET_WORDS, sizeof(fc_lexeme));
    if (!buckets || !words || !lexemes)
        return false;
    lexicon->words = words;
    lexicon->lexemes = lexemes;
    lexicon->capacity = count * BUCKET_WORDS;
    lexicon->buckets = buckets;
    lexicon->bucket_count = count;
    for (uint32_t i = 1; i < lexicon->count; i++) {
        fc_word_key key = fc_lexicon_key_of(fc_lexicon_word(lexicon, i));
        place(lexicon, &key, i);
    }
    return true;
}

static bool add_letters(fc_lexicon *lexicon, fc_str word)
{
    char *letters = (char *)lexicon->letters;
    if (lexicon->letter_capacity - lexicon->letter_count < word.len) {
        letters = fc_arena_grow(lexicon->arena, letters, lexicon->letter_count,
                                lexicon->letter_capacity, lexicon->letter_capacity * 2, 1);
        if (!letters)
            return false;
        lexicon->letters = letters;
        lexicon->letter_capacity *= 2;
    }
    memcpy(letters + lexicon->letter_count, word.ptr, word.len);
    lexicon->letter_count += word.len;
    return true;
}

uint32_t fc_lexicon_number(fc_lexicon *lexicon, fc_str word)
{
    if (word.len == 0 || word.len > FC_WORD_MAX)
        return 0;
    if (lexicon->count == lexicon->capacity && !grow(lexicon))
        return 0;
    fc_word_key key = fc_lexicon_key_of(word);
    uint32_t at = find(lexicon, &key, word);
    if (at == 0) {
        if (lexicon->count == FC_LEXEMES_MAX || !add_letters(lexicon, word))
            return 0;
        at = (uint32_t)lexicon->count++;
        fc_lexicon_entry added = {.letters = (uint32_t)(lexicon->letter_count - word.len),
                                  .length = (uint8_t)word.len};
        memcpy(added.key, key.part, sizeof key.part);
        fc_lexicon_open(lexicon)[at] = added;
        memset(&open_lexemes(lexicon)[at], 0, sizeof(fc_lexeme));
        place(lexicon, &key, at);
    }
    return at;
}

uint32_t fc_lexicon_add(fc_lexicon *lexicon, fc_str word, fc_sense sense, uint16_t id)
{
    uint32_t number = fc_lexicon_number(lexicon, word);
    if (number) {
        fc_lexicon_entry *entry = &fc_lexicon_open(lexicon)[number];
        entry->mask = (uint16_t)(entry->mask | 1u << sense);
        open_lexemes(lexicon)[number].ids[sense] = id;
    }
    return number;
}

uint32_t fc_lexicon_find(const fc_lexicon *lexicon, fc_str word)
{
    if (word.len == 0 || word.len > FC_WORD_MAX)
        return 0;
    fc_word_key key = fc_lexicon_key_of(word);
    return find(lexicon, &key, word);
}

/* Eight bytes with ASCII capitals made small, if all are ASCII; else one stays that is none. */
static uint64_t lower8(uint64_t word)
{
    uint64_t above_at = word + 0x3F3F3F3F3F3F3F3Fu, above_z = word + 0x2525252525252525u;
    return word | ((above_at & ~above_z & 0x8080808080808080u) >> 2);
}

bool fc_lexicon_key(fc_word_key *out, fc_str text, size_t begin, size_t end)
{
    const char *word = text.ptr + begin;
    size_t length = end - begin;
    if (length == 0 || length > FC_KEY_MAX || text.len - begin < FC_KEY_MAX)
        return false;
    uint64_t first = fc_load8(word), second = 0;
    if (length <= 8) {
        first &= fc_first_bytes(length);
    } else {
        second = lower8(fc_load8(word + 8) & fc_first_bytes(length - 8));
    }
    if ((first | second) & 0x8080808080808080u)
        return false;
    out->part[0] = lower8(first);
    out->part[1] = second;
    out->length = length;
    fc_lexicon_hash(out);
    return true;
}

uint32_t fc_lexicon_find_folded(const fc_lexicon *lexicon, fc_str word)
{
    char folded[FC_WORD_MAX];
    if (word.len == 0 || word.len > FC_WORD_MAX)
        return 0;
    size_t length = fc_utf8_fold_into(word, folded, sizeof folded);
    return fc_lexicon_find(lexicon, fc_str_make(folded, length));
}
