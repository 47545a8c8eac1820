/*
 * The allocator that stands for NULL: malloc and free.
 */
#ifndef FC_BASE_ALLOCATOR_H
#define FC_BASE_ALLOCATOR_H

#include "factcheck.h"

const factcheck_allocator *fc_allocator_default(void);

#endif
