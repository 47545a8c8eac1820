/*
 * Years and decades: "1988", "mid-1996", "2024-25", "'96", "44 BC", "the 1970s", "nineteen ninety".
 */
#include "dates.h"

/* Years of these are taken for years wherever they stand; others need a word that leads to them. */
#define LIKELY_FIRST 1900
#define LIKELY_LAST 2035

#define FIRST_YEAR 1000
#define FIRST_LATE_CENTURY 1900 /* from here on "the 1900s" may be ten years */
#define LAST_YEAR 2200

fc_time *fc_year_add(fc_finder *f, size_t first, size_t end, int year, fc_granularity unit)
{
    fc_time *time = fc_finder_add(f, first, end, FACTCHECK_TIMEX_DATE, FC_OP_DATE, unit);
    if (time)
        time->expr.year = (int16_t)year;
    return time;
}

static bool is_apostrophe(const fc_finder *f, size_t at)
{
    const fc_token *token = fc_token_at(f, at);
    return token->kind == FC_TOKEN_PUNCT &&
           (token->point == '\'' || token->point == 0x2018 || token->point == 0x2019);
}

/* ---- What is no year ----------------------------------------------------------------------- */

/* "Fewer than 2000", "greater than 1500": a round number behind a word of amount. */
static bool is_bound(const fc_finder *f, size_t at)
{
    size_t length;
    return at >= f->first + 2 && fc_is_at(f, at - 1, "than") && fc_digits_at(f, at, &length) % 100 == 0 &&
           (fc_is_at(f, at - 2, "fewer") || fc_is_at(f, at - 2, "less") ||
            fc_is_at(f, at - 2, "more") || fc_is_at(f, at - 2, "greater") ||
            fc_is_at(f, at - 2, "larger") || fc_is_at(f, at - 2, "smaller"));
}

/* "between 1800 and 4500 rpm", "1000-2500", "from 1500 to 3000": the other end can be no year. */
static bool spans_no_years(const fc_finder *f, size_t at, size_t end)
{
    size_t length;
    bool between = at > f->first && fc_is_at(f, at - 1, "between") && fc_is_at(f, end, "and");
    bool to = fc_is_at(f, end, "to") || (fc_dash_at(f, end) && fc_glued_at(f, end));
    return (between || to) && end + 1 < f->end && fc_digits_at(f, end + 1, &length) > LAST_YEAR;
}

/* "1500-2000 people", "from 1500 to 2000 jobs": two round numbers, the first of which is at the token. */
static bool counts_from_to(const fc_finder *f, size_t at)
{
    enum { ROUND = 50 };
    size_t length, noun = at + 3;
    bool between = at > f->first && at < f->end && fc_is_at(f, at - 1, "between") &&
                   fc_is_at(f, at + 1, "and");
    bool joined = at < f->end && (between || fc_is_at(f, at + 1, "to") || fc_is_at(f, at + 1, "or") ||
                                  (fc_dash_at(f, at + 1) && fc_glued_at(f, at + 1)));
    int low = joined ? fc_digits_at(f, at, &length) : -1;
    int high = joined && at + 2 < f->end ? fc_digits_at(f, at + 2, &length) : -1;
    if (low <= 0 || high <= low || low % ROUND || high % ROUND)
        return false;
    noun += noun < f->end && fc_tag_at(f, noun, FC_TAG_ADJ);
    bool years = low >= LIKELY_FIRST && at > f->first && (between || fc_is_at(f, at - 1, "from"));
    if (noun >= f->end || years)
        return false; /* "from 1950 to 2000 prices rose" */
    const fc_token *token = fc_token_at(f, noun);
    return token->tag == FC_TAG_NOUN && !(token->flags & FC_TOKEN_CAPITAL) &&
           (token->form == FC_FORM_S || fc_is_at(f, noun, "people"));
}

