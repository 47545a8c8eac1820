#include "decimal.h"

__extension__ typedef unsigned __int128 u128;

#define DIGITS_MAX 38

static u128 magnitude(fc_decimal a)
{
    return ((u128)a.high << 64) | a.low;
}

static fc_decimal too_big(void)
{
    fc_decimal a = {0, 0, 0, false, FC_DECIMAL_TOO_BIG};
    return a;
}

static fc_decimal make(bool negative, u128 value, int exponent)
{
    if (value == 0)
        exponent = 0;
    if (exponent > FC_DECIMAL_EXPONENT_MAX || exponent < -FC_DECIMAL_EXPONENT_MAX)
        return too_big();
    fc_decimal a;
    a.high = (uint64_t)(value >> 64);
    a.low = (uint64_t)value;
    a.exponent = exponent;
    a.negative = negative && value != 0;
    a.state = FC_DECIMAL_FINITE;
    return a;
}

/*
 * Most magnitudes fit into 64 bits, where arithmetic is several times as fast: the functions below
 * have a path for those, with the same results.
 */
static bool is_narrow(u128 value)
{
    return value >> 64 == 0;
}

#define POWER_MAX 19 /* of ten in 64 bits */

static uint64_t power_of_ten(int power)
{
    static const uint64_t powers[POWER_MAX + 1] = {
        1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u,
        10000000000u, 100000000000u, 1000000000000u, 10000000000000u, 100000000000000u,
        1000000000000000u, 10000000000000000u, 100000000000000000u, 1000000000000000000u,
        10000000000000000000u};
    return powers[power];
}

/* Multiplies by 10^power; false when the result does not fit. */
static bool scale_up(u128 *value, int power)
{
    static const u128 limit = ~(u128)0 / 10;
    if (*value == 0 || power <= 0)
        return true;
    if (is_narrow(*value) && power <= POWER_MAX) {
        *value *= power_of_ten(power);
        return true;
    }
    for (; power > 0; power--) {
        if (*value > limit)
            return false;
        *value *= 10;
    }
    return true;
}

fc_decimal fc_decimal_none(void)
{
    fc_decimal a = {0, 0, 0, false, FC_DECIMAL_NONE};
    return a;
}

fc_decimal fc_decimal_scaled(int64_t value, int exponent)
{
    uint64_t size = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
    return make(value < 0, size, exponent);
}

/* Digits that are sure to fit, and how many of them stand behind a point; false if malformed. */
static bool parse_narrow(fc_str text, uint64_t *value, int *fraction)
{
    size_t point = text.len;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '.' && point == text.len)
            point = i;
        else if (fc_is_digit(c))
            *value = *value * 10 + (unsigned)(c - '0');
        else
            return false;
    }
    *fraction = point < text.len ? (int)(text.len - point - 1) : 0;
    return text.len > (point < text.len);
}

fc_decimal fc_decimal_parse(fc_str text, int32_t *place)
{
    u128 value = 0;
    int digits = 0, significant = 0, fraction = 0;
    bool point = false;
    if (place)
        *place = 0;
    if (text.len < POWER_MAX) {
        uint64_t narrow = 0;
        if (!parse_narrow(text, &narrow, &fraction))
            return fc_decimal_none();
        if (place)
            *place = -fraction;
        return make(false, narrow, -fraction);
    }
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (!fc_is_digit(c))
            return fc_decimal_none();
        significant += significant > 0 || c != '0';
        if (significant > DIGITS_MAX || fraction >= FC_DECIMAL_EXPONENT_MAX)
            return too_big();
        value = value * 10 + (unsigned)(c - '0');
        digits++;
        fraction += point;
    }
    if (digits == 0)
        return fc_decimal_none();
    if (place)
        *place = -fraction;
    return make(false, value, -fraction);
}

bool fc_decimal_is_zero(fc_decimal a)
{
    return fc_decimal_is_finite(a) && a.high == 0 && a.low == 0;
}

