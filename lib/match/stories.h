/*
 * Stories: which sources tell the same one, and which are copies of each other.
 *
 * Sources are compared by their names and other content words, weighted by how often a source uses
 * them and how few sources do (tf-idf, cosine). Only sources that share one of their heaviest words
 * are compared at all, so the work grows with the sources, not with their pairs.
 */
#ifndef FC_MATCH_STORIES_H
#define FC_MATCH_STORIES_H

#include "match/vocabulary.h"

typedef struct fc_stories {
    uint32_t *story_of; /* per source: the smallest index of a source of its story */
    size_t count;       /* of stories */
    uint32_t
        *copy_of; /* per source: the first source that it shares long passages with, or itself */
    fc_vocabulary vocabulary; /* of all sources */
} fc_stories;

/* Errors: ENOMEM. */
int fc_stories_find(fc_stories *out, const fc_reading *readings, size_t count, fc_arena *arena);

/*
 * The same for a source that nothing will be compared with, without its vocabulary. Errors: ENOMEM.
 */
int fc_stories_of_one(fc_stories *out, fc_arena *arena);

/*
 * All sources, those of a story behind each other, stories and sources in order; NULL when memory is
 * out.
 */
uint32_t *fc_stories_list(const fc_stories *stories, size_t count, fc_arena *arena);

/* Where in the list the story ends that begins at `begin`. */
size_t fc_stories_end(const fc_stories *stories, const uint32_t *list, size_t count, size_t begin);

/* Settles the anchors of each story over its sources. Errors: ENOMEM. */
int fc_stories_settle(const fc_stories *stories, fc_reading *readings, size_t count,
                      fc_arena *arena);

#endif
