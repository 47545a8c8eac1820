#include "spelling.h"

#include <string.h>

#include "base/sort.h"
#include "text/utf8.h"

enum {
    WORD_LEAST = 6,    /* letters of a word that may be misspelt */
    SWAPPED_LEAST = 5, /* the same, of two letters that changed places */
    NAME_MOST = 64,    /* bytes; longer names are taken as they are */
    CROWD = 8          /* as many names under one key, and it says nothing */
};

/* ---- One letter ---------------------------------------------------------------------------- */

static size_t word_begin(fc_str text, size_t at)
{
    while (at > 0 && text.ptr[at - 1] != ' ')
        at--;
    return at;
}

static size_t word_end(fc_str text, size_t at)
{
    while (at < text.len && text.ptr[at] != ' ')
        at++;
    return at;
}

static fc_str from(fc_str text, size_t at)
{
    return fc_str_make(text.ptr + at, text.len - at);
}

/* The last letters of names mean something ("Maria", "Californian"), but for y and i. */
static bool may_end_so(char a, char b)
{
    return (a == 'i' && b == 'y') || (a == 'y' && b == 'i');
}

/* `a` has at `at` a letter more than `b`. */
static bool is_longer(fc_str a, fc_str b, size_t at)
{
    size_t begin = word_begin(a, at), end = word_end(a, at);
    return fc_is_lower(a.ptr[at]) && at > begin && at + 1 < end && end - begin > WORD_LEAST &&
           fc_str_equal(from(a, at + 1), from(b, at));
}

/* The two differ at `at` and are equally long. */
static bool is_changed(fc_str a, fc_str b, size_t at)
{
    size_t begin = word_begin(a, at), end = word_end(a, at), size = end - begin;
    if (!fc_is_lower(a.ptr[at]) || !fc_is_lower(b.ptr[at]) || at == begin)
        return false;
    if (size >= WORD_LEAST && fc_str_equal(from(a, at + 1), from(b, at + 1)))
        return at + 1 < end || may_end_so(a.ptr[at], b.ptr[at]);
    return size >= SWAPPED_LEAST && at + 1 < end && a.ptr[at] == b.ptr[at + 1] &&
           a.ptr[at + 1] == b.ptr[at] && fc_str_equal(from(a, at + 2), from(b, at + 2));
}

bool fc_spelling_is_near(fc_str a, fc_str b)
{
    size_t at = 0;
    while (at < a.len && at < b.len && a.ptr[at] == b.ptr[at])
        at++;
    if (a.len == b.len)
        return at < a.len && is_changed(a, b, at);
    return a.len == b.len + 1 ? is_longer(a, b, at) : a.len + 1 == b.len && is_longer(b, a, at);
}

/* ---- Given names --------------------------------------------------------------------------- */

typedef struct nickname {
    const char *name;
    const char *full;
} nickname;

static const nickname nicknames[] = {
#define FC_NICKNAME(name, full) {name, full},
#include "tables/nickname.def"
#undef FC_NICKNAME
};

/* The name that a given name is short for, itself if it is none. */
static fc_str full_given(fc_str name)
{
    size_t low = 0, high = sizeof nicknames / sizeof *nicknames;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = fc_str_compare(fc_str_of(nicknames[middle].name), name);
        if (order == 0)
            return fc_str_of(nicknames[middle].full);
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return name;
}

/* "jim gaines" is james gaines: of two words, the first in full; others as they are. */
static fc_str in_full(fc_str name, fc_arena *arena)
{
    size_t end = word_end(name, 0);
    if (fc_name_parts(name) != 2 || end >= name.len)
        return name;
    fc_str given = fc_str_make(name.ptr, end), full = full_given(given);
    if (full.ptr == given.ptr)
        return name;
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, full);
    fc_builder_add(&out, from(name, end));
    return fc_builder_done(&out);
}

/* ---- Keys ---------------------------------------------------------------------------------- */

typedef struct speller {
    fc_items *items;
    const uint32_t *story_of;
    fc_arena *arena;
    FC_VEC(fc_keyed) keys;
    uint32_t *first;   /* per name: where its sources begin, in rising order */
    uint32_t *sources;
    uint32_t *seen; /* per story: the last name that was looked at, plus one */
} speller;

#define BASE UINT64_C(1099511628211) /* of the hash of a text as a number */

static void add_key(speller *s, uint64_t key, uint32_t name)
{
    fc_keyed keyed = {key, name};
    (void)fc_vec_add(s->arena, &s->keys, keyed); /* a failure shows in the arena */
}

/* The text as a number. */
static uint64_t hash_of(fc_str text)
{
    uint64_t hash = 0;
    for (size_t i = 0; i < text.len; i++)
        hash = hash * BASE + (unsigned char)text.ptr[i];
    return hash;
}

/*
 * What is left of the name without one letter of a long word (Bocek, Hunt and Stiller 2007): names
 * that one letter tells apart share such a key, or one is the key of the other.
 */
static void add_near_keys(speller *s, fc_str name, uint32_t id)
{
    uint64_t back[NAME_MOST + 1] = {0}, power[NAME_MOST + 1] = {1}, front = 0;
    for (size_t i = 0; i < name.len; i++)
        power[i + 1] = power[i] * BASE;
    for (size_t i = name.len; i > 0; i--)
        back[i - 1] = back[i] + (unsigned char)name.ptr[i - 1] * power[name.len - i];
    for (size_t i = 0, begin = 0, end = word_end(name, 0); i < name.len; i++) {
        if (i > end) {
            begin = i;
            end = word_end(name, i);
        }
        if (i > begin && i < end && end - begin >= SWAPPED_LEAST)
            add_key(s, front * power[name.len - i - 1] + back[i + 1], id);
        front = front * BASE + (unsigned char)name.ptr[i];
    }
}

