/*
 * Marks: bits over the phrases of a clause, by what they are. Made once for the claims of a clause, so
 * that the next verb in front, or all nouns behind, are found without going from phrase to phrase.
 */
#ifndef FC_CLAIM_MARKS_H
#define FC_CLAIM_MARKS_H

#include "claim/phrases.h"

/* What a phrase is marked as. The kinds of phrases, an fc_phrase_kind each, come first. */
typedef enum fc_phrase_mark {
    FC_MARK_COMMA = FC_PHRASE_OTHER + 1, /* breaks that are commas, which are not marked by kind */
    FC_MARK_TELLING, /* verb groups and noun phrases whose heads are no part of a name */
    FC_MARK_COUNT
} fc_phrase_mark;

#define FC_MARK_BITS 64 /* of a row */

typedef struct fc_mark_row {
    uint64_t bits[FC_MARK_COUNT]; /* bit n: of the nth phrase of the row */
} fc_mark_row;

typedef struct fc_marks {
    FC_VEC(fc_mark_row) rows; /* an empty one, those of the phrases, and empty ones behind them */
    uint32_t first;           /* the first phrase that is marked */
} fc_marks;

/*
 * Marks the phrases of a clause and those of no other. Marks are all zeros before their first clause.
 * Errors: ENOMEM.
 */
int fc_marks_find(fc_marks *marks, const fc_parse *parse, const fc_clause *clause,
                  fc_arena *arena);

/* The bits of sixty-four phrases, of which the first is that many behind the beginning of the rows. */
static inline uint64_t fc_marks_window(const fc_marks *marks, unsigned mark, uint32_t first)
{
    const fc_mark_row *row = &marks->rows.items[first / FC_MARK_BITS];
    unsigned shift = first % FC_MARK_BITS;
    return row[0].bits[mark] >> shift | (row[1].bits[mark] << 1) << (FC_MARK_BITS - 1 - shift);
}

/* Bit n: the phrase that stands n behind this one, which is of the clause or right behind it. */
static inline uint64_t fc_marks_from(const fc_marks *marks, unsigned mark, uint32_t phrase)
{
    return fc_marks_window(marks, mark, phrase - marks->first + FC_MARK_BITS);
}

/* Bit 63 - n: the phrase that stands n + 1 in front of this one. */
static inline uint64_t fc_marks_before(const fc_marks *marks, unsigned mark, uint32_t phrase)
{
    return fc_marks_window(marks, mark, phrase - marks->first);
}

/* The lowest `count` bits, or the highest. */
static inline uint64_t fc_marks_low(uint32_t count)
{
    return count < FC_MARK_BITS ? ((uint64_t)1 << count) - 1 : ~(uint64_t)0;
}

static inline uint64_t fc_marks_high(uint32_t count)
{
    return count < FC_MARK_BITS ? ~(~(uint64_t)0 >> count) : ~(uint64_t)0;
}

/* The number of zeros above the highest bit of a value that is not 0. */
static inline unsigned fc_marks_above(uint64_t bits)
{
#if defined(__GNUC__)
    return (unsigned)__builtin_clzll(bits);
#else
    unsigned count = 0;
    for (; !(bits >> (FC_MARK_BITS - 1)); bits <<= 1)
        count++;
    return count;
#endif
}

#endif
