#include "article_line.h"

#include <cjson/cJSON.h>
#include <string.h>

#include "text/utf8.h"

#define DEPTH_MAX 32 /* cJSON recurses as deep as its input */

/*
 * What cJSON would let pass or cut in silence: bytes that are no UTF-8, NULs, also as \u0000, and
 * deep nesting. Gives the offset of the first, or SIZE_MAX.
 */
static size_t first_fault(fc_str line)
{
    fc_utf8_report utf8 = fc_utf8_check(line);
    size_t limit = utf8.first_invalid < utf8.first_nul ? utf8.first_invalid : utf8.first_nul;
    size_t depth = 0;
    bool quoted = false;
    for (size_t at = 0; at < line.len && at < limit; at++) {
        char c = line.ptr[at];
        if (quoted && c == '\\') {
            fc_str rest = fc_str_make(line.ptr + at, line.len - at);
            if (fc_str_starts(rest, FC_STR("\\u0000")))
                return at;
            at++;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '[') && ++depth > DEPTH_MAX) {
            return at;
        } else if (!quoted && (c == '}' || c == ']') && depth > 0) {
            depth--;
        }
    }
    return limit;
}

/* A member that is a string or absent. */
static bool read_member(fc_str *out, const cJSON *object, const char *key, fc_arena *arena)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    *out = fc_str_make(NULL, 0);
    if (!item || cJSON_IsNull(item))
        return true;
    if (!cJSON_IsString(item))
        return false;
    *out = fc_str_copy(arena, fc_str_of(item->valuestring));
    return true;
}

static bool read_members(fc_article_line *out, const cJSON *object, fc_arena *arena)
{
    return cJSON_IsObject(object) &&
           cJSON_IsString(cJSON_GetObjectItemCaseSensitive(object, "text")) &&
           read_member(&out->text, object, "text", arena) &&
           read_member(&out->name, object, "name", arena) &&
           read_member(&out->date, object, "date", arena) &&
           read_member(&out->outlet, object, "outlet", arena);
}

int fc_article_line_read(fc_article_line *out, fc_str line, fc_arena *arena, size_t *byte)
{
    const char *end = NULL;
    *byte = first_fault(line);
    if (*byte != SIZE_MAX)
        return FACTCHECK_EJSON;
    cJSON *object = cJSON_ParseWithLengthOpts(line.ptr, line.len, &end, 0);
    if (!object) {
        *byte = end ? (size_t)(end - line.ptr) : 0;
        return FACTCHECK_EJSON;
    }
    size_t used = (size_t)(end - line.ptr);
    bool alone = fc_str_trim(fc_str_make(end, line.len - used)).len == 0;
    bool fine = alone && read_members(out, object, arena);
    cJSON_Delete(object);
    *byte = alone ? 0 : used;
    if (!fine)
        return FACTCHECK_EJSON;
    return fc_arena_status(arena);
}
