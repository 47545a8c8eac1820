#include "report/render.h"
int fc_render_html(const factcheck_report *report, fc_sink *sink)
{
    (void)report;
    (void)sink;
    return FACTCHECK_EINVAL;
}
