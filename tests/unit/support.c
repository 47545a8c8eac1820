#include "support.h"

#include <time.h>

typedef union header {
    size_t size;
    max_align_t align;
} header;

static void *allocate(size_t size, void *payload)
{
    test_memory *memory = payload;
    memory->calls++;
    if (memory->fail_at && memory->calls == memory->fail_at)
        return NULL;
    header *cell = malloc(sizeof(header) + size);
    if (!cell)
        return NULL;
    cell->size = size;
    memory->live++;
    memory->bytes += size;
    memset(cell + 1, 0xA5, size); /* nothing may rely on fresh memory being zero */
    return cell + 1;
}

static void release(void *pointer, size_t size, void *payload)
{
    test_memory *memory = payload;
    header *cell = (header *)pointer - 1;
    memory->wrong_size = memory->wrong_size || cell->size != size;
    memory->live--;
    memory->bytes -= cell->size;
    free(cell);
}

void test_memory_init(test_memory *memory)
{
    memset(memory, 0, sizeof *memory);
    memory->allocator.allocate = allocate;
    memory->allocator.release = release;
    memory->allocator.payload = memory;
}

void test_document_read_text(test_document *out, fc_str text)
{
    memset(out, 0, sizeof *out);
    fc_arena_init(&out->arena, NULL);
    ck_assert_int_eq(fc_lexicon_init(&out->lexicon, &out->arena), FACTCHECK_OK);
    ck_assert_int_eq(fc_lex_register(&out->lexicon), FACTCHECK_OK);
    out->source.text = text;
    ck_assert_int_eq(fc_document_read(&out->doc, &out->source, &out->lexicon, &out->arena),
                     FACTCHECK_OK);
}

void test_document_read(test_document *out, const char *text)
{
    test_document_read_text(out, fc_str_of(text));
}

void test_document_dispose(test_document *document)
{
    fc_arena_dispose(&document->arena);
}

void test_blocks_read(test_blocks *out, const char *text)
{
    memset(out, 0, sizeof *out);
    fc_arena_init(&out->arena, NULL);
    out->text = fc_str_of(text);
    ck_assert_int_eq(fc_blocks_find(&out->blocks, out->text, &out->arena), FACTCHECK_OK);
}

void test_blocks_dispose(test_blocks *blocks)
{
    fc_arena_dispose(&blocks->arena);
}

const char *test_tag_name(unsigned tag)
{
    static const char *const names[] = {
        "NONE", "NOUN", "VERB", "ADJ", "ADV", "AUX",  "MODAL", "DET",   "PRONOUN", "POSSESSIVE",
        "PREP", "CONJ", "SUB",  "NOT", "TO",  "NAME", "NUM",   "PUNCT", "OTHER"};
    return tag < COUNT_OF(names) ? names[tag] : "?";
}

unsigned long test_milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (unsigned long)now.tv_sec * 1000 + (unsigned long)now.tv_nsec / 1000000;
}
