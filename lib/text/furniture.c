/*
 * Furniture: which blocks of a page are the article, and which are the page around it.
 *
 * Evidence, from strong to weak: phrases of page chrome (tables/furniture.def); a label line such
 * as "Related" that opens a list of links; where prose begins and ends; runs of bulleted or
 * unpunctuated lines behind the last prose; lines repeated on the page. Prose is a block of some
 * length that ends as a sentence does.
 */
#include <string.h>

#include "text/blocks.h"
#include "text/bytes.h"

enum { PROSE_WORDS = 7,        /* a block that ends as a sentence and is this long is prose */
       RETURN_WORDS = 20,      /* prose this long ends a list of links */
       HEADING_WORDS = 24,     /* an unpunctuated line up to this length is a heading */
       TAIL_RUN = 3,           /* lines without prose behind the article that make furniture */
       META_WORDS = 16,        /* a byline is no longer than this */
       MENU_WORDS = 3,         /* a line shorter than this around the article is a menu entry */
       TRAIL_WORDS = 12,       /* a trail of pages is no longer than this */
       WEIGHT_MIN = 3,         /* furniture weight that makes a block furniture ... */
       WORDS_PER_WEIGHT = 9 }; /* ... if it is this heavy for its length */

typedef enum phrase_kind { ANYWHERE, LABEL, START, META } phrase_kind;

typedef struct phrase {
    fc_str text;
    uint8_t kind;
    uint8_t weight;
} phrase;

static const phrase phrases[] = {
#define FC_FURNITURE(text, kind, weight) {FC_STR_INIT(text), kind, weight},
#include "tables/furniture.def"
#undef FC_FURNITURE
};

#define PHRASES (sizeof phrases / sizeof *phrases)

/*
 * For each first letter the range of phrases, and which second letters occur at all; of phrases that
 * may stand anywhere, a bit for a hash of their first letters.
 */
#define HASHED 4 /* letters; no such phrase is shorter */
#define HASH_BITS 11

typedef struct phrase_index {
    uint16_t first[27];
    uint32_t seconds[26];
    uint64_t starts[(1 << HASH_BITS) / 64];
} phrase_index;

/* The number of a letter in any case; one more stands for all that is none. */
static unsigned letter_of(char c)
{
    unsigned letter = ((unsigned)(unsigned char)c | 32u) - 'a';
    return letter < 26 ? letter : 26u;
}

static uint32_t letter_bit(char c)
{
    return 1u << letter_of(c);
}

/* Of the first letters in any case. */
static unsigned hash_start(const char *text)
{
    const unsigned char *p = (const unsigned char *)text;
    uint32_t word = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
    return (uint32_t)((word | 0x20202020u) * 0x9E3779B1u) >> (32 - HASH_BITS);
}

static void index_phrases(phrase_index *index)
{
    memset(index, 0, sizeof *index);
    size_t at = 0;
    for (unsigned letter = 0; letter < 26; letter++) {
        index->first[letter] = (uint16_t)at;
        for (; at < PHRASES && (unsigned)(phrases[at].text.ptr[0] - 'a') == letter; at++) {
            const char *text = phrases[at].text.ptr;
            index->seconds[letter] |= letter_bit(text[1]);
            if (phrases[at].kind == ANYWHERE) {
                unsigned hash = hash_start(text);
                index->starts[hash / 64] |= (uint64_t)1 << hash % 64;
            }
        }
    }
    index->first[26] = (uint16_t)at;
}

/* Whether the first three letters are alike but for case, or signs in which case is the same bit. */
static bool starts_alike(const char *a, const char *b)
{
    return (((a[1] ^ b[1]) | (a[2] ^ b[2])) & ~0x20) == 0;
}

