#include "chrome.h"

#include <string.h>

static const fc_chrome_phrase phrases[] = {
#define FC_FURNITURE(text, kind, weight) {FC_STR_INIT(text), FC_CHROME_##kind, weight},
#include "tables/furniture.def"
#undef FC_FURNITURE
};

#define PHRASES (sizeof phrases / sizeof *phrases)
_Static_assert(PHRASES <= FC_CHROME_MAX, "every phrase has a number in the index");

void fc_chrome_make(fc_chrome_index *out)
{
    memset(out, 0, sizeof *out);
    for (size_t i = 0; i < PHRASES; i++) {
        const char *text = phrases[i].text.ptr;
        uint8_t *first = phrases[i].kind == FC_CHROME_ANYWHERE
                             ? &out->inside[fc_chrome_inside_hash(text)]
                             : &out->leading[fc_chrome_leading_hash(text)];
        out->next[i] = *first;
        *first = (uint8_t)(i + 1);
    }
}

/* Whether the phrase stands at the start of the text, as whole words. */
static bool stands(const fc_chrome_phrase *phrase, fc_str text)
{
    fc_str words = phrase->text;
    if (text.len < words.len || !fc_str_equal_nocase(fc_str_make(text.ptr, words.len), words))
        return false;
    return text.len == words.len || !fc_is_alpha(words.ptr[words.len - 1]) ||
           !fc_is_alpha(text.ptr[words.len]);
}

uint32_t fc_chrome_weight(fc_str text)
{
    uint32_t weight = 0;
    unsigned at = fc_chrome_ready.inside[fc_chrome_inside_hash(text.ptr)];
    for (; at; at = fc_chrome_ready.next[at - 1]) {
        if (stands(&phrases[at - 1], text))
            weight += phrases[at - 1].weight;
    }
    return weight;
}

const fc_chrome_phrase *fc_chrome_leading(fc_str line, fc_chrome_kind kind,
                                          const fc_chrome_phrase *before)
{
    if (!fc_chrome_may_lead(line))
        return NULL;
    unsigned at = before ? fc_chrome_ready.next[before - phrases]
                         : fc_chrome_ready.leading[fc_chrome_leading_hash(line.ptr)];
    for (; at; at = fc_chrome_ready.next[at - 1]) {
        if (phrases[at - 1].kind == kind && stands(&phrases[at - 1], line))
            return &phrases[at - 1];
    }
    return NULL;
}
