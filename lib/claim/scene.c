#include "scene.h"

#include "claim/keyword.h"

/*
 * The lists of the words of a sentence. Whether a lexeme is that of the word as written is not asked:
 * the rules do.
 */
static unsigned lists_of(const fc_document *doc, const fc_sentence *sentence)
{
    const fc_token *token = &doc->tokens.items[sentence->first_token];
    const fc_token *end = &doc->tokens.items[sentence->end_token];
    unsigned lists = 0;
    for (; token < end; token++)
        lists |= fc_keyword_rows[token->lexeme < FC_KEYWORD_COUNT ? token->lexeme : 0].lists;
    return lists;
}

void fc_scene_begin(fc_scene *scene, const fc_parse *parse, const fc_names *names)
{
    const fc_sentence *s = &parse->doc->sentences.items[parse->sentence];
    const fc_phrase *phrase = parse->phrases.items;
    size_t count = parse->phrases.count;
    const fc_phrase *end = phrase + (count < FC_SCENE_PHRASES ? count : FC_SCENE_PHRASES);
    scene->named = scene->known = 0;
    scene->lists = lists_of(parse->doc, s);
    scene->marked = scene->heard = scene->saying = NULL;
    for (size_t i = fc_names_from(names, s->first_token); i < names->list.count; i++) {
        uint32_t first = names->list.items[i].first;
        if (first >= s->end_token)
            break;
        while (phrase < end && phrase->end <= first)
            phrase++;
        size_t slot = phrase < end ? (size_t)(phrase - parse->phrases.items) : FC_SCENE_PHRASES;
        if (phrase < end && !(scene->named >> slot & 1))
            scene->names[slot] = (uint32_t)i;
        scene->named |= (uint64_t)1 << slot;
        if (phrase == end)
            break;
    }
}

void fc_scene_read_head(fc_scene *scene, const fc_parse *parse, uint32_t phrase)
{
    const fc_document *doc = parse->doc;
    unsigned slot = fc_scene_slot(phrase);
    uint32_t token = fc_parse_phrase(parse, phrase)->head;
    uint32_t lexeme = fc_document_base_lexeme(doc, token);
    fc_term *head = &scene->heads[slot];
    head->word = lexeme ? fc_lexicon_word(doc->lexicon, lexeme) : fc_document_base(doc, token);
    head->token = token;
    head->class = (uint16_t)fc_words_class(doc, token);
    scene->lexemes[slot] = (uint16_t)lexeme;
    if (slot < FC_SCENE_PHRASES)
        scene->known |= (uint64_t)1 << slot;
}
