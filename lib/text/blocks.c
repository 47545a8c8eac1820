#include "blocks.h"

#include <string.h>

#include "text/bytes.h"
#include "text/chrome.h"

/* Lines of this length may be hard-wrapped prose. */
#define WRAP_MIN 40
#define WRAP_MAX 120
/* A text is hard-wrapped when one line in this many runs on into a lower-case line. */
#define WRAP_SHARE 4

static const fc_str bullets[] = {
    FC_STR_INIT("- "),           FC_STR_INIT("* "),           FC_STR_INIT("\xE2\x80\xA2"),
    FC_STR_INIT("\xE2\x80\xA3"), FC_STR_INIT("\xE2\x96\xAA"), FC_STR_INIT("\xE2\x97\x8F"),
    FC_STR_INIT("\xC2\xB7"),     FC_STR_INIT("> "),           FC_STR_INIT("\xE2\x80\x93 ")};

static bool has_bullet(fc_str line)
{
    if (line.len && fc_is_alpha(line.ptr[0]))
        return false;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        if (fc_str_starts(line, bullets[i]))
            return true;
    }
    return false;
}

/* Closing quotes and brackets that may stand behind the last stop. */
static size_t skip_closers(fc_str line)
{
    static const fc_str closers[] = {FC_STR_INIT("\""),
                                     FC_STR_INIT("'"),
                                     FC_STR_INIT(")"),
                                     FC_STR_INIT("]"),
                                     FC_STR_INIT("\xE2\x80\x9D"),
                                     FC_STR_INIT("\xE2\x80\x99"),
                                     FC_STR_INIT("\xC2\xBB"),
                                     FC_STR_INIT("*"),
                                     FC_STR_INIT("_"),
                                     FC_STR_INIT(" ")};
    size_t end = line.len;
    for (size_t i = 0; i < sizeof closers / sizeof *closers;) {
        if (end && fc_str_ends(fc_str_make(line.ptr, end), closers[i])) {
            end -= closers[i].len;
            i = 0;
        } else {
            i++;
        }
    }
    return end;
}

static bool ends_sentence(fc_str line)
{
    char last = line.len ? line.ptr[line.len - 1] : ' ';
    if (fc_is_alpha(last) || fc_is_digit(last) || last == '.') /* no closer, as for most lines */
        return last == '.';
    size_t end = skip_closers(line);
    if (end == 0)
        return false;
    last = line.ptr[end - 1];
    return last == '.' || last == '!' || last == '?' ||
           fc_str_ends(fc_str_make(line.ptr, end), FC_STR("\xE2\x80\xA6"));
}

static bool starts_lower(fc_str line)
{
    return line.len && fc_is_lower(line.ptr[0]);
}

/* Adds one line, trimmed, as a block of its own. */
static bool add_line(fc_blocks *out, fc_str text, fc_str line, bool after_blank, fc_arena *arena)
{
    fc_block *block = fc_vec_push(arena, out);
    if (!block)
        return false;
    memset(block, 0, sizeof *block);
    block->begin = (uint32_t)(line.ptr - text.ptr);
    block->end = (uint32_t)(block->begin + line.len);
    block->after_blank = after_blank;
    block->bullet = has_bullet(line);
    block->sentence_end = ends_sentence(line);
    return true;
}

/* Few texts have more lines than one in so many bytes. */
#define BLOCK_BYTES 80

static int split_lines(fc_blocks *out, fc_str text, fc_arena *arena)
{
    bool blank = false;
    fc_vec_reserve(arena, out, text.len / BLOCK_BYTES + 1);
    size_t start = fc_str_starts(text, FC_STR("\xEF\xBB\xBF")) ? 3 : 0; /* byte order mark */
    for (size_t at = start; at < text.len;) {
        const char *hit = memchr(text.ptr + at, '\n', text.len - at);
        size_t end = hit ? (size_t)(hit - text.ptr) : text.len;
        fc_str line = fc_str_trim(fc_str_make(text.ptr + at, end - at));
        if (line.len && !add_line(out, text, line, blank, arena))
            return FACTCHECK_ENOMEM;
        blank = line.len == 0;
        at = end + 1;
    }
    return FACTCHECK_OK;
}

/* Whether a line ends in a comma or a word that no paragraph or headline ends in: "the last week of". */
static bool ends_open(fc_str line)
{
    static const fc_str open[] = {
        FC_STR_INIT(","),
#define FC_OPEN_WORD(word) FC_STR_INIT(" " word),
#include "tables/open_word.def"
#undef FC_OPEN_WORD
    };
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        if (fc_str_ends(line, open[i]))
            return true;
    }
    return false;
}

