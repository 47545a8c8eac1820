/*
 * Makes a C file of the lexicon of all rooms, and of the index of furniture, so that a program need not
 * fill them whenever it starts:
 *
 *     lexicon > ready.c
 */
#include <stdio.h>

#include "claim/lexicon.h"
#include "lex/wordform.h"
#include "text/chrome.h"

/* Here no page is read. */
const fc_chrome_index fc_chrome_ready;

static void write_letters(const fc_lexicon *lexicon)
{
    printf("static const char letters[] = {");
    for (size_t i = 0; i < lexicon->letter_count; i++)
        printf("%s'\\x%02x'", i % 16 ? "," : i ? ",\n" : "\n", (unsigned char)lexicon->letters[i]);
    printf("};\n\n");
}

static void write_eight(const uint16_t *numbers)
{
    for (int i = 0; i < FC_BUCKET; i++)
        printf("%s%u", i ? "," : "{", numbers[i]);
    printf("}");
}

static void write_buckets(const fc_lexicon *lexicon)
{
    printf("static const _Alignas(64) fc_lexicon_bucket buckets[] = {\n");
    for (size_t i = 0; i < lexicon->bucket_count; i++) {
        printf("{");
        write_eight(lexicon->buckets[i].hash);
        printf(", ");
        write_eight(lexicon->buckets[i].lexeme);
        printf("},\n");
    }
    printf("};\n\n");
}

static void write_words(const fc_lexicon *lexicon)
{
    printf("static const _Alignas(64) fc_lexicon_entry words[] = {\n"); /* two in a line of a cache */
    for (size_t i = 0; i < lexicon->count; i++) {
        const fc_lexicon_entry *entry = &lexicon->words[i];
        printf("{{%lluu, %lluu}, %lu, %u, %u, %u, {%u, %u}, {%u, %u}, %u},\n",
               (unsigned long long)entry->key[0], (unsigned long long)entry->key[1],
               (unsigned long)entry->letters, entry->mask, entry->length, entry->stems,
               entry->forms[0], entry->forms[1], entry->bases[0], entry->bases[1], entry->plain);
    }
    printf("};\n\n");
}

static void write_lexemes(const fc_lexicon *lexicon)
{
    printf("static const _Alignas(64) fc_lexeme lexemes[] = {\n");
    for (size_t i = 0; i < lexicon->count; i++) {
        for (int sense = 0; sense < FC_SENSE_COUNT; sense++)
            printf("%s%u", sense ? "," : "{{", lexicon->lexemes[i].ids[sense]);
        printf("}},\n");
    }
    printf("};\n\n");
}

static void write_forms(const fc_lexicon *lexicon)
{
    printf("static const fc_wordform forms[] = {\n");
    for (size_t i = 0; i < lexicon->form_count; i++) {
        const fc_wordform *r = &lexicon->forms[i];
        printf("{%u, %u, %u, %u, %u, %u, %u, %u, {", r->can, r->ahead, r->traits, r->first,
               r->ahead_first, r->form, r->minds, r->through);
        for (size_t tag = 0; tag < FC_TAG_COUNT; tag++)
            printf("%s%u", tag ? "," : "", r->after[tag]);
        printf("}, {%u, %u}},\n", r->bases[0], r->bases[1]);
    }
    printf("};\n\n");
}

static void write_lexicon(const fc_lexicon *lexicon)
{
    printf("/* Made by lib/tables/generate/lexicon.c of the rows of lib/tables. */\n"
           "#include \"lex/wordform.h\"\n#include \"text/chrome.h\"\n\n");
    write_letters(lexicon);
    write_buckets(lexicon);
    write_forms(lexicon);
    write_words(lexicon);
    write_lexemes(lexicon);
    printf("const fc_lexicon fc_lexicon_ready = {.buckets = buckets, .bucket_count = %zu,\n"
           "    .words = words, .lexemes = lexemes, .count = %zu, .letters = letters,\n"
           "    .letter_count = %zu, .forms = forms, .form_count = %zu, .sealed = true};\n",
           lexicon->bucket_count, lexicon->count, lexicon->letter_count, lexicon->form_count);
}

static void write_bytes(const char *name, const uint8_t *bytes, size_t count)
{
    printf("    .%s = {", name);
    for (size_t i = 0; i < count; i++)
        printf("%s%u", i % 16 ? "," : i ? ",\n" : "\n", bytes[i]);
    printf("},\n");
}

static void write_chrome(void)
{
    fc_chrome_index index;
    fc_chrome_make(&index);
    printf("const fc_chrome_index fc_chrome_ready = {\n");
    write_bytes("inside", index.inside, sizeof index.inside);
    write_bytes("leading", index.leading, sizeof index.leading);
    write_bytes("next", index.next, sizeof index.next);
    printf("};\n");
}

int main(void)
{
    fc_arena arena;
    fc_lexicon lexicon;
    fc_arena_init(&arena, NULL);
    int status = fc_lexicon_fill(&lexicon, &arena);
    if (!status) {
        write_lexicon(&lexicon);
        write_chrome();
    }
    fc_arena_dispose(&arena);
    return status || fflush(stdout) ? 1 : 0;
}
