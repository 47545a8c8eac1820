#include "names.h"

#include <string.h>

#include "base/intern.h"
#include "claim/anaphora.h"

typedef struct finder {
    fc_names *out;
    const fc_document *doc;
    const fc_times *times;
    size_t time;
} finder;

static bool in_time(finder *f, uint32_t at)
{
    while (f->time > 0 && f->times->items[f->time - 1].end > at) /* after a look ahead */
        f->time--;
    while (f->time < f->times->count && f->times->items[f->time].end <= at)
        f->time++;
    return f->time < f->times->count && f->times->items[f->time].first <= at;
}

static bool is_name_token(finder *f, uint32_t at, uint32_t end)
{
    return at < end && f->doc->tokens.items[at].tag == FC_TAG_NAME && !in_time(f, at);
}

static bool add_name(finder *f, uint32_t first, uint32_t end, fc_str text, fc_place_kind place)
{
    uint8_t gender = place ? FC_GENDER_THING : (uint8_t)fc_gender_of(f->doc, first, end, text);
    fc_name name = {first, end, text, (uint8_t)place, gender};
    for (uint32_t at = first; at < end; at++)
        f->doc->tokens.items[at].flags |= FC_TOKEN_NAME;
    return fc_vec_add(f->doc->arena, &f->out->list, name);
}

/* "south korea" -> "South Korea". */
static fc_str capitalised(fc_str text, fc_arena *arena)
{
    fc_str copy = fc_str_copy(arena, text);
    char *ptr = (char *)(size_t)copy.ptr;
    for (size_t i = 0; i < copy.len; i++) {
        if (i == 0 || copy.ptr[i - 1] == ' ')
            ptr[i] = fc_upper(ptr[i]);
    }
    return copy;
}

/* "of" between two names: "Ministry of Commerce". */
static uint32_t skip_of(finder *f, uint32_t at, uint32_t end)
{
    if (at >= end || !fc_document_is(f->doc, at, "of"))
        return at;
    uint32_t next = at + 1;
    if (next < end && fc_document_is(f->doc, next, "the"))
        next++;
    fc_str country;
    if (!is_name_token(f, next, end) || fc_words_place(f->doc, next, &country))
        return at;
    return next;
}

static bool is_institution(finder *f, uint32_t at, uint32_t end)
{
    return is_name_token(f, at, end) && fc_words_hint(f->doc, at) == FC_HINT_INSTITUTION;
}

/* "General" in front of a name, not in "General Motors". */
static bool is_title(finder *f, uint32_t at, uint32_t end)
{
    return fc_hint_is_title(fc_words_hint(f->doc, at)) && !is_institution(f, at + 1, end);
}

/* "Acme Chief Executive Ann Roe": the office ends the name of the firm. */
static bool is_office(finder *f, uint32_t at, uint32_t end)
{
    return fc_words_hint(f->doc, at) == FC_HINT_OFFICE && !is_institution(f, at + 1, end);
}

/* The end of the name that starts at the token: up to a place, an office, a sign, another word. */
static uint32_t name_end(finder *f, uint32_t at, uint32_t end)
{
    fc_str country;
    uint32_t next = at + 1;
    for (;;) {
        if (is_name_token(f, next, end) && fc_token_spaced(&f->doc->tokens.items[next]) &&
            !fc_words_place(f->doc, next, &country) && !is_office(f, next, end)) {
            next++;
            continue;
        }
        uint32_t joined = skip_of(f, next, end);
        if (joined == next)
            return next;
        next = joined + 1;
    }
}

