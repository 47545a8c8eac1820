#include "article_line.h"

#include "input/tree.h"

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
    *byte = fc_tree_fault(line);
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
