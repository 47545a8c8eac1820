/*
 * Looks at tokens and words of the sentence that several files of the room need.
 */
#include "room.h"

#include <string.h>

bool fc_room_plain(const fc_room *room, size_t at)
{
    if (!fc_room_number(room, at))
        return false;
    fc_str text = fc_document_token(room->doc, at);
    for (size_t i = 0; i < text.len; i++) { /* of few bytes */
        if (text.ptr[i] == ',' || text.ptr[i] == '.')
            return false;
    }
    return true;
}

bool fc_room_name(const fc_room *room, size_t at)
{
    if (fc_room_tag(room, at) == FC_TAG_NAME)
        return true;
    if (at >= room->end || fc_room_token(room, at)->kind != FC_TOKEN_WORD)
        return false;
    fc_str text = fc_document_token(room->doc, at); /* "iPhone" */
    if (text.len < 3 || !fc_is_lower(text.ptr[0]))
        return false;
    for (size_t i = 1; i < text.len; i++) { /* "macOS" */
        if (fc_is_upper(text.ptr[i]))
            return true;
    }
    return false;
}

/* Whether the word of a list that begins here is the token. */
static bool is_word_of_list(fc_str token, const char *word)
{
    for (size_t i = 0; i < token.len; i++) {
        if (fc_lower(token.ptr[i]) != word[i])
            return false;
    }
    return word[token.len] == ' ' || word[token.len] == '\0';
}

bool fc_room_among(const fc_room *room, size_t at, const char *words)
{
    if (at >= room->end || fc_room_token(room, at)->kind != FC_TOKEN_WORD)
        return false;
    fc_str token = fc_document_token(room->doc, at);
    char first = fc_lower(token.ptr[0]);
    const char *hit = first ? strchr(words, first) : NULL;
    for (; hit; hit = strchr(hit + 1, first)) {
        if ((hit == words || hit[-1] == ' ') && is_word_of_list(token, hit))
            return true;
    }
    return false;
}

bool fc_room_same(const fc_room *room, size_t at, const char *word)
{
    const fc_token *token = fc_room_token(room, at);
    const char *text = room->doc->text.ptr + token->begin;
    size_t length = token->end - token->begin, same = 0;
    while (same < length && fc_lower(text[same]) == word[same] && word[same])
        same++;
    return same == length && word[same] == '\0' && token->kind == FC_TOKEN_WORD;
}

static const char *const cues[FC_CUES] = {
#define FC_CUE(set, words) words,
#include "tables/cue.def"
#undef FC_CUE
};

bool fc_room_cue(const fc_room *room, size_t at, fc_cue cue)
{
    return fc_room_among(room, at, cues[cue]);
}

size_t fc_room_words_before(const fc_room *room, size_t at, fc_str words)
{
    for (size_t end = words.len; end > 0; end -= end > 0) { /* goes past the space, too */
        if (at == room->first)
            return SIZE_MAX;
        fc_str token = fc_document_token(room->doc, --at);
        size_t left = token.len;
        for (; left > 0 && end > 0 && words.ptr[end - 1] != ' '; left--, end--) {
            if (fc_lower(token.ptr[left - 1]) != words.ptr[end - 1])
                return SIZE_MAX;
        }
        if (left > 0 || (end > 0 && words.ptr[end - 1] != ' '))
            return SIZE_MAX;
    }
    return at;
}

size_t fc_room_words_behind(const fc_room *room, size_t at, fc_str words)
{
    for (size_t done = 0; done < words.len; done++) { /* goes past the space, too */
        if (at >= room->end)
            return SIZE_MAX;
        fc_str token = fc_document_token(room->doc, at++);
        size_t same = 0;
        for (; same < token.len && done < words.len && words.ptr[done] != ' '; same++, done++) {
            if (fc_lower(token.ptr[same]) != words.ptr[done])
                return SIZE_MAX;
        }
        if (same < token.len || (done < words.len && words.ptr[done] != ' '))
            return SIZE_MAX;
    }
    return at;
}

size_t fc_room_limit(const fc_room *room, size_t at)
{
    for (size_t i = room->next_taken; i < room->taken->count; i++) {
        const fc_mask *mask = &room->taken->items[i];
        if (mask->end <= at)
            continue;
        return mask->first < room->end ? mask->first : room->end;
    }
    return room->end;
}

unsigned fc_room_context(fc_room *room)
{
    if (!room->context_known) {
        room->context = 0;
        for (size_t i = room->first; i < room->end; i++)
            room->context |= fc_context_of(room->doc, i);
        room->context_known = true;
    }
    return room->context;
}
