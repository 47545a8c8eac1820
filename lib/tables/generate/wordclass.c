/*
 * Generates lib/tables/wordclass.def: common English words with the parts of speech that they have,
 * from WordNet 3.0 (files cntlist.rev, data.noun, data.adj, index.noun, index.verb and index.adj;
 * Debian package wordnet-base).
 *
 *     wordclass WORDNET_FOLDER WORD.DEF > wordclass.def
 *
 * A word is taken when its senses were counted often enough, and a part of speech when it makes a
 * fair share of the word. Senses that are written with a capital ("China" the country, but not
 * "china" the ware) make the word a name. Words of the closed classes (WORD.DEF) are left out.
 *
 * The senses were counted in texts of 1961; words that these do not have ("turnout", "inflation") are
 * taken from the index if they have several senses, were counted once or are verbs ("derail"). Words that first of all
 * mean a living being, a thing or a place are not: they are as often surnames ("Roe had 64 percent").
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COUNT_MIN = 2, SHARE = 12, WORD_SIZE = 32, WORDS_MAX = 120000, CLASSES = 5, NAME = 4,
       KEY_SIZE = 48, KEYS_MAX = 100000,
       SENSES_MIN = 3, SYNSETS_MAX = 100000 };

typedef struct word {
    char text[WORD_SIZE];
    unsigned long counts[CLASSES]; /* noun, verb, adjective, adverb, name */
} word;

static word words[WORDS_MAX];
static size_t word_count;
static char name_keys[KEYS_MAX][KEY_SIZE]; /* senses with a capital: "china%1:15:00" */
static size_t name_key_count;

typedef struct synset {
    unsigned long offset;
    int file; /* number of the lexicographer file: 5 animals, 6 artifacts ... */
} synset;

static synset synsets[SYNSETS_MAX]; /* of nouns, in the order of their offsets */
static size_t synset_count;
static char concrete[WORDS_MAX][WORD_SIZE]; /* nouns of beings, things and places, sorted */
static size_t concrete_count;

static int is_plain(const char *text)
{
    for (; *text; text++) {
        if (*text < 'a' || *text > 'z')
            return 0;
    }
    return 1;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(((const word *)a)->text, ((const word *)b)->text);
}

