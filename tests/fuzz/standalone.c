/*
 * Replays kept inputs through a fuzz target: standalone PATH..., each a file or a folder of files.
 * What breaks a promise aborts; what takes longer than SECONDS_MAX counts as failed. With
 * FUZZ_VERBOSE set the inputs are named as they are read.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fuzz.h"

enum { SECONDS_MAX = 10 };

static int passed, failed;

static void replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    long size = -1;
    if (file && fseek(file, 0, SEEK_END) == 0)
        size = ftell(file);
    /* no byte more than the input, so that a sanitizer sees reads behind its end */
    uint8_t *data = size >= 0 ? malloc(size ? (size_t)size : 1) : NULL;
    if (!data || fseek(file, 0, SEEK_SET) || fread(data, 1, (size_t)size, file) != (size_t)size) {
        printf("%s: cannot be read\n", path);
        failed++;
    } else {
        clock_t begin = clock();
        if (getenv("FUZZ_VERBOSE")) /* the last one shown is the one that breaks */
            fprintf(stderr, "%s\n", path);
        LLVMFuzzerTestOneInput(data, (size_t)size);
        int slow = (clock() - begin) / CLOCKS_PER_SEC >= SECONDS_MAX;
        if (slow)
            printf("%s: too slow\n", path);
        passed += !slow;
        failed += slow;
    }
    free(data);
    if (file)
        fclose(file);
}

static void replay(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder) {
        replay_file(path);
        return;
    }
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        char inner[4096];
        if (entry->d_name[0] == '.')
            continue;
        snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        replay_file(inner);
    }
    closedir(folder);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        replay(argv[i]);
    printf("%d passed, %d failed\n", passed, failed);
    fflush(stdout); /* a leak found at exit must not swallow the figures */
    return failed > 0 || passed == 0;
}
