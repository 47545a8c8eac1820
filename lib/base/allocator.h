/*
 * The allocator that stands for NULL: malloc and free. Of large pieces the system is asked to use
 * huge pages where it has them: most of such memory is written once, and a run of the usual pages
 * would spend a fifth of its time on getting them.
 */
#ifndef FC_BASE_ALLOCATOR_H
#define FC_BASE_ALLOCATOR_H

#include "factcheck.h"

const factcheck_allocator *fc_allocator_default(void);

#endif
