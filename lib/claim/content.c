#include "content.h"

#include <string.h>

#include "claim/words.h"

enum { NAME_WEIGHT = 3, /* a name counts so much more than another noun */
       FIRST_LETTERS = 1024 };

typedef struct slot {
    uint32_t word;  /* 0: free */
    uint32_t index; /* in words, or of a stranger in strangers */
} slot;

typedef struct stranger {
    uint32_t begin; /* of its letters */
    uint32_t length;
    uint32_t index; /* in words */
} stranger;

typedef struct finder {
    const fc_document *doc;
    fc_content *out;
    fc_arena *scratch; /* everything below lives in it */
    slot *slots;       /* a fifth of them free at least, and most of them with it */
    size_t mask;
    fc_content_word *words;
    stranger *strangers;
    uint32_t word_count;
    uint32_t stranger_count;
    FC_VEC(char) letters; /* of all strangers */
} finder;

/* Lists the content tokens as the run, and says where each sentence begins among them. */
static bool list_tokens(finder *f)
{
    const fc_document *doc = f->doc;
    size_t count = 0, room = doc->tokens.count + 1;
    uint32_t *begins = f->out->begins = FC_NEW_ROOM(doc->arena, uint32_t,
                                                    doc->sentences.count + 1);
    uint32_t *run = f->out->run = FC_NEW_ROOM(doc->arena, uint32_t, room);
    if (!run || !begins)
        return false;
    for (size_t s = 0; s < doc->sentences.count; s++) {
        const fc_sentence *sentence = &doc->sentences.items[s];
        begins[s] = (uint32_t)count;
        for (uint32_t i = sentence->first_token; i < sentence->end_token; i++) {
            run[count] = i; /* written over by the next where it is none */
            count += fc_content_has(&doc->tokens.items[i]);
        }
    }
    begins[doc->sentences.count] = (uint32_t)count;
    f->out->run_count = (uint32_t)count;
    fc_arena_trim(doc->arena, run, room * sizeof *run, count * sizeof *run);
    return true;
}

static bool make_room(finder *f)
{
    size_t count = f->out->run_count;
    f->mask = 15;
    while (f->mask < count + count / 4)
        f->mask = f->mask * 2 + 1;
    f->slots = FC_NEW_ARRAY(f->scratch, slot, f->mask + 1);
    f->words = FC_NEW_ROOM(f->scratch, fc_content_word, count + 1);
    f->strangers = FC_NEW_ROOM(f->scratch, stranger, count + 1);
    fc_vec_reserve(f->scratch, &f->letters, FIRST_LETTERS); /* the last: it grows in place */
    return f->slots && f->words && f->strangers && f->letters.items;
}

static size_t place_of(const finder *f, uint32_t word)
{
    return (word * 0x9E3779B1u >> 7) & f->mask;
}

/* Whether a word is new is as good as random: it is written either way, and kept if it is. */
static inline uint32_t index_of_lexeme(finder *f, uint32_t lexeme)
{
    size_t at = place_of(f, lexeme);
    /* neither free nor its own: one test */
    while ((uint64_t)f->slots[at].word * (f->slots[at].word ^ lexeme) != 0)
        at = (at + 1) & f->mask;
    slot *s = &f->slots[at];
    const uint32_t count = f->word_count;
    const bool fresh = s->word == 0;
    const fc_content_word word = {lexeme, 0};
    f->words[count] = word;
    f->word_count = count + fresh;
    s->word = lexeme;
    return s->index |= count & (0u - fresh); /* which is 0 in a free one */
}

static bool add_letters(finder *f, fc_str text)
{
    size_t used = f->letters.count;
    while (f->letters.capacity - used < text.len) {
        char *more = fc_vec_more(f->scratch, f->letters.items, used, &f->letters.capacity, 1);
        if (!more || f->scratch->oom)
            return false;
        f->letters.items = more;
    }
    memcpy(f->letters.items + used, text.ptr, text.len);
    f->letters.count = used + text.len;
    return true;
}

static uint32_t add_stranger(finder *f, uint32_t word, fc_str text)
{
    stranger *added = &f->strangers[f->stranger_count++];
    const fc_content_word fresh = {word, 0};
    added->begin = (uint32_t)f->letters.count;
    added->length = add_letters(f, text) ? (uint32_t)text.len : 0;
    added->index = f->word_count;
    f->words[f->word_count] = fresh;
    return f->word_count++;
}

static bool spells(const finder *f, uint32_t index, fc_str text)
{
    const stranger *s = &f->strangers[index];
    return s->length == text.len &&
           memcmp(f->letters.items + s->begin, text.ptr, text.len) == 0;
}

/*
 * The index of a text in lower case. One that the lexicon has is no stranger, however it was found:
 * of two words of one spelling there must not be two; `unknown` says that it has been looked up.
 */
