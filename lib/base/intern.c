#include "intern.h"

#define FIRST_SLOTS 64

void fc_intern_init(fc_intern *table, fc_arena *arena)
{
    fc_intern empty = {0};
    *table = empty;
    table->arena = arena;
}

void fc_intern_init_borrowing(fc_intern *table, fc_arena *arena)
{
    fc_intern_init(table, arena);
    table->borrows = true;
}

fc_str fc_intern_text(const fc_intern *table, uint32_t id)
{
    if (id == 0 || id > table->count)
        return fc_str_make("", 0);
    return table->strings[id - 1];
}

/* The slot that holds the string, or the free one where it belongs. There is always a free one. */
static fc_intern_slot *probe(const fc_intern *table, fc_str s, uint32_t hash)
{
    size_t mask = table->slot_count - 1;
    size_t at = hash & mask;
    for (;;) {
        fc_intern_slot *slot = &table->slots[at];
        if (slot->id == 0)
            return slot;
        if (slot->hash == hash && fc_str_equal(table->strings[slot->id - 1], s))
            return slot;
        at = (at + 1) & mask;
    }
}

static bool rehash(fc_intern *table)
{
    size_t count = table->slot_count ? table->slot_count * 2 : FIRST_SLOTS;
    fc_intern_slot *slots = FC_NEW_ARRAY(table->arena, fc_intern_slot, count);
    if (!slots)
        return false;
    for (size_t i = 0; i < table->slot_count; i++) {
        fc_intern_slot old = table->slots[i];
        if (old.id == 0)
            continue;
        size_t at = old.hash & (count - 1);
        while (slots[at].id)
            at = (at + 1) & (count - 1);
        slots[at] = old;
    }
    table->slots = slots;
    table->slot_count = count;
    return true;
}

static bool add_string(fc_intern *table, fc_str s)
{
    if (table->count == table->capacity) {
        size_t want = table->capacity ? table->capacity * 2 : FIRST_SLOTS / 2;
        fc_str *grown = fc_arena_grow(table->arena, table->strings, table->count,
                                      table->capacity, want, sizeof(fc_str));
        if (!grown)
            return false;
        table->strings = grown;
        table->capacity = want;
    }
    fc_str kept = table->borrows ? s : fc_str_copy(table->arena, s);
    if (s.len && kept.len == 0)
        return false;
    table->strings[table->count++] = kept;
    return true;
}

uint32_t fc_intern_add(fc_intern *table, fc_str s)
{
    if (table->count >= UINT32_MAX - 1)
        return 0;
    if ((table->count + 1) * 2 > table->slot_count && !rehash(table))
        return 0;
    uint32_t hash = (uint32_t)fc_str_hash_quick(s);
    fc_intern_slot *slot = probe(table, s, hash);
    if (slot->id)
        return slot->id;
    if (!add_string(table, s))
        return 0;
    slot->hash = hash;
    slot->id = (uint32_t)table->count;
    return slot->id;
}

uint32_t fc_intern_find(const fc_intern *table, fc_str s)
{
    return table->slot_count ? probe(table, s, (uint32_t)fc_str_hash_quick(s))->id : 0;
}
