/*
 * A claim in JSON. The schema is tests/schema/claim.schema.json.
 */
#include "report/render.h"

void fc_json_timex(fc_json *json, const factcheck_timex *timex)
{
    fc_json_open_line(json, '{');
    fc_json_member(json, "type", fc_str_of(factcheck_timex_type_name(timex->type)));
    fc_json_member(json, "value", timex->value);
    fc_json_member(json, "begin", timex->begin);
    fc_json_member(json, "end", timex->end);
    if (timex->value.len)
        fc_json_member(json, "basis", fc_str_of(factcheck_basis_name(timex->basis)));
    fc_json_member(json, "relative", timex->relative);
    fc_json_member(json, "anchor", timex->anchor);
    fc_json_member(json, "rule", timex->rule);
    fc_json_close(json, '}');
}

static void place_members(fc_json *json, const factcheck_report *report,
                          const factcheck_claim *claim)
{
    fc_json_key(json, "source");
    fc_json_string(json, report->sources.items[claim->source]->name);
    fc_json_member_unsigned(json, "begin", claim->begin);
    fc_json_member_unsigned(json, "end", claim->end);
    fc_json_member_unsigned(json, "line", claim->line);
    fc_json_member_unsigned(json, "column", claim->column);
    fc_json_key(json, "text");
    fc_json_string(json, claim->text);
}

void fc_json_value_members(fc_json *json, const factcheck_claim *claim)
{
    fc_json_member(json, "kind", fc_str_of(factcheck_kind_name(claim->kind)));
    fc_json_member(json, "value", claim->value);
    fc_json_member(json, "low", claim->low);
    fc_json_member(json, "high", claim->high);
    fc_json_member(json, "unit", claim->unit);
    if (claim->value.len || claim->range_low.len)
        fc_json_member(json, "hedge", fc_str_of(factcheck_hedge_name(claim->hedge)));
    if (claim->range_low.len) {
        fc_json_member_open(json, "range", '[');
        fc_json_string(json, claim->range_low);
        fc_json_string(json, claim->range_high);
        fc_json_close(json, ']');
    }
    if (claim->timex) {
        fc_json_key(json, "timex");
        fc_json_timex(json, claim->timex);
    }
}

void fc_json_about_members(fc_json *json, const fc_about *about)
{
    fc_json_member_list(json, "measure", about->measure, about->measure_count);
    fc_json_member_list(json, "subject", about->subject, about->subject_count);
    if (about->period) {
        fc_json_key(json, "period");
        fc_json_timex(json, about->period);
    }
}

void fc_json_claim(fc_json *json, const factcheck_report *report, const factcheck_claim *claim)
{
    fc_json_open_line(json, '{');
    place_members(json, report, claim);
    fc_json_value_members(json, claim);
    const fc_about about = {claim->measure, claim->measure_count, claim->subject,
                            claim->subject_count, claim->period};
    fc_json_about_members(json, &about);
    fc_json_member(json, "role", fc_str_of(factcheck_role_name(claim->role)));
    fc_json_member(json, "modality", fc_str_of(factcheck_modality_name(claim->modality)));
    fc_json_member(json, "speaker", claim->speaker);
    fc_json_member_open(json, "sentence", '[');
    fc_json_unsigned(json, claim->sentence.begin);
    fc_json_unsigned(json, claim->sentence.end);
    fc_json_close(json, ']');
    fc_json_member_list(json, "keys", claim->keys, claim->key_count);
    fc_json_close(json, '}');
}
