/*
 * Echoes: how telling a value is in its source. It is where it is given once, among few figures of its
 * kind, and where it is no day of the news itself.
 */
#ifndef FC_MATCH_ECHOES_H
#define FC_MATCH_ECHOES_H

#include "match/item.h"

/*
 * Sets echoes, fellows and of_news of items [begin, end), those of a source of this day. Errors: ENOMEM.
 */
int fc_echoes_count(fc_item *items, size_t begin, size_t end, fc_day day, fc_arena *arena);

#endif
