#include "quantity_rows.h"

void test_quantities_read(test_quantities *out, fc_str text)
{
    fc_masks none = {0};
    memset(out, 0, sizeof *out);
    fc_arena_init(&out->arena, NULL);
    ck_assert_int_eq(fc_lexicon_init(&out->lexicon, &out->arena), 0);
    ck_assert_int_eq(fc_lex_register(&out->lexicon), 0);
    ck_assert_int_eq(fc_quantity_register(&out->lexicon), 0);
    out->source.text = text;
    ck_assert_int_eq(fc_document_read(&out->doc, &out->source, &out->lexicon, &out->arena), 0);
    ck_assert_int_eq(fc_quantities_find(&out->list, &out->doc, &none), 0);
}

void test_quantities_dispose(test_quantities *quantities) { fc_arena_dispose(&quantities->arena); }

static const char *hedge_sign(unsigned hedge)
{
    static const char *const signs[] = {"", "~", "<", ">", ">=", "<=", "", "?"};
    return signs[hedge];
}

static void write_number(fc_builder *out, const char *name, int32_t number)
{
    if (number < 0)
        return;
    fc_builder_char(out, ' ');
    fc_builder_add(out, fc_str_of(name));
    fc_builder_unsigned(out, (uint64_t)number);
}

static void write_value(fc_builder *out, const fc_quantity *q)
{
    static const char *const roles[] = {"", " from", " to", " by"};
    fc_builder_add(out, fc_str_of(factcheck_kind_name((factcheck_kind)q->kind)));
    fc_builder_char(out, ' ');
    fc_builder_add(out, fc_str_of(hedge_sign(q->hedge)));
    if (q->is_range || q->kind == FACTCHECK_KIND_SCORE) {
        fc_decimal_write(q->range_low, out);
        fc_builder_add(out, q->is_range ? FC_STR("..") : FC_STR("-"));
        fc_decimal_write(q->range_high, out);
    } else if (fc_decimal_is_finite(q->value)) {
        fc_decimal_write(q->value, out);
    } else {
        fc_builder_add(out, FC_STR("big"));
    }
    if (q->unit.len)
        fc_builder_char(out, ' ');
    fc_builder_add(out, q->unit);
    if (q->unit_ambiguous)
        fc_builder_char(out, '!');
    fc_builder_add(out, fc_str_of(roles[q->role]));
    write_number(out, "=", q->same_as);
    write_number(out, "@", q->partner);
}

void quantity_row_check(const quantity_row *row)
{
    test_quantities quantities;
    fc_builder found;
    test_quantities_read(&quantities, fc_str_of(row->text));
    fc_builder_init(&found, &quantities.arena);
    for (size_t i = 0; i < quantities.list.count; i++) {
        if (i)
            fc_builder_add(&found, FC_STR(" | "));
        write_value(&found, &quantities.list.items[i]);
    }
    fc_str text = fc_builder_done(&found);
    ck_assert_msg(fc_str_equal(text, fc_str_of(row->quantities)),
                  "\"%s\"\n     is '%.*s'\n    not '%s'", row->text, (int)text.len,
                  text.ptr ? text.ptr : "", row->quantities);
    test_quantities_dispose(&quantities);
}
