#include "terminal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const char *variable(const char *name)
{
    const char *value = getenv(name);
    return value ? value : "";
}

static bool is_terminal(void)
{
    const char *kind = variable("TERM");
    return isatty(STDOUT_FILENO) && *kind && strcmp(kind, "dumb") != 0;
}

bool terminal_has_color(void)
{
    return is_terminal() && *variable("NO_COLOR") == '\0';
}

/* The locale as its variables name it: the first that is set decides. */
bool terminal_has_unicode(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *locale = "";
    for (size_t i = 0; i < sizeof names / sizeof *names && *locale == '\0'; i++)
        locale = variable(names[i]);
    return is_terminal() && (strstr(locale, "UTF-8") || strstr(locale, "utf-8") ||
                             strstr(locale, "UTF8") || strstr(locale, "utf8"));
}

unsigned terminal_width(void)
{
#ifdef TIOCGWINSZ
    struct winsize size;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        return size.ws_col;
#endif
    return 0;
}

void terminal_guard_streams(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) >= 0)
            continue;
        /* Opened the wrong way round: reading and writing fail as they would have. */
        int got = open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        if (got >= 0 && got != fd)
            close(got);
    }
}