/* Whether the phrase stands at the start of the text, as whole words. Its first letter does. */
static bool phrase_at(const phrase *p, fc_str text)
{
    if (text.len < p->text.len || !starts_alike(text.ptr, p->text.ptr))
        return false;
    if (!fc_str_equal_nocase(fc_str_make(text.ptr, p->text.len), p->text))
        return false;
    char last = p->text.ptr[p->text.len - 1];
    return text.len == p->text.len || !fc_is_alpha(last) || !fc_is_alpha(text.ptr[p->text.len]);
}

/* The range of phrases that may stand where these two letters do; empty for most words. */
static bool candidates(const phrase_index *index, fc_str text, size_t *begin, size_t *end)
{
    unsigned first = ((unsigned)(unsigned char)text.ptr[0] | 32u) - 'a';
    if (first >= 26 || text.len < 2 || !(index->seconds[first] & letter_bit(text.ptr[1])))
        return false;
    *begin = index->first[first];
    *end = index->first[first + 1];
    return true;
}

/* The line without a leading list sign or bracket. */
static fc_str bare_start(fc_str line)
{
    while (line.len && !fc_is_alpha(line.ptr[0]) && !fc_is_digit(line.ptr[0]) &&
           (unsigned char)line.ptr[0] < 0x80) {
        line.ptr++;
        line.len--;
    }
    return line;
}

/* The kind of the phrase that the line starts with: LABEL if it is the whole line. */
static bool starts_with(const phrase_index *index, fc_str line, phrase_kind kind)
{
    size_t begin, end;
    line = bare_start(line);
    if (line.len == 0 || !candidates(index, line, &begin, &end))
        return false;
    for (size_t i = begin; i < end; i++) {
        if (phrases[i].kind != kind || !phrase_at(&phrases[i], line))
            continue;
        if (kind != LABEL)
            return true;
        size_t rest = phrases[i].text.len;
        while (rest < line.len && (line.ptr[rest] == ':' || line.ptr[rest] == '.' ||
                                   line.ptr[rest] == ' '))
            rest++;
        if (rest == line.len)
            return true;
    }
    return false;
}

/* Whether a phrase that may stand anywhere can start with the word. */
static bool may_weigh(const phrase_index *index, const char *word)
{
    unsigned hash = hash_start(word);
    return index->starts[hash / 64] >> hash % 64 & 1u;
}

/* The weight of the phrases that start with the word at the start of the text. */
static uint32_t weight_at(const phrase_index *index, fc_str rest)
{
    uint32_t weight = 0;
    size_t begin, end;
    if (!candidates(index, rest, &begin, &end))
        return 0;
    for (size_t i = begin; i < end; i++) {
        if (phrases[i].kind == ANYWHERE && starts_alike(rest.ptr, phrases[i].text.ptr) &&
            phrase_at(&phrases[i], rest))
            weight += phrases[i].weight;
    }
    return weight;
}

static uint32_t phrase_weight(const phrase_index *index, const fc_block *block, fc_str text)
{
    uint32_t weight = 0;
    uint64_t before = 0; /* whether a letter stands in front, as the lowest bit */
    for (size_t base = block->begin; base + HASHED < block->end; base += FC_BYTES) {
        uint64_t letters = fc_bytes_letters(text, base);
        uint64_t starts = letters & ~(letters << 1 | before);
        for (; starts; starts &= starts - 1) {
            size_t at = base + fc_bytes_lowest(starts);
            if (at + HASHED >= block->end)
                break;
            if (may_weigh(index, text.ptr + at))
                weight += weight_at(index, fc_str_make(text.ptr + at, block->end - at));
        }
        before = letters >> (FC_BYTES - 1);
    }
    return weight;
}

static bool is_prose(const fc_block *block)
{
    return block->sentence_end && block->words >= PROSE_WORDS && !block->bullet;
}

static bool is_heavy(const fc_block *block)
{
    return block->weight >= WEIGHT_MIN && block->weight * WORDS_PER_WEIGHT >= block->words;
}

