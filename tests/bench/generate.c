/*
 * Writes made-up news: generate BYTES [ARTICLE_BYTES]. The same bytes on every machine. Articles
 * of about ARTICLE_BYTES (default 4000) follow one another, each with a headline, a byline with a
 * date, paragraphs, and now and then a list of links.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t state = 20240517;

/* A small linear congruential generator: its high bits are good enough to choose words. */
static unsigned pick(unsigned count)
{
    state = state * 1664525u + 1013904223u;
    return (unsigned)(((uint64_t)(state >> 8) * count) >> 24);
}

#define WORDS(name) static const char *const name[]
#define ONE_OF(list) (list)[pick((unsigned)(sizeof(list) / sizeof *(list)))]

WORDS(months) = {"January", "February", "March",     "April",   "May",      "June",
                 "July",    "August",   "September", "October", "November", "December"};
WORDS(weekdays) = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
WORDS(first_names) = {"Lena", "Paul", "Amina", "Jorge", "Ruth", "Kenji", "Olga", "Samuel"};
WORDS(last_names) = {"Ortiz", "Webb", "Sato", "Bell", "Amadi", "Novak", "Hall", "Lindqvist"};
WORDS(places) = {"Northport", "the valley", "Eastmere", "the capital", "Lake County", "Port Alder"};
WORDS(firms) = {"Acme Corp.", "Bolt Ltd.", "Delta Foods", "Harbor Steel", "Meridian Bank"};
WORDS(offices) = {"the ministry", "the mayor",     "the police",         "the central bank",
                  "the union",    "a spokeswoman", "the rescue service", "the statistics office"};
WORDS(things) = {"houses",  "villages", "jobs",     "visitors",
                 "schools", "trucks",   "patients", "vessels"};
WORDS(units) = {"km", "metres", "tonnes", "hectares", "miles", "megawatts"};
WORDS(rises) = {"rose", "fell", "climbed", "dropped", "increased", "slipped"};
WORDS(measures) = {"Revenue", "Output", "Trade", "Unemployment", "Net profit", "Tourism", "Demand"};
WORDS(fillers) = {
    "The decision had been expected for some time, and few in the room seemed surprised by it.",
    "Neighbours said they had heard nothing unusual and went on with their work.",
    "Critics called the plan hasty; its friends answered that there was no better one.",
    "It was not clear who would pay for the work, or when it could begin.",
    "\xE2\x80\x9CWe have seen worse, and we will see worse again,\xE2\x80\x9D one of them said.",
    "Both sides agreed to talk again, though neither would say what had been offered.",
    "The weather has been kind so far, and forecasters see no reason why that should change.",
    "Those who know the region well were careful not to promise too much.",
};

static int figure_sentence(char *out, size_t size)
{
    unsigned a = pick(900) + 100, b = pick(90) + 10, c = pick(9) + 1;
    switch (pick(10)) {
    case 0:
        return snprintf(
            out, size,
            "%s %s %u.%u percent in the %s quarter of 20%02u to $%u.%u billion, %s said.",
            ONE_OF(measures), ONE_OF(rises), c, pick(10), pick(2) ? "first" : "third",
            pick(14) + 10, b, c, ONE_OF(offices));
    case 1:
        return snprintf(out, size, "At least %u people were hurt and %u %s damaged in %s on %s.", b,
                        a, ONE_OF(things), ONE_OF(places), ONE_OF(weekdays));
    case 2:
        return snprintf(out, size,
                        "The number of %s %s from %u,%03u to more than %u,%03u last year.",
                        ONE_OF(things), ONE_OF(rises), b, a, b + c, pick(1000));
    case 3:
        return snprintf(out, size,
                        "%s, %u, the head of %s, said the work would take about %u months.",
                        ONE_OF(last_names), b % 60 + 20, ONE_OF(firms), c + 1);
    case 4:
        return snprintf(out, size, "The site lies %u %s from %s and was opened on %s %u, %u.", b,
                        ONE_OF(units), ONE_OF(places), ONE_OF(months), pick(28) + 1,
                        1950 + pick(70));
    case 5:
        return snprintf(out, size, "%s plans to cut %u jobs, or %u%% of its staff, by %s.",
                        ONE_OF(firms), a, c + 1, ONE_OF(months));
    case 6:
        return snprintf(out, size,
                        "Shares of %s closed at $%u.%02u, down %u percentage points on the week.",
                        ONE_OF(firms), b, pick(100), c);
    default:
        return snprintf(out, size, "%s", ONE_OF(fillers));
    }
}

static size_t paragraph(void)
{
    char sentence[512];
    size_t written = 0;
    for (unsigned i = 2 + pick(3); i > 0; i--) {
        int length = figure_sentence(sentence, sizeof sentence);
        written += (size_t)length + 1;
        fputs(sentence, stdout);
        putchar(i > 1 ? ' ' : '\n');
    }
    putchar('\n');
    return written + 1;
}

static size_t article(size_t size)
{
    size_t written = (size_t)printf("%s says %s %s in %s\n\nBy %s %s\n\n%s %u, 2024\n\n",
                                    ONE_OF(firms), ONE_OF(things), ONE_OF(rises), ONE_OF(places),
                                    ONE_OF(first_names), ONE_OF(last_names), ONE_OF(months),
                                    pick(28) + 1);
    while (written < size)
        written += paragraph();
    if (pick(4) == 0)
        written += (size_t)printf("Related\n- %u %s lost in %s\n- Ten %s to see in 20%u\n\n",
                                  pick(90), ONE_OF(things), ONE_OF(places), ONE_OF(things),
                                  pick(10) + 20);
    return written;
}

int main(int argc, char **argv)
{
    size_t size = argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : 1000000, written = 0;
    size_t each = argc > 2 ? (size_t)strtoul(argv[2], NULL, 10) : 4000;
    while (written < size)
        written += article(each);
    return ferror(stdout) != 0;
}
