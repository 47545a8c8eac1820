/*
 * Blocks: the paragraphs of a page, and what each of them is to the page.
 *
 * A block is a line, or the lines of one hard-wrapped paragraph. Furniture (menus, link lists,
 * cookie notices, copyright) is told from the article by evidence of the page as a whole; a text of
 * one line is body. No claim comes from furniture or bylines; bylines may date the article.
 */
#ifndef FC_TEXT_BLOCKS_H
#define FC_TEXT_BLOCKS_H

#include "base/str.h"
#include "base/vec.h"

typedef enum fc_block_kind {
    FC_BLOCK_BODY,
    FC_BLOCK_HEADING, /* headline, subheading */
    FC_BLOCK_CAPTION, /* of a picture */
    FC_BLOCK_BYLINE,  /* author, date of publication, credits: metadata */
    FC_BLOCK_FURNITURE
} fc_block_kind;

typedef struct fc_block {
    uint32_t begin; /* trimmed */
    uint32_t end;
    uint8_t kind;      /* fc_block_kind */
    bool after_blank;  /* an empty line stands in front */
    bool bullet;       /* starts with a list sign */
    bool sentence_end; /* ends as sentences do */
    uint32_t words;
    uint32_t capitals; /* words of four letters or more that start with a capital */
    uint32_t long_words; /* words of four letters or more */
    uint32_t weight;   /* of the furniture phrases in it */
    uint64_t hash;     /* of its text, if that ends no sentence: to find repeated lines */
} fc_block;

typedef FC_VEC(fc_block) fc_blocks;

/* Splits the text into blocks and classifies them. Errors: ENOMEM. */
int fc_blocks_find(fc_blocks *out, fc_str text, fc_arena *arena);

/* Classifies split blocks (text/furniture.c). */
void fc_furniture_mark(fc_blocks *blocks, fc_str text);

static inline fc_str fc_block_text(const fc_block *block, fc_str text)
{
    return fc_str_make(text.ptr + block->begin, block->end - block->begin);
}

static inline bool fc_block_has_claims(const fc_block *block)
{
    return block->kind != FC_BLOCK_FURNITURE && block->kind != FC_BLOCK_BYLINE;
}

#endif
