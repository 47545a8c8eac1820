#include "cause.h"

#define DIGITS_MAX 40

typedef struct digits {
    char text[DIGITS_MAX];
    int count;
    int top; /* power of ten of the first digit */
} digits;

/* The significant digits of a value, as stated: zeros behind the point count. */
static digits digits_of(const fc_value *value)
{
    digits d = {{0}, 0, 0};
    fc_decimal shifted = fc_decimal_shift(fc_decimal_abs(value->value), -value->place);
    shifted = fc_decimal_round(shifted, 0, FC_ROUND_NEAREST);
    int64_t n = fc_decimal_to_int(shifted, -1);
    char reversed[DIGITS_MAX];
    int count = 0;
    for (; n > 0 && count < DIGITS_MAX; n /= 10)
        reversed[count++] = (char)('0' + n % 10);
    for (int i = 0; i < count; i++)
        d.text[i] = reversed[count - 1 - i];
    d.count = count;
    d.top = fc_decimal_top(value->value);
    return d;
}

/* The digit that `longer` has more than `shorter`, 0 if that is not all. */
static char dropped_digit(const digits *longer, const digits *shorter)
{
    if (longer->count != shorter->count + 1 || shorter->count < 2)
        return 0;
    int at = 0;
    while (at < shorter->count && longer->text[at] == shorter->text[at])
        at++;
    for (int i = at; i < shorter->count; i++) {
        if (longer->text[i + 1] != shorter->text[i])
            return 0;
    }
    return longer->text[at];
}

static bool is_transposed(const digits *a, const digits *b)
{
    if (a->count != b->count || a->count < 2)
        return false;
    for (int i = 0; i + 1 < a->count; i++) {
        if (a->text[i] == b->text[i])
            continue;
        if (a->text[i] != b->text[i + 1] || a->text[i + 1] != b->text[i])
            return false;
        for (int k = i + 2; k < a->count; k++) {
            if (a->text[k] != b->text[k])
                return false;
        }
        return true;
    }
    return false;
}

static int differing_digits(const digits *a, const digits *b, char *digit)
{
    int differ = 0;
    for (int i = 0; i < a->count; i++) {
        if (a->text[i] == b->text[i])
            continue;
        if (differ == 0)
            *digit = a->text[i];
        differ++;
    }
    return differ;
}

static fc_slip cause_of_figures(const fc_value *a, const fc_value *b)
{
    fc_slip slip = {FC_CAUSE_NONE, 0, false};
    digits x = digits_of(a), y = digits_of(b);
    int apart = x.top - y.top;
    fc_decimal moved = fc_decimal_shift(b->value, apart);
    if ((apart == 3 || apart == -3 || apart == 6 || apart == -6) &&
        fc_decimal_equal(moved, a->value)) {
        slip.cause = FC_CAUSE_SCALE;
        return slip;
    }
    char in_a = dropped_digit(&x, &y), in_b = dropped_digit(&y, &x);
    if ((in_a || in_b) && x.count + y.count >= 5) {
        slip.cause = FC_CAUSE_DIGIT_DROPPED;
        slip.in_first = in_a != 0;
        slip.digit = in_a ? in_a : in_b;
        return slip;
    }
    if (x.top != y.top || x.count != y.count)
        return slip;
    fc_decimal gap = fc_decimal_abs(fc_decimal_sub(a->value, b->value));
    if (is_transposed(&x, &y))
        slip.cause = FC_CAUSE_TRANSPOSED;
    else if (x.count >= 3 && differing_digits(&x, &y, &slip.digit) == 1)
        slip.cause = FC_CAUSE_DIGIT_CHANGED;
    else if (fc_decimal_equal(gap, fc_decimal_int(1)) && a->place == 0)
        slip.cause = FC_CAUSE_BY_ONE;
    return slip;
}

static fc_slip cause_of_times(const fc_value *a, const fc_value *b)
{
    fc_slip slip = {FC_CAUSE_NONE, 0, false};
    fc_minute gap = a->begin > b->begin ? a->begin - b->begin : b->begin - a->begin;
    fc_minute length = a->until - a->begin;
    if (length != b->until - b->begin || length > FC_MINUTES_A_DAY)
        return slip;
    fc_date x = fc_calendar_date((fc_day)(a->begin / FC_MINUTES_A_DAY));
    fc_date y = fc_calendar_date((fc_day)(b->begin / FC_MINUTES_A_DAY));
    if (gap == FC_MINUTES_A_DAY)
        slip.cause = FC_CAUSE_BY_ONE_DAY;
    else if (x.month == y.month && x.day == y.day && x.year != y.year)
        slip.cause = FC_CAUSE_YEAR;
    return slip;
}

fc_slip fc_cause_of(const fc_value *a, const fc_value *b)
{
    fc_slip slip = {FC_CAUSE_NONE, 0, false};
    if (a->is_time && b->is_time)
        return cause_of_times(a, b);
    if (a->is_time || b->is_time || a->is_range || b->is_range ||
        !fc_decimal_is_finite(a->value) || !fc_decimal_is_finite(b->value))
        return slip;
    if (!fc_str_equal(a->unit, b->unit)) {
        if (!fc_decimal_equal(a->value, b->value))
            return slip;
        slip.cause = a->percent && b->percent ? FC_CAUSE_POINTS : FC_CAUSE_UNIT;
        return slip;
    }
    return cause_of_figures(a, b);
}
