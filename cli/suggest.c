#include "suggest.h"

#include <stdint.h>
#include <string.h>

#define LENGTH_MAX 32 /* longer words are not compared */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to change, add, drop or swap with their neighbour to make one word of the other. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][LENGTH_MAX + 1];
    size_t width = strlen(b), height = strlen(a);
    for (size_t j = 0; j <= width; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= height; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= width; j++) {
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
    }
    return rows[height % 3][width];
}

const char *suggest(const char *word, const char *const *words)
{
    size_t length = strlen(word), best = SIZE_MAX;
    const char *found = NULL;
    if (length == 0 || length > LENGTH_MAX)
        return NULL;
    for (; *words; words++) {
        if (strlen(*words) > LENGTH_MAX)
            continue;
        size_t away = distance(word, *words);
        if (length >= 3 && strncmp(word, *words, length) == 0)
            away = 1; /* the begin of the word */
        if (away < best) {
            best = away;
            found = *words;
        }
    }
    return best <= (length < 6 ? 1 + (length > 3) : 3) && best < length ? found : NULL;
}
