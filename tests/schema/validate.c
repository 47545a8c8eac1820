/*
 * validate [--lines] FOLDER/SCHEMA FILE: whether the file, or each of its lines, fits the schema.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../unit/schema_validator.h"

/* The whole file, NUL-terminated. */
static char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *data = NULL;
    size_t capacity = 0, got = 0;
    *size = 0;
    do {
        *size += got;
        if (*size + 1 >= capacity)
            data = realloc(data, capacity = capacity ? 2 * capacity : 65536);
        got = file && data ? fread(data + *size, 1, capacity - *size - 1, file) : 0;
    } while (got);
    if (data)
        data[*size] = '\0';
    if (!file) {
        free(data);
        return NULL;
    }
    fclose(file);
    return data;
}

int main(int argc, char **argv)
{
    schema_set set;
    size_t size;
    int lines = argc > 1 && strcmp(argv[1], "--lines") == 0;
    if (argc != 3 + lines)
        return 2;
    char *folder = argv[1 + lines], *slash = strrchr(folder, '/');
    char *data = read_file(argv[2 + lines], &size);
    if (!slash || !data)
        return 2;
    *slash = '\0';
    schema_init(&set, folder);
    bool fine = lines ? schema_fits_lines(&set, slash + 1, data, size)
                      : schema_fits(&set, slash + 1, data, size);
    if (!fine)
        fprintf(stderr, "%s: %s\n", argv[2 + lines], set.why);
    schema_dispose(&set);
    free(data);
    return fine ? 0 : 1;
}
