/*
 * Scene: what the claims of one sentence would find again and again.
 */
#ifndef FC_CLAIM_SCENE_H
#define FC_CLAIM_SCENE_H

#include "claim/claim.h"
#include "claim/keyword.h"
#include "claim/marks.h"
#include "claim/names.h"
#include "claim/phrases.h"

#define FC_SCENE_PHRASES 63 /* with a bit of their own */

typedef struct fc_scene {
    uint64_t named; /* bit n: names begin in phrase n; the last bit: in any phrase behind */
    uint64_t known;          /* bit n: the head of phrase n has been read */
    fc_term heads[FC_SCENE_PHRASES + 1]; /* the last one is that of any phrase behind */
    uint16_t lexemes[FC_SCENE_PHRASES + 1]; /* of their base forms; 0: no word of the lexicon */
    uint32_t names[FC_SCENE_PHRASES]; /* the first one in a phrase that has any */
    unsigned lists;          /* that words of the sentence are in; more than that, seldom */
    fc_marks marks;          /* of the clause that was asked for last */
    const fc_clause *marked; /* that clause */
    const fc_clause *heard;  /* the clause that was asked about last, */
    const fc_clause *saying; /* and the one that tells who says it */
} fc_scene;

/* The marks are all zeros before the first sentence; what is left of it serves the next. */
void fc_scene_begin(fc_scene *scene, const fc_parse *parse, const fc_names *names);

/* Marks the phrases of a clause, unless it was the last to be asked for. Errors: ENOMEM. */
static inline int fc_scene_mark(fc_scene *scene, const fc_parse *parse, const fc_clause *clause,
                                fc_arena *arena)
{
    if (scene->marked == clause)
        return FACTCHECK_OK;
    scene->marked = clause;
    return fc_marks_find(&scene->marks, parse, clause, arena);
}

/* The place of a phrase among the heads. */
static inline unsigned fc_scene_slot(uint32_t phrase)
{
    return phrase < FC_SCENE_PHRASES ? phrase : FC_SCENE_PHRASES;
}

/* Reads the head of a phrase into its place. */
void fc_scene_read_head(fc_scene *scene, const fc_parse *parse, uint32_t phrase);

/* Base form and class of the head of a phrase; they stay there until the next is asked for. */
static inline const fc_term *fc_scene_head(fc_scene *scene, const fc_parse *parse, uint32_t phrase)
{
    unsigned slot = fc_scene_slot(phrase);
    if (!(scene->known >> slot & 1))
        fc_scene_read_head(scene, parse, phrase);
    return &scene->heads[slot];
}

/* Whether a name may begin in the phrase; where it may not, there is none. */
static inline bool fc_scene_may_name(const fc_scene *scene, uint32_t phrase)
{
    return (scene->named >> fc_scene_slot(phrase) & 1) != 0;
}

/* Whether a word of the sentence, as written, may be in one of the lists of keywords; most are not. */
static inline bool fc_scene_may_list(const fc_scene *scene, unsigned lists)
{
    return (scene->lists & lists) != 0;
}

/* The first phrase at or behind this one in which a name may begin, or FC_PHRASE_NONE. */
static inline uint32_t fc_scene_next_named(const fc_scene *scene, uint32_t phrase)
{
    uint64_t rest = scene->named >> fc_scene_slot(phrase);
    return rest ? phrase + fc_bytes_lowest(rest) : FC_PHRASE_NONE;
}

#endif
