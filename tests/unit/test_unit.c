/* Units: tables, look-up by name, exact conversion. */
#include "quantity/name.h"
#include "support.h"

/* ---- Tables --------------------------------------------------------------------------------- */

#define WORD(word, ...) word,
#define UNIT_WORD(id, word, dimension, offset, factor, exponent) word,
#define CODE_WORD(id, word) word,

static const char *const unit_names[] = {
#define FC_UNIT_NAME WORD
#include "tables/unit_name.def"
};
static const char *const unit_news[] = {
#include "tables/unit_news.def"
#undef FC_UNIT_NAME
};
static const char *const units[] = {
#define FC_UNIT UNIT_WORD
#include "tables/unit.def"
};
static const char *const units_extra[] = {
#include "tables/unit_extra.def"
#undef FC_UNIT
};
static const char *const currencies[] = {
#define FC_CURRENCY CODE_WORD
#include "tables/currency.def"
};
static const char *const currencies_extra[] = {
#include "tables/currency_extra.def"
#undef FC_CURRENCY
};
static const char *const currency_names[] = {
#define FC_CURRENCY_NAME WORD
#include "tables/currency_name.def"
};
static const char *const currency_news[] = {
#include "tables/currency_news.def"
#undef FC_CURRENCY_NAME
};
static const char *const contexts[] = {
#define FC_CONTEXT WORD
#include "tables/context.def"
#undef FC_CONTEXT
};
static const char *const countries[] = {
#define FC_COUNTRY WORD
#include "tables/country.def"
#undef FC_COUNTRY
};
static const char *const multiples[] = {
#define FC_MULTIPLE WORD
#include "tables/multiple.def"
#undef FC_MULTIPLE
};

#define JOINED(word, other, hedge) word " " other,
#define SYMBOL(word, written, unit, fits) word " " written,
static const char *const hedges_before[] = {
#define FC_HEDGE_BEFORE JOINED
#include "tables/hedge.def"
#undef FC_HEDGE_BEFORE
};
#define IDIOM(word, before, behind) word " " before " " behind,
static const char *const idioms[] = {
#define FC_IDIOM IDIOM
#include "tables/idiom.def"
#undef FC_IDIOM
};
#define COMMON(code) #code,
static const char *const currencies_common[] = {
#define FC_CURRENCY_COMMON COMMON
#include "tables/currency_common.def"
#undef FC_CURRENCY_COMMON
};
static const char *const hedges_after[] = {
#define FC_HEDGE_AFTER JOINED
#include "tables/hedge_after.def"
#undef FC_HEDGE_AFTER
};
static const char *const symbols[] = {
#define FC_UNIT_SYMBOL SYMBOL
#include "tables/unit_symbol.def"
#undef FC_UNIT_SYMBOL
};

typedef struct table {
    const char *name;
    const char *const *words;
    size_t count;
    bool lower;
} table;

#define TABLE(words, lower) \
    { \
#words, words, COUNT_OF(words), lower \
    }
static const table tables[] = {
    TABLE(unit_names, true),     TABLE(unit_news, true),     TABLE(units, false),
    TABLE(units_extra, false),   TABLE(currencies, true),    TABLE(currencies_extra, true),
    TABLE(currency_names, true), TABLE(currency_news, true), TABLE(contexts, true),
    TABLE(countries, true),      TABLE(multiples, true),     TABLE(hedges_before, true),
    TABLE(hedges_after, true),   TABLE(symbols, false),      TABLE(idioms, true),
    TABLE(currencies_common, false),
};

START_TEST(table_is_sorted)
{
    const table *t = &tables[_i];
    for (size_t i = 0; i < t->count; i++) {
        ck_assert_msg(i == 0 || strcmp(t->words[i - 1], t->words[i]) < 0, "%s: %s, %s", t->name,
                      i ? t->words[i - 1] : "", t->words[i]);
        for (const char *c = t->words[i]; t->lower && *c; c++)
            ck_assert_msg(*c < 'A' || *c > 'Z', "%s: %s", t->name, t->words[i]);
    }
}
END_TEST

static bool is_in(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], word) == 0)
            return true;
    }
    return false;
}

/* What is kept by hand only adds to what is generated. */
START_TEST(no_name_is_twice)
{
    for (size_t i = 0; i < COUNT_OF(unit_news); i++)
        ck_assert_msg(!is_in(unit_news[i], unit_names, COUNT_OF(unit_names)), "%s", unit_news[i]);
    for (size_t i = 0; i < COUNT_OF(currency_news); i++)
        ck_assert_msg(!is_in(currency_news[i], currency_names, COUNT_OF(currency_names)), "%s",
                      currency_news[i]);
    for (size_t i = 0; i < COUNT_OF(units_extra); i++)
        ck_assert_msg(!is_in(units_extra[i], units, COUNT_OF(units)), "%s", units_extra[i]);
    for (size_t i = 0; i < COUNT_OF(countries); i++)
        ck_assert_msg(!is_in(countries[i], contexts, COUNT_OF(contexts)), "%s", countries[i]);
}
END_TEST

