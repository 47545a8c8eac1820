#include "tree.h"

#include <string.h>

#include "base/decimal.h"
#include "temporal/calendar.h"
#include "text/utf8.h"

/* ---- Parsing ------------------------------------------------------------------------------ */

size_t fc_tree_fault(fc_str text)
{
    fc_utf8_report utf8 = fc_utf8_check(text);
    size_t limit = utf8.first_invalid < utf8.first_nul ? utf8.first_invalid : utf8.first_nul;
    size_t depth = 0;
    bool quoted = false;
    for (size_t at = 0; at < text.len && at < limit; at++) {
        char c = text.ptr[at];
        if (quoted && c == '\\') {
            fc_str rest = fc_str_make(text.ptr + at, text.len - at);
            if (fc_str_starts(rest, FC_STR("\\u0000")))
                return at;
            at++;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '[') && ++depth > FC_TREE_DEPTH_MAX) {
            return at;
        } else if (!quoted && (c == '}' || c == ']') && depth > 0) {
            depth--;
        }
    }
    return limit;
}

static int fail_at(fc_tree *tree, size_t byte, const char *message)
{
    if (tree->status)
        return tree->status;
    tree->byte = byte;
    tree->message = message;
    return tree->status = FACTCHECK_EJSON;
}

int fc_tree_parse(fc_tree *tree, fc_str text)
{
    const char *end = NULL;
    memset(tree, 0, sizeof *tree);
    tree->text = text;
    size_t fault = fc_tree_fault(text);
    if (fault != SIZE_MAX)
        return fail_at(tree, fault, "this is no JSON: a byte that is no text, or too deep");
    tree->root = cJSON_ParseWithLengthOpts(text.ptr, text.len, &end, 0);
    size_t used = end && text.len ? (size_t)(end - text.ptr) : 0;
    if (!tree->root)
        return fail_at(tree, used, "this is no JSON");
    fc_str rest = fc_str_trim(fc_str_make(text.ptr + used, text.len - used));
    if (rest.len)
        return fail_at(tree, (size_t)(rest.ptr - text.ptr), "the file goes on behind its end");
    return FACTCHECK_OK;
}

void fc_tree_dispose(fc_tree *tree)
{
    cJSON_Delete(tree->root);
    tree->root = NULL;
}

/* ---- Places ------------------------------------------------------------------------------- */

/* How many values begin in front of this one, in the order of the text. */
static size_t number_of(const cJSON *root, const cJSON *wanted)
{
    const cJSON *stack[FC_TREE_DEPTH_MAX + 2];
    size_t depth = 0, number = 0;
    for (const cJSON *at = root; at && at != wanted; number++) {
        if (at->child) {
            stack[depth++] = at;
            at = at->child;
            continue;
        }
        while (!at->next && depth > 0)
            at = stack[--depth];
        at = at->next;
    }
    return number;
}

/* The byte behind the string that begins at a quotation mark. */
static size_t string_end(fc_str text, size_t at)
{
    for (at++; at < text.len && text.ptr[at] != '"'; at++) {
        if (text.ptr[at] == '\\')
            at++;
    }
    return at + 1;
}

static bool is_key(fc_str text, size_t end)
{
    while (end < text.len && fc_is_blank(text.ptr[end]))
        end++;
    return end < text.len && text.ptr[end] == ':';
}

/* Where the value of that number begins, or its key: the tree itself keeps no places. */
static size_t place_of(const fc_tree *tree, const cJSON *value, bool at_key)
{
    fc_str text = tree->text;
    size_t left = number_of(tree->root, value), key = 0;
    for (size_t at = 0; at < text.len;) {
        char c = text.ptr[at];
        size_t end = at + 1;
        bool begins = c == '{' || c == '[' || c == '-' || fc_is_digit(c) || fc_is_lower(c);
        if (c == '"') {
            end = string_end(text, at);
            begins = !is_key(text, end);
            if (!begins)
                key = at;
        } else if (begins && c != '{' && c != '[') {
            while (end < text.len && !fc_is_blank(text.ptr[end]) && text.ptr[end] != ',' &&
                   text.ptr[end] != '}' && text.ptr[end] != ']')
                end++;
        }
        if (begins && left-- == 0)
            return at_key ? key : at;
        at = end;
    }
    return 0;
}

bool fc_tree_fail(fc_tree *tree, const cJSON *at, bool at_key, const char *message)
{
    if (!tree->status)
        fail_at(tree, place_of(tree, at, at_key), message);
    return false;
}

/* ---- Values ------------------------------------------------------------------------------- */

static bool is_known(const char *key, const char *const *keys)
{
    for (size_t i = 0; keys[i]; i++) {
        if (strcmp(key, keys[i]) == 0)
            return true;
    }
    return false;
}

bool fc_tree_object(fc_tree *tree, const cJSON *value, const char *const *keys)
{
    if (!cJSON_IsObject(value))
        return fc_tree_fail(tree, value, false, "an object is expected here");
    for (const cJSON *member = value->child; member; member = member->next) {
        if (!is_known(member->string, keys))
            return fc_tree_fail(tree, member, true, "this key is not known here");
        if (fc_tree_member(value, member->string) != member)
            return fc_tree_fail(tree, member, true, "this key is given twice");
    }
    return true;
}

const cJSON *fc_tree_member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

bool fc_tree_text(fc_tree *tree, const cJSON *value, fc_str *out, fc_arena *arena)
{
    if (!value)
        return true;
    if (!cJSON_IsString(value))
        return fc_tree_fail(tree, value, false, "a text is expected here");
    *out = fc_str_copy(arena, fc_str_of(value->valuestring));
    return true;
}

bool fc_tree_date(fc_tree *tree, const cJSON *value, fc_str *out, fc_arena *arena)
{
    if (!fc_tree_text(tree, value, out, arena))
        return false;
    if (value && fc_calendar_parse(*out) == FC_DAY_NONE)
        return fc_tree_fail(tree, value, false, "a date YYYY-MM-DD is expected here");
    return true;
}

/* The number is read from the text, exactly: cJSON keeps it in binary. */
bool fc_tree_percent(fc_tree *tree, const cJSON *value, unsigned *out)
{
    size_t begin = cJSON_IsNumber(value) ? place_of(tree, value, false) : 0, end = begin;
    while (end < tree->text.len && (fc_is_digit(tree->text.ptr[end]) || tree->text.ptr[end] == '.'))
        end++;
    fc_decimal number = fc_decimal_parse(fc_str_make(tree->text.ptr + begin, end - begin), NULL);
    number = fc_decimal_round(fc_decimal_shift(number, 2), 0, FC_ROUND_TRUNCATE);
    int64_t percent = fc_decimal_to_int(number, -1);
    bool exponent = end < tree->text.len && (tree->text.ptr[end] == 'e' || tree->text.ptr[end] == 'E');
    if (!cJSON_IsNumber(value) || exponent || percent < 0 || percent > 100)
        return fc_tree_fail(tree, value, false, "a number from 0 to 1 is expected here");
    *out = (unsigned)percent;
    return true;
}

bool fc_tree_word(fc_tree *tree, const cJSON *value, const char *const *words, int *out,
                  const char *message)
{
    if (!value)
        return true;
    for (int i = 0; cJSON_IsString(value) && words[i]; i++) {
        if (strcmp(value->valuestring, words[i]) == 0) {
            *out = i;
            return true;
        }
    }
    return fc_tree_fail(tree, value, false, message);
}
