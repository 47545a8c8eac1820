/*
 * Tolls: which figures of a source count all the casualties of the news, and which a part of them.
 */
#ifndef FC_MATCH_TOLLS_H
#define FC_MATCH_TOLLS_H

#include "match/item.h"

/* Marks, for items [begin, end) of a source, the highest figure of each class of casualties. */
void fc_tolls_mark(fc_item *items, size_t begin, size_t end);

#endif
