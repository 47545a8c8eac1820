#include "short_forms.h"

#include <string.h>

#include "base/intern.h"

/* A part of long names that may stand for one of them. */
typedef struct short_form {
    uint32_t owner; /* the first long name that has it */
    bool leads;     /* as its first word: "Kestrel" of Kestrel Partners */
    bool blocked;   /* it stands for itself: "Acme" beside Acme Maps */
} short_form;

/*
 * Which spellings a set of words has, by their first and last letters and their lengths: a word whose
 * bit is not set is not among them.
 */
typedef struct spellings {
    uint64_t bits[4];
} spellings;

typedef struct short_forms {
    fc_names *names;
    spellings alone;         /* of the names of one word: no other part can be asked for */
    spellings parts_spelled; /* of the parts: no other name can be one */
    fc_intern parts;
    FC_VEC(short_form) list; /* per part */
    fc_arena *arena;
} short_forms;

static unsigned spelling_of(fc_str word)
{
    const unsigned char *letters = (const unsigned char *)word.ptr;
    return (letters[0] * 37u + letters[word.len - 1] * 5u + (unsigned)word.len) & 255u;
}

static void add_spelling(spellings *all, fc_str word)
{
    unsigned bit = spelling_of(word);
    all->bits[bit / 64] |= (uint64_t)1 << bit % 64;
}

static bool has_spelling(const spellings *all, fc_str word)
{
    unsigned bit = spelling_of(word);
    return (all->bits[bit / 64] >> bit % 64 & 1) != 0;
}

/* A name of one word that is no place. */
static bool is_alone(const fc_name *name)
{
    return !name->place && name->parts == 1;
}

/* A name of two parts, or three, can be a person's; "Institute of Technology" has no short form. */
static bool has_short_form(const fc_name *name)
{
    bool with_of = name->parts == 3 && fc_str_find(name->text, FC_STR(" of ")) != SIZE_MAX;
    return !name->place && (name->parts == 2 || name->parts == 3) && !with_of;
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

static bool add_form(short_forms *f, uint32_t owner, fc_str part, bool leads)
{
    short_form form = {owner, leads, false};
    if (part.len == 0 || !has_spelling(&f->alone, part))
        return true;
    uint32_t id = fc_intern_add(&f->parts, part);
    if (id == 0)
        return false;
    if (id > f->list.count) {
        add_spelling(&f->parts_spelled, part);
        return fc_vec_add(f->arena, &f->list, form);
    }
    short_form *known = &f->list.items[id - 1];
    if (known->leads && !leads) { /* a surname before a first word */
        *known = form;
    } else if (known->leads) {
        const fc_name *list = f->names->list.items;
        known->blocked = known->blocked || !fc_str_equal(list[known->owner].text, list[owner].text);
    }
    return true;
}

static bool collect_forms(short_forms *f)
{
    const fc_name *list = f->names->list.items;
    uint32_t count = (uint32_t)f->names->list.count;
    for (uint32_t i = 0; i < count; i++) {
        if (is_alone(&list[i]))
            add_spelling(&f->alone, list[i].text);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!has_short_form(&list[i]))
            continue;
        fc_str text = list[i].text;
        bool two = list[i].parts == 2;
        if (!add_form(f, i, last_part(text), false) ||
            (two && !add_form(f, i, first_part(text), true)))
            return false;
    }
    return true;
}

/* The number of the form that the name is, counted from 1; 0 if it is none. */
static uint32_t form_of(const short_forms *f, const fc_name *name)
{
    return is_alone(name) && has_spelling(&f->parts_spelled, name->text)
               ? fc_intern_find(&f->parts, name->text)
               : 0;
}

/*
 * The first word of a firm's name is its short form only behind the long one, headlines apart: a text
 * that tells of "Acme" before it comes to "Acme Maps" tells of two. `body` is the first token of the
 * text. Notes the form that each name is in `of_name`.
 */
static void block_forms(short_forms *f, uint32_t body, uint32_t *of_name)
{
    const fc_names *names = f->names;
    for (uint32_t i = 0; i < names->list.count; i++) {
        const fc_name *name = &names->list.items[i];
        of_name[i] = form_of(f, name);
        short_form *form = of_name[i] ? &f->list.items[of_name[i] - 1] : NULL;
        if (form && form->leads && i < form->owner && name->first >= body &&
            names->list.items[form->owner].gender == FC_GENDER_THING)
            form->blocked = true;
    }
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

/* Gives a name the text of the long one that it is a form of. */
static void take_long_form(fc_name *name, fc_name *owner)
{
    name->text = owner->text;
    name->parts = owner->parts;
    share_gender(name, owner);
}

static int resolve(short_forms *f, const fc_document *doc)
{
    fc_name *list = f->names->list.items;
    size_t count = f->names->list.count;
    uint32_t *of_name = FC_NEW_ROOM(f->arena, uint32_t, count);
    if (!of_name)
        return FACTCHECK_ENOMEM;
    block_forms(f, body_of(doc), of_name);
    for (size_t i = 0; i < count; i++) {
        const short_form *form = of_name[i] ? &f->list.items[of_name[i] - 1] : NULL;
        if (form && !form->blocked)
            take_long_form(&list[i], &list[form->owner]);
    }
    return FACTCHECK_OK;
}

int fc_short_forms_resolve(fc_names *names, const fc_document *doc)
{
    fc_arena scratch;
    fc_arena_init(&scratch, doc->arena->allocator);
    short_forms f = {.names = names, .arena = &scratch};
    fc_intern_init_borrowing(&f.parts, &scratch);
    int status = collect_forms(&f) ? FACTCHECK_OK : FACTCHECK_ENOMEM;
    if (!status && f.list.count > 0)
        status = resolve(&f, doc);
    fc_arena_dispose(&scratch);
    return status;
}
