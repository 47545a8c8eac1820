/*
 * The data island of the review page.
 */
#ifndef FC_REPORT_ISLAND_H
#define FC_REPORT_ISLAND_H

#include "report/json_writer.h"
#include "report/report.h"

/*
 * Writes the report as the script of the page reads it (lib/report/page/script.js says how), the
 * worst findings first, with no sign that could end a script element. Errors: ENOMEM.
 */
int fc_island_write(const factcheck_report *report, fc_sink *sink);

#endif
