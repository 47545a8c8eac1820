#include "values.h"

#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "suggest.h"

#define CONFIDENCE_DIGITS 2

bool value_add(strings *list, const char *text)
{
    const char **items = realloc(list->items, (list->count + 1) * sizeof *items);
    if (!items)
        return complain("out of memory");
    list->items = items;
    items[list->count++] = text;
    return true;
}

int value_word(const char *option_name, const char *value, const char *const *words)
{
    for (int i = 0; words[i]; i++) {
        if (strcmp(value, words[i]) == 0)
            return i;
    }
    const char *close = suggest(value, words);
    if (close)
        complain("--%s: '%s' is not one of its values; did you mean '%s'?", option_name, value,
                 close);
    else
        complain("--%s: '%s' is not one of its values; see factcheck --help", option_name, value);
    return -1;
}

bool value_number(const char *option_name, const char *value, unsigned least, unsigned most,
                      unsigned *out)
{
    unsigned number = 0;
    const char *at = value;
    for (; *at >= '0' && *at <= '9' && number <= most; at++)
        number = number * 10 + (unsigned)(*at - '0');
    if (at == value || *at || number < least || number > most)
        return complain("--%s: '%s' is not a whole number from %u to %u", option_name, value, least,
                        most);
    *out = number;
    return true;
}

bool value_percent(const char *option_name, const char *value, unsigned *out)
{
    unsigned percent = 0, digits = 0;
    const char *at = value;
    bool any = false;
    for (; *at >= '0' && *at <= '9' && percent <= 1; at++, any = true)
        percent = percent * 10 + (unsigned)(*at - '0');
    percent = percent > 1 ? 101 : percent * 100;
    if (*at == '.') {
        unsigned weight = 10;
        for (at++; *at >= '0' && *at <= '9'; at++, any = true) {
            percent += digits++ < CONFIDENCE_DIGITS ? (unsigned)(*at - '0') * weight : 0;
            weight /= 10;
        }
    }
    if (!any || *at || percent > 100)
        return complain("--%s: '%s' is not a number from 0 to 1", option_name, value);
    *out = percent;
    return true;
}
