/*
 * Aliases: one number for the names of one bearer. A short form of one source ("Roe", "Kestrel")
 * takes the number of the long form of another ("Anna Roe", "Kestrel Partners"), and so do initials
 * ("USGS", "U.S. Geological Survey") and what tables/alias.def knows.
 */
#include "item.h"

typedef struct alias {
    fc_str short_form;
    fc_str long_form;
} alias;

static const alias known[] = {
#define FC_ALIAS(short_form, long_form) {FC_STR_INIT(short_form), FC_STR_INIT(long_form)},
#include "tables/alias.def"
#undef FC_ALIAS
};

static fc_str name_part(fc_str text, bool last)
{
    size_t at = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != ' ')
            continue;
        if (!last)
            return fc_str_make(text.ptr, i);
        at = i + 1;
    }
    return fc_str_make(text.ptr + at, text.len - at);
}

/* The name without its first word: "striker olu maddox" is olu maddox. */
static fc_str name_tail(fc_str text)
{
    fc_str first = name_part(text, false);
    size_t skip = first.len < text.len ? first.len + 1 : first.len;
    return fc_str_make(text.ptr + skip, text.len - skip);
}

/* "anna maria roe" is anna roe: the name without what stands in its middle. */
static fc_str without_middle(fc_str text, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, name_part(text, false));
    fc_builder_char(&out, ' ');
    fc_builder_add(&out, name_part(text, true));
    return fc_builder_done(&out);
}

/* "acme corp" is acme, "acme holdings & co" too: the name without what says how a firm is owned. */
static fc_str without_form(fc_str text)
{
    static const fc_str forms[] = {
#define FC_LEGAL_FORM(word) FC_STR_INIT(word),
#include "tables/legal_form.def"
#undef FC_LEGAL_FORM
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        fc_str last = name_part(text, true);
        if (last.len + 1 >= text.len || !fc_str_equal(last, forms[i]))
            continue;
        text.len -= last.len + 1;
        i = SIZE_MAX; /* from the start again: a word less is left */
    }
    return text;
}

/* Words that initials pass over. */
static bool is_small(fc_str word)
{
    static const fc_str small[] = {FC_STR_INIT("and"), FC_STR_INIT("for"), FC_STR_INIT("of"),
                                   FC_STR_INIT("on"), FC_STR_INIT("the")};
    for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
        if (fc_str_equal(word, small[i]))
            return true;
    }
    return false;
}

/* "u.s. geological survey" is usgs: the first letter of each word, all letters of abbreviations. */
static fc_str initials_of(fc_str text, bool dotted, fc_arena *arena)
{
    fc_builder out;
    fc_builder_init(&out, arena);
    while (text.len) {
        fc_str word = name_part(text, false);
        for (size_t i = 0; i < word.len && !is_small(word); i++) {
            bool letter = word.ptr[i] >= 'a' && word.ptr[i] <= 'z';
            if (!letter || (i > 0 && word.ptr[i - 1] != '.'))
                continue;
            fc_builder_char(&out, word.ptr[i]);
            if (dotted)
                fc_builder_char(&out, '.');
        }
        size_t skip = word.len < text.len ? word.len + 1 : word.len;
        text = fc_str_make(text.ptr + skip, text.len - skip);
    }
    return fc_builder_done(&out);
}

/* "marks and spencer" is marks & spencer. */
static fc_str with_sign(fc_str text, fc_arena *arena)
{
    const fc_str joint = FC_STR_INIT(" and ");
    size_t at = fc_str_find(text, joint);
    if (at == SIZE_MAX)
        return text;
    fc_builder out;
    fc_builder_init(&out, arena);
    fc_builder_add(&out, fc_str_make(text.ptr, at));
    fc_builder_add(&out, FC_STR(" & "));
    fc_builder_add(&out, fc_str_make(text.ptr + at + joint.len, text.len - at - joint.len));
    return fc_builder_done(&out);
}

/* What the texts say of their names, by number. */
typedef struct bearers {
    bool *in_text;   /* it stands in a text, not in a headline alone */
    bool *apart;     /* its first word is another name beside it: "Acme" and "Acme Maps" */
} bearers;

