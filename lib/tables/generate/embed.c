/*
 * Makes a C file of the files of the review page, so that the library carries them, and the hashes
 * by which the page's content security policy knows its own style and script.
 *
 *     embed page.html style.css script.js > page_files.c
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct file {
    unsigned char *data;
    size_t size;
} file;

/* ---- SHA-256 (FIPS 180-4) ----------------------------------------------------------------- */

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turn(uint32_t x, unsigned by)
{
    return x >> by | x << (32 - by);
}

static void mix_block(uint32_t state[8], const unsigned char *block)
{
    uint32_t w[64], s[8];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
               (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    memcpy(s, state, sizeof s);
    for (int i = 0; i < 64; i++) {
        uint32_t e = turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25);
        uint32_t one = s[7] + e + ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + w[i];
        uint32_t a = turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22);
        uint32_t two = a + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += one;
        s[0] = one + two;
    }
    for (int i = 0; i < 8; i++)
        state[i] += s[i];
}

static void hash(const file *f, unsigned char out[32])
{
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    unsigned char tail[128] = {0};
    size_t whole = f->size / 64 * 64, rest = f->size - whole, size = rest + 9 > 64 ? 128 : 64;
    for (size_t at = 0; at < whole; at += 64)
        mix_block(state, f->data + at);
    memcpy(tail, f->data + whole, rest);
    tail[rest] = 0x80;
    for (int i = 0; i < 8; i++)
        tail[size - 1 - (size_t)i] = (unsigned char)((uint64_t)f->size * 8 >> (8 * i));
    for (size_t at = 0; at < size; at += 64)
        mix_block(state, tail + at);
    for (int i = 0; i < 32; i++)
        out[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
}

/* ---- Output ------------------------------------------------------------------------------- */

static void write_hash(const char *name, const file *f)
{
    static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned char sum[33] = {0};
    hash(f, sum);
    printf("const fc_str %s = FC_STR_INIT(\"sha256-", name);
    for (int i = 0; i < 33; i += 3) {
        uint32_t bits = (uint32_t)sum[i] << 16 | (uint32_t)sum[i + 1] << 8 | (i + 2 < 32 ? sum[i + 2] : 0u);
        putchar(signs[bits >> 18]);
        putchar(signs[bits >> 12 & 63]);
        putchar(signs[bits >> 6 & 63]);
        putchar(i == 30 ? '=' : signs[bits & 63]);
    }
    printf("\");\n");
}

static void write_file(const char *name, const file *f)
{
    printf("static const char %s_bytes[] = {", name);
    for (size_t i = 0; i < f->size; i++)
        printf("%s%d,", i % 20 ? "" : "\n", f->data[i] < 128 ? f->data[i] : f->data[i] - 256);
    printf("0};\nconst fc_str %s = {%s_bytes, sizeof %s_bytes - 1};\n", name, name, name);
}

static file read_file(const char *path)
{
    file f = {NULL, 0};
    FILE *in = fopen(path, "rb");
    size_t room = 1 << 20;
    f.data = malloc(room);
    if (!in || !f.data) {
        fprintf(stderr, "embed: cannot read %s\n", path);
        exit(1);
    }
    f.size = fread(f.data, 1, room, in);
    if (f.size == room || ferror(in)) {
        fprintf(stderr, "embed: %s is too large\n", path);
        exit(1);
    }
    fclose(in);
    return f;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: embed PAGE STYLE SCRIPT\n");
        return 2;
    }
    file page = read_file(argv[1]), style = read_file(argv[2]), script = read_file(argv[3]);
    printf("/* Made by lib/tables/generate/embed.c from lib/report/page. */\n"
           "#include \"report/page.h\"\n");
    write_file("fc_page_html", &page);
    write_file("fc_page_style", &style);
    write_file("fc_page_script", &script);
    write_hash("fc_page_style_hash", &style);
    write_hash("fc_page_script_hash", &script);
    return 0;
}