/* Whether the first block runs on into the second: no stop, then a lower-case word, or an open end. */
static bool runs_on(const fc_block *a, const fc_block *b, fc_str text)
{
    return !a->sentence_end && !b->after_blank && !b->bullet && a->end - a->begin >= WRAP_MIN &&
           (starts_lower(fc_block_text(b, text)) || ends_open(fc_block_text(a, text)));
}

static bool is_hard_wrapped(const fc_blocks *blocks, fc_str text)
{
    size_t runs = 0, longest = 0;
    for (size_t i = 0; i < blocks->count; i++) {
        const fc_block *block = &blocks->items[i];
        if (i + 1 < blocks->count && runs_on(block, block + 1, text))
            runs++;
        if (block->end - block->begin > longest)
            longest = block->end - block->begin;
    }
    return runs > 1 && runs >= blocks->count / WRAP_SHARE && longest <= WRAP_MAX;
}

/* Joins the lines of paragraphs; all offsets stay. */
static void join_paragraphs(fc_blocks *blocks, fc_str text)
{
    bool wrapped = is_hard_wrapped(blocks, text);
    size_t kept = 0;
    bool full = false; /* the line joined last fills the column */
    for (size_t i = 0; i < blocks->count; i++) {
        fc_block *block = &blocks->items[i];
        fc_block *last = kept ? &blocks->items[kept - 1] : NULL;
        bool join = last && runs_on(last, block, text);
        if (last && wrapped && full && !block->after_blank && !block->bullet)
            join = true;
        full = block->end - block->begin >= WRAP_MIN;
        if (!join) {
            blocks->items[kept++] = *block;
            continue;
        }
        last->end = block->end;
        last->sentence_end = block->sentence_end;
    }
    blocks->count = kept;
}

/* Whether the run between white space that starts here holds a letter or digit. */
static bool is_word(fc_str text, size_t at, size_t end)
{
    for (; at < end && !fc_is_blank(text.ptr[at]); at++) {
        char c = text.ptr[at];
        if (fc_is_alpha(c) || fc_is_digit(c) || (unsigned char)c >= 0x80)
            return true;
    }
    return false;
}

/* The weight of the phrases of furniture that start where bits are set, and stand in the text. */
static uint32_t weigh(fc_str text, size_t base, uint64_t starts)
{
    size_t left = text.len - base;
    uint32_t weight = 0;
    starts &= fc_bytes_below(left < FC_CHROME_INSIDE ? 0 : left - FC_CHROME_INSIDE + 1);
    for (; starts; starts &= starts - 1) {
        const char *word = text.ptr + base + fc_bytes_lowest(starts);
        if (fc_chrome_may_start(word))
            weight += fc_chrome_weight(fc_str_make(word, (size_t)(text.ptr + text.len - word)));
    }
    return weight;
}

/*
 * Counts words: runs between white space that hold a letter or digit; and weighs phrases of furniture,
 * which start where runs of letters do. Each step counts the runs that start in it, and sees enough
 * behind it to tell which of them are long.
 */
static void count_words(fc_block *block, fc_str text)
{
    enum { LONG = 4, STEP = FC_BYTES - LONG + 1 };
    fc_str inside = fc_str_make(text.ptr, block->end);
    uint64_t before = 0; /* whether the byte in front belongs to a run, as the lowest bit */
    uint64_t letter = 0; /* and whether it is a letter */
    for (size_t base = block->begin; base < block->end; base += STEP) {
        fc_bytes bytes = fc_bytes_at(text, base);
        size_t size = block->end - base < FC_BYTES ? block->end - base : FC_BYTES;
        uint64_t runs = ~bytes.blank & fc_bytes_below(size);
        uint64_t starts = runs & ~(runs << 1 | before) & fc_bytes_below(STEP);
        uint64_t longer = starts & bytes.letter & runs >> 1 & runs >> 2 & runs >> 3;
        block->words += fc_bytes_count(starts);
        block->long_words += fc_bytes_count(longer);
        block->capitals += fc_bytes_count(longer & bytes.upper);
        for (uint64_t odd = starts & ~bytes.letter; odd; odd &= odd - 1)
            block->words -= !is_word(text, base + fc_bytes_lowest(odd), block->end);
        block->weight += weigh(inside, base,
                               bytes.letter & ~(bytes.letter << 1 | letter) & fc_bytes_below(STEP));
        before = runs >> (STEP - 1) & 1;
        letter = bytes.letter >> (STEP - 1) & 1;
    }
}

int fc_blocks_find(fc_blocks *out, fc_str text, fc_arena *arena)
{
    int status = split_lines(out, text, arena);
    if (status)
        return status;
    join_paragraphs(out, text);
    fc_vec_trim(arena, out);
    for (size_t i = 0; i < out->count; i++)
        count_words(&out->items[i], text);
    fc_furniture_mark(out, text);
    return FACTCHECK_OK;
}
