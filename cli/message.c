#include "message.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "factcheck.h"

static int to_stderr(const char *data, size_t len, void *payload)
{
    (void)payload;
    return fwrite(data, 1, len, stderr) == len ? 0 : 1;
}

bool complain(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int length = vsnprintf(NULL, 0, format, list);
    va_end(list);
    char *text = length < 0 ? NULL : malloc((size_t)length + 1);
    if (!text) {
        fputs("factcheck: out of memory\n", stderr);
        return false;
    }
    va_start(list, format);
    vsnprintf(text, (size_t)length + 1, format, list);
    va_end(list);
    fputs("factcheck: ", stderr);
    factcheck_write_visible((factcheck_text){text, (size_t)length}, to_stderr, NULL);
    fputc('\n', stderr);
    free(text);
    return false;
}
