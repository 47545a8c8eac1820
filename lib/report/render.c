/*
 * Which renderer writes which content in which format.
 */
#include "render.h"

#include <string.h>

#include "text/utf8.h"
#include "verdict/rules.h"

static const fc_str format_names[] = {
    [FACTCHECK_FORMAT_TEXT] = FC_STR_INIT("text"),
    [FACTCHECK_FORMAT_LINE] = FC_STR_INIT("line"),
    [FACTCHECK_FORMAT_JSON] = FC_STR_INIT("json"),
    [FACTCHECK_FORMAT_JSONL] = FC_STR_INIT("jsonl"),
    [FACTCHECK_FORMAT_CSV] = FC_STR_INIT("csv"),
    [FACTCHECK_FORMAT_SARIF] = FC_STR_INIT("sarif"),
    [FACTCHECK_FORMAT_GITHUB] = FC_STR_INIT("github"),
    [FACTCHECK_FORMAT_GITLAB] = FC_STR_INIT("gitlab"),
    [FACTCHECK_FORMAT_JUNIT] = FC_STR_INIT("junit"),
    [FACTCHECK_FORMAT_RDJSONL] = FC_STR_INIT("rdjsonl"),
    [FACTCHECK_FORMAT_MARKDOWN] = FC_STR_INIT("markdown"),
    [FACTCHECK_FORMAT_HTML] = FC_STR_INIT("html"),
};

int factcheck_format_of(factcheck_text name)
{
    for (size_t i = 0; i < sizeof format_names / sizeof *format_names; i++) {
        if (fc_str_equal(name, format_names[i]))
            return (int)i;
    }
    return -1;
}

size_t fc_render_rule_index(const char *code)
{
    const factcheck_rule *rule = factcheck_rule_find(fc_str_of(code));
    size_t index = 0;
    while (index < factcheck_rule_count() && factcheck_rule_get(index) != rule)
        index++;
    return index;
}

bool fc_render_shows_note(const factcheck_note *note, unsigned omit)
{
    static const fc_rule_id encoding[] = {FC_RULE_INVALID_UTF8, FC_RULE_NUL_BYTES};
    if (omit & FACTCHECK_OMIT_NOTES)
        return false;
    for (size_t i = 0; i < sizeof encoding / sizeof *encoding; i++) {
        if ((omit & FACTCHECK_OMIT_ENCODING) && strcmp(note->code, fc_rule_code(encoding[i])) == 0)
            return false;
    }
    return true;
}

static int render_findings(const factcheck_report *report, const factcheck_render_options *options,
                           fc_sink *sink)
{
    fc_pen pen;
    switch (options->format) {
    case FACTCHECK_FORMAT_TEXT:
        fc_pen_init(&pen, sink, options);
        return fc_render_text(report, &pen, options->omit);
    case FACTCHECK_FORMAT_LINE:
        return fc_render_line(report, sink, options->omit);
    case FACTCHECK_FORMAT_JSON:
        fc_render_json(report, sink);
        return FACTCHECK_OK;
    case FACTCHECK_FORMAT_JSONL:
        fc_render_jsonl(report, sink);
        return FACTCHECK_OK;
    case FACTCHECK_FORMAT_CSV:
        return fc_render_csv(report, sink);
    case FACTCHECK_FORMAT_SARIF:
        return fc_render_sarif(report, sink);
    case FACTCHECK_FORMAT_GITHUB:
        return fc_render_github(report, sink, options->omit);
    case FACTCHECK_FORMAT_GITLAB:
        return fc_render_gitlab(report, sink);
    case FACTCHECK_FORMAT_JUNIT:
        return fc_render_junit(report, sink);
    case FACTCHECK_FORMAT_RDJSONL:
        return fc_render_rdjsonl(report, sink);
    case FACTCHECK_FORMAT_MARKDOWN:
        return fc_render_markdown(report, sink);
    case FACTCHECK_FORMAT_HTML:
        return fc_render_html(report, sink);
    }
    return FACTCHECK_EINVAL;
}

