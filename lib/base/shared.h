/*
 * Shared: an arena that several owners keep. It goes when the last of them lets go of it.
 *
 * Owners may keep it and let go of it from several threads; the arena itself is used by one at a
 * time. What has been put into it does not move and is not changed.
 */
#ifndef FC_BASE_SHARED_H
#define FC_BASE_SHARED_H

#include "base/arena.h"

typedef struct fc_shared fc_shared;

/* With one owner. The allocator is copied. NULL if there is no memory. */
fc_shared *fc_shared_new(const factcheck_allocator *allocator);

fc_arena *fc_shared_arena(fc_shared *shared);

/* One owner more; returns it. */
fc_shared *fc_shared_keep(fc_shared *shared);

/* One owner less. NULL is nothing. */
void fc_shared_drop(fc_shared *shared);

#endif
