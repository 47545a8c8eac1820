#include "keys.h"

#include <string.h>

typedef struct maker {
    fc_str *keys;
    size_t count;
    const fc_claim *claim;
    fc_arena *arena;
} maker;

/* Kinds that can meet share a letter: counts and bare numbers, percent and points. */
static char kind_letter(const fc_claim *claim)
{
    static const char letters[] = "$%%nmonxastdut";
    return claim->kind < sizeof letters - 1 ? letters[claim->kind] : '?';
}

static char *put(char *to, fc_str s)
{
    if (s.len)
        memcpy(to, s.ptr, s.len);
    return to + s.len;
}

static bool is_ascii(fc_str s)
{
    unsigned char all = 0;
    for (size_t i = 0; i < s.len; i++)
        all |= (unsigned char)s.ptr[i];
    return all < 0x80;
}

/* "n/head:station", "$/USD/verb:RISE" */
static void add_key(maker *m, fc_str what, fc_str word)
{
    fc_str unit = m->claim->kind == FACTCHECK_KIND_MONEY ? m->claim->unit : fc_str_make("", 0);
    if (m->count == FC_KEYS_MAX || word.len == 0)
        return;
    char *key = FC_NEW_ROOM(m->arena, char, unit.len + what.len + word.len + sizeof "$//");
    if (!key)
        return;
    char *end = key;
    *end++ = kind_letter(m->claim);
    if (m->claim->kind == FACTCHECK_KIND_MONEY) {
        *end++ = '/';
        end = put(end, unit);
    }
    *end++ = '/';
    end = put(put(end, what), word);
    *end = '\0';
    m->keys[m->count++] = fc_str_make(key, (size_t)(end - key));
}

/* A key of a name, in lower case: most are ASCII and folded where they stand. */
static void add_name(maker *m, fc_str name)
{
    size_t before = m->count;
    if (!is_ascii(name)) {
        add_key(m, FC_STR("name:"), fc_utf8_fold(name, m->arena));
        return;
    }
    add_key(m, FC_STR("name:"), name);
    if (m->count == before)
        return;
    fc_str key = m->keys[before];
    char *end = (char *)(size_t)key.ptr + key.len;
    for (char *at = end - name.len; at < end; at++)
        *at = fc_lower(*at);
}

/* The name of a class: of the tables, or "OWN" and a number. */
static fc_str class_text(uint16_t class, fc_arena *arena)
{
    fc_builder out;
    if (class < FC_CLASS_COUNT)
        return fc_str_of(fc_class_name((fc_class) class));
    fc_builder_init(&out, arena);
    fc_builder_literal(&out, "OWN");
    fc_builder_unsigned(&out, class);
    return fc_builder_done(&out);
}

size_t fc_claim_keys(fc_str *keys, const fc_claim *claim, fc_str value, fc_arena *arena)
{
    maker m = {keys, 0, claim, arena};
    fc_term head = fc_claim_head(claim);
    add_key(&m, FC_STR("head:"), head.class ? class_text(head.class, arena) : head.word);
    if (claim->verb.class)
        add_key(&m, FC_STR("verb:"), class_text(claim->verb.class, arena));
    if (fc_decimal_is_finite(claim->value))
        add_key(&m, FC_STR("value:"), value.len ? value : fc_decimal_text(claim->value, arena));
    for (uint32_t i = 0; i < claim->subject_count; i++)
        add_name(&m, claim->subject[i].text);
    return m.count;
}
