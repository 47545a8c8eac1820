/*
 * The whole lexicon: the words of all rooms.
 */
#ifndef FC_CLAIM_LEXICON_H
#define FC_CLAIM_LEXICON_H

#include "lex/lexicon.h"

/*
 * Fills and seals a lexicon. What runs uses fc_lexicon_ready, which the build makes with this.
 * Errors: ENOMEM.
 */
int fc_lexicon_fill(fc_lexicon *lexicon, fc_arena *arena);

#endif
