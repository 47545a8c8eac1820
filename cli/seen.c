#include "seen.h"

#include <stdint.h>
#include <stdlib.h>

#define SLOTS_MIN 64
#define SPREAD 0x9E3779B97F4A7C15u /* 2^64 by the golden ratio */

static size_t slot_of(const cli_seen *s, dev_t device, ino_t inode)
{
    uint64_t hash = ((uint64_t)inode ^ ((uint64_t)device << 32)) * SPREAD;
    size_t at = (size_t)(hash >> 20) & (s->slot_count - 1);
    while (s->slots[at].name && (s->slots[at].device != device || s->slots[at].inode != inode))
        at = (at + 1) & (s->slot_count - 1);
    return at;
}

const char *seen_find(const cli_seen *s, dev_t device, ino_t inode)
{
    return s->slot_count ? s->slots[slot_of(s, device, inode)].name : NULL;
}

static bool grow(cli_seen *s)
{
    cli_seen larger = {NULL, s->slot_count ? 2 * s->slot_count : SLOTS_MIN, s->count};
    larger.slots = calloc(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < s->slot_count; i++) {
        const seen_file *file = &s->slots[i];
        if (file->name)
            larger.slots[slot_of(&larger, file->device, file->inode)] = *file;
    }
    free(s->slots);
    *s = larger;
    return true;
}

bool seen_add(cli_seen *s, dev_t device, ino_t inode, const char *name)
{
    if (2 * (s->count + 1) > s->slot_count && !grow(s))
        return false;
    s->slots[slot_of(s, device, inode)] = (seen_file){device, inode, name};
    s->count++;
    return true;
}

void seen_free(cli_seen *s)
{
    free(s->slots);
    *s = (cli_seen){NULL, 0, 0};
}