/* Numbers the names of all sources. */
static int intern_names(fc_items *out, const fc_reading *readings, size_t count, bearers *b,
                        fc_arena *arena)
{
    fc_intern *names = &out->names;
    size_t total = 0;
    fc_intern_init(names, arena);
    for (size_t i = 0; i < count; i++)
        total += readings[i].names.list.count;
    b->in_text = FC_NEW_ARRAY(arena, bool, total + 1);
    out->name_ids = FC_NEW_ARRAY(arena, uint32_t *, count + 1);
    if (!b->in_text || !out->name_ids)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fc_names *list = &readings[i].names;
        const fc_document *doc = &readings[i].document;
        uint32_t body = list->list.count ? doc->sentences.items[fc_item_headline(doc)].end_token
                                         : 0;
        out->name_ids[i] = FC_NEW_ROOM(arena, uint32_t, list->list.count + 1);
        for (size_t k = 0; out->name_ids[i] && k < list->list.count; k++) {
            fc_str text = fc_utf8_fold(list->list.items[k].text, arena);
            uint32_t id = fc_intern_add(names, with_sign(text, arena));
            if (!id)
                return FACTCHECK_ENOMEM;
            b->in_text[id] = b->in_text[id] || list->list.items[k].first >= body;
            out->name_ids[i][k] = id;
        }
    }
    return fc_arena_status(arena);
}

static int find_apart(const fc_items *out, const fc_reading *readings, size_t count, bearers *b,
                      fc_arena *arena)
{
    const fc_intern *names = &out->names;
    uint32_t *seen = FC_NEW_ARRAY(arena, uint32_t, names->count + 1); /* in source number - 1 */
    b->apart = FC_NEW_ARRAY(arena, bool, names->count + 1);
    if (!seen || !b->apart)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        size_t own = readings[i].names.list.count;
        for (size_t k = 0; k < own; k++)
            seen[out->name_ids[i][k]] = (uint32_t)i + 1;
        for (size_t k = 0; k < own; k++) {
            fc_str text = fc_intern_text(names, out->name_ids[i][k]);
            if (fc_name_parts(text) != 2)
                continue;
            uint32_t first = fc_intern_find(names, name_part(text, false));
            if (first && seen[first] == i + 1)
                b->apart[out->name_ids[i][k]] = true;
        }
    }
    return FACTCHECK_OK;
}

static void take_as_short(fc_items *out, fc_str part, uint32_t id)
{
    uint32_t short_form = fc_intern_find(&out->names, part);
    if (short_form && short_form != id && out->name_of[short_form] == short_form)
        out->name_of[short_form] = id;
}

static void take_known(fc_items *out)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        uint32_t id = fc_intern_find(&out->names, known[i].long_form);
        if (id)
            take_as_short(out, known[i].short_form, id);
    }
}

/*
 * Numbers all names; a short form of one source takes the number of the long form of another. The
 * first word is a short form ("Kestrel") if the long one stands in a text (in the headline "Acme
 * Unveils Rocket" the capitals make no name) and no text has both side by side.
 */
int fc_aliases_find(fc_items *out, const fc_reading *readings, size_t count, fc_arena *arena)
{
    bearers b = {0};
    fc_intern *names = &out->names;
    if (intern_names(out, readings, count, &b, arena) ||
        find_apart(out, readings, count, &b, arena))
        return FACTCHECK_ENOMEM;
    out->name_of = FC_NEW_ARRAY(arena, uint32_t, names->count + 1);
    if (!out->name_of)
        return FACTCHECK_ENOMEM;
    for (uint32_t id = 1; id <= names->count; id++)
        out->name_of[id] = id;
    take_known(out);
    for (uint32_t id = 1; id <= names->count; id++) {
        fc_str text = fc_intern_text(names, id);
        size_t parts = fc_name_parts(text);
        if (parts > 1) {
            take_as_short(out, without_form(text), id);
            take_as_short(out, initials_of(text, false, arena), id);
            take_as_short(out, initials_of(text, true, arena), id);
        }
        if (parts < 2 || parts > 3 || fc_str_find(text, FC_STR(" of ")) != SIZE_MAX)
            continue;
        take_as_short(out, name_part(text, true), id);
        if (parts == 3) {
            take_as_short(out, name_tail(text), id);
            take_as_short(out, without_middle(text, arena), id);
        } else if (b.in_text[id] && !b.apart[id])
            take_as_short(out, name_part(text, false), id);
    }
    return FACTCHECK_OK;
}

uint32_t fc_alias_of(const fc_items *items, uint32_t name)
{
    for (int step = 0; step < 4 && items->name_of[name] != name; step++)
        name = items->name_of[name];
    return name;
}

uint32_t fc_alias_number(const fc_items *items, fc_str text, fc_arena *arena)
{
    uint32_t name = fc_intern_find(&items->names, with_sign(fc_utf8_fold(text, arena), arena));
    return name ? fc_alias_of(items, name) : 0;
}
