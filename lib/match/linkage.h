/*
 * Average linkage: sources are joined in the order of how alike they are, and two sets of sources
 * become one as long as their members are alike on average (UPGMA, Sokal and Michener 1958). A single
 * article that is like two stories cannot make one of them.
 *
 * A source is a sparse vector of length one; a set is the sum of its vectors, so that the average
 * cosine over all pairs of two sets is the product of their sums over the product of their sizes.
 */
#ifndef FC_MATCH_LINKAGE_H
#define FC_MATCH_LINKAGE_H

#include "base/unionfind.h"
#include "base/vec.h"

#define FC_LINK_UNIT (1 << 15) /* the length of a vector */

typedef struct fc_link_term {
    uint32_t word; /* not 0 */
    uint32_t weight;
} fc_link_term;

typedef struct fc_link {
    uint64_t cosine; /* in FC_LINK_UNIT squared */
    uint32_t a, b;
} fc_link;

typedef struct fc_links {
    fc_link *items;
    size_t count;
    size_t capacity;
    uint64_t least; /* average cosine from which two sets become one */
} fc_links;

/* The terms of a source, each word once. */
typedef struct fc_link_vector {
    fc_link_term *items;
    size_t count;
} fc_link_vector;

/*
 * Joins the sets of sources that the links connect. What it takes from the scratch it gives back.
 * Errors: ENOMEM.
 */
int fc_linkage_join(fc_union *sets, const fc_link_vector *sources, const fc_links *links,
                    fc_arena *scratch);

#endif
