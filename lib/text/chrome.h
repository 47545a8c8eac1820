/*
 * Chrome: the phrases of tables/furniture.def, found by their first bytes.
 *
 * Every word of a page is asked for, and nearly none starts a phrase: that takes one look into a table
 * which the build makes (tables/generate/lexicon.c).
 */
#ifndef FC_TEXT_CHROME_H
#define FC_TEXT_CHROME_H

#include "base/str.h"

typedef enum fc_chrome_kind {
    FC_CHROME_ANYWHERE, /* adds to the weight of its line */
    FC_CHROME_LABEL,    /* a whole line */
    FC_CHROME_START,
    FC_CHROME_META
} fc_chrome_kind;

typedef struct fc_chrome_phrase {
    fc_str text;
    uint8_t kind;
    uint8_t weight;
} fc_chrome_phrase;

/* Bytes that are looked at: no phrase that may stand anywhere, and no other one, is shorter. */
enum { FC_CHROME_INSIDE = 6, FC_CHROME_LEADING = 4 };

enum { FC_CHROME_INSIDE_BITS = 11, FC_CHROME_LEADING_BITS = 10, FC_CHROME_MAX = 200 };

/* One more than the first phrase with a hash, then one more than the next of the same hash. */
typedef struct fc_chrome_index {
    uint8_t inside[1 << FC_CHROME_INSIDE_BITS];
    uint8_t leading[1 << FC_CHROME_LEADING_BITS];
    uint8_t next[FC_CHROME_MAX];
} fc_chrome_index;

extern const fc_chrome_index fc_chrome_ready;

/* What the build makes fc_chrome_ready of. */
void fc_chrome_make(fc_chrome_index *out);

static inline uint32_t fc_chrome_load4(const char *text)
{
    const unsigned char *p = (const unsigned char *)text;
    return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* Of six bytes in any case. */
static inline unsigned fc_chrome_inside_hash(const char *text)
{
    uint64_t six = fc_chrome_load4(text) | (uint64_t)fc_chrome_load4(text + 2) << 16;
    return (unsigned)((six | 0x202020202020u) * 0x9E3779B97F4A7C15u >>
                      (64 - FC_CHROME_INSIDE_BITS));
}

/* Of four bytes in any case. */
static inline unsigned fc_chrome_leading_hash(const char *text)
{
    return (uint32_t)((fc_chrome_load4(text) | 0x20202020u) * 0x9E3779B1u) >>
           (32 - FC_CHROME_LEADING_BITS);
}

/* Whether a phrase that may stand anywhere can start at a word with FC_CHROME_INSIDE bytes to read. */
static inline bool fc_chrome_may_start(const char *word)
{
    return fc_chrome_ready.inside[fc_chrome_inside_hash(word)] != 0;
}

/* The weight of the phrases that may stand anywhere, and do at the start of such a text. */
uint32_t fc_chrome_weight(fc_str text);

/* Whether another phrase can start the line. */
static inline bool fc_chrome_may_lead(fc_str line)
{
    return line.len >= FC_CHROME_LEADING &&
           fc_chrome_ready.leading[fc_chrome_leading_hash(line.ptr)] != 0;
}

/*
 * The phrase of a kind other than ANYWHERE that stands at the start of the line, or NULL. `before` is
 * the one found before for the same line, or NULL.
 */
const fc_chrome_phrase *fc_chrome_leading(fc_str line, fc_chrome_kind kind,
                                          const fc_chrome_phrase *before);

#endif
