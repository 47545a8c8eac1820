#define _DEFAULT_SOURCE /* madvise */

#include "allocator.h"

#include <stdint.h>
#include <stdlib.h>

#ifdef __linux__
#include <sys/mman.h>
#endif

#define HUGE_PAGE ((size_t)2 * 1024 * 1024)

static void ask_for_huge_pages(void *memory, size_t size)
{
#if defined(__linux__) && defined(MADV_HUGEPAGE)
    uintptr_t begin = ((uintptr_t)memory + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    uintptr_t end = ((uintptr_t)memory + size) / HUGE_PAGE * HUGE_PAGE;
    if (begin < end)
        (void)madvise((void *)begin, end - begin, MADV_HUGEPAGE); /* in vain where it has none */
#else
    (void)memory, (void)size;
#endif
}

static void *allocate(size_t size, void *payload)
{
    (void)payload;
    void *memory = malloc(size);
    if (memory && size >= HUGE_PAGE * 2)
        ask_for_huge_pages(memory, size);
    return memory;
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