/* "$1990", "No. 1990", "555-1990", "1990-strong": what stands beside the figures. */
static bool is_other_number(const fc_finder *f, size_t at, size_t end)
{
    if (spans_no_years(f, at, end) || counts_from_to(f, at) ||
        (at >= f->first + 2 && counts_from_to(f, at - 2)))
        return true;
    if (at > f->first) {
        const fc_token *before = fc_token_at(f, at - 1);
        if (before->kind == FC_TOKEN_SYMBOL || before->point == '#' || before->point == '+')
            return true;
        if (fc_behind(f, at, FC_CONTEXT_CODE))
            return true;
        bool stop = before->point == '.' && at > f->first + 1 && fc_is_at(f, at - 2, "no");
        bool joined = fc_glued_at(f, at) && before->kind == FC_TOKEN_WORD;
        bool summed = at > f->first + 1 && fc_is_at(f, at - 1, "of") && /* "an average of 1500" */
                      (fc_is_at(f, at - 2, "average") || fc_is_at(f, at - 2, "total") ||
                       fc_is_at(f, at - 2, "maximum") || fc_is_at(f, at - 2, "minimum"));
        if (is_bound(f, at))
            return true;
        if (stop || joined || summed || (fc_glued_at(f, at) && before->point == '.'))
            return true;
    }
    if (end >= f->end)
        return false;
    const fc_token *next = fc_token_at(f, end);
    bool money = next->form == FC_FORM_S && fc_document_has(f->doc, end, FC_SENSE_CURRENCY) &&
                 !(at > f->first && fc_is_at(f, at - 1, "in")); /* prices "in 1999 dollars" */
    bool unit = fc_document_has(f->doc, end, FC_SENSE_UNIT) && !fc_unit_at(f, end) &&
                !fc_is_at(f, end, "in"); /* "founded in 1994 in Ness" measures no inches */
    if (next->kind == FC_TOKEN_SYMBOL || fc_numeral_magnitude(f->doc, end) || unit ||
        money) /* "cost 1999 dollars" */
        return true;
    bool glued_word = fc_glued_at(f, end) && next->kind == FC_TOKEN_WORD && next->point != '\'' &&
                      next->point != 0x2019;
    return glued_word || (fc_unit_at(f, end) && !fc_capital_at(f, end) &&
                          fc_unit_at(f, end)->unit < FC_GRANULARITY_QUARTER);
}

/* "2000 people", "1950 jobs": a plural in lower case behind, and no word that leads to a date. */
static bool counts_nouns(const fc_finder *f, size_t at, size_t end)
{
    if (end >= f->end || at == f->first)
        return false;
    fc_time_word_kind word = (fc_time_word_kind)fc_word_at(f, at - 1).kind;
    bool approximate = word == FC_WORD_APPROX || word == FC_WORD_THAN || word == FC_WORD_VAGUE;
    if (fc_leads_to_date(f, at) && !approximate)
        return false;
    size_t noun_at = end;
    while (noun_at < end + 2 && noun_at < f->end && fc_tag_at(f, noun_at, FC_TAG_ADJ))
        noun_at++;
    if (noun_at >= f->end)
        return false;
    const fc_token *noun = fc_token_at(f, noun_at), *before = fc_token_at(f, at - 1);
    bool owned = before->tag == FC_TAG_DET || before->tag == FC_TAG_POSSESSIVE ||
                 before->tag == FC_TAG_NOUN || before->tag == FC_TAG_NAME;
    return !owned && noun->tag == FC_TAG_NOUN && !(noun->flags & FC_TOKEN_CAPITAL) &&
           (noun->form == FC_FORM_S || fc_is_at(f, noun_at, "people"));
}

/* A hyphen in front joins the figures to a number or to a word that is no part of a year. */
static bool joined_by_hyphen(const fc_finder *f, size_t at, const fc_left *left)
{
    if (at == f->first || !fc_dash_at(f, at - 1) || !fc_glued_at(f, at) || left->edge)
        return false;
    if (!fc_glued_at(f, at - 1))
        return false;
    return !(fc_is_at(f, at - 2, "pre") || fc_is_at(f, at - 2, "post"));
}

/* "1990-style", "1500-meter": a hyphen and a word behind. */
static bool is_compound(const fc_finder *f, size_t end)
{
    if (!fc_sign_at(f, end, '-') || !fc_glued_at(f, end) || !fc_glued_at(f, end + 1))
        return false;
    return fc_token_at(f, end + 1)->kind == FC_TOKEN_WORD && !fc_is_at(f, end + 1, "era") &&
           !fc_is_at(f, end + 1, "style") && !fc_is_at(f, end + 1, "born");
}

