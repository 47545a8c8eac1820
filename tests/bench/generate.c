/*
 * Writes made-up news: generate BYTES [ARTICLE_BYTES]. The same bytes on every machine. Articles
 * of about ARTICLE_BYTES (default 4000) follow one another, each with a headline, a byline with a
 * date, paragraphs, and now and then a list of links. As in news of the agencies, a million bytes
 * hold about 5,300 numbers, 1,900 names of months and weekdays and 8,200 sentences.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint32_t state = 20240517;

/* A small linear congruential generator: its high bits are good enough to choose words. */
static unsigned pick(unsigned count)
{
    state = state * 1664525u + 1013904223u;
    return (unsigned)(((uint64_t)(state >> 8) * count) >> 24);
}

/* Words of one kind, the common ones first: they are taken more often, as in any text. */
typedef struct words {
    const char *const *items;
    unsigned count;
} words;

#define LIST(...) \
    { \
        (const char *const[]){__VA_ARGS__}, \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *) \
    }

/* By their letter in the sentences below. */
static const words kinds[26] = {
    ['A' - 'A'] = LIST("new", "public", "long", "local", "old", "national", "recent", "early",
                       "northern", "strong", "serious", "private", "quiet", "regional", "narrow",
                       "costly", "steep", "uncertain", "joint", "detailed", "unusual", "rural",
                       "temporary", "fragile", "ambitious", "muddy", "reluctant", "threadbare"),
    ['B' - 'A'] = LIST("said", "argued", "believed", "admitted", "insisted", "complained",
                       "suggested", "acknowledged", "hinted", "predicted"),
    ['D' - 'A'] =
        LIST("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ['E' - 'A'] = LIST("in", "after", "before", "because of", "without", "despite", "near", "for",
                       "against", "under", "across", "beyond"),
    ['F' - 'A'] = LIST("Acme Corp.", "Bolt Ltd.", "Delta Foods", "Harbor Steel", "Meridian Bank",
                       "Quill & Sons", "Tarn Airways", "the Osprey Group", "Vale Energy"),
    ['G' - 'A'] = LIST("Lena", "Paul", "Amina", "Jorge", "Ruth", "Kenji", "Olga", "Samuel"),
    ['L' - 'A'] = LIST("Ortiz", "Webb", "Sato", "Bell", "Amadi", "Novak", "Hall", "Lindqvist",
                       "Mbeki", "Ferraro", "Oduya", "Petrov", "Castellanos", "Whitlock"),
    ['M' - 'A'] = LIST("January", "February", "March", "April", "May", "June", "July", "August",
                       "September", "October", "November", "December"),
    ['N' - 'A'] = LIST("decision", "plan", "work", "government", "court", "report", "river",
                       "election", "market", "road", "talks", "school", "storm", "factory",
                       "hospital", "inquiry", "bridge", "budget", "strike", "harvest", "border",
                       "agreement", "library", "campaign", "railway", "investigation", "proposal",
                       "committee", "neighbourhood", "coalition", "reservoir", "settlement",
                       "orchestra", "lighthouse", "archive", "quarry"),
    ['O' - 'A'] = LIST("the ministry", "the mayor", "the police", "the central bank", "the union",
                       "a spokeswoman", "the rescue service", "the statistics office",
                       "the governor", "the prosecutor", "the coast guard"),
    ['P' - 'A'] = LIST("Northport", "the valley", "Eastmere", "the capital", "Lake County",
                       "Port Alder", "Saint Orlan", "the old town", "Marrow Bay"),
    ['Q' - 'A'] = LIST("Revenue", "Output", "Trade", "Unemployment", "Net profit", "Tourism",
                       "Demand", "Investment"),
    ['R' - 'A'] = LIST("rose", "fell", "climbed", "dropped", "increased", "slipped"),
    ['T' - 'A'] = LIST("houses", "villages", "jobs", "visitors", "schools", "trucks", "patients",
                       "vessels", "soldiers", "farms", "students", "homes"),
    ['U' - 'A'] = LIST("km", "metres", "tonnes", "hectares", "miles", "megawatts"),
    ['V' - 'A'] = LIST("changed", "delayed", "supported", "rejected", "opened", "followed",
                       "questioned", "threatened", "welcomed", "ended", "divided", "reached",
                       "weakened", "abandoned", "approved", "outlasted", "overshadowed"),
    ['W' - 'A'] = LIST("In the end", "For the most part", "By all accounts", "At first", "Even so",
                       "In private", "As so often", "Here", "Elsewhere", "In theory"),
};