/* Names that may be one share a key. */
static void add_keys(speller *s, fc_str name, uint32_t id)
{
    fc_str full = in_full(name, s->arena), plain = fc_utf8_plain(name, s->arena);
    add_key(s, hash_of(name), id);
    if (full.ptr != name.ptr)
        add_key(s, hash_of(full), id);
    if (plain.ptr != name.ptr)
        add_key(s, hash_of(plain), id);
    if (name.len <= NAME_MOST)
        add_near_keys(s, name, id);
}

static bool may_be_one(const speller *s, uint32_t a, uint32_t b)
{
    fc_str x = fc_intern_text(&s->items->names, a), y = fc_intern_text(&s->items->names, b);
    return fc_spelling_is_near(x, y) ||
           fc_str_equal(in_full(x, s->arena), in_full(y, s->arena)) ||
           fc_str_equal(fc_utf8_plain(x, s->arena), fc_utf8_plain(y, s->arena));
}

/* ---- Sources ------------------------------------------------------------------------------- */

/* Lists the sources of each name. */
static bool list_sources(speller *s, const fc_reading *readings, size_t count)
{
    size_t names = s->items->names.count, total = 0;
    uint32_t *last = FC_NEW_ARRAY(s->arena, uint32_t, names + 1);
    s->first = FC_NEW_ARRAY(s->arena, uint32_t, names + 3);
    s->seen = FC_NEW_ARRAY(s->arena, uint32_t, count + 1);
    for (size_t i = 0; i < count; i++)
        total += readings[i].names.list.count;
    s->sources = FC_NEW_ROOM(s->arena, uint32_t, total + 1);
    if (!last || !s->first || !s->seen || !s->sources)
        return false;
    for (int pass = 0; pass < 2; pass++) {
        memset(last, 0, (names + 1) * sizeof *last);
        for (size_t i = 0; i < count; i++) {
            for (size_t k = 0; k < readings[i].names.list.count; k++) {
                uint32_t id = s->items->name_ids[i][k];
                if (last[id] == i + 1)
                    continue;
                last[id] = (uint32_t)i + 1;
                if (pass == 0)
                    s->first[id + 2]++;
                else
                    s->sources[s->first[id + 1]++] = (uint32_t)i;
            }
        }
        for (size_t id = 0; pass == 0 && id <= names; id++)
            s->first[id + 2] += s->first[id + 1];
    }
    return true;
}

static uint32_t source_count(const speller *s, uint32_t name)
{
    return s->first[name + 1] - s->first[name];
}

/* Whether a story has both names, and no source has. */
static bool are_met(const speller *s, uint32_t a, uint32_t b)
{
    uint32_t at = s->first[a], end_a = s->first[a + 1], end_b = s->first[b + 1];
    bool met = false;
    for (uint32_t i = at; i < end_a; i++)
        s->seen[s->story_of[s->sources[i]]] = a;
    for (uint32_t i = s->first[b]; i < end_b; i++) {
        while (at < end_a && s->sources[at] < s->sources[i])
            at++;
        if (at < end_a && s->sources[at] == s->sources[i])
            return false;
        met = met || s->seen[s->story_of[s->sources[i]]] == a;
    }
    return met;
}

/* The rarer of the two takes the number of the other, unless it has another already. */
static void join(speller *s, uint32_t a, uint32_t b)
{
    if (!are_met(s, a, b))
        return;
    if (source_count(s, a) > source_count(s, b)) {
        uint32_t other = a;
        a = b;
        b = other;
    }
    uint32_t *name_of = s->items->name_of;
    if (name_of[a] == a && fc_alias_of(s->items, b) != a)
        name_of[a] = fc_alias_of(s->items, b);
    else if (name_of[b] == b && fc_alias_of(s->items, a) != b)
        name_of[b] = fc_alias_of(s->items, a);
}

/* Joins the names that share keys. */
static void join_all(speller *s)
{
    const fc_keyed *keys = s->keys.items;
    for (size_t begin = 0, end; begin < s->keys.count; begin = end) {
        for (end = begin + 1; end < s->keys.count && keys[end].key == keys[begin].key; end++)
            ;
        for (size_t i = begin; end - begin <= CROWD && i < end; i++) {
            for (size_t k = i + 1; k < end; k++) {
                uint32_t a = keys[i].value, b = keys[k].value;
                if (a != b && may_be_one(s, a, b))
                    join(s, a, b);
            }
        }
    }
}

int fc_spellings_join(fc_items *items, const fc_reading *readings, size_t count,
                      const uint32_t *story_of, fc_arena *arena)
{
    speller s = {.items = items, .story_of = story_of, .arena = arena};
    if (count < 2)
        return FACTCHECK_OK;
    if (!list_sources(&s, readings, count))
        return FACTCHECK_ENOMEM;
    for (uint32_t id = 1; id <= items->names.count; id++)
        add_keys(&s, fc_intern_text(&items->names, id), id);
    if (arena->oom || !fc_sort_keyed(s.keys.items, s.keys.count, arena))
        return FACTCHECK_ENOMEM;
    join_all(&s);
    return FACTCHECK_OK;
}