/* "the 1988 quarter", "the 1988 second quarter": read from the unit. */
static bool leads_to_period(const fc_finder *f, size_t end)
{
    for (size_t at = end; at < end + 4 && at < f->end; at++) {
        const fc_unit_word *unit = fc_unit_at(f, at);
        if (unit && at == end && fc_is_at(f, at + 1, "of")) /* "By 2030 half of all cars" */
            return false;
        if (unit && (unit->unit == FC_GRANULARITY_QUARTER || unit->unit == FC_GRANULARITY_HALF ||
                     unit->unit == FC_GRANULARITY_PERIOD))
            return !unit->plural;
        if (!fc_document_has(f->doc, at, FC_SENSE_NUMERAL) && !fc_sign_at(f, at, '-') &&
            !fc_kind_at(f, at, FC_WORD_FISCAL))
            return false;
    }
    return false;
}

/* "a Peugeot 2008": a thing of that name, but "a Euro 2008 qualifier", "a May 2008 poll". */
static bool names_product(const fc_finder *f, size_t at, size_t end)
{
    return at >= f->first + 2 && fc_tag_at(f, at - 1, FC_TAG_NAME) && fc_capital_at(f, at - 1) &&
           (fc_is_at(f, at - 2, "a") || fc_is_at(f, at - 2, "an")) &&
           !fc_tag_at(f, end, FC_TAG_NOUN) && !fc_tag_at(f, end, FC_TAG_ADJ);
}

/* "5 of 2012 cases", "one of 1999 votes": as many of so many. */
static bool counts_whole(const fc_finder *f, size_t at, size_t end)
{
    if (at < f->first + 2 || end >= f->end || !fc_is_at(f, at - 1, "of"))
        return false;
    bool part = fc_token_at(f, at - 2)->kind == FC_TOKEN_NUMBER ||
                fc_document_has(f->doc, at - 2, FC_SENSE_NUMERAL);
    const fc_token *noun = fc_token_at(f, end);
    return part && noun->tag == FC_TAG_NOUN && noun->form == FC_FORM_S &&
           !(noun->flags & FC_TOKEN_CAPITAL);
}

/* ---- Readers ------------------------------------------------------------------------------- */

/* "-92", "-1987", "/25" behind a year: the second year of the range, or 0. */
static int read_range_end(const fc_finder *f, size_t end, int year)
{
    size_t length;
    bool joins = (fc_dash_at(f, end) || fc_sign_at(f, end, '/')) && fc_glued_at(f, end) &&
                 fc_glued_at(f, end + 1);
    int value = joins ? fc_digits_at(f, end + 1, &length) : -1;
    if (value < 0 || (length != 2 && length != 4) || fc_sign_at(f, end + 2, '-'))
        return 0;
    if (length == 2)
        value += year / 100 * 100;
    return value > year && value <= LAST_YEAR ? value : 0;
}

size_t fc_year_range_read(const fc_finder *f, size_t end, int year)
{
    return read_range_end(f, end, year) == year + 1 ? 2 : 0;
}

/* "temperatures in the 90s", "averaging in the 80s". */
static bool measures_degrees(const fc_finder *f, size_t at)
{
    for (size_t n = 0; n < 6 && at > f->first + n; n++) {
        if (fc_behind(f, at - n, FC_CONTEXT_DEGREES))
            return true;
    }
    return false;
}

/* Behind a decade and "and" the century is that of the decade. */
static bool follows_decade(const fc_finder *f, size_t at, int *value)
{
    const fc_time *before = f->out->count ? &f->out->items[f->out->count - 1] : NULL;
    if (!before || before->sentence != f->sentence || before->expr.year < FIRST_YEAR ||
        before->expr.unit != FC_GRANULARITY_DECADE || before->end + 1 != at ||
        !(fc_tag_at(f, at - 1, FC_TAG_CONJ) || fc_is_at(f, at - 1, "to")))
        return false;
    *value += before->expr.year / 100 * 100;
    return true;
}

static size_t find_decade(fc_finder *f, size_t at, const fc_left *left, int value, size_t length)
{
    size_t behind = at + 1;
    bool plural = fc_glued_at(f, behind) &&
                  (fc_is_at(f, behind, "s") || fc_is_at(f, behind, "'s") ||
                   fc_is_at(f, behind, "\xE2\x80\x99s"));
    if (!plural || value % 10 != 0)
        return at;
    size_t first = left->first;
    if (length == 2) {
        bool quote = fc_before(f, at) && is_apostrophe(f, at - 1);
        bool second = follows_decade(f, at, &value); /* "the 1960s and 70s" */
        bool spelled = left->the || (left->edge && left->edge != FC_EDGE_MID);
        if (!quote && !second && !(spelled && value >= 50 && !measures_degrees(f, at)))
            return at;
        value += second ? 0 : 1900;
    } else if (length != 4 || value < FIRST_YEAR) {
        return at;
    }
    if (first > f->floor && fc_is_at(f, first - 1, "the"))
        first--;
    bool century = value % 100 == 0 && value < FIRST_LATE_CENTURY; /* "the 1800s", not "the 1900s" */
    fc_time *time = fc_year_add(f, first, behind + 1, value,
                                century ? FC_GRANULARITY_CENTURY : FC_GRANULARITY_DECADE);
    if (time)
        time->expr.edge = left->edge;
    return behind + 1;
}

