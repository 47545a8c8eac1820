#include "schema_validator.h"

#include <cjson/cJSON.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct place {
    schema_set *set;
    const cJSON *root; /* of the schema file at hand */
    char path[256];    /* of the value in the document */
} place;

static bool fits(const place *at, const cJSON *schema, const cJSON *value);

__attribute__((format(printf, 2, 3))) static bool fault(const place *at, const char *format, ...)
{
    char why[200];
    va_list list;
    va_start(list, format);
    vsnprintf(why, sizeof why, format, list);
    va_end(list);
    snprintf(at->set->why, sizeof at->set->why, "%s: %s", at->path[0] ? at->path : "/", why);
    return false;
}

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

/* ---- Files and references ----------------------------------------------------------------- */

static char *read_whole(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *data = malloc(1 << 20);
    *size = data ? fread(data, 1, 1 << 20, file) : 0;
    fclose(file);
    return data;
}

static const cJSON *load(schema_set *set, const char *name)
{
    char path[512];
    size_t size = 0;
    for (size_t i = 0; i < set->count; i++) {
        if (strcmp(set->files[i].name, name) == 0)
            return set->files[i].root;
    }
    snprintf(path, sizeof path, "%s/%s", set->folder, name);
    char *data = read_whole(path, &size);
    cJSON *root = data ? cJSON_ParseWithLength(data, size) : NULL;
    free(data);
    if (!root || set->count == SCHEMA_FILES_MAX) {
        cJSON_Delete(root);
        return NULL;
    }
    snprintf(set->files[set->count].name, sizeof set->files[0].name, "%s", name);
    set->files[set->count++].root = root;
    return root;
}

static bool fits_reference(const place *at, const char *reference, const cJSON *value)
{
    place there = *at;
    char file[64];
    const char *hash = strchr(reference, '#');
    size_t length = hash ? (size_t)(hash - reference) : strlen(reference);
    snprintf(file, sizeof file, "%.*s", (int)length, reference);
    if (length)
        there.root = load(at->set, file);
    const cJSON *schema = there.root;
    if (hash && strncmp(hash, "#/$defs/", 8) == 0)
        schema = member(member(there.root, "$defs"), hash + 8);
    else if (hash)
        schema = NULL;
    if (!schema)
        return fault(at, "the schema refers to %s, which is not there", reference);
    return fits(&there, schema, value);
}

/* ---- Keywords ----------------------------------------------------------------------------- */

static bool is_type(const cJSON *value, const char *type)
{
    if (strcmp(type, "object") == 0)
        return cJSON_IsObject(value);
    if (strcmp(type, "array") == 0)
        return cJSON_IsArray(value);
    if (strcmp(type, "string") == 0)
        return cJSON_IsString(value);
    if (strcmp(type, "integer") == 0)
        return cJSON_IsNumber(value) && value->valuedouble == (double)(long long)value->valuedouble;
    if (strcmp(type, "number") == 0)
        return cJSON_IsNumber(value);
    return strcmp(type, "boolean") == 0 && cJSON_IsBool(value);
}

static bool fits_enum(const place *at, const cJSON *values, const cJSON *value)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, values)
    {
        if (cJSON_Compare(item, value, 1))
            return true;
    }
    return fault(at, "is none of the values listed");
}

static bool fits_required(const place *at, const cJSON *names, const cJSON *value)
{
    const cJSON *name;
    cJSON_ArrayForEach(name, names)
    {
        if (cJSON_IsObject(value) && !member(value, name->valuestring))
            return fault(at, "has no member \"%s\"", name->valuestring);
    }
    return true;
}

static bool fits_members(const place *at, const cJSON *schema, const cJSON *value)
{
    const cJSON *item, *others = member(schema, "additionalProperties");
    if (!cJSON_IsObject(value))
        return true;
    cJSON_ArrayForEach(item, value)
    {
        place inside = *at;
        size_t used = strlen(inside.path);
        snprintf(inside.path + used, sizeof inside.path - used, "/%s", item->string);
        const cJSON *known = member(member(schema, "properties"), item->string);
        if (known ? !fits(&inside, known, item)
                  : others && cJSON_IsObject(others) && !fits(&inside, others, item))
            return false;
        if (!known && others && cJSON_IsFalse(others))
            return fault(&inside, "is no member of the schema");
    }
    return true;
}

