#include "lexicon.h"

#include <string.h>

#include "text/utf8.h"

#define FIRST_SLOTS 32768 /* room for the tables of the project without growing */

static uint64_t load_key(const char *ptr, size_t len)
{
    uint64_t key = 0;
    memcpy(&key, ptr, len < 8 ? len : 8);
    return key;
}

static void make_key(fc_str word, uint64_t key[2])
{
    key[0] = load_key(word.ptr, word.len);
    key[1] = word.len > 8 ? load_key(word.ptr + 8, word.len - 8) : 0;
}

static size_t hash_key(const uint64_t key[2], size_t len)
{
    uint64_t hash = (key[0] ^ (len * 0x9E3779B97F4A7C15u)) * 0xD6E8FEB86659FD93u;
    hash ^= hash >> 32;
    hash = (hash ^ key[1]) * 0xD6E8FEB86659FD93u;
    return (size_t)(hash ^ (hash >> 32));
}

int fc_lexicon_init(fc_lexicon *lexicon, fc_arena *arena)
{
    lexicon->arena = arena;
    lexicon->slot_count = FIRST_SLOTS;
    lexicon->slots = FC_NEW_ARRAY(arena, fc_lexicon_slot, FIRST_SLOTS);
    lexicon->capacity = FIRST_SLOTS / 2;
    lexicon->lexemes = FC_NEW_ARRAY(arena, fc_lexeme, lexicon->capacity);
    lexicon->count = 1;
    return fc_arena_status(arena);
}

/* The slot of the word, or the free one where it belongs. */
static fc_lexicon_slot *probe(const fc_lexicon *lexicon, fc_str word)
{
    uint64_t key[2];
    make_key(word, key);
    size_t mask = lexicon->slot_count - 1;
    for (size_t at = hash_key(key, word.len) & mask;; at = (at + 1) & mask) {
        fc_lexicon_slot *slot = &lexicon->slots[at];
        if (slot->lexeme == 0)
            return slot;
        if (slot->key[0] == key[0] && slot->key[1] == key[1] && slot->length == word.len &&
            (word.len <= 16 || fc_str_equal(lexicon->lexemes[slot->lexeme].word, word)))
            return slot;
    }
}

static bool grow(fc_lexicon *lexicon)
{
    fc_lexicon_slot *old = lexicon->slots;
    size_t old_count = lexicon->slot_count;
    fc_lexicon_slot *slots = FC_NEW_ARRAY(lexicon->arena, fc_lexicon_slot, old_count * 2);
    fc_lexeme *lexemes = fc_arena_grow(lexicon->arena, lexicon->lexemes, lexicon->count,
                                       lexicon->capacity, old_count, sizeof(fc_lexeme));
    if (!slots || !lexemes)
        return false;
    lexicon->lexemes = lexemes;
    lexicon->capacity = old_count;
    lexicon->slots = slots;
    lexicon->slot_count = old_count * 2;
    for (size_t i = 0; i < old_count; i++) {
        if (old[i].lexeme)
            *probe(lexicon, lexemes[old[i].lexeme].word) = old[i];
    }
    return true;
}

uint32_t fc_lexicon_add(fc_lexicon *lexicon, fc_str word, fc_sense sense, uint16_t id)
{
    if (word.len == 0 || word.len > FC_WORD_MAX)
        return 0;
    if (lexicon->count == lexicon->capacity && !grow(lexicon))
        return 0;
    fc_lexicon_slot *slot = probe(lexicon, word);
    if (slot->lexeme == 0) {
        make_key(word, slot->key);
        slot->length = (uint32_t)word.len;
        slot->lexeme = (uint32_t)lexicon->count++;
        memset(&lexicon->lexemes[slot->lexeme], 0, sizeof(fc_lexeme));
        lexicon->lexemes[slot->lexeme].word = word;
    }
    fc_lexeme *lexeme = &lexicon->lexemes[slot->lexeme];
    lexeme->mask = (uint16_t)(lexeme->mask | 1u << sense);
    lexeme->ids[sense] = id;
    return slot->lexeme;
}

uint32_t fc_lexicon_find(const fc_lexicon *lexicon, fc_str word)
{
    if (word.len == 0 || word.len > FC_WORD_MAX)
        return 0;
    return probe(lexicon, word)->lexeme;
}

uint32_t fc_lexicon_find_folded(const fc_lexicon *lexicon, fc_str word)
{
    char folded[FC_WORD_MAX];
    if (word.len == 0 || word.len > FC_WORD_MAX)
        return 0;
    size_t length = fc_utf8_fold_into(word, folded, sizeof folded);
    return fc_lexicon_find(lexicon, fc_str_make(folded, length));
}