/* "264" of "264-146 BC", "264 to 241 BC": the era stands behind the second year. */
static bool shares_era(const fc_finder *f, size_t at, int value)
{
    size_t length;
    bool joins = fc_dash_at(f, at + 1) || fc_is_at(f, at + 1, "to") || fc_is_at(f, at + 1, "and") ||
                 fc_is_at(f, at + 1, "until") || fc_is_at(f, at + 1, "or");
    int second = joins ? fc_digits_at(f, at + 2, &length) : -1;
    fc_time_word era = fc_word_at(f, at + 3);
    return second > 0 && second < value && era.kind == FC_WORD_ERA && era.value < 0 &&
           fc_capital_at(f, at + 3);
}

/* "44 BC", "70 AD", "AD 70", "in 494" where such years were told. */
static size_t find_era(fc_finder *f, size_t at, int value, size_t length)
{
    int year = value;
    fc_time_word before = {FC_WORD_NONE, 0, 0};
    if (fc_before(f, at))
        before = fc_word_at(f, at - 1);
    size_t first = at, end = fc_ancient_year_read(f, at, &year);
    bool bare = end == at + 1;
    if (value > 0 && before.kind == FC_WORD_ERA && before.value > 0 && fc_capital_at(f, at - 1) &&
        (fc_token_at(f, at - 1)->flags & (FC_TOKEN_UPPER | FC_TOKEN_DOTTED))) {
        first = at - 1;
        end = at + 1;
        year = value;
    } else if (end == at && value > 0 && shares_era(f, at, value)) {
        end = at + 1;
        year = -value;
    } else if (bare && (length < 2 || !(fc_behind(f, at, FC_CONTEXT_YEAR) ||
                                         fc_sign_at(f, at - 1, '(')))) {
        return at;
    }
    if (end == at)
        return at;
    fc_left left;
    fc_left_read(f, first, &left);
    bool edge = left.edge && !left.order && !left.each && !left.the;
    fc_time *time = fc_year_add(f, edge ? left.first : first, end, year, FC_GRANULARITY_YEAR);
    if (time)
        time->expr.edge = edge ? left.edge : FC_EDGE_NONE;
    return end;
}

/* "in 1812", "(1945": a word in front that leads to years. */
static bool is_led(const fc_finder *f, const fc_left *left)
{
    size_t at = left->first;
    if (at == f->first)
        return false;
    if (fc_is_at(f, at - 1, "by")) /* not "2880 by 1800": only "By 1800, ..." */
        return at == f->first + 1 || fc_sign_at(f, at - 2, ',');
    return fc_behind(f, at, FC_CONTEXT_YEAR) || fc_sign_at(f, at - 1, '(');
}

/* A noun behind that the figures count, or a name that they number: "to 1800 Oak Street". */
static bool numbers_what_follows(const fc_finder *f, size_t end, const fc_left *left)
{
    if (end >= f->end)
        return false;
    const fc_token *next = fc_token_at(f, end);
    if (next->tag == FC_TAG_NOUN)
        return next->form == FC_FORM_S || fc_is_at(f, end, "people");
    return next->tag == FC_TAG_NAME && (next->flags & FC_TOKEN_CAPITAL) &&
           (fc_is_at(f, left->first - 1, "to") || fc_is_at(f, left->first - 1, "of") ||
            fc_is_at(f, left->first - 1, "from"));
}

/* "ISO 8601:2004": behind a colon that another number is glued to. */
static bool ends_a_code(const fc_finder *f, size_t at)
{
    return at >= f->first + 2 && fc_sign_at(f, at - 1, ':') && fc_glued_at(f, at) &&
           fc_glued_at(f, at - 1) && fc_token_at(f, at - 2)->kind == FC_TOKEN_NUMBER;
}

