#include "today.h"

#include <stdlib.h>
#include <time.h>

static time_t seconds(void)
{
    const char *given = getenv("SOURCE_DATE_EPOCH");
    char *end = NULL;
    long long number = given ? strtoll(given, &end, 10) : 0;
    return given && *given && !*end ? (time_t)number : time(NULL);
}

void today_write(char out[TODAY_SIZE])
{
    time_t time = seconds();
    struct tm parts;
    out[0] = '\0';
    if (gmtime_r(&time, &parts) && strftime(out, TODAY_SIZE, "%Y-%m-%d", &parts) == 0)
        out[0] = '\0';
}