static uint32_t index_of_text(finder *f, fc_str text, bool unknown)
{
    uint32_t word = (uint32_t)fc_str_hash_quick(text) | FC_CONTENT_STRANGER;
    size_t at = place_of(f, word);
    while (f->slots[at].word &&
           (f->slots[at].word != word || !spells(f, f->slots[at].index, text)))
        at = (at + 1) & f->mask;
    slot *s = &f->slots[at];
    if (s->word)
        return f->strangers[s->index].index;
    uint32_t lexeme = unknown ? 0 : fc_lexicon_find(f->doc->lexicon, text);
    if (lexeme)
        return index_of_lexeme(f, lexeme);
    s->word = word;
    s->index = f->stranger_count;
    return add_stranger(f, word, text);
}

/* What fc_load8 would give back: compilers make one store of it. */
static void store8(char *out, uint64_t bytes)
{
    unsigned char *p = (unsigned char *)out;
    p[0] = (unsigned char)bytes;
    p[1] = (unsigned char)(bytes >> 8);
    p[2] = (unsigned char)(bytes >> 16);
    p[3] = (unsigned char)(bytes >> 24);
    p[4] = (unsigned char)(bytes >> 32);
    p[5] = (unsigned char)(bytes >> 40);
    p[6] = (unsigned char)(bytes >> 48);
    p[7] = (unsigned char)(bytes >> 56);
}

/* A token in lower case, in the room if it fits. */
static fc_str fold(const finder *f, uint32_t token, char room[FC_WORD_MAX])
{
    const fc_token *t = &f->doc->tokens.items[token];
    fc_word_key key;
    if (fc_lexicon_key(&key, f->doc->text, t->begin, t->end)) { /* most are short, and ASCII */
        store8(room, key.part[0]);
        store8(room + 8, key.part[1]);
        return fc_str_make(room, key.length);
    }
    size_t length = fc_utf8_fold_into(fc_document_token(f->doc, token), room, FC_WORD_MAX);
    return length ? fc_str_make(room, length) : fc_document_lower(f->doc, token);
}

/* The index of a token whose base form is not in the lexicon. */
static uint32_t index_of_unknown(finder *f, uint32_t token)
{
    const fc_token *t = &f->doc->tokens.items[token];
    fc_arena_mark mark = fc_arena_mark_of(f->doc->arena);
    char folded[FC_WORD_MAX];
    fc_str text;
    bool unknown = false;
    if (t->tag == FC_TAG_NAME) {
        text = fold(f, token, folded);
        unknown = t->kind == FC_TOKEN_WORD && t->end - t->begin <= FC_WORD_MAX;
    } else {
        text = fc_document_base(f->doc, token);
    }
    uint32_t index = index_of_text(f, text, unknown);
    fc_arena_release(f->doc->arena, mark);
    return index;
}

static inline uint32_t index_of(finder *f, uint32_t token)
{
    fc_str country;
    const fc_token *t = &f->doc->tokens.items[token];
    if (fc_words_place(f->doc, token, &country))
        return index_of_text(f, country, false);
    uint32_t named = t->lexeme & (0u - (t->tag == FC_TAG_NAME)); /* of names there is no base */
    uint32_t lexeme = named | fc_document_base_lexeme(f->doc, token);
    return lexeme ? index_of_lexeme(f, lexeme) : index_of_unknown(f, token);
}

/* Puts the indices of their words for the tokens. */
static void count_words(finder *f)
{
    static const uint8_t weights[32] = {[FC_TAG_NOUN] = 1, [FC_TAG_NAME] = NAME_WEIGHT};
    uint32_t *run = f->out->run;
    for (uint32_t i = 0; i < f->out->run_count; i++) {
        uint32_t token = run[i], index = index_of(f, token);
        run[i] = index;
        f->words[index].weight += weights[f->doc->tokens.items[token].tag & 31];
    }
}

/* Takes the words over from the scratch. */
static bool keep(const finder *f)
{
    fc_content *out = f->out;
    out->word_count = f->word_count;
    out->words = FC_NEW_ROOM(f->doc->arena, fc_content_word, out->word_count + 1);
    out->lengths = FC_NEW_ROOM(f->doc->arena, uint32_t, f->stranger_count + 1);
    char *letters = FC_NEW_ROOM(f->doc->arena, char, f->letters.count + 1);
    if (!out->words || !out->lengths || !letters)
        return false;
    memcpy(out->words, f->words, out->word_count * sizeof *out->words);
    if (f->letters.count)
        memcpy(letters, f->letters.items, f->letters.count);
    for (uint32_t i = 0; i < f->stranger_count; i++)
        out->lengths[i] = f->strangers[i].length;
    out->letters = letters;
    return true;
}

int fc_content_find(fc_content *out, const fc_document *doc, fc_arena *scratch)
{
    finder f = {.doc = doc, .out = out, .scratch = scratch};
    fc_arena_mark mark = fc_arena_mark_of(scratch);
    fc_content none = {0};
    *out = none;
    bool done = list_tokens(&f) && make_room(&f);
    if (done) {
        count_words(&f);
        done = !scratch->oom && !doc->arena->oom && keep(&f);
    }
    fc_arena_release(scratch, mark);
    return done ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}

void fc_content_scratch_init(fc_arena *scratch, const factcheck_allocator *allocator)
{
    enum { ROOM = 64 * 1024 };
    fc_arena_init(scratch, allocator);
    fc_arena_trim(scratch, FC_NEW_ROOM(scratch, char, ROOM), ROOM, 0);
}