/* A capital letter behind @ stands for a word of its kind, # for a digit, the first of them no 0. */
static const char *const plain[] = {
    "The @A @N @V the @N @E the @A @N, and few in @P who had followed the @N were surprised by it.",
    "@W the @N @V a @A @N, although the @N that @O wanted was still some way off.",
    "\xE2\x80\x9CWe have seen a worse @N than this one, and we will see it again,\xE2\x80\x9D @L "
    "@B when the @N "
    "had ended.",
    "@O @B that the @A @N had been @V @E the @N, and would not go further than that.",
    "It was not clear who would pay for the @N, or when the @A @N that @O had promised could "
    "begin.",
    "Critics of @F @B that the @N was hasty; its friends answered that there was no better one, "
    "and that the @A @N would have been worse.",
    "@G @L, who has lived in @P since the @A @N, @B there was nothing unusual about the @N or "
    "about "
    "the people who @V it.",
    "@W, @O @V the @A @N @E a @A @N, and the @N has not been the same since.",
    "Those who know the @A @N well were careful not to promise too much @E the @N, which has been "
    "@V before.",
    "The @N @E @P is @A and the @N is @A, but @L and the people of @P have got used to both.",
    "Neither @O nor @F would say whether the @A @N had been offered @E the @N.",
    "People who @V the @N are now asking why the @A @N @E @P was never mentioned by @O or @F.",
};

static const char *const with_figures[] = {
    "@Q @R #.# percent in the third quarter of 20## to $##.# billion, @O said after the @A @N.",
    "At least ## people were hurt and ### @T damaged when the @A @N reached @P on @D.",
    "The number of @T in @P @R from ##,### to more than ##,### last year, a @A report on the @N "
    "says.",
    "@L, ##, the head of @F, said the @A @N @E the @N would take about # months.",
    "The site of the @A @N lies ## @U from @P and was opened in 19##, when @O @V the @N.",
    "@F plans to cut ### jobs, or #% of its staff, by @M, and to close its @N in @P.",
    "Shares of @F closed at $##.## on @D, down # percentage points on the week.",
    "On @M ##, @O @V the @A @N, the second in # years, and @L @B it would be the last.",
    "The @N will cost \xE2\x82\xAC### million and should be ready soon, @O said @E the @A @N.",
    "It was the first @N in @P since @M 20##, when the @A @N killed three people.",
    "@G @L is due to speak in @P on @D about the @N and the @A @N.",
};

/* Prints the sentence, its first letter a capital, and returns its bytes. */
static size_t say(const char *sentence)
{
    size_t written = 0;
    for (const char *at = sentence; *at; at++) {
        if (*at == '@') {
            bool first = at == sentence;
            const words *kind = &kinds[*++at - 'A'];
            const char *word = kind->items[pick(pick(kind->count) + 1)];
            int capital = first && *word >= 'a' && *word <= 'z' ? *word - 'a' + 'A' : *word;
            written += (size_t)printf("%c%s", capital, word + 1);
        } else {
            bool first = at == sentence || at[-1] != '#';
            putchar(*at == '#' ? '0' + (int)(first ? pick(9) + 1 : pick(10)) : *at);
            written++;
        }
    }
    return written;
}

#define ONE_OF(list) (list)[pick(sizeof(list) / sizeof *(list))]

static size_t paragraph(void)
{
    size_t written = 0;
    for (unsigned i = 2 + pick(3); i > 0; i--) {
        written += say(pick(100) >= 37 ? ONE_OF(plain) : ONE_OF(with_figures)) + 1;
        putchar(i > 1 ? ' ' : '\n');
    }
    putchar('\n');
    return written + 1;
}

static size_t article(size_t size)
{
    size_t written = say("@F says @N in @P is @A\n\nBy @G @L\n\n@M ##, 2024\n\n");
    while (written < size)
        written += paragraph();
    if (pick(4) == 0)
        written += say("Related\n- ## @T lost in @P\n- Ten @T to see in 202#\n\n");
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
