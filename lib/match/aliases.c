/*
 * Aliases: one number for the names of one bearer. A short form of one source ("Roe", "Kestrel")
 * takes the number of the long form of another ("Anna Roe", "Kestrel Partners").
 */
#include "item.h"

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

/* Numbers the names of all sources, and notes those that stand in a text, not in a headline alone. */
static int intern_names(fc_items *out, const fc_reading *readings, size_t count, bool **in_text,
                        fc_arena *arena)
{
    fc_intern *names = &out->names;
    size_t total = 0;
    fc_intern_init(names, arena);
    for (size_t i = 0; i < count; i++)
        total += readings[i].names.list.count;
    *in_text = FC_NEW_ARRAY(arena, bool, total + 1);
    if (!*in_text)
        return FACTCHECK_ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const fc_names *list = &readings[i].names;
        const fc_document *doc = &readings[i].document;
        uint32_t body = list->list.count ? doc->sentences.items[fc_item_headline(doc)].end_token
                                         : 0;
        for (size_t k = 0; k < list->list.count; k++) {
            uint32_t id = fc_intern_add(names, fc_utf8_fold(list->list.items[k].text, arena));
            if (!id)
                return FACTCHECK_ENOMEM;
            (*in_text)[id] = (*in_text)[id] || list->list.items[k].first >= body;
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

/*
 * Numbers all names; a short form of one source takes the number of the long form of another. The
 * first word is a short form ("Kestrel") if the long one stands in a text: in the headline "Acme
 * Unveils Rocket" the capitals make no name.
 */
int fc_aliases_find(fc_items *out, const fc_reading *readings, size_t count, fc_arena *arena)
{
    bool *in_text;
    fc_intern *names = &out->names;
    if (intern_names(out, readings, count, &in_text, arena))
        return FACTCHECK_ENOMEM;
    out->name_of = FC_NEW_ARRAY(arena, uint32_t, names->count + 1);
    if (!out->name_of)
        return FACTCHECK_ENOMEM;
    for (uint32_t id = 1; id <= names->count; id++)
        out->name_of[id] = id;
    for (uint32_t id = 1; id <= names->count; id++) {
        fc_str text = fc_intern_text(names, id);
        size_t parts = fc_name_parts(text);
        if (parts < 2 || parts > 3 || fc_str_find(text, FC_STR(" of ")) != SIZE_MAX)
            continue;
        take_as_short(out, name_part(text, true), id);
        if (parts == 3) {
            take_as_short(out, name_tail(text), id);
            take_as_short(out, without_middle(text, arena), id);
        } else if (in_text[id])
            take_as_short(out, name_part(text, false), id);
    }
    return FACTCHECK_OK;
}

uint32_t fc_alias_number(const fc_items *items, fc_str text, fc_arena *arena)
{
    uint32_t id = fc_intern_find(&items->names, fc_utf8_fold(text, arena));
    for (int step = 0; step < 4 && id && items->name_of[id] != id; step++)
        id = items->name_of[id];
    return id;
}
