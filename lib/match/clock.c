#include "match/clock.h"

enum {
    DAY = FC_MINUTES_A_DAY,
    HOUR = 60,
    FAR = 75,          /* times further apart are those of two happenings */
    ROUND_HOUR = 15,   /* what a whole hour may stand for */
    ROUND_HALF = 10,   /* a half hour */
    ROUND_FIVE = 3,    /* any other five minutes */
    ROUND_MINUTE = 1,
    TELLING = 5        /* minutes of the hour that are no multiple of it are no round time */
};

static int gap_of(int a, int b)
{
    int gap = a > b ? a - b : b - a;
    return gap > DAY / 2 ? DAY - gap : gap;
}

static int slack(int minute)
{
    return minute % HOUR == 0         ? ROUND_HOUR
           : minute % (HOUR / 2) == 0 ? ROUND_HALF
           : minute % TELLING == 0    ? ROUND_FIVE
                                      : ROUND_MINUTE;
}

static fc_clock_gap by_gap(int a, int b)
{
    int gap = gap_of(a, b), most = slack(a) > slack(b) ? slack(a) : slack(b);
    return gap == 0      ? FC_CLOCK_EQUAL
           : gap <= most ? FC_CLOCK_NEAR
           : gap <= FAR  ? FC_CLOCK_APART
                         : FC_CLOCK_UNKNOWN;
}

static bool is_known(int zone)
{
    return zone != FC_ZONE_NONE && zone != FC_ZONE_LOCAL;
}

/* "10:17 a.m. PST" and "0217 GMT" of one departure: the sign of the zone was taken wrongly. */
static fc_clock_gap in_known_zones(int a, int zone_a, int b, int zone_b)
{
    int x = (a - zone_a + 2 * DAY) % DAY, y = (b - zone_b + 2 * DAY) % DAY;
    int gap = gap_of(x, y);
    bool telling = a % TELLING && b % TELLING && zone_a != zone_b;
    if (gap == HOUR && zone_a != zone_b) /* "EST" is written in summer too */
        return FC_CLOCK_UNKNOWN;
    if (gap > HOUR && gap % HOUR == 0 && telling)
        return FC_CLOCK_ZONE;
    return by_gap(x, y);
}

fc_clock_gap fc_clocks_compare(int minute_a, int zone_a, int minute_b, int zone_b)
{
    int a = minute_a % DAY, b = minute_b % DAY;
    bool known_a = is_known(zone_a), known_b = is_known(zone_b);
    if (known_a && known_b)
        return in_known_zones(a, zone_a, b, zone_b);
    if (known_a || known_b) {
        int zone = known_a ? zone_a : zone_b, other = known_a ? zone_b : zone_a;
        if (a != b)
            return FC_CLOCK_UNKNOWN;
        /* "0619 GMT" and "6:19 a.m. local time" */
        return zone == 0 && other == FC_ZONE_LOCAL && a % TELLING ? FC_CLOCK_ZONE : FC_CLOCK_EQUAL;
    }
    int gap = gap_of(a, b);
    if (gap == DAY / 2) /* a.m. for p.m. */
        return FC_CLOCK_APART;
    bool local = zone_a == FC_ZONE_LOCAL && zone_b == FC_ZONE_LOCAL;
    bool zones = gap % HOUR == 0 || (gap > HOUR && gap % (HOUR / 2) == 0);
    return gap > 0 && zones && !local ? FC_CLOCK_UNKNOWN : by_gap(a, b);
}
