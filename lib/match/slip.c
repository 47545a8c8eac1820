#include "slip.h"

#define DROPPED_DIGITS_MIN 5 /* of both figures together: "12" and "1" prove nothing */
#define CHANGED_DIGITS_MIN 3
#define POINT_DIGITS_MIN 2 /* "2" and "20" are two figures, "1.2" and "12" may be one */

typedef fc_slip_digits digits;

void fc_slip_digits_of(fc_slip_digits *out, fc_decimal value, int32_t place)
{
    digits d = {.value = value, .place = place, .point = place < 0};
    fc_decimal shifted = fc_decimal_shift(fc_decimal_abs(value), -place);
    shifted = fc_decimal_round(shifted, 0, FC_ROUND_NEAREST);
    int64_t n = fc_decimal_to_int(shifted, -1);
    char reversed[FC_SLIP_DIGITS];
    int8_t count = 0;
    for (; n > 0; n /= 10)
        reversed[count++] = (char)('0' + n % 10);
    for (int i = 0; i < count; i++)
        d.text[i] = reversed[count - 1 - i];
    d.count = d.significant = count;
    while (d.significant > 0 && d.text[d.significant - 1] == '0')
        d.significant--;
    d.top = (int16_t)fc_decimal_top(value);
    *out = d;
}

/*
 * The digit that `longer` has more than `shorter`, 0 if that is not all. Without a digit in front of
 * the point a figure is ten times less: 26.1 becomes 2.1, never 21.
 */
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
    int top = at <= longer->top ? longer->top - 1 : longer->top;
    return !longer->point || shorter->top == top ? longer->text[at] : 0;
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

/* The same digits one or two places apart: a point or a zero went astray. */
static bool is_point_slip(const digits *a, const digits *b)
{
    int apart = a->top - b->top, count = a->significant;
    if (count < POINT_DIGITS_MIN || count != b->significant || apart == 0 || apart < -2 ||
        apart > 2)
        return false;
    for (int i = 0; i < count; i++) {
        if (a->text[i] != b->text[i])
            return false;
    }
    return true;
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

static bool is_by_one(fc_decimal a, fc_decimal b)
{
    return fc_decimal_equal(fc_decimal_abs(fc_decimal_sub(a, b)), fc_decimal_int(1));
}

bool fc_slip_is_scale(const fc_slip_digits *a, const fc_slip_digits *b)
{
    int apart = a->top - b->top;
    bool scale = apart == 3 || apart == -3 || apart == 6 || apart == -6;
    return scale && fc_decimal_equal(fc_decimal_shift(b->value, apart), a->value);
}

fc_digit_slip fc_slip_between(const fc_slip_digits *a, const fc_slip_digits *b)
{
    fc_digit_slip slip = {FC_SLIP_NONE, 0, false};
    if (fc_slip_is_scale(a, b)) {
        slip.kind = FC_SLIP_SCALE;
        return slip;
    }
    if (is_point_slip(a, b)) {
        slip.kind = FC_SLIP_POINT;
        return slip;
    }
    char in_a = dropped_digit(a, b), in_b = dropped_digit(b, a);
    if ((in_a || in_b) && a->count + b->count >= DROPPED_DIGITS_MIN) {
        slip.kind = FC_SLIP_DROPPED;
        slip.in_first = in_a != 0;
        slip.digit = in_a ? in_a : in_b;
        return slip;
    }
    if (a->top != b->top || a->count != b->count)
        return slip;
    if (is_transposed(a, b))
        slip.kind = FC_SLIP_TRANSPOSED;
    else if (a->count >= CHANGED_DIGITS_MIN && differing_digits(a, b, &slip.digit) == 1)
        slip.kind = FC_SLIP_CHANGED;
    else if (a->place == 0 && is_by_one(a->value, b->value))
        slip.kind = FC_SLIP_BY_ONE;
    return slip;
}

fc_digit_slip fc_slip_of(fc_decimal a, int32_t place_a, fc_decimal b, int32_t place_b)
{
    digits x, y;
    fc_slip_digits_of(&x, a, place_a);
    fc_slip_digits_of(&y, b, place_b);
    return fc_slip_between(&x, &y);
}
