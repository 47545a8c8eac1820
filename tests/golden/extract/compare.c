/* One line of a spec file against one claim. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "spec.h"

/* ---- What a claim says of an attribute ----------------------------------------------------- */

enum { VALUE_SIZE = 256 };

static void add(char *out, factcheck_text text)
{
    size_t used = strlen(out);
    size_t room = VALUE_SIZE - 1 - used, length = text.len < room ? text.len : room;
    if (length)
        memcpy(out + used, text.ptr, length);
    out[used + length] = '\0';
}

static void add_string(char *out, const char *string)
{
    add(out, factcheck_text_of(string));
}

static void add_words(char *out, const factcheck_text *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            add_string(out, ",");
        add(out, words[i]);
    }
}

static const factcheck_timex no_time = {0};

static bool is_key(const char *key, const char *name)
{
    return strcmp(key, name) == 0;
}

static bool time_value(const factcheck_claim *claim, const char *key, char *out)
{
    const factcheck_timex *timex = claim->timex ? claim->timex : &no_time;
    const factcheck_timex *period = claim->period ? claim->period : &no_time;
    if (is_key(key, "timex"))
        add(out, timex->value);
    else if (is_key(key, "type"))
        add_string(out, claim->timex ? factcheck_timex_type_name(timex->type) : "");
    else if (is_key(key, "begin"))
        add(out, timex->begin);
    else if (is_key(key, "end"))
        add(out, timex->end);
    else if (is_key(key, "basis"))
        add_string(out, claim->timex ? factcheck_basis_name(timex->basis) : "");
    else if (is_key(key, "relative"))
        add(out, timex->relative);
    else if (is_key(key, "period"))
        add(out, period->value);
    else
        return false;
    return true;
}

/* Writes the value of an attribute; false if there is no attribute of that name. */
static bool value_of(const factcheck_claim *claim, const char *key, char *out)
{
    out[0] = '\0';
    if (is_key(key, "hedge")) {
        add_string(out, factcheck_hedge_name(claim->hedge));
    } else if (is_key(key, "role")) {
        add_string(out, factcheck_role_name(claim->role));
    } else if (is_key(key, "modality")) {
        add_string(out, factcheck_modality_name(claim->modality));
    } else if (is_key(key, "speaker")) {
        add(out, claim->speaker);
    } else if (is_key(key, "low")) {
        add(out, claim->low);
    } else if (is_key(key, "high")) {
        add(out, claim->high);
    } else if (is_key(key, "range")) {
        add(out, claim->range_low);
        if (claim->range_low.len || claim->range_high.len)
            add_string(out, "..");
        add(out, claim->range_high);
    } else if (is_key(key, "measure")) {
        add_words(out, claim->measure, claim->measure_count);
    } else if (is_key(key, "subject")) {
        add_words(out, claim->subject, claim->subject_count);
    } else {
        return time_value(claim, key, out);
    }
    return true;
}

/* ---- Comparing ----------------------------------------------------------------------------- */

/* Whether each of the words of the comma list `wanted` is among those of `found`. */
static bool has_words(const char *found, const char *wanted)
{
    while (*wanted) {
        size_t length = strcspn(wanted, ",");
        bool hit = false;
        for (const char *at = found; *at && !hit;) {
            size_t other = strcspn(at, ",");
            hit = other == length && strncmp(at, wanted, length) == 0;
            at += other + (at[other] == ',');
        }
        if (!hit)
            return false;
        wanted += length + (wanted[length] == ',');
    }
    return true;
}

static bool same_value(const char *key, const char *found, const char *wanted)
{
    if (is_key(key, "measure") || is_key(key, "subject"))
        return wanted[0] == '\0' ? found[0] == '\0' : has_words(found, wanted);
    return strcmp(found, wanted) == 0;
}

/* The next word of a line, quotes taken off; NULL at its end. Moves *at behind it. */
static char *next_word(char **at)
{
    char *from = *at + strspn(*at, " \t"), *to = from;
    bool quoted = false;
    if (*from == '\0')
        return NULL;
    char *word = from;
    for (; *from && (quoted || (*from != ' ' && *from != '\t')); from++) {
        if (*from == '"')
            quoted = !quoted;
        else
            *to++ = *from;
    }
    *at = *from ? from + 1 : from;
    *to = '\0';
    return word;
}

static bool check_field(const char *name, factcheck_text found, const char *wanted,
                        char message[MESSAGE_SIZE])
{
    if (wanted && strcmp(wanted, "-") == 0)
        wanted = "";
    if (wanted && strlen(wanted) == found.len &&
        memcmp(wanted, found.ptr ? found.ptr : "", found.len) == 0)
        return true;
    snprintf(message, MESSAGE_SIZE, "%s is '%.*s', not '%s'", name, (int)found.len,
             found.ptr ? found.ptr : "", wanted ? wanted : "(missing)");
    return false;
}

static bool check_attribute(const factcheck_claim *claim, char *word, char message[MESSAGE_SIZE])
{
    char found[VALUE_SIZE];
    char *equals = strchr(word, '=');
    if (equals)
        *equals = '\0';
    if (!equals || !value_of(claim, word, found)) {
        snprintf(message, MESSAGE_SIZE, "there is no attribute '%s'", word);
        return false;
    }
    if (same_value(word, found, equals + 1))
        return true;
    snprintf(message, MESSAGE_SIZE, "%s is '%s', not '%s'", word, found, equals + 1);
    return false;
}

static char *find_bar(char *line)
{
    char *bar = NULL;
    for (char *at = strstr(line, " | "); at; at = strstr(at + 1, " | "))
        bar = at;
    return bar;
}

bool spec_matches(const factcheck_claim *claim, const char *line, char message[MESSAGE_SIZE])
{
    char *copy = malloc(strlen(line) + 1);
    bool same = false;
    if (!copy)
        abort();
    strcpy(copy, line);
    char *bar = find_bar(copy), *rest = bar ? bar + 3 : NULL;
    if (!bar) {
        snprintf(message, MESSAGE_SIZE, "no ' | ' behind the text of the claim");
    } else {
        *bar = '\0';
        same = check_field("text", claim->text, copy, message) &&
               check_field("kind", factcheck_text_of(factcheck_kind_name(claim->kind)),
                           next_word(&rest), message) &&
               check_field("value", claim->value, next_word(&rest), message) &&
               check_field("unit", claim->unit, next_word(&rest), message);
        char *word;
        while (same && (word = next_word(&rest)) != NULL)
            same = check_attribute(claim, word, message);
    }
    free(copy);
    return same;
}

/* ---- Showing ------------------------------------------------------------------------------- */

static void show_field(factcheck_text text)
{
    printf(" %.*s", text.len ? (int)text.len : 1, text.len ? text.ptr : "-");
}

void spec_show(const factcheck_claim *claim)
{
    static const char *const keys[] = {"hedge",    "range",   "timex",   "period",  "role",
                                       "modality", "speaker", "measure", "subject", "relative"};
    static const char *const usual[] = {"exact", "", "", "", "level", "asserted", "", "", "", ""};
    printf("%.*s | %s", (int)claim->text.len, claim->text.ptr, factcheck_kind_name(claim->kind));
    show_field(claim->value);
    show_field(claim->unit);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        char found[VALUE_SIZE];
        value_of(claim, keys[i], found);
        if (strcmp(found, usual[i]) != 0)
            printf(strchr(found, ' ') ? " %s=\"%s\"" : " %s=%s", keys[i], found);
    }
    printf("\n");
}