START_TEST(every_unit_is_found)
{
    for (unsigned i = 0; i < FC_UNITS_END; i++) {
        const fc_unit *unit = fc_unit_at(i);
        ck_assert_ptr_eq(fc_unit_find(unit->name), unit);
    }
    ck_assert_ptr_null(fc_unit_find(FC_STR("parsnip")));
    ck_assert_ptr_null(fc_unit_find(FC_STR("")));
    ck_assert_ptr_null(fc_unit_at(FC_UNITS_END));
}
END_TEST

/* ---- Conversion ----------------------------------------------------------------------------- */

typedef struct conversion {
    const char *value;
    const char *unit;
    const char *base; /* "" when it cannot be converted */
} conversion;

static const conversion conversions[] = {
    {"1", "mi", "1609.344"},
    {"6", "ft", "1.8288"},
    {"2", "in", "0.0508"},
    {"1", "nmi", "1852"},
    {"1", "ac", "4046.8564224"},
    {"1", "mi2", "2589988.110336"},
    {"1", "ft2", "0.09290304"},
    {"1", "ha", "10000"},
    {"1", "gal", "3.785411784"},
    {"1", "bbl", "158.987294928"},
    {"1", "pint", "0.473176473"},
    {"1", "lb", "0.45359237"},
    {"1", "oz", "0.028349523125"},
    {"1", "troy-ounce", "0.0311034768"},
    {"1", "ton", "907.18474"},
    {"1", "t", "1000"},
    {"1", "Gt", "1000000000000"},
    {"1", "st", "6.35029318"},
    {"60", "mi/h", "96.56064"},
    {"10", "m/s", "36"},
    {"20", "kn", "37.04"},
    {"100", "degC", "212"},
    {"-40", "degC", "-40"},
    {"98.6", "degF", "98.6"},
    {"0", "K", "-459.67"},
    {"1", "hp", "745.69987158227022"},
    {"1", "GW", "1000000000"},
    {"1", "kWh", "3600000"},
    {"1", "TWh", "3600000000000000"},
    {"1", "BTU", "1055.05585262"},
    {"1", "year", "31556952"},
    {"1.5", "year", "47335428"},
    {"18", "month", "47335428"},
    {"2", "week", "1209600"},
    {"1", "GB", "1000000000"},
    {"8", "bit", "1"},
    {"25", "bp", "0.25"},
    {"1", "pp", "1"},
    {"5", "%", "5"},
    {"3", "\xE2\x80\xB0", "0.3"},
    {"90", "deg", "324000"},
    {"1", "bar", "100000"},
    {"1", "mmHg", "133.322387415"},
    {"5", "USD", ""},
    {"5", "psi", ""},
    {"5", "mpg", ""},
    {"5", "x", ""},
};

START_TEST(converts_exactly)
{
    const conversion *row = &conversions[_i];
    fc_arena arena;
    fc_arena_init(&arena, NULL);
    const char *digits = row->value + (row->value[0] == '-');
    fc_decimal value = fc_decimal_parse(fc_str_of(digits), NULL);
    if (digits > row->value)
        value = fc_decimal_neg(value);
    const fc_unit *unit = fc_unit_find(fc_str_of(row->unit));
    ck_assert_msg(unit != NULL, "%s", row->unit);
    ck_text_eq(fc_decimal_text(fc_unit_to_base(unit, value), &arena), row->base);
    fc_arena_dispose(&arena);
}
END_TEST

START_TEST(odd_conversions)
{
    fc_decimal big = {0, 0, 0, false, FC_DECIMAL_TOO_BIG};
    const fc_unit *mile = fc_unit_find(FC_STR("mi"));
    ck_assert_int_eq(fc_unit_to_base(mile, big).state, FC_DECIMAL_TOO_BIG);
    ck_assert_int_eq(fc_unit_to_base(mile, fc_decimal_none()).state, FC_DECIMAL_NONE);
    ck_assert_int_eq(fc_unit_to_base(NULL, fc_decimal_int(1)).state, FC_DECIMAL_NONE);
}
END_TEST

SUITE_FUNCTION(unit)
{
    Suite *suite = suite_create("unit");
    TCase *data = tcase_create("tables");
    tcase_add_loop_test(data, table_is_sorted, 0, COUNT_OF(tables));
    tcase_add_test(data, no_name_is_twice);
    tcase_add_test(data, every_unit_is_found);
    suite_add_tcase(suite, data);
    TCase *values = tcase_create("conversion");
    tcase_add_loop_test(values, converts_exactly, 0, COUNT_OF(conversions));
    tcase_add_test(values, odd_conversions);
    suite_add_tcase(suite, values);
    return suite;
}
