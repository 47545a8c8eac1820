/*
 * Markup: text from outside inside XML, HTML, and GitHub's Markdown, so that it stays text.
 *
 * What is written has been made visible first (fc_utf8_visible), so no control reaches a document.
 */
#ifndef FC_REPORT_MARKUP_H
#define FC_REPORT_MARKUP_H

#include "report/sink.h"

/* Text and attribute values of XML and HTML. Failures of the arena are sticky. */
void fc_markup_add(fc_sink *sink, fc_str text, fc_arena *arena);

/* Markdown: no formatting, no HTML, no link, no mention of a user or an issue. */
void fc_markdown_add(fc_builder *out, fc_str text);

#endif