static int render_claims(const factcheck_report *report, const factcheck_render_options *options,
                         fc_sink *sink)
{
    fc_pen pen;
    switch (options->format) {
    case FACTCHECK_FORMAT_TEXT:
        fc_pen_init(&pen, sink, options);
        return fc_render_claims_text(report, &pen);
    case FACTCHECK_FORMAT_LINE:
        return fc_render_claims_line(report, sink);
    case FACTCHECK_FORMAT_JSON:
        fc_render_claims_json(report, sink);
        return FACTCHECK_OK;
    case FACTCHECK_FORMAT_JSONL:
        fc_render_claims_jsonl(report, sink);
        return FACTCHECK_OK;
    case FACTCHECK_FORMAT_CSV:
        return fc_render_claims_csv(report, sink);
    default:
        break;
    }
    return FACTCHECK_EINVAL;
}

fc_keyed *fc_render_order(const factcheck_report *report, fc_arena *arena)
{
    size_t count = report->findings.count;
    fc_keyed *keys = FC_NEW_ARRAY(arena, fc_keyed, count + 1);
    for (size_t i = 0; keys && i < count; i++) {
        const factcheck_finding *finding = report->findings.items[i];
        uint64_t worth = (uint64_t)finding->severity * 128 + finding->confidence;
        keys[i] = (fc_keyed){UINT32_MAX - worth, (uint32_t)i};
    }
    return keys && fc_sort_keyed(keys, count, arena) ? keys : NULL;
}

/* ---- What is left out --------------------------------------------------------------------- */

static bool is_left_out(const factcheck_finding *finding, unsigned omit)
{
    if ((omit & FACTCHECK_OMIT_BASELINED) && finding->standing == FACTCHECK_STANDING_BASELINED)
        return true;
    return (omit & FACTCHECK_OMIT_AGREEMENTS) && finding->severity == FACTCHECK_SEVERITY_NONE;
}

/* The findings without those that are left out; the counts are still those of all. */
static int filter_findings(factcheck_report *view, unsigned omit, fc_arena *arena)
{
    fc_report_findings kept = {0};
    for (size_t i = 0; i < view->findings.count; i++) {
        const factcheck_finding *finding = view->findings.items[i];
        if (!is_left_out(finding, omit) && !fc_vec_add(arena, &kept, finding))
            return FACTCHECK_ENOMEM;
    }
    view->findings = kept;
    return FACTCHECK_OK;
}

static int render_some(const factcheck_report *report, const factcheck_render_options *options,
                       fc_sink *sink)
{
    factcheck_report view = *report;
    fc_arena arena;
    if (!(options->omit & (FACTCHECK_OMIT_BASELINED | FACTCHECK_OMIT_AGREEMENTS)))
        return render_findings(report, options, sink);
    fc_arena_init(&arena, &report->allocator);
    int status = filter_findings(&view, options->omit, &arena);
    if (!status)
        status = render_findings(&view, options, sink);
    fc_arena_dispose(&arena);
    return status;
}

/* ---- Rendering ---------------------------------------------------------------------------- */

/* The caller's options over the usual ones: callers of an older version fill fewer members. */
static int read_options(factcheck_render_options *out, const factcheck_render_options *given)
{
    static const factcheck_render_options usual = FACTCHECK_RENDER_OPTIONS_INIT;
    *out = usual;
    if (!given)
        return FACTCHECK_OK;
    if (given->size < offsetof(factcheck_render_options, color))
        return FACTCHECK_EINVAL;
    memcpy(out, given, given->size < sizeof *out ? given->size : sizeof *out);
    return FACTCHECK_OK;
}

int fc_render(const factcheck_report *report, const factcheck_render_options *options,
              fc_sink *sink)
{
    factcheck_render_options used;
    int status = read_options(&used, options);
    if (status)
        return status;
    if (used.content == FACTCHECK_CONTENT_FINDINGS)
        status = render_some(report, &used, sink);
    else if (used.content == FACTCHECK_CONTENT_CLAIMS)
        status = render_claims(report, &used, sink);
    else
        status = FACTCHECK_EINVAL;
    if (status)
        return status;
    return fc_sink_finish(sink);
}

int factcheck_write_visible(factcheck_text text, factcheck_write_fn write, void *payload)
{
    fc_arena arena;
    fc_sink sink;
    fc_arena_init(&arena, NULL);
    fc_sink_init(&sink, write, payload);
    fc_sink_add(&sink, fc_utf8_visible(text, &arena));
    int status = fc_arena_status(&arena);
    if (!status)
        status = fc_sink_finish(&sink);
    fc_arena_dispose(&arena);
    return status;
}