static int by_key(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* Keeps the key of a word written with a capital; `type` is that of the sense keys of its file. */
static void add_name_key(const char *spelling, int type, int file, unsigned id)
{
    char lower[WORD_SIZE];
    size_t length = strlen(spelling);
    if (spelling[0] < 'A' || spelling[0] > 'Z' || length >= sizeof lower)
        return;
    for (size_t i = 0; i <= length; i++)
        lower[i] = spelling[i];
    for (size_t i = 0; i < length; i++) {
        if (lower[i] >= 'A' && lower[i] <= 'Z')
            lower[i] = (char)(lower[i] + 32);
    }
    if (!is_plain(lower))
        return;
    if (name_key_count == KEYS_MAX)
        exit(2);
    snprintf(name_keys[name_key_count++], KEY_SIZE, "%s%%%d:%02d:%02u", lower, type, file, id);
}

/* offset file type count (word id)...: the words of a synset, as they are written */
static void read_names(FILE *in)
{
    static char line[65536];
    while (fgets(line, sizeof line, in)) {
        int file, count, used;
        char type, spelling[256];
        unsigned id;
        unsigned long offset;
        if (sscanf(line, "%lu %d %c %x%n", &offset, &file, &type, (unsigned *)&count, &used) != 4)
            continue;
        if (type == 'n') {
            if (synset_count == SYNSETS_MAX)
                exit(2);
            synsets[synset_count].offset = offset;
            synsets[synset_count++].file = file;
        }
        for (const char *at = line + used; count > 0; count--, at += used) {
            if (sscanf(at, " %255s %x%n", spelling, &id, &used) != 2)
                break;
            add_name_key(spelling, type == 'n' ? 1 : type == 'a' ? 3 : 5, file, id);
        }
    }
}

/* The counts of one word stand together in the list, which is sorted by word. */
static word *word_of(const char *text)
{
    if (word_count && strcmp(words[word_count - 1].text, text) == 0)
        return &words[word_count - 1];
    for (size_t i = word_count; i-- > 0 && word_count - i < 64;) {
        if (strcmp(words[i].text, text) == 0)
            return &words[i];
    }
    if (word_count == WORDS_MAX)
        exit(2);
    word *fresh = &words[word_count++];
    snprintf(fresh->text, sizeof fresh->text, "%s", text);
    return fresh;
}

/* lemma%class:...  sense_number  count */
static void read_counts(FILE *in)
{
    static const int class_of[] = {-1, 0, 1, 2, 3, 2};
    char line[1024];
    while (fgets(line, sizeof line, in)) {
        char *percent = strchr(line, '%');
        char *last = strrchr(line, ' ');
        if (!percent || !last || percent[1] < '1' || percent[1] > '5')
            continue;
        int class = class_of[percent[1] - '0'];
        char *end = strstr(percent, "::");
        if (end) {
            *end = '\0';
            if (bsearch(line, name_keys, name_key_count, KEY_SIZE, by_key))
                class = NAME;
        }
        *percent = '\0';
        if (strlen(line) + 1 >= WORD_SIZE || strlen(line) < 2 || !is_plain(line))
            continue;
        word_of(line)->counts[class] += strtoul(last + 1, NULL, 10);
    }
}

/* Whether a sense of the word is written with a capital. */
static int has_name(const char *text)
{
    size_t length = strlen(text), low = 0, high = name_key_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strncmp(name_keys[middle], text, length) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < name_key_count && strncmp(name_keys[low], text, length) == 0; low++) {
        if (name_keys[low][length] == '%')
            return 1;
    }
    return 0;
}

static unsigned long total_of(const word *w)
{
    unsigned long total = 0;
    for (int i = 0; i < CLASSES; i++)
        total += w->counts[i];
    return total;
}

