/*
 * The files of lib/report/page, as the build embeds them.
 */
#ifndef FC_REPORT_PAGE_H
#define FC_REPORT_PAGE_H

#include "base/str.h"

/* The page, with names in double braces where something is put in. */
extern const fc_str fc_page_html;
extern const fc_str fc_page_style;
extern const fc_str fc_page_script;

/* "sha256-...": by these the page's policy allows its own style and script and no other. */
extern const fc_str fc_page_style_hash;
extern const fc_str fc_page_script_hash;

#endif