/* Takes the zeros off the end of a finite one of 64 bits; it may be zero. */
static inline void reduce_narrow(fc_decimal *a)
{
    if (a->low == 0) {
        a->exponent = 0;
        a->negative = false;
        return;
    }
    while (a->low % 2 == 0 && a->low % 10 == 0 && a->exponent < FC_DECIMAL_EXPONENT_MAX) {
        a->low /= 10;
        a->exponent++;
    }
}

fc_decimal fc_decimal_reduce(fc_decimal a)
{
    if (!fc_decimal_is_finite(a))
        return a;
    if (a.high == 0) {
        reduce_narrow(&a);
        return a;
    }
    u128 value = magnitude(a);
    int exponent = a.exponent;
    if (a.low % 2 != 0) /* no multiple of ten */
        return a;
    while (value % 10 == 0 && exponent < FC_DECIMAL_EXPONENT_MAX) {
        value /= 10;
        exponent++;
    }
    return make(a.negative, value, exponent);
}

int fc_decimal_place(fc_decimal a)
{
    return fc_decimal_is_finite(a) ? fc_decimal_reduce(a).exponent : 0;
}

int fc_decimal_top(fc_decimal a)
{
    if (!fc_decimal_is_finite(a) || fc_decimal_is_zero(a))
        return 0;
    int top = a.exponent;
    if (a.high == 0) {
        for (uint64_t value = a.low; value >= 10; value /= 10)
            top++;
        return top;
    }
    for (u128 value = magnitude(a); value >= 10; value /= 10)
        top++;
    return top;
}

bool fc_decimal_is_integer(fc_decimal a)
{
    return fc_decimal_is_finite(a) && (a.exponent >= 0 || fc_decimal_reduce(a).exponent >= 0);
}

/* Brings two finite decimals to one exponent; false when that does not fit. */
static bool align(fc_decimal *a, fc_decimal *b, u128 *x, u128 *y, int *exponent)
{
    if (a->high == 0 && b->high == 0) {
        reduce_narrow(a);
        reduce_narrow(b);
    } else {
        *a = fc_decimal_reduce(*a);
        *b = fc_decimal_reduce(*b);
    }
    *x = magnitude(*a);
    *y = magnitude(*b);
    if (*x == 0)
        a->exponent = b->exponent;
    if (*y == 0)
        b->exponent = a->exponent;
    *exponent = a->exponent < b->exponent ? a->exponent : b->exponent;
    return scale_up(x, a->exponent - *exponent) && scale_up(y, b->exponent - *exponent);
}

/* Compares the sizes of two nonzero reduced decimals by their first digit, then exactly. */
static int compare_size(fc_decimal a, fc_decimal b)
{
    int top_a = fc_decimal_top(a), top_b = fc_decimal_top(b);
    if (top_a != top_b)
        return top_a < top_b ? -1 : 1;
    u128 x, y;
    int exponent;
    if (!align(&a, &b, &x, &y, &exponent)) {
        /* equal tops differ in length by 38 digits at most: cut the finer one, ties go to it */
        int lower = a.exponent > b.exponent ? a.exponent : b.exponent;
        fc_decimal cut_a = fc_decimal_round(a, lower, FC_ROUND_TRUNCATE);
        fc_decimal cut_b = fc_decimal_round(b, lower, FC_ROUND_TRUNCATE);
        x = magnitude(cut_a);
        y = magnitude(cut_b);
        if (x == y)
            return a.exponent < b.exponent ? 1 : -1;
    }
    return (x > y) - (x < y);
}

/* Compares the sizes where the coarser one, brought to the other's exponent, surely fits. */
static bool compare_narrow(fc_decimal a, fc_decimal b, int *order)
{
    int apart = a.exponent - b.exponent;
    u128 x = magnitude(a), y = magnitude(b);
    if (apart > POWER_MAX || apart < -POWER_MAX || (apart > 0 && a.high) || (apart < 0 && b.high))
        return false;
    if (apart > 0)
        x *= power_of_ten(apart);
    if (apart < 0)
        y *= power_of_ten(-apart);
    *order = (x > y) - (x < y);
    return true;
}

