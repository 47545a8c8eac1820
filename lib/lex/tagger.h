/*
 * Tagger: one part of speech for each token, from the lexicon, the endings and the neighbours.
 *
 * A small rule tagger in the manner of Brill (1992): the likeliest tag first, then rules that look
 * one or two words around. It is made for news prose and for the questions asked here: which noun
 * does a number count, which verb does it complete, where does a clause begin.
 */
#ifndef FC_LEX_TAGGER_H
#define FC_LEX_TAGGER_H

#include "lex/wordform.h"

/* Sets tag, form and base of the tokens of a sentence, and notes what they can be. */
void fc_tagger_tag(fc_document *doc, fc_sentence *sentence);

/*
 * The tag of a word that reads so behind a word of that tag, whatever follows; NONE where the rules must
 * be asked. A sealed lexicon notes it with how words read: most words are sure behind most.
 */
fc_tag fc_tagger_sure(const fc_wordform *r, fc_tag before);

#endif
