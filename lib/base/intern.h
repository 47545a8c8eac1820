/*
 * Interning: equal strings get the same small number, so that they are compared as numbers.
 *
 * Numbers start at 1 and follow the order of first insertion; 0 means "no string" (or no memory).
 */
#ifndef FC_BASE_INTERN_H
#define FC_BASE_INTERN_H

#include "str.h"

typedef struct fc_intern_slot {
    uint32_t hash; /* half of it */
    uint32_t id;   /* 0: free */
} fc_intern_slot;

typedef struct fc_intern {
    fc_arena *arena;
    fc_intern_slot *slots;
    size_t slot_count; /* a power of two, or 0 */
    fc_str *strings;   /* by id - 1 */
    size_t count;
    size_t capacity;
    bool borrows; /* the strings stay where they are: they outlive the table */
} fc_intern;

void fc_intern_init(fc_intern *table, fc_arena *arena);
void fc_intern_init_borrowing(fc_intern *table, fc_arena *arena);

/*
 * The number of the string, which is copied when it is new, unless the table borrows; 0 when memory
 * is out.
 */
uint32_t fc_intern_add(fc_intern *table, fc_str s);

/* The number of the string, or 0 when it was never added. */
uint32_t fc_intern_find(const fc_intern *table, fc_str s);

fc_str fc_intern_text(const fc_intern *table, uint32_t id);

#endif