/* Takes the name at the token; returns the token behind it, 0 when memory is out. */
static uint32_t take_name(finder *f, uint32_t at, uint32_t end)
{
    fc_str country;
    size_t behind;
    if (fc_words_place_phrase(f->doc, at, end, &behind, &country)) {
        fc_str text = capitalised(country, f->doc->arena);
        return add_name(f, at, (uint32_t)behind, text, FC_PLACE_COUNTRY) ? (uint32_t)behind : 0;
    }
    fc_place_kind place = fc_words_place(f->doc, at, &country);
    if (place) {
        fc_str text = capitalised(country, f->doc->arena);
        return add_name(f, at, at + 1, text, place) ? at + 1 : 0;
    }
    if (is_title(f, at, end))
        return at + 1;
    uint32_t stop = name_end(f, at, end);
    fc_str text = fc_document_span(f->doc, at, stop);
    return add_name(f, at, stop, text, FC_PLACE_NONE) ? stop : 0;
}

static int find_names(finder *f, const fc_sentence *sentence)
{
    for (uint32_t at = sentence->first_token; at < sentence->end_token;) {
        if (f->doc->tokens.items[at].tag != FC_TAG_NAME || in_time(f, at)) {
            at++;
            continue;
        }
        at = take_name(f, at, sentence->end_token);
        if (at == 0)
            return FACTCHECK_ENOMEM;
    }
    return FACTCHECK_OK;
}

size_t fc_name_parts(fc_str text)
{
    size_t parts = 1;
    for (size_t i = 0; i < text.len; i++)
        parts += text.ptr[i] == ' ';
    return parts;
}

static bool is_long(const fc_name *name)
{
    return !name->place && memchr(name->text.ptr, ' ', name->text.len) != NULL;
}

/* A name of two parts, or three, can be a person's; "Institute of Technology" has no short form. */
static bool has_short_form(const fc_name *name)
{
    return is_long(name) && fc_name_parts(name->text) <= 3 &&
           fc_str_find(name->text, FC_STR(" of ")) == SIZE_MAX;
}

static fc_str first_part(fc_str text)
{
    const char *space = memchr(text.ptr, ' ', text.len);
    return space ? fc_str_make(text.ptr, (size_t)(space - text.ptr)) : text;
}

static fc_str last_part(fc_str text)
{
    size_t begin = text.len;
    while (begin > 0 && text.ptr[begin - 1] != ' ')
        begin--;
    return fc_str_make(text.ptr + begin, text.len - begin);
}

/* What one mention says of its bearer holds for the other: "Ann Roe ... Ms. Roe". */
static void share_gender(fc_name *a, fc_name *b)
{
    uint8_t more = a->gender > b->gender ? a->gender : b->gender;
    a->gender = b->gender = more;
}

/* A part of long names that may stand for one of them. */
typedef struct short_form {
    uint32_t owner; /* the first long name that has it */
    bool leads;     /* as its first word: "Kestrel" of Kestrel Partners */
    bool blocked;   /* it stands for itself: "Acme" beside Acme Maps */
} short_form;

typedef struct short_forms {
    fc_intern parts;
    FC_VEC(short_form) list; /* per part */
    fc_names *names;
    fc_arena *arena;
} short_forms;

static bool add_form(short_forms *f, uint32_t owner, fc_str part, bool leads)
{
    uint32_t id = fc_intern_add(&f->parts, part);
    short_form form = {owner, leads, false};
    if (id == 0)
        return false;
    if (id > f->list.count)
        return fc_vec_add(f->arena, &f->list, form);
    short_form *known = &f->list.items[id - 1];
    if (known->leads && !leads) { /* a surname before a first word */
        *known = form;
    } else if (known->leads) {
        const fc_name *list = f->names->list.items;
        known->blocked = known->blocked ||
                         !fc_str_equal(list[known->owner].text, list[owner].text);
    }
    return true;
}

static bool collect_forms(short_forms *f)
{
    const fc_names *names = f->names;
    for (uint32_t i = 0; i < names->list.count; i++) {
        const fc_name *name = &names->list.items[i];
        if (!has_short_form(name))
            continue;
        bool two = fc_name_parts(name->text) == 2;
        if (!add_form(f, i, last_part(name->text), false) ||
            (two && !add_form(f, i, first_part(name->text), true)))
            return false;
    }
    return true;
}