static int by_offset(const void *a, const void *b)
{
    const synset *x = a, *y = b;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* Whether the first sense of a row of index.noun is an animal, a thing, a body, a food, a place ... */
static int is_concrete(const char *line)
{
    static const int files[] = {5, 6, 8, 13, 15, 17, 18, 20, 27};
    unsigned pointers, skip;
    int used;
    synset key = {0, 0};
    if (sscanf(line, "%*s %*c %*u %u%n", &pointers, &used) != 1)
        return 1;
    const char *at = line + used;
    for (char text[8]; pointers > 0 && sscanf(at, " %7s%n", text, &used) == 1; pointers--)
        at += used;
    if (sscanf(at, " %u %u %lu", &skip, &skip, &key.offset) != 3)
        return 1;
    const synset *found = bsearch(&key, synsets, synset_count, sizeof *synsets, by_offset);
    for (size_t i = 0; found && i < sizeof files / sizeof *files; i++) {
        if (found->file == files[i])
            return 1;
    }
    return !found;
}

/* lemma class senses ...: adds what was not counted, at the end of the list, which is then sorted */
static void read_index(FILE *in, int class, size_t counted)
{
    static char line[65536];
    while (fgets(line, sizeof line, in)) {
        char text[WORD_SIZE], type;
        unsigned senses;
        if (sscanf(line, "%31s %c %u ", text, &type, &senses) != 3 || strlen(text) < 3 ||
            strlen(text) + 1 >= WORD_SIZE || !is_plain(text) || has_name(text))
            continue;
        if (class == 0 && is_concrete(line)) {
            snprintf(concrete[concrete_count++], WORD_SIZE, "%s", text);
            continue;
        }
        size_t length = strlen(text);
        int participle = class == 2 && (strcmp(text + length - 2, "ed") == 0 ||
                                        strcmp(text + length - 3, "ing") == 0);
        if (participle || bsearch(text, concrete, concrete_count, WORD_SIZE, by_key))
            continue;
        word key;
        memset(&key, 0, sizeof key);
        snprintf(key.text, sizeof key.text, "%s", text);
        const word *known = bsearch(&key, words, counted, sizeof *words, by_text);
        if ((known && total_of(known) >= COUNT_MIN) || (class != 1 && senses < SENSES_MIN && !known))
            continue;
        if (word_count == WORDS_MAX)
            exit(2);
        key.counts[class] = COUNT_MIN + senses;
        words[word_count++] = key;
    }
}

/* Joins the rows of one word; they stand together. */
static void merge_words(void)
{
    size_t kept = 0;
    for (size_t i = 0; i < word_count; i++) {
        if (kept == 0 || strcmp(words[kept - 1].text, words[i].text) != 0) {
            words[kept++] = words[i];
            continue;
        }
        for (int c = 0; c < CLASSES; c++)
            words[kept - 1].counts[c] += words[i].counts[c];
    }
    word_count = kept;
}

static void drop_closed(FILE *in)
{
    char line[256], text[WORD_SIZE];
    while (fgets(line, sizeof line, in)) {
        if (sscanf(line, "FC_WORD(\"%31[^\"]\"", text) != 1)
            continue;
        word key;
        memset(&key, 0, sizeof key);
        snprintf(key.text, sizeof key.text, "%s", text);
        word *found = bsearch(&key, words, word_count, sizeof *words, by_text);
        if (found)
            memset(found->counts, 0, sizeof found->counts);
    }
}

static void print_row(const word *w)
{
    static const char *const names[] = {"NOUN", "VERB", "ADJ", "ADV", "NAME"};
    unsigned long total = total_of(w);
    int used[CLASSES] = {0}, printed = 0;
    if (total < COUNT_MIN)
        return;
    printf("FC_WORD(\"%s\"", w->text);
    while (printed < 3) {
        int best = -1;
        for (int i = 0; i < CLASSES; i++) {
            if (!used[i] && w->counts[i] * SHARE >= total &&
                (best < 0 || w->counts[i] > w->counts[best]))
                best = i;
        }
        if (best >= 0)
            used[best] = 1;
        printf(", %s", best >= 0 ? names[best] : "NONE");
        printed++;
    }
    printf(")\n");
}

static FILE *open_in(const char *folder, const char *name)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "r");
    if (!file)
        exit(2);
    return file;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    FILE *counts = open_in(argv[1], "cntlist.rev"), *closed = fopen(argv[2], "r");
    FILE *nouns = open_in(argv[1], "data.noun"), *adjectives = open_in(argv[1], "data.adj");
    if (!closed)
        return 2;
    read_names(nouns);
    read_names(adjectives);
    qsort(name_keys, name_key_count, KEY_SIZE, by_key);
    read_counts(counts);
    qsort(words, word_count, sizeof *words, by_text);
    size_t counted = word_count;
    static const char *const index[] = {"index.noun", "index.verb", "index.adj"};
    for (int i = 0; i < 3; i++) {
        FILE *in = open_in(argv[1], index[i]);
        read_index(in, i, counted);
        fclose(in);
    }
    qsort(words, word_count, sizeof *words, by_text);
    merge_words();
    drop_closed(closed);
    printf("/*\n"
           " * Common English words and their parts of speech, the likeliest first.\n"
           " * Generated by lib/tables/generate/wordclass.c from the sense counts and the index of\n"
           " * WordNet 3.0,\n"
           " * Copyright 2006 Princeton University, used under the WordNet licence. Do not edit:\n"
           " * corrections go into tables/word.def.\n"
           " * FC_WORD(word, tag, tag, tag), sorted.\n"
           " */\n");
    for (size_t i = 0; i < word_count; i++)
        print_row(&words[i]);
    fclose(counts);
    fclose(closed);
    fclose(nouns);
    fclose(adjectives);
    return 0;
}