static bool fits_items(const place *at, const cJSON *items, const cJSON *value)
{
    const cJSON *item;
    int index = 0;
    if (!cJSON_IsArray(value))
        return true;
    cJSON_ArrayForEach(item, value)
    {
        place inside = *at;
        size_t used = strlen(inside.path);
        snprintf(inside.path + used, sizeof inside.path - used, "/%d", index++);
        if (!fits(&inside, items, item))
            return false;
    }
    return true;
}

static bool fits_bound(const place *at, const char *keyword, const cJSON *bound, const cJSON *value)
{
    double limit = bound->valuedouble;
    bool of_array = strstr(keyword, "Items") != NULL;
    if (of_array ? !cJSON_IsArray(value) : !cJSON_IsNumber(value))
        return true;
    double actual = of_array ? (double)cJSON_GetArraySize(value) : value->valuedouble;
    if (strncmp(keyword, "min", 3) == 0 ? actual >= limit : actual <= limit)
        return true;
    return fault(at, "breaks %s %g", keyword, limit);
}

/* Lengths count code points. */
static bool fits_length(const place *at, const char *keyword, const cJSON *bound,
                        const cJSON *value)
{
    int length = 0;
    if (!cJSON_IsString(value))
        return true;
    for (const char *c = value->valuestring; *c; c++)
        length += ((unsigned char)*c & 0xC0) != 0x80;
    if (keyword[1] == 'i' ? length >= bound->valueint : length <= bound->valueint)
        return true;
    return fault(at, "breaks %s %d", keyword, bound->valueint);
}

static bool is_annotation(const char *keyword)
{
    static const char *const words[] = {
        "$schema", "$id",         "$defs",      "title",
        "pattern", "description", "properties", "additionalProperties"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(keyword, words[i]) == 0)
            return true;
    }
    return false;
}

static bool fits_keyword(const place *at, const cJSON *rule, const cJSON *value)
{
    const char *keyword = rule->string;
    if (strcmp(keyword, "type") == 0)
        return is_type(value, rule->valuestring) || fault(at, "is no %s", rule->valuestring);
    if (strcmp(keyword, "$ref") == 0)
        return fits_reference(at, rule->valuestring, value);
    if (strcmp(keyword, "enum") == 0)
        return fits_enum(at, rule, value);
    if (strcmp(keyword, "const") == 0)
        return cJSON_Compare(rule, value, 1) || fault(at, "is not the constant");
    if (strcmp(keyword, "required") == 0)
        return fits_required(at, rule, value);
    if (strcmp(keyword, "items") == 0)
        return fits_items(at, rule, value);
    if (strcmp(keyword, "minItems") == 0 || strcmp(keyword, "maxItems") == 0 ||
        strcmp(keyword, "minimum") == 0 || strcmp(keyword, "maximum") == 0)
        return fits_bound(at, keyword, rule, value);
    if (strcmp(keyword, "minLength") == 0 || strcmp(keyword, "maxLength") == 0)
        return fits_length(at, keyword, rule, value);
    return is_annotation(keyword) || fault(at, "the schema has the unknown keyword %s", keyword);
}

static bool fits(const place *at, const cJSON *schema, const cJSON *value)
{
    const cJSON *rule;
    cJSON_ArrayForEach(rule, schema)
    {
        if (!fits_keyword(at, rule, value))
            return false;
    }
    return fits_members(at, schema, value);
}

/* ---- Documents ---------------------------------------------------------------------------- */

void schema_init(schema_set *set, const char *folder)
{
    memset(set, 0, sizeof *set);
    set->folder = folder;
}

void schema_dispose(schema_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        cJSON_Delete(set->files[i].root);
    set->count = 0;
}

bool schema_fits(schema_set *set, const char *file, const char *json, size_t size)
{
    place at = {set, load(set, file), ""};
    const char *end = NULL;
    if (!at.root)
        return fault(&at, "no schema %s", file);
    cJSON *value = cJSON_ParseWithLengthOpts(json, size, &end, 0);
    if (!value)
        return fault(&at, "is no JSON");
    bool fine = end + strspn(end, "\n ") == json + size || fault(&at, "goes on behind its end");
    fine = fine && fits(&at, at.root, value);
    cJSON_Delete(value);
    return fine;
}

bool schema_fits_lines(schema_set *set, const char *file, const char *lines, size_t size)
{
    for (size_t from = 0; from < size;) {
        const char *feed = memchr(lines + from, '\n', size - from);
        size_t length = feed ? (size_t)(feed - lines) - from : size - from;
        char *line = calloc(length + 1, 1);
        memcpy(line, lines + from, length);
        bool fine = schema_fits(set, file, line, length);
        free(line);
        if (!fine)
            return false;
        from += length + 1;
    }
    return true;
}
