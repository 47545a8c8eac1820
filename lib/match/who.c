#include "who.h"

/* Whether a name of the claim stands in the sentences around the other. */
static bool name_in_context(const fc_item *a, const fc_item *b)
{
    if (!(a->name_bits & b->sentence->name_bits))
        return false;
    for (uint32_t i = 0; i < a->name_count; i++) {
        for (uint32_t k = 0; k < b->sentence->name_count; k++) {
            if (a->names[i] && a->names[i] == b->sentence->names[k])
                return true;
        }
    }
    return false;
}

/* Whether a name attached to the measure of one is none of the other's. */
static bool has_own_name(const fc_item *a, const fc_item *b)
{
    if (!a->has_attached)
        return false;
    for (uint32_t i = 0; i < a->name_count; i++) {
        bool shared = false;
        for (uint32_t k = 0; k < b->name_count && !shared; k++)
            shared = a->names[i] == b->names[k];
        if (a->attached[i] && !shared)
            return true;
    }
    return false;
}

static bool has_role(const fc_item *item, fc_name_role role)
{
    return item->name_roles >> role & 1;
}

static bool has_name(const fc_item *item, uint32_t name)
{
    for (uint32_t i = 0; i < item->name_count; i++) {
        if (item->names[i] == name)
            return true;
    }
    return false;
}

/* Whether both have names of the role: the same one, or none that the other knows at all. */
static void add_role_names(fc_features *out, const fc_item *a, const fc_item *b, fc_name_role role,
                           fc_feature same, fc_feature different)
{
    bool shared = false, known = false;
    if (!has_role(a, role) || !has_role(b, role))
        return;
    for (uint32_t i = 0; i < a->name_count; i++) {
        if (a->name_role[i] != role)
            continue;
        known = known || has_name(b, a->names[i]);
        for (uint32_t k = 0; k < b->name_count; k++)
            shared = shared || (b->name_role[k] == role && b->names[k] == a->names[i]);
    }
    for (uint32_t k = 0; k < b->name_count; k++)
        known = known || (b->name_role[k] == role && has_name(a, b->names[k]));
    fc_features_add_if(out, shared, same);
    fc_features_add_if(out, !known, different);
}

/* "People in Velm" and "people across the province": what narrows the measured nouns. */
static void add_scope(fc_features *out, const fc_item *a, const fc_item *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->scope_count; i++) {
        for (uint32_t k = 0; k < b->scope_count; k++)
            shared += a->scope[i] == b->scope[k];
    }
    bool both = a->scope_count && b->scope_count;
    fc_features_add_if(out, shared > 0, FC_FEATURE_SCOPE_SHARED);
    fc_features_add_if(out, both && !shared, FC_FEATURE_SCOPE_DIFFERENT);
    fc_features_add_if(out, !a->scope_count != !b->scope_count, FC_FEATURE_SCOPE_ONE_SIDE);
    fc_features_add_if(out, a->extent && b->extent && a->extent != b->extent,
                       FC_FEATURE_EXTENT_DIFFERENT);
}

/*
 * "Leeds got 40 mm", "42 mm fell in York": one has a place behind a preposition, the other somebody or
 * something in front of the verb.
 */
static bool stands_elsewhere(const fc_item *a, const fc_item *b)
{
    return has_role(a, FC_NAME_PLACE) && b->has_attached &&
           (has_role(b, FC_NAME_ACTOR) || has_role(b, FC_NAME_OWNER));
}

static void add_names(fc_features *out, const fc_pair *pair)
{
    const fc_item *a = pair->a, *b = pair->b;
    fc_features_add_if(out, pair->names > 0, FC_FEATURE_NAME_SAME);
    fc_features_add_if(out, pair->names > 1, FC_FEATURE_NAME_TWO);
    fc_features_add_if(out, pair->attached > 0, FC_FEATURE_NAME_ATTACHED);
    add_role_names(out, a, b, FC_NAME_ACTOR, FC_FEATURE_ACTOR_SAME, FC_FEATURE_ACTOR_DIFFERENT);
    add_role_names(out, a, b, FC_NAME_PLACE, FC_FEATURE_PLACE_SAME, FC_FEATURE_PLACE_DIFFERENT);
    add_role_names(out, a, b, FC_NAME_OWNER, FC_FEATURE_OWNER_SAME, FC_FEATURE_OWNER_DIFFERENT);
    fc_features_add_if(out, has_role(a, FC_NAME_PLACE) != has_role(b, FC_NAME_PLACE),
                       FC_FEATURE_PLACE_ONE_SIDE);
    bool own_a = has_own_name(a, b), own_b = has_own_name(b, a);
    fc_features_add_if(out, own_a && own_b, FC_FEATURE_EXCLUSIVE_BOTH);
    fc_features_add_if(out, own_a != own_b, FC_FEATURE_EXCLUSIVE_ONE);
    if (pair->names)
        return;
    fc_features_add_if(out, stands_elsewhere(a, b) || stands_elsewhere(b, a), FC_FEATURE_WHERE_DIFFERENT);
    bool context = name_in_context(a, b) || name_in_context(b, a);
    fc_features_add_if(out, context, FC_FEATURE_NAME_CONTEXT);
    fc_features_add_if(out, !context && a->name_count && b->name_count, FC_FEATURE_NAME_DIFFERENT);
    fc_features_add_if(out, a->has_attached && b->has_attached,
                       FC_FEATURE_ATTACHED_DIFFERENT);
}

void fc_who_features(fc_features *out, const fc_pair *pair)
{
    add_names(out, pair);
    add_scope(out, pair->a, pair->b);
}
