#include "facts_gold.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "temporal/calendar.h"

#define PATH_ROOM 4096
#define DAY_LENGTH 10 /* YYYY-MM-DD */

noreturn void gold_fail(const char *where, const char *what)
{
    fprintf(stderr, "facts: %s: %s\n", where, what);
    exit(2);
}

/* ---- Files -------------------------------------------------------------------------------- */

static void path_of(char path[PATH_ROOM], const char *folder, const char *name)
{
    if (snprintf(path, PATH_ROOM, "%s/%s", folder, name) >= PATH_ROOM)
        gold_fail(folder, "the path is too long");
}

/* The whole file, in the arena; absent if it cannot be read. */
static fc_str read_file(const char *path, fc_arena *arena)
{
    fc_builder out;
    char part[1 << 14];
    FILE *file = fopen(path, "rb");
    if (!file)
        return fc_str_make(NULL, 0);
    fc_builder_init(&out, arena);
    for (size_t got; (got = fread(part, 1, sizeof part, file)) > 0;)
        fc_builder_add(&out, fc_str_make(part, got));
    if (ferror(file) || arena->oom)
        gold_fail(path, "cannot be read");
    fclose(file);
    return fc_builder_done(&out);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **gold_list(const char *folder, const char *end, size_t *count)
{
    DIR *directory = opendir(folder);
    char **names = NULL;
    *count = 0;
    if (!directory)
        gold_fail(folder, "this folder cannot be read");
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        fc_str name = fc_str_of(entry->d_name);
        if (name.ptr[0] == '.' || !fc_str_ends(name, fc_str_of(end)))
            continue;
        char **more = realloc(names, (*count + 1) * sizeof *names);
        char *copy = malloc(name.len + 1);
        if (!more || !copy)
            gold_fail(folder, "out of memory");
        names = more;
        names[(*count)++] = memcpy(copy, name.ptr, name.len + 1);
    }
    closedir(directory);
    if (*count)
        qsort(names, *count, sizeof *names, by_name);
    return names;
}

/* NULL if there is no such file. */
static cJSON *read_json(const char *folder, const char *name, fc_arena *arena)
{
    char path[PATH_ROOM];
    path_of(path, folder, name);
    fc_str text = read_file(path, arena);
    if (!text.ptr)
        return NULL;
    cJSON *json = cJSON_ParseWithLength(text.ptr, text.len);
    if (!json)
        gold_fail(path, "this is no JSON");
    return json;
}

/* The string of a member; absent if there is none. */
static fc_str text_of(const cJSON *object, const char *member)
{
    return fc_str_of(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, member)));
}

/* ---- Articles ----------------------------------------------------------------------------- */

static void read_article(gold_event *event, const char *name, const cJSON *meta)
{
    char path[PATH_ROOM];
    size_t byte = 0;
    fc_source source = {0};
    path_of(path, event->folder, name);
    fc_str date = text_of(cJSON_GetObjectItemCaseSensitive(meta, name), "date");
    if (date.len > DAY_LENGTH)
        date.len = DAY_LENGTH;
    if (date.len && fc_calendar_parse(date) == FC_DAY_NONE)
        gold_fail(path, "the date in meta.json is none");
    source.name = fc_str_copy(&event->arena, fc_str_of(name));
    source.date = fc_str_copy(&event->arena, date);
    source.text = read_file(path, &event->arena);
    source.utf8 = fc_utf8_check(source.text);
    if (fc_source_acceptable(source.text, &source.utf8, &byte))
        gold_fail(path, "this is no text in UTF-8");
    if (!fc_vec_add(&event->arena, &event->sources, source))
        gold_fail(path, "out of memory");
}

static void read_articles(gold_event *event)
{
    size_t count;
    cJSON *meta = read_json(event->folder, "meta.json", &event->arena);
    char **names = gold_list(event->folder, ".txt", &count);
    for (size_t i = 0; i < count; i++) {
        read_article(event, names[i], meta);
        free(names[i]);
    }
    free(names);
    cJSON_Delete(meta);
}

/* ---- Facts -------------------------------------------------------------------------------- */

static uint32_t source_named(const gold_event *event, fc_str name)
{
    for (uint32_t i = 0; i < event->sources.count; i++) {
        if (fc_str_equal(event->sources.items[i].name, name))
            return i;
    }
    return UINT32_MAX;
}

/* The first occurrence of the quote in the first occurrence of its context. */
static bool place(gold_member *out, const gold_event *event, const cJSON *member)
{
    fc_str quote = text_of(member, "quote"), context = text_of(member, "context");
    if (!context.ptr)
        context = quote;
    out->source = source_named(event, text_of(member, "file"));
    if (out->source == UINT32_MAX || !quote.len)
        return false;
    size_t at = fc_str_find(event->sources.items[out->source].text, context);
    size_t inside = fc_str_find(context, quote);
    if (at == SIZE_MAX || inside == SIZE_MAX)
        return false;
    out->begin = at + inside;
    out->end = out->begin + quote.len;
    return true;
}

static uint32_t variant_of(const cJSON *members, const cJSON *member)
{
    uint32_t index = 0;
    for (const cJSON *other = members->child; other != member; other = other->next) {
        if (fc_str_equal(text_of(other, "variant"), text_of(member, "variant")))
            return index;
        index++;
    }
    return index;
}

static void warn_lost(const gold_event *event, fc_str file, fc_str quote)
{
    fprintf(stderr, "facts: %s: not found in \"%.*s\": \"%.*s\"\n", event->folder, (int)file.len,
            file.len ? file.ptr : "", (int)quote.len, quote.len ? quote.ptr : "");
}

static void read_fact(gold_event *event, const cJSON *fact)
{
    fc_str between = text_of(fact, "between");
    const cJSON *members = cJSON_GetObjectItemCaseSensitive(fact, "members");
    gold_relation relation = fc_str_equal(between, FC_STR("conflict"))     ? GOLD_CONFLICT
                             : fc_str_equal(between, FC_STR("compatible")) ? GOLD_AGREE
                                                                           : GOLD_OTHER;
    uint32_t index = (uint32_t)event->facts.count;
    if (!fc_vec_add(&event->arena, &event->facts, relation))
        gold_fail(event->folder, "out of memory");
    for (const cJSON *member = members ? members->child : NULL; member; member = member->next) {
        gold_member placed = {.fact = index, .variant = variant_of(members, member)};
        if (!place(&placed, event, member))
            warn_lost(event, text_of(member, "file"), text_of(member, "quote"));
        else if (!fc_vec_add(&event->arena, &event->members, placed))
            gold_fail(event->folder, "out of memory");
    }
}

bool gold_event_read(gold_event *out, const char *folder)
{
    memset(out, 0, sizeof *out);
    fc_arena_init(&out->arena, NULL);
    cJSON *gold = read_json(folder, "gold.json", &out->arena);
    if (!gold) {
        gold_event_dispose(out);
        return false;
    }
    out->folder = fc_str_copy(&out->arena, fc_str_of(folder)).ptr;
    read_articles(out);
    const cJSON *facts = cJSON_GetObjectItemCaseSensitive(gold, "facts");
    for (const cJSON *fact = facts ? facts->child : NULL; fact; fact = fact->next)
        read_fact(out, fact);
    cJSON_Delete(gold);
    return true;
}

void gold_event_dispose(gold_event *event)
{
    fc_arena_dispose(&event->arena);
}

gold_relation gold_between(const gold_event *event, const gold_member *x, const gold_member *y)
{
    return x->variant == y->variant ? GOLD_AGREE : event->facts.items[x->fact];
}
