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
 * Behind which words a rule may give a word another tag than its likeliest: 1 << fc_tag of each word
 * before. Most words have but one tag and ask none; a sealed lexicon notes it with how they read.
 */
uint32_t fc_tagger_asks(const fc_wordform *r);

#endif