/* Whether a word may stand in a line that is nothing but a date or a clock time. */
static bool is_date_word(fc_str word)
{
    static const char words[][4] = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
        "tue", "wed", "thu", "fri", "sat", "sun", "am",  "pm",  "gmt", "est", "edt", "utc", "et",
        "at",  "on",  "th",  "st",  "nd",  "rd",  "a",   "p",   "m",   "cet", "bst", "pst", "pdt"};
    char three[4] = ""; /* letters, of a longer word the first ones */
    for (size_t i = 0; i < word.len && i < 3; i++)
        three[i] = fc_lower(word.ptr[i]);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (memcmp(words[i], three, sizeof three) == 0)
            return true;
    }
    return false;
}

/* The letters at the start of the text. */
static fc_str first_word(fc_str text)
{
    size_t end = 0;
    while (end < text.len && fc_is_alpha(text.ptr[end]))
        end++;
    return fc_str_make(text.ptr, end);
}

/*
 * A line of nothing but a date or a clock time: "Nov 27, 2005 8:20 AM ET", "11/28/05". The author
 * may stand behind a bar: "Nov 27, 2005 | By Jane Doe".
 */
static bool is_date_stamp(const fc_block *block, fc_str line)
{
    size_t digits = 0, words = 0, marks = 0;
    fc_str begin = first_word(line);
    if (block->words > META_WORDS || (begin.len && !is_date_word(begin)))
        return false;
    size_t bar = fc_str_find(line, FC_STR(" | "));
    if (bar != SIZE_MAX)
        line.len = bar;
    for (size_t at = 0; at < line.len;) {
        char c = line.ptr[at];
        fc_str word = first_word(fc_str_make(line.ptr + at, line.len - at));
        if (c == '$' || c == '%' || (word.len && !is_date_word(word)))
            return false;
        digits += fc_is_digit(c);
        words += word.len > 0;
        marks += c == '/' || c == ':';
        at += word.len ? word.len : 1;
    }
    return digits > 0 && (words > 0 || marks > 0);
}

/* The label of a byline needs something to label: a colon, a date, a name. */
static bool labels_something(fc_str rest)
{
    rest = fc_str_trim(rest);
    if (rest.len == 0)
        return false;
    if (rest.ptr[0] == ':' || fc_is_digit(rest.ptr[0]))
        return true;
    fc_str word = first_word(rest);
    return fc_str_equal_nocase(word, FC_STR("by")) || is_date_word(word);
}

/* "By Jane Doe", "Posted: Nov 27, 2005", "Editing by John Doe". */
static bool looks_like_byline(const phrase_index *index, const fc_block *block, fc_str line)
{
    size_t begin, end;
    if (block->words > META_WORDS)
        return false;
    if (line.len > 3 && fc_str_equal_nocase(fc_str_make(line.ptr, 3), FC_STR("by ")) &&
        fc_is_upper(line.ptr[3]) && !block->sentence_end)
        return true;
    line = bare_start(line);
    if (line.len == 0 || !candidates(index, line, &begin, &end))
        return false;
    for (size_t i = begin; i < end; i++) {
        fc_str text = phrases[i].text;
        if (phrases[i].kind != META || !phrase_at(&phrases[i], line))
            continue;
        if (fc_str_find(text, FC_STR(" by")) != SIZE_MAX || fc_str_starts(text, FC_STR("by ")) ||
            labels_something(fc_str_make(line.ptr + text.len, line.len - text.len)))
            return true;
    }
    return false;
}

/* "The hall on Friday. /Xinhua": a credit behind the text, set off by a slash. */
static bool ends_in_credit(fc_str line)
{
    size_t slash = line.len;
    while (slash > 0 && fc_is_alpha(line.ptr[slash - 1]))
        slash--;
    return slash > 1 && line.len - slash >= 2 && line.ptr[slash - 1] == '/' &&
           line.ptr[slash - 2] == ' ' && fc_is_upper(line.ptr[slash]);
}

