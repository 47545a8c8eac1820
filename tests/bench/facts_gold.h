/*
 * An event of the bench of facts: its articles, and the facts that a careful reader found in them.
 */
#ifndef FACTS_GOLD_H
#define FACTS_GOLD_H

#include <stdnoreturn.h>

#include "base/vec.h"
#include "text/source.h"

/* How two mentions of a fact stand to each other. */
typedef enum gold_relation { GOLD_CONFLICT, GOLD_AGREE, GOLD_OTHER } gold_relation;

/* A place where an article states a value of a fact. */
typedef struct gold_member {
    uint32_t fact;
    uint32_t source;
    uint32_t variant; /* the first member of the fact that gives the same value */
    size_t begin;     /* bytes [begin, end) of the article */
    size_t end;
} gold_member;

typedef struct gold_event {
    const char *folder;
    fc_arena arena;              /* everything below lives in it */
    FC_VEC(fc_source) sources;   /* by name */
    FC_VEC(gold_relation) facts; /* how their variants stand to each other */
    FC_VEC(gold_member) members; /* by fact */
} gold_event;

/* Reads the folder of an event; false if it has no gold.json. Ends the program on other trouble. */
bool gold_event_read(gold_event *out, const char *folder);
void gold_event_dispose(gold_event *event);

/* How two members of one fact stand to each other. */
gold_relation gold_between(const gold_event *event, const gold_member *x, const gold_member *y);

/* The names in a folder that end so, sorted, of malloc; an empty end: all but hidden ones. */
char **gold_list(const char *folder, const char *end, size_t *count);

/* Says what is wrong and ends the program. */
noreturn void gold_fail(const char *where, const char *what);

#endif
