/*
 * The sources of a report in JSON. The schema is tests/schema/source.schema.json.
 */
#include "report/render.h"

static void anchor_member(fc_json *json, const factcheck_anchor *anchor)
{
    fc_json_member_open_line(json, "anchor", '{');
    fc_json_member(json, "date", anchor->date);
    fc_json_member(json, "basis", anchor->basis);
    fc_json_key(json, "confidence");
    fc_json_percent(json, anchor->confidence);
    fc_json_close(json, '}');
}

/* The names of the sources that this one shares long passages with. */
static void copies_member(fc_json *json, const factcheck_report *report,
                          const factcheck_source *source)
{
    if (source->copy_count == 0)
        return;
    fc_json_member_open_line(json, "copies_of", '[');
    for (size_t i = 0; i < source->copy_count; i++)
        fc_json_string(json, report->sources.items[source->copies[i]]->name);
    fc_json_close(json, ']');
}

static void json_note(fc_json *json, const factcheck_note *note)
{
    fc_json_open_line(json, '{');
    fc_json_member(json, "code", fc_str_of(note->code));
    fc_json_member(json, "severity", fc_str_of(factcheck_severity_name(note->severity)));
    fc_json_member(json, "message", note->message);
    if (note->byte != SIZE_MAX) {
        fc_json_member_unsigned(json, "byte", note->byte);
        fc_json_member_unsigned(json, "line", note->line);
        fc_json_member_unsigned(json, "column", note->column);
    }
    fc_json_close(json, '}');
}

static void json_source(fc_json *json, const factcheck_report *report,
                        const factcheck_source *source)
{
    fc_json_open(json, '{');
    fc_json_key(json, "path");
    fc_json_string(json, source->name);
    fc_json_member(json, "outlet", source->outlet);
    fc_json_member_unsigned(json, "bytes", source->text.len);
    anchor_member(json, &source->anchor);
    if (report->summary.stories > 1)
        fc_json_member_unsigned(json, "story", source->story);
    copies_member(json, report, source);
    if (source->note_count) {
        fc_json_member_open(json, "notes", '[');
        for (size_t i = 0; i < source->note_count; i++)
            json_note(json, source->notes[i]);
        fc_json_close(json, ']');
    }
    fc_json_close(json, '}');
}

void fc_json_sources(fc_json *json, const factcheck_report *report)
{
    fc_json_member_open(json, "sources", '[');
    for (size_t i = 0; i < report->sources.count; i++)
        json_source(json, report, report->sources.items[i]);
    fc_json_close(json, ']');
}
