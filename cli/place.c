#include "place.h"

#include <string.h>

#include "message.h"

#define SHOWN_MAX 40 /* bytes of what stands there */

/* Columns count characters: bytes that do not go on one that began before. */
static size_t column_of(factcheck_text text, size_t begin, size_t byte)
{
    size_t column = 1;
    for (size_t i = begin; i < byte; i++)
        column += ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
    return column;
}

/* The word or the string that begins at the byte, as far as it is worth showing. */
static size_t length_of(factcheck_text text, size_t byte)
{
    size_t end = byte;
    bool quoted = byte < text.len && text.ptr[byte] == '"';
    while (end < text.len && end - byte < SHOWN_MAX && text.ptr[end] != '\n') {
        char c = text.ptr[end];
        if (end > byte && quoted && c == '"')
            return end + 1 - byte;
        if (!quoted && (c == ' ' || c == ',' || c == '}' || c == ']'))
            break;
        end++;
    }
    while (end < text.len && end > byte && ((unsigned char)text.ptr[end] & 0xC0) == 0x80)
        end--;
    return end - byte;
}

bool place_complain(const char *name, factcheck_text text, const factcheck_error *error)
{
    size_t byte = error->byte, line = 1, begin = 0;
    if (byte > text.len)
        return complain("%s: %s", name, error->message);
    for (size_t i = 0; i < byte; i++) {
        if (text.ptr[i] == '\n') {
            line++;
            begin = i + 1;
        }
    }
    size_t column = column_of(text, begin, byte), length = length_of(text, byte);
    if (length == 0)
        return complain("%s:%zu:%zu: %s", name, line, column, error->message);
    return complain("%s:%zu:%zu: %s: %.*s", name, line, column, error->message, (int)length,
                    text.ptr + byte);
}