/* "/Xinhua", "(AP Photo/X)", "Getty Images" at the end; "Photo:" at the start. */
static bool looks_like_caption(fc_str line)
{
    static const fc_str ends[] = {
        FC_STR_INIT("Getty Images"), FC_STR_INIT("/Xinhua"),  FC_STR_INIT("/AP"),
        FC_STR_INIT("/AFP"),         FC_STR_INIT("/Reuters"), FC_STR_INIT("/Getty"),
        FC_STR_INIT("[Photo]"),      FC_STR_INIT("AP Photo"), FC_STR_INIT("(File photo)"),
        FC_STR_INIT("REUTERS"),      FC_STR_INIT("Shutterstock")};
    static const fc_str starts[] = {FC_STR_INIT("Photo:"),   FC_STR_INIT("PHOTO:"),
                                    FC_STR_INIT("Image:"),   FC_STR_INIT("Picture:"),
                                    FC_STR_INIT("File photo"), FC_STR_INIT("FILE PHOTO"),
                                    FC_STR_INIT("FILE -"),   FC_STR_INIT("GETTY ")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (fc_str_ends(line, ends[i]))
            return true;
    }
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (fc_str_starts(line, starts[i]))
            return true;
    }
    if (ends_in_credit(line))
        return true;
    size_t open = fc_str_find(line, FC_STR("("));
    fc_str rest = open == SIZE_MAX ? fc_str_make(NULL, 0)
                                   : fc_str_make(line.ptr + open, line.len - open);
    return rest.len && (fc_str_find(rest, FC_STR("(Photo by ")) != SIZE_MAX ||
                        fc_str_find(rest, FC_STR("(AP Photo")) != SIZE_MAX);
}

/* "Home > News", "Home | World": a trail of pages in front of the article. */
static bool is_breadcrumb(const fc_block *block, fc_str line)
{
    if (fc_str_find(line, FC_STR(" > ")) != SIZE_MAX)
        return true;
    return block->words <= TRAIL_WORDS && (fc_str_find(line, FC_STR("\xC2\xBB ")) != SIZE_MAX ||
                                           fc_str_find(line, FC_STR(" | ")) != SIZE_MAX);
}

/* Verdicts that need the block alone. Returns whether there is prose at all. */
static bool mark_alone(fc_blocks *blocks, fc_str text, const phrase_index *index)
{
    bool prose = false;
    for (size_t i = 0; i < blocks->count; i++) {
        fc_block *block = &blocks->items[i];
        fc_str line = fc_block_text(block, text);
        block->weight = phrase_weight(index, block, text);
        block->kind = FC_BLOCK_BODY;
        if (block->words == 0 || is_heavy(block) || starts_with(index, line, START))
            block->kind = FC_BLOCK_FURNITURE;
        else if (looks_like_byline(index, block, line) || is_date_stamp(block, line))
            block->kind = FC_BLOCK_BYLINE;
        else if (looks_like_caption(line))
            block->kind = FC_BLOCK_CAPTION;
        prose = prose || (block->kind == FC_BLOCK_BODY && is_prose(block));
    }
    return prose;
}

static bool is_body_prose(const fc_block *block)
{
    return block->kind == FC_BLOCK_BODY && is_prose(block);
}

static bool has_long_prose(const fc_blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++) {
        if (is_body_prose(&blocks->items[i]) && blocks->items[i].words >= RETURN_WORDS)
            return true;
    }
    return false;
}

/*
 * A label opens a list of links, which ends at the next long piece of prose. In front of an article
 * of short paragraphs alone it ends at the first of them, or nothing would be left.
 */