/* "in 1805, 1806 and 1809": behind a year of the same sentence. */
static bool joins_year(const fc_finder *f, size_t at)
{
    const fc_time *before = f->out->count ? &f->out->items[f->out->count - 1] : NULL;
    if (!before || before->sentence != f->sentence || before->expr.op != FC_OP_DATE ||
        before->expr.year < FIRST_YEAR || before->expr.unit > FC_GRANULARITY_YEAR)
        return false;
    return before->end + 1 == at && (fc_tag_at(f, at - 1, FC_TAG_CONJ) ||
                                     fc_sign_at(f, at - 1, ',') || fc_dash_at(f, at - 1) ||
                                     fc_is_at(f, at - 1, "to") || fc_is_at(f, at - 1, "until"));
}

/* "1848 saw risings", "1812 was a hard year": a year that opens its sentence. */
static bool opens_sentence(const fc_finder *f, size_t at, size_t end)
{
    return at == f->first && (fc_is_at(f, end, "was") || fc_is_at(f, end, "saw") ||
                              fc_is_at(f, end, "brought") || fc_is_at(f, end, "marked"));
}

/* "the 1648 treaty", "the 1815 Congress of Vienna": the year of one thing; "the 1500 men" are many. */
static bool dates_thing(const fc_finder *f, size_t at, size_t end, int year)
{
    if (at == f->first || end >= f->end || year % 100 == 0)
        return false;
    const fc_token *noun = fc_token_at(f, end);
    bool named = noun->tag == FC_TAG_NAME && (noun->flags & FC_TOKEN_CAPITAL);
    return fc_is_at(f, at - 1, "the") && (named || noun->tag == FC_TAG_NOUN) &&
           noun->form != FC_FORM_S && !fc_is_at(f, end, "men") && !fc_is_at(f, end, "people") &&
           !fc_sign_at(f, end + 1, '-');
}

static bool is_year(const fc_finder *f, size_t at, size_t end, int year, const fc_left *left)
{
    if (ends_a_code(f, at) || is_other_number(f, at, end) || joined_by_hyphen(f, at, left) ||
        is_compound(f, end) || leads_to_period(f, end) || counts_nouns(f, at, end) ||
        counts_whole(f, at, end) || names_product(f, at, end))
        return false;
    if (year >= LIKELY_FIRST && year <= LIKELY_LAST)
        return true;
    bool placed = is_led(f, left) || left->edge || read_range_end(f, end, year) ||
                  joins_year(f, at) || opens_sentence(f, at, end) || dates_thing(f, at, end, year);
    return year >= FIRST_YEAR && year <= LAST_YEAR && placed && !numbers_what_follows(f, end, left);
}

static size_t add_years(fc_finder *f, size_t end, int year, const fc_left *left)
{
    int last = read_range_end(f, end, year);
    fc_time *time = fc_year_add(f, left->first, end, year, FC_GRANULARITY_YEAR);
    if (!time)
        return end;
    time->expr.edge = left->edge;
    time->expr.tense = (int8_t)fc_tense_of(f, left->first, end);
    if (!last)
        return end;
    int32_t index = (int32_t)f->out->count - 1;
    time->range_end = index + 1;
    time = fc_year_add(f, end + 1, end + 2, last, FC_GRANULARITY_YEAR);
    if (time)
        time->range_begin = index;
    return end + 2;
}

size_t fc_find_year(fc_finder *f, size_t at)
{
    size_t length;
    fc_left left;
    int value = fc_digits_at(f, at, &length);
    if (value < 0)
        return at;
    size_t end = find_era(f, at, value, length);
    if (end > at)
        return end;
    if (length != 4 && length != 2)
        return at;
    bool quoted = length == 2 && fc_before(f, at) && fc_glued_at(f, at) && is_apostrophe(f, at - 1);
    if (length == 2 && !quoted && !fc_glued_at(f, at + 1))
        return at; /* not even "the 90s" */
    fc_left_read(f, at - quoted, &left);
    if (left.order || left.each) {
        left.first = at - quoted;
        left.edge = FC_EDGE_NONE;
    }
    end = find_decade(f, at, &left, value, length);
    if (end > at)
        return end;
    int year;
    size_t begin = at;
    if (length == 2) { /* "'96": the apostrophe stands in front */
        if (!quoted || fc_year_read(f, at - 1, &year) != at + 1 || fc_glued_at(f, at - 1))
            return at;
        begin = at - 1;
    } else {
        year = value;
    }
    if (!is_year(f, begin, at + 1, year, &left))
        return at;
    return add_years(f, at + 1, year, &left);
}
