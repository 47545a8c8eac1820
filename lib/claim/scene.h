/*
 * Scene: what the claims of one sentence would find again and again.
 */
#ifndef FC_CLAIM_SCENE_H
#define FC_CLAIM_SCENE_H

#include "claim/names.h"
#include "claim/phrases.h"

#define FC_SCENE_PHRASES 63 /* with a bit of their own */

typedef struct fc_scene {
    uint64_t named;          /* bit n: names begin in phrase n; the last bit: in any phrase behind */
    const fc_clause *heard;  /* the clause that was asked about last, */
    const fc_clause *saying; /* and the one that tells who says it */
} fc_scene;

void fc_scene_begin(fc_scene *scene, const fc_parse *parse, const fc_names *names);

/* Whether a name may begin in the phrase; where it may not, there is none. */
static inline bool fc_scene_may_name(const fc_scene *scene, uint32_t phrase)
{
    return (scene->named >> (phrase < FC_SCENE_PHRASES ? phrase : FC_SCENE_PHRASES) & 1) != 0;
}

/* Whether one may begin in a phrase behind it. */
static inline bool fc_scene_may_name_behind(const fc_scene *scene, uint32_t phrase)
{
    return phrase >= FC_SCENE_PHRASES || scene->named >> phrase > 1;
}

#endif
