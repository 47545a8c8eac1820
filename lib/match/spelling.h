/*
 * Spelling: names of one bearer that sources write in two ways: "Torvelen" and "Torveln", "José" and
 * "Jose", "U.N." and "UN", "Jim Moe" and "James Moe".
 */
#ifndef FC_MATCH_SPELLING_H
#define FC_MATCH_SPELLING_H

#include "match/item.h"

/*
 * Gives such names one number, in items->name_of, which holds the other aliases already. Two names are one
 * only if some story has both and no source has both: sisters stand side by side somewhere.
 * `story_of` as in fc_stories. Errors: ENOMEM.
 */
int fc_spellings_join(fc_items *items, const fc_reading *readings, size_t count,
                      const uint32_t *story_of, fc_arena *arena);

/* Whether two names in lower case differ by one letter in one long word. Symmetric. */
bool fc_spelling_is_near(fc_str a, fc_str b);

#endif