int fc_decimal_compare(fc_decimal a, fc_decimal b)
{
    int order;
    if (!fc_decimal_is_finite(a) || !fc_decimal_is_finite(b))
        return 2;
    int sign_a = fc_decimal_is_zero(a) ? 0 : a.negative ? -1 : 1;
    int sign_b = fc_decimal_is_zero(b) ? 0 : b.negative ? -1 : 1;
    if (sign_a != sign_b)
        return sign_a < sign_b ? -1 : 1;
    if (sign_a == 0)
        return 0;
    if (compare_narrow(a, b, &order))
        return sign_a * order;
    return sign_a * compare_size(fc_decimal_reduce(a), fc_decimal_reduce(b));
}

bool fc_decimal_equal(fc_decimal a, fc_decimal b)
{
    return fc_decimal_compare(a, b) == 0;
}

/* NONE or TOO_BIG when an operand is, so that operations pass them on. */
static bool special(fc_decimal a, fc_decimal b, fc_decimal *out)
{
    if (fc_decimal_is_finite(a) && fc_decimal_is_finite(b))
        return false;
    bool none = a.state == FC_DECIMAL_NONE || b.state == FC_DECIMAL_NONE;
    *out = none ? fc_decimal_none() : too_big();
    return true;
}

fc_decimal fc_decimal_add(fc_decimal a, fc_decimal b)
{
    fc_decimal out;
    u128 x, y;
    int exponent;
    if (special(a, b, &out))
        return out;
    if (!align(&a, &b, &x, &y, &exponent))
        return too_big();
    if (a.negative == b.negative)
        return x + y < x ? too_big() : make(a.negative, x + y, exponent);
    return x >= y ? make(a.negative, x - y, exponent) : make(b.negative, y - x, exponent);
}

fc_decimal fc_decimal_neg(fc_decimal a)
{
    a.negative = fc_decimal_is_finite(a) && !fc_decimal_is_zero(a) && !a.negative;
    return a;
}

fc_decimal fc_decimal_abs(fc_decimal a)
{
    a.negative = false;
    return a;
}

fc_decimal fc_decimal_sub(fc_decimal a, fc_decimal b)
{
    return fc_decimal_add(a, fc_decimal_neg(b));
}

fc_decimal fc_decimal_mul(fc_decimal a, fc_decimal b)
{
    fc_decimal out;
    if (special(a, b, &out))
        return out;
    if (a.high == 0 && b.high == 0) {
        reduce_narrow(&a);
        reduce_narrow(&b);
        return make(a.negative != b.negative, (u128)a.low * b.low, a.exponent + b.exponent);
    }
    a = fc_decimal_reduce(a);
    b = fc_decimal_reduce(b);
    u128 x = magnitude(a), y = magnitude(b);
    bool narrow = is_narrow(x) && is_narrow(y);
    if (!narrow && y != 0 && x > ~(u128)0 / y)
        return too_big();
    return make(a.negative != b.negative, x * y, a.exponent + b.exponent);
}

fc_decimal fc_decimal_shift(fc_decimal a, int power)
{
    if (!fc_decimal_is_finite(a))
        return a;
    return make(a.negative, magnitude(a), a.exponent + power);
}

/* Whether a quotient with this remainder is rounded away from zero. */
static bool round_away(bool negative, int remainder_to_half, bool exact, fc_rounding rounding)
{
    switch (rounding) {
    case FC_ROUND_NEAREST:
        return remainder_to_half >= 0;
    case FC_ROUND_FLOOR:
        return negative && !exact;
    case FC_ROUND_CEILING:
        return !negative && !exact;
    case FC_ROUND_TRUNCATE:
        break;
    }
    return false;
}

