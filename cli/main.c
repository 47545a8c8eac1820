/*
 * factcheck: reports the figures and dates on which news articles disagree.
 */
#include <signal.h>

#include "check.h"
#include "help.h"
#include "message.h"
#include "terminal.h"

static int inform(const cli_arguments *arguments)
{
    cli_output out;
    bool fine = true;
    if (!output_open(&out, arguments->output))
        return EXIT_TROUBLE;
    if (arguments->command == COMMAND_HELP)
        help_options(&out);
    else if (arguments->command == COMMAND_VERSION)
        help_version(&out);
    else if (arguments->command == COMMAND_LIST_RULES)
        help_rules(&out);
    else
        fine = help_explain(&out, arguments->explain);
    if (!fine)
        output_cancel(&out);
    return output_close(&out) ? EXIT_CLEAN : EXIT_TROUBLE;
}

int main(int argc, char **argv)
{
    cli_arguments arguments;
    int status = EXIT_TROUBLE;
    terminal_guard_streams();
    signal(SIGPIPE, SIG_IGN);
    if (arguments_parse(&arguments, argc, argv)) {
        bool reads = arguments.command == COMMAND_CHECK || arguments.command == COMMAND_EXTRACT;
        status = reads ? check(&arguments) : inform(&arguments);
    }
    arguments_free(&arguments);
    return status;
}