static short_form *form_of(short_forms *f, const fc_name *name)
{
    uint32_t id = name->place || is_long(name) ? 0 : fc_intern_find(&f->parts, name->text);
    return id ? &f->list.items[id - 1] : NULL;
}

/*
 * The first word of a firm's name is its short form only behind the long one, headlines apart: a text
 * that tells of "Acme" before it comes to "Acme Maps" tells of two. `body` is the first token of the
 * text.
 */
static void block_forms(short_forms *f, uint32_t body)
{
    const fc_names *names = f->names;
    for (uint32_t i = 0; i < names->list.count; i++) {
        const fc_name *name = &names->list.items[i];
        short_form *form = form_of(f, name);
        if (form && form->leads && i < form->owner && name->first >= body &&
            names->list.items[form->owner].gender == FC_GENDER_THING)
            form->blocked = true;
    }
}

/* Gives short forms the text of the first long form that starts or ends with them. */
static int resolve_short_forms(fc_names *names, uint32_t body, fc_arena *arena)
{
    short_forms f = {.names = names, .arena = arena};
    fc_intern_init_borrowing(&f.parts, arena);
    if (!collect_forms(&f))
        return FACTCHECK_ENOMEM;
    block_forms(&f, body);
    for (size_t i = 0; i < names->list.count; i++) {
        fc_name *name = &names->list.items[i];
        const short_form *form = form_of(&f, name);
        if (!form || form->blocked)
            continue;
        fc_name *owner = &names->list.items[form->owner];
        name->text = owner->text;
        share_gender(name, owner);
    }
    return FACTCHECK_OK;
}

/* The first token behind the headline: behind the first block that can have claims. */
static uint32_t body_of(const fc_document *doc)
{
    uint32_t body = 0, block = UINT32_MAX;
    for (size_t i = 0; i < doc->sentences.count; i++) {
        const fc_sentence *s = &doc->sentences.items[i];
        if (!fc_block_has_claims(&doc->blocks.items[s->block]))
            continue;
        if (block != UINT32_MAX && s->block != block)
            return body;
        block = s->block;
        body = s->end_token;
    }
    return 0; /* one block: all is text */
}

static int index_names(fc_names *names, const fc_document *doc)
{
    size_t steps = doc->tokens.count / FC_NAMES_STEP + 1, name = 0;
    names->steps = FC_NEW_ROOM(doc->arena, uint32_t, steps);
    for (size_t i = 0; names->steps && i < steps; i++) {
        while (name < names->list.count && names->list.items[name].first < i * FC_NAMES_STEP)
            name++;
        names->steps[i] = (uint32_t)name;
    }
    return names->steps ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}

/* Few texts have more names than one in so many tokens. */
#define NAME_TOKENS 12

int fc_names_find(fc_names *out, const fc_document *doc, const fc_times *times)
{
    finder f = {out, doc, times, 0};
    fc_vec_reserve(doc->arena, &out->list, doc->tokens.count / NAME_TOKENS + 1);
    for (size_t i = 0; i < doc->sentences.count; i++) {
        const fc_sentence *sentence = &doc->sentences.items[i];
        if (!fc_block_has_claims(&doc->blocks.items[sentence->block]))
            continue;
        int status = find_names(&f, sentence);
        if (status)
            return status;
    }
    int status = resolve_short_forms(out, body_of(doc), doc->arena);
    return status ? status : index_names(out, doc);
}

size_t fc_names_from(const fc_names *names, uint32_t token)
{
    size_t at = names->steps[token / FC_NAMES_STEP];
    while (at < names->list.count && names->list.items[at].first < token)
        at++;
    return at;
}

const fc_name *fc_name_at(const fc_names *names, uint32_t token)
{
    const fc_name *list = names->list.items;
    size_t index = fc_names_from(names, token);
    if (index < names->list.count && list[index].first == token)
        return &list[index];
    return index > 0 && list[index - 1].end > token ? &list[index - 1] : NULL;
}
