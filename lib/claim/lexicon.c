#include "lexicon.h"

#include "claim/keyword.h"
#include "claim/words.h"
#include "lex/wordform.h"
#include "quantity/quantity.h"
#include "temporal/timex.h"

int fc_lexicon_fill(fc_lexicon *lexicon, fc_arena *arena)
{
    int status = fc_lexicon_init(lexicon, arena);
    if (!status)
        status = fc_keyword_register(lexicon); /* the first */
    if (!status)
        status = fc_lex_register(lexicon);
    if (!status)
        status = fc_quantity_register(lexicon);
    if (!status)
        status = fc_temporal_register(lexicon);
    if (!status)
        status = fc_claim_register(lexicon);
    if (!status)
        status = fc_wordform_seal(lexicon);
    return status;
}
