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
#include "text/chrome.h"

enum {
    PROSE_WORDS = 7,    /* a block that ends as a sentence and is this long is prose */
    RETURN_WORDS = 20,  /* prose this long ends a list of links */
    HEADING_WORDS = 24, /* an unpunctuated line up to this length is a heading */
    TAIL_RUN = 3,       /* lines without prose behind the article that make furniture */
    META_WORDS = 16,    /* a byline is no longer than this */
    MENU_WORDS = 3,     /* a line shorter than this around the article is a menu entry */
    TRAIL_WORDS = 12,   /* a trail of pages is no longer than this */
    WEIGHT_MIN = 3,     /* furniture weight that makes a block furniture ... */
    WORDS_PER_WEIGHT = 9
}; /* ... if it is this heavy for its length */

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

/* Whether the line starts with a phrase of the kind, and is nothing else if that is LABEL. */
static bool starts_with(fc_str line, fc_chrome_kind kind)
{
    const fc_chrome_phrase *phrase = NULL;
    line = bare_start(line);
    if (!fc_chrome_may_lead(line))
        return false;
    while ((phrase = fc_chrome_leading(line, kind, phrase)) != NULL) {
        size_t rest = phrase->text.len;
        while (kind == FC_CHROME_LABEL && rest < line.len &&
               (line.ptr[rest] == ':' || line.ptr[rest] == '.' || line.ptr[rest] == ' '))
            rest++;
        if (kind != FC_CHROME_LABEL || rest == line.len)
            return true;
    }
    return false;
}

static bool is_prose(const fc_block *block)
{
    return block->sentence_end && block->words >= PROSE_WORDS && !block->bullet;
}

static bool is_heavy(const fc_block *block)
{
    return block->weight >= WEIGHT_MIN && block->weight * WORDS_PER_WEIGHT >= block->words;
}

/* Up to three letters as one number. */
#define LETTERS(a, b, c) ((uint32_t)(a) << 16 | (uint32_t)(b) << 8 | (uint32_t)(c))

/* Whether a word may stand in a line that is nothing but a date or a clock time. */
static bool is_date_word(fc_str word)
{
    char three[3] = ""; /* letters, of a longer word the first ones */
    for (size_t i = 0; i < word.len && i < 3; i++)
        three[i] = fc_lower(word.ptr[i]);
    switch (LETTERS(three[0], three[1], three[2])) {
        /* clang-format off */
#define WORD(a, b, c) case LETTERS(a, b, c):
        WORD('j', 'a', 'n') WORD('f', 'e', 'b') WORD('m', 'a', 'r') WORD('a', 'p', 'r')
        WORD('m', 'a', 'y') WORD('j', 'u', 'n') WORD('j', 'u', 'l') WORD('a', 'u', 'g')
        WORD('s', 'e', 'p') WORD('o', 'c', 't') WORD('n', 'o', 'v') WORD('d', 'e', 'c')
        WORD('m', 'o', 'n') WORD('t', 'u', 'e') WORD('w', 'e', 'd') WORD('t', 'h', 'u')
        WORD('f', 'r', 'i') WORD('s', 'a', 't') WORD('s', 'u', 'n') WORD('a', 'm', 0)
        WORD('p', 'm', 0) WORD('g', 'm', 't') WORD('e', 's', 't') WORD('e', 'd', 't')
        WORD('u', 't', 'c') WORD('e', 't', 0) WORD('a', 't', 0) WORD('o', 'n', 0)
        WORD('t', 'h', 0) WORD('s', 't', 0) WORD('n', 'd', 0) WORD('r', 'd', 0)
        WORD('a', 0, 0) WORD('p', 0, 0) WORD('m', 0, 0) WORD('c', 'e', 't')
        WORD('b', 's', 't') WORD('p', 's', 't') WORD('p', 'd', 't')
#undef WORD
            /* clang-format on */
            return true;
    default:
        return false;
    }
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
static bool looks_like_byline(const fc_block *block, fc_str line)
{
    const fc_chrome_phrase *phrase = NULL;
    if (block->words > META_WORDS)
        return false;
    if (line.len > 3 && fc_str_equal_nocase(fc_str_make(line.ptr, 3), FC_STR("by ")) &&
        fc_is_upper(line.ptr[3]) && !block->sentence_end)
        return true;
    line = bare_start(line);
    while ((phrase = fc_chrome_leading(line, FC_CHROME_META, phrase)) != NULL) {
        fc_str text = phrase->text;
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
        FC_STR_INIT("Getty Images"), FC_STR_INIT("/Xinhua"),     FC_STR_INIT("/AP"),
        FC_STR_INIT("/AFP"),         FC_STR_INIT("/Reuters"),    FC_STR_INIT("/Getty"),
        FC_STR_INIT("[Photo]"),      FC_STR_INIT("AP Photo"),    FC_STR_INIT("(File photo)"),
        FC_STR_INIT("REUTERS"),      FC_STR_INIT("Shutterstock")};
    static const fc_str starts[] = {FC_STR_INIT("Photo:"),     FC_STR_INIT("PHOTO:"),
                                    FC_STR_INIT("Image:"),     FC_STR_INIT("Picture:"),
                                    FC_STR_INIT("File photo"), FC_STR_INIT("FILE PHOTO"),
                                    FC_STR_INIT("FILE -"),     FC_STR_INIT("GETTY ")};
    char last = line.ptr[line.len - 1];
    bool credit = fc_is_alpha(last) || last == ']' || last == ')'; /* a sentence ends otherwise */
    for (size_t i = 0; credit && i < sizeof ends / sizeof *ends; i++) {
        if (fc_str_ends(line, ends[i]))
            return true;
    }
    char first = line.ptr[0];
    bool capital = first == 'P' || first == 'I' || first == 'F' || first == 'G';
    for (size_t i = 0; capital && i < sizeof starts / sizeof *starts; i++) {
        if (fc_str_starts(line, starts[i]))
            return true;
    }
    if (credit && ends_in_credit(line))
        return true;
    const char *open = memchr(line.ptr, '(', line.len);
    if (!open)
        return false;
    fc_str rest = fc_str_make(open, line.len - (size_t)(open - line.ptr));
    return fc_str_find(rest, FC_STR("(Photo by ")) != SIZE_MAX ||
           fc_str_find(rest, FC_STR("(AP Photo")) != SIZE_MAX;
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
static bool mark_alone(fc_blocks *blocks, fc_str text)
{
    bool prose = false;
    for (size_t i = 0; i < blocks->count; i++) {
        fc_block *block = &blocks->items[i];
        fc_str line = fc_block_text(block, text);
        block->kind = FC_BLOCK_BODY;
        if (block->words == 0 || is_heavy(block) || starts_with(line, FC_CHROME_START))
            block->kind = FC_BLOCK_FURNITURE;
        else if (looks_like_byline(block, line) || is_date_stamp(block, line))
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
static void mark_lists(fc_blocks *blocks, fc_str text)
{
    uint32_t enough = has_long_prose(blocks) ? RETURN_WORDS : PROSE_WORDS;
    bool inside = false;
    for (size_t i = 0; i < blocks->count; i++) {
        fc_block *block = &blocks->items[i];
        bool label = starts_with(fc_block_text(block, text), FC_CHROME_LABEL);
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
            if (other->hash == block->hash &&
                other->end - other->begin == block->end - block->begin)
                block->kind = FC_BLOCK_FURNITURE;
        }
    }
}

void fc_furniture_mark(fc_blocks *blocks, fc_str text)
{
    if (blocks->count < 2 || !mark_alone(blocks, text))
        return;
    mark_lists(blocks, text);
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
