#include "allocator.h"

#include <stdlib.h>

static void *allocate(size_t size, void *payload)
{
    (void)payload;
    return malloc(size);
}

static void release(void *memory, size_t size, void *payload)
{
    (void)size;
    (void)payload;
    free(memory);
}

const factcheck_allocator *fc_allocator_default(void)
{
    static const factcheck_allocator standard = {allocate, release, NULL};
    return &standard;
}