static void mark_lists(fc_blocks *blocks, fc_str text, const phrase_index *index)
{
    uint32_t enough = has_long_prose(blocks) ? RETURN_WORDS : PROSE_WORDS;
    bool inside = false;
    for (size_t i = 0; i < blocks->count; i++) {
        fc_block *block = &blocks->items[i];
        bool label = starts_with(index, fc_block_text(block, text), LABEL);
        if (inside && is_prose(block) && block->words >= enough)
            inside = false;
        if (!inside && is_body_prose(block))
            enough = RETURN_WORDS;
        if (label)
            block->kind = FC_BLOCK_FURNITURE;
        /* a label with prose right behind it stands for itself ("ADVERTISEMENT") */
        if (label && i + 1 < blocks->count && !is_prose(&blocks->items[i + 1]))
            inside = true;
        if (inside)
            block->kind = FC_BLOCK_FURNITURE;
    }
}

/* In front of the article: the headline stays, menu entries and breadcrumbs go. */
static void mark_front(fc_blocks *blocks, fc_str text, size_t first_prose)
{
    for (size_t i = 0; i < first_prose; i++) {
        fc_block *block = &blocks->items[i];
        if (block->kind != FC_BLOCK_BODY)
            continue;
        bool menu = block->words < MENU_WORDS && !block->sentence_end && first_prose > 1;
        if (menu || is_breadcrumb(block, fc_block_text(block, text)))
            block->kind = FC_BLOCK_FURNITURE;
        else if (!block->sentence_end && block->words <= HEADING_WORDS)
            block->kind = FC_BLOCK_HEADING;
    }
}

/* Inside the article: unpunctuated short lines between prose are headings. */
static void mark_middle(fc_blocks *blocks, size_t first_prose, size_t last_prose)
{
    for (size_t i = first_prose; i < last_prose; i++) {
        fc_block *block = &blocks->items[i];
        if (block->kind == FC_BLOCK_BODY && !block->sentence_end && !block->bullet &&
            block->words <= HEADING_WORDS)
            block->kind = FC_BLOCK_HEADING;
    }
}

/* Behind the article: a run of lines that are no prose is what the page goes on with. */
static void mark_tail(fc_blocks *blocks, size_t last_prose)
{
    size_t loose = 0;
    for (size_t i = last_prose + 1; i < blocks->count; i++)
        loose += blocks->items[i].kind == FC_BLOCK_BODY && !blocks->items[i].sentence_end;
    for (size_t i = last_prose + 1; i < blocks->count; i++) {
        fc_block *block = &blocks->items[i];
        bool menu = block->words < MENU_WORDS && !block->sentence_end;
        if (block->kind == FC_BLOCK_BODY && (loose >= TAIL_RUN || menu))
            block->kind = FC_BLOCK_FURNITURE;
    }
}

/* A line without a sentence that stands twice on the page is part of its frame. */
static void mark_repeated(fc_blocks *blocks, fc_str text)
{
    enum { LOOK_BACK = 64 };
    for (size_t i = 0; i < blocks->count; i++) {
        fc_block *block = &blocks->items[i];
        if (block->sentence_end)
            continue;
        block->hash = fc_str_hash_quick(fc_block_text(block, text));
        if (block->kind == FC_BLOCK_BYLINE)
            continue;
        size_t from = i > LOOK_BACK ? i - LOOK_BACK : 0;
        for (size_t k = from; k < i; k++) {
            fc_block *other = &blocks->items[k];
            if (other->hash == block->hash && other->end - other->begin == block->end - block->begin)
                block->kind = FC_BLOCK_FURNITURE;
        }
    }
}

void fc_furniture_mark(fc_blocks *blocks, fc_str text)
{
    phrase_index index;
    if (blocks->count < 2)
        return;
    index_phrases(&index);
    if (!mark_alone(blocks, text, &index))
        return;
    mark_lists(blocks, text, &index);
    mark_repeated(blocks, text);
    size_t first = 0, last = blocks->count;
    while (first < blocks->count && !is_body_prose(&blocks->items[first]))
        first++;
    while (last > 0 && !is_body_prose(&blocks->items[last - 1]))
        last--;
    if (last == 0)
        return;
    mark_front(blocks, text, first);
    mark_middle(blocks, first, last - 1);
    mark_tail(blocks, last - 1);
}
