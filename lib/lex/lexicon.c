#include "lexicon.h"

#include <string.h>

#include "text/utf8.h"

#define FIRST_SLOTS 32768 /* room for the tables of the project without growing */
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
    lexicon->slot_count = FIRST_SLOTS;
    lexicon->slots = FC_NEW_ARRAY(arena, fc_lexicon_slot, FIRST_SLOTS);
    lexicon->capacity = FIRST_SLOTS / 2;
    lexicon->lexemes = FC_NEW_ARRAY(arena, fc_lexeme, lexicon->capacity);
    lexicon->letter_capacity = FIRST_LETTERS;
    lexicon->letters = FC_NEW_ROOM(arena, char, FIRST_LETTERS);
    lexicon->count = 1; /* 0: no word */
    return fc_arena_status(arena);
}

/* What is filled stands in its arena, and may be written to. */
fc_lexeme *fc_lexicon_open(fc_lexicon *lexicon)
{
    return (fc_lexeme *)lexicon->lexemes;
}

static bool is_word(const fc_lexicon *lexicon, uint32_t index, const fc_word_key *key, fc_str word)
{
    const fc_lexeme *lexeme = &lexicon->lexemes[index];
    return lexeme->key[0] == key->part[0] && lexeme->key[1] == key->part[1] &&
           lexeme->length == word.len &&
           (word.len <= FC_KEY_MAX || fc_str_equal(fc_lexicon_word(lexicon, index), word));
}

/* The table is searched by the lower bits of the hash. */
static uint16_t upper_bits(uint64_t hash)
{
    return (uint16_t)(hash >> 48);
}

/* The slot of the word, or the free one where it belongs. */
static const fc_lexicon_slot *probe(const fc_lexicon *lexicon, const fc_word_key *key, fc_str word)
{
    size_t mask = lexicon->slot_count - 1;
    unsigned upper = upper_bits(key->hash);
    for (size_t at = (size_t)key->hash & mask;; at = (at + 1) & mask) {
        const fc_lexicon_slot *slot = &lexicon->slots[at];
        if (slot->lexeme == 0 || (slot->hash == upper && is_word(lexicon, slot->lexeme, key, word)))
            return slot;
    }
}

static fc_lexicon_slot *slot_of(fc_lexicon *lexicon, const fc_word_key *key, fc_str word)
{
    return (fc_lexicon_slot *)probe(lexicon, key, word);
}

static bool grow(fc_lexicon *lexicon)
{
    const fc_lexicon_slot *old = lexicon->slots;
    size_t old_count = lexicon->slot_count;
    fc_lexicon_slot *slots = FC_NEW_ARRAY(lexicon->arena, fc_lexicon_slot, old_count * 2);
    fc_lexeme *lexemes = fc_arena_grow(lexicon->arena, fc_lexicon_open(lexicon), lexicon->count,
                                       lexicon->capacity, old_count, sizeof(fc_lexeme));
    if (!slots || !lexemes)
        return false;
    lexicon->lexemes = lexemes;
    lexicon->capacity = old_count;
    lexicon->slots = slots;
    lexicon->slot_count = old_count * 2;
    for (size_t i = 0; i < old_count; i++) {
        if (!old[i].lexeme)
            continue;
        fc_str word = fc_lexicon_word(lexicon, old[i].lexeme);
        fc_word_key key = fc_lexicon_key_of(word);
        *slot_of(lexicon, &key, word) = old[i];
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
    fc_lexicon_slot *slot = slot_of(lexicon, &key, word);
    if (slot->lexeme == 0) {
        if (lexicon->count == FC_LEXEMES_MAX || !add_letters(lexicon, word))
            return 0;
        slot->hash = upper_bits(key.hash);
        slot->lexeme = (uint16_t)lexicon->count++;
        fc_lexeme added = {.word = (uint32_t)(lexicon->letter_count - word.len),
                           .length = (uint8_t)word.len};
        memcpy(added.key, key.part, sizeof key.part);
        fc_lexicon_open(lexicon)[slot->lexeme] = added;
    }
    return slot->lexeme;
}

uint32_t fc_lexicon_add(fc_lexicon *lexicon, fc_str word, fc_sense sense, uint16_t id)
{
    uint32_t number = fc_lexicon_number(lexicon, word);
    if (number) {
        fc_lexeme *lexeme = &fc_lexicon_open(lexicon)[number];
        lexeme->mask = (uint16_t)(lexeme->mask | 1u << sense);
        lexeme->ids[sense] = id;
    }
    return number;
}

uint32_t fc_lexicon_find(const fc_lexicon *lexicon, fc_str word)
{
    if (word.len == 0 || word.len > FC_WORD_MAX)
        return 0;
    fc_word_key key = fc_lexicon_key_of(word);
    return probe(lexicon, &key, word)->lexeme;
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
