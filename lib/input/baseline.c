#include "baseline.h"

#include "base/sort.h"
#include "input/tree.h"

#define ID_DIGITS 16

static const char *const rulings[] = {"conflict", "not-a-conflict", "accepted", NULL};

/* The id as a number, which sorts as its digits do. */
static bool read_id(fc_str id, uint64_t *out)
{
    *out = 0;
    if (id.len != ID_DIGITS)
        return false;
    for (size_t i = 0; i < ID_DIGITS; i++) {
        char c = id.ptr[i];
        if (!fc_is_digit(c) && !(c >= 'a' && c <= 'f'))
            return false;
        *out = *out << 4 | (uint64_t)(fc_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return true;
}

static bool read_decision(fc_tree *tree, const cJSON *value, factcheck_decision *out,
                          fc_keyed *key, fc_arena *arena)
{
    static const char *const keys[] = {"id",   "code",    "verdict", "reason", "by",
                                       "date", "expires", "message", NULL};
    int ruling = -1;
    if (!fc_tree_object(tree, value, keys))
        return false;
    const cJSON *id = fc_tree_member(value, "id"), *verdict = fc_tree_member(value, "verdict");
    if (!id || !verdict)
        return fc_tree_fail(tree, value, false, "a decision needs an id and a verdict");
    if (!fc_tree_text(tree, id, &out->id, arena) || arena->oom)
        return false;
    if (!read_id(out->id, &key->key))
        return fc_tree_fail(tree, id, false, "an id of 16 hexadecimal digits is expected here");
    bool fine = fc_tree_word(tree, verdict, rulings, &ruling,
                             "conflict, not-a-conflict or accepted is expected here") &&
                fc_tree_text(tree, fc_tree_member(value, "code"), &out->code, arena) &&
                fc_tree_text(tree, fc_tree_member(value, "reason"), &out->reason, arena) &&
                fc_tree_text(tree, fc_tree_member(value, "by"), &out->by, arena) &&
                fc_tree_date(tree, fc_tree_member(value, "date"), &out->date, arena) &&
                fc_tree_date(tree, fc_tree_member(value, "expires"), &out->expires, arena) &&
                fc_tree_text(tree, fc_tree_member(value, "message"), &out->message, arena);
    if (fine)
        out->ruling = (factcheck_ruling)ruling;
    return fine;
}

/* Takes the decisions over in the order of their ids. */
static bool sort_decisions(fc_tree *tree, fc_decisions *out, factcheck_decision *read,
                           fc_keyed *keys, const cJSON *list, fc_arena *arena)
{
    size_t count = (size_t)cJSON_GetArraySize(list);
    if (!fc_sort_keyed(keys, count, arena))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && keys[i].key == keys[i - 1].key)
            return fc_tree_fail(tree, cJSON_GetArrayItem(list, (int)keys[i].value), false,
                                "there is another decision with this id");
        if (!fc_vec_add(arena, out, &read[keys[i].value]))
            return false;
    }
    return true;
}

static bool read_decisions(fc_tree *tree, fc_decisions *out, fc_arena *arena)
{
    static const char *const keys[] = {"schema", "decisions", NULL};
    static const char *const schemas[] = {FC_BASELINE_SCHEMA, NULL};
    int schema = -1;
    if (!fc_tree_object(tree, tree->root, keys))
        return false;
    const cJSON *name = fc_tree_member(tree->root, "schema");
    const cJSON *list = fc_tree_member(tree->root, "decisions");
    if (!name || !cJSON_IsArray(list))
        return fc_tree_fail(tree, list ? list : tree->root, false,
                            "a baseline has a schema and a list of decisions");
    if (!fc_tree_word(tree, name, schemas, &schema, "factcheck-baseline/1 is expected here"))
        return false;
    size_t count = (size_t)cJSON_GetArraySize(list), i = 0;
    factcheck_decision *read = FC_NEW_ARRAY(arena, factcheck_decision, count + 1);
    fc_keyed *sorted = FC_NEW_ARRAY(arena, fc_keyed, count + 1);
    if (!read || !sorted)
        return false;
    for (const cJSON *item = list->child; item; item = item->next, i++) {
        sorted[i].value = (uint32_t)i;
        if (!read_decision(tree, item, &read[i], &sorted[i], arena))
            return false;
    }
    return sort_decisions(tree, out, read, sorted, list, arena);
}

int fc_baseline_read(fc_decisions *out, fc_str text, fc_arena *arena, size_t *byte,
                     const char **message)
{
    fc_tree tree;
    int status = fc_tree_parse(&tree, text);
    if (!status)
        read_decisions(&tree, out, arena);
    status = tree.status;
    *byte = tree.byte;
    *message = tree.message;
    fc_tree_dispose(&tree);
    return arena->oom ? FACTCHECK_ENOMEM : status;
}
