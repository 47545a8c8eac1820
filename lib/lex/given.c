#include "given.h"

#define GIVEN_MAX 15 /* letters of a given name: a row has 16 bytes */

typedef struct given_name {
    char name[GIVEN_MAX]; /* with zeros behind */
    uint8_t gender;
} given_name;

static const given_name given_names[] = {
#define FC_GIVEN(name, gender) {name, FC_GIVEN_##gender},
#include "tables/given.def"
#undef FC_GIVEN
};

/*
 * Eight letters as a number, the first the highest byte: numbers have the order of words. A name is two
 * of them, which share the letter in its middle.
 */
static inline uint64_t ordered8(const char *letters)
{
    const unsigned char *p = (const unsigned char *)letters;
    return (uint64_t)p[0] << 56 | (uint64_t)p[1] << 48 | (uint64_t)p[2] << 40 |
           (uint64_t)p[3] << 32 | (uint64_t)p[4] << 24 | (uint64_t)p[5] << 16 |
           (uint64_t)p[6] << 8 | (uint64_t)p[7];
}

fc_given fc_given_find(fc_str word)
{
    char lower[GIVEN_MAX] = {0};
    if (word.len > sizeof lower)
        return FC_GIVEN_NONE;
    for (size_t i = 0; i < word.len; i++)
        lower[i] = fc_lower(word.ptr[i]);
    uint64_t first = ordered8(lower), second = ordered8(lower + GIVEN_MAX - 8);
    const given_name *row = given_names; /* the last that is not behind the word by its first letters */
    for (size_t rest = sizeof given_names / sizeof *given_names; rest > 1;) {
        size_t half = rest / 2; /* no branch in here: none could be foretold */
        row += (0 - (size_t)(ordered8(row[half].name) <= first)) & half;
        rest -= half;
    }
    for (; ordered8(row->name) == first; row--) {
        if (ordered8(row->name + GIVEN_MAX - 8) == second)
            return (fc_given)row->gender;
        if (row == given_names)
            break;
    }
    return FC_GIVEN_NONE;
}