fc_decimal fc_decimal_round(fc_decimal a, int place, fc_rounding rounding)
{
    if (!fc_decimal_is_finite(a))
        return a;
    a = fc_decimal_reduce(a);
    if (a.exponent >= place)
        return a;
    u128 value = magnitude(a);
    unsigned last = 0;   /* the digit cut off last: the first behind the place */
    bool behind = false; /* whether anything but zeros stands behind that */
    if (a.high == 0 && place - a.exponent <= POWER_MAX) {
        uint64_t unit = power_of_ten(place - a.exponent - 1); /* of the digit cut off last */
        uint64_t cut = a.low / unit;
        last = (unsigned)(cut % 10);
        behind = a.low % unit != 0;
        value = cut / 10;
        a.exponent = place;
    }
    for (int i = a.exponent; i < place; i++) {
        behind = behind || last != 0;
        last = (unsigned)(value % 10);
        value /= 10;
    }
    int half = last > 5 ? 1 : last < 5 ? -1 : behind ? 1 : 0;
    if (round_away(a.negative, half, last == 0 && !behind, rounding))
        value++;
    return make(a.negative, value, place);
}

fc_decimal fc_decimal_div(fc_decimal a, fc_decimal b, int place, fc_rounding rounding)
{
    fc_decimal out;
    if (special(a, b, &out))
        return out;
    if (fc_decimal_is_zero(b))
        return fc_decimal_none();
    a = fc_decimal_reduce(a);
    b = fc_decimal_reduce(b);
    /* (x * 10^ea) / (y * 10^eb) = q * 10^place, so q = x * 10^(ea - eb - place) / y */
    u128 x = magnitude(a), y = magnitude(b);
    int power = a.exponent - b.exponent - place;
    if (!scale_up(power > 0 ? &x : &y, power > 0 ? power : -power))
        return too_big();
    u128 quotient = x / y, remainder = x % y;
    int half = remainder > y - remainder ? 1 : remainder == y - remainder ? 0 : -1;
    bool negative = a.negative != b.negative;
    if (round_away(negative, half, remainder == 0, rounding))
        quotient++;
    return make(negative, quotient, place);
}

int64_t fc_decimal_to_int(fc_decimal a, int64_t otherwise)
{
    if (fc_decimal_is_finite(a) && a.exponent == 0 && a.high == 0 && a.low <= INT64_MAX)
        return a.negative ? -(int64_t)a.low : (int64_t)a.low;
    if (!fc_decimal_is_integer(a))
        return otherwise;
    a = fc_decimal_reduce(a);
    u128 value = magnitude(a);
    if (!scale_up(&value, a.exponent) || value > INT64_MAX)
        return otherwise;
    return a.negative ? -(int64_t)value : (int64_t)value;
}

void fc_decimal_write(fc_decimal a, fc_builder *builder)
{
    if (!fc_decimal_is_finite(a))
        return;
    a = fc_decimal_reduce(a);
    char digits[DIGITS_MAX + 2];
    int count = 0;
    u128 value = magnitude(a);
    for (; !is_narrow(value); value /= 10)
        digits[count++] = (char)('0' + (unsigned)(value % 10));
    uint64_t rest = (uint64_t)value;
    do {
        digits[count++] = (char)('0' + (unsigned)(rest % 10));
        rest /= 10;
    } while (rest);
    int point = count + a.exponent; /* digits in front of the decimal point */
    int zeros = a.exponent > 0 ? a.exponent : point < 0 ? -point : 0;
    if (!fc_builder_reserve(builder, (size_t)(count + zeros) + sizeof "-0."))
        return;
    char *to = builder->ptr + builder->len;
    if (a.negative)
        *to++ = '-';
    if (point <= 0) {
        *to++ = '0';
        *to++ = '.';
    }
    for (int i = point; i < 0; i++)
        *to++ = '0';
    for (int i = 0; i < count; i++) {
        if (i == point && i > 0)
            *to++ = '.';
        *to++ = digits[count - 1 - i];
    }
    for (int i = count; i < point; i++)
        *to++ = '0';
    builder->len = (size_t)(to - builder->ptr);
}

fc_str fc_decimal_text(fc_decimal a, fc_arena *arena)
{
    fc_builder builder;
    fc_builder_init(&builder, arena);
    fc_decimal_write(a, &builder);
    return fc_builder_done(&builder);
}
