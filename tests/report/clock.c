/*
 * A clock on which each look takes 300 ms, to be loaded in front of the C library: a short run is a
 * long one by it.
 */
#include <time.h>

int clock_gettime(clockid_t id, struct timespec *now)
{
    static long long milliseconds;
    (void)id;
    milliseconds += 300;
    now->tv_sec = (time_t)(milliseconds / 1000);
    now->tv_nsec = (long)(milliseconds % 1000) * 1000000;
    return 0;
}
