#include "glob.h"

#include <string.h>

/* The places of the pattern at which the name may be, all followed at once. */
typedef struct places {
    bool at[FACTCHECK_PATTERN_MAX + 1];
} places;

static bool is_star(fc_str pattern, size_t at)
{
    return at < pattern.len && pattern.ptr[at] == '*';
}

static bool is_double(fc_str pattern, size_t at)
{
    return is_star(pattern, at) && is_star(pattern, at + 1);
}

/* A place at a star may as well be behind it. */
static void skip_stars(places *p, fc_str pattern)
{
    for (size_t i = 0; i < pattern.len; i++) {
        if (p->at[i] && is_star(pattern, i))
            p->at[i + (is_double(pattern, i) ? 2 : 1)] = true;
    }
}

/* One character of more than one byte is one to a ?: its further bytes stay at the same place. */
static bool goes_on(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

static void step(places *p, fc_str pattern, char c)
{
    places next;
    memset(&next, 0, sizeof next);
    for (size_t i = 0; i < pattern.len; i++) {
        if (!p->at[i])
            continue;
        if (is_star(pattern, i)) {
            if (c != '/' || is_double(pattern, i))
                next.at[i] = true;
        } else if (pattern.ptr[i] == '?' ? c != '/' && !goes_on(c) : pattern.ptr[i] == c) {
            next.at[i + 1] = true;
        }
    }
    for (size_t i = 1; i <= pattern.len && goes_on(c); i++) {
        if (p->at[i] && pattern.ptr[i - 1] == '?')
            next.at[i] = true;
    }
    *p = next;
    skip_stars(p, pattern);
}

bool fc_glob_fits(fc_str pattern, fc_str name)
{
    places p;
    bool anchored = pattern.len && pattern.ptr[0] == '/';
    if (pattern.len > FACTCHECK_PATTERN_MAX)
        return false;
    memset(&p, 0, sizeof p);
    for (size_t i = 0; i < name.len; i++) {
        if (i == 0 || (!anchored && name.ptr[i - 1] == '/')) {
            p.at[0] = true;
            skip_stars(&p, pattern);
        }
        step(&p, pattern, name.ptr[i]);
    }
    return name.len && p.at[pattern.len];
}
