/*
 * Sentences of a block.
 */
#ifndef FC_TEXT_SENTENCES_H
#define FC_TEXT_SENTENCES_H

#include "text/blocks.h"

typedef struct fc_sentence {
    uint32_t begin; /* bytes of the source, trimmed */
    uint32_t end;
    uint32_t block;
    uint32_t first_token; /* set by lex/document */
    uint32_t end_token;
    uint16_t senses; /* set by lex/tagger: what its words can be, so that rooms may pass it by */
    bool figures;    /* and whether it holds digits or a symbol */
} fc_sentence;

typedef FC_VEC(fc_sentence) fc_sentences;

/* Appends the sentences of one block. Errors: ENOMEM. */
int fc_sentences_find(fc_sentences *out, fc_str text, const fc_block *block, uint32_t block_index,
                      fc_arena *arena);

#endif
