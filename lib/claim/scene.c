#include "scene.h"

#include "claim/keyword.h"

void fc_scene_begin(fc_scene *scene, const fc_parse *parse, const fc_names *names)
{
    const fc_sentence *s = &parse->doc->sentences.items[parse->sentence];
    size_t phrase = 0;
    scene->named = scene->known = 0;
    scene->heard = scene->saying = NULL;
    for (size_t i = fc_names_from(names, s->first_token); i < names->list.count; i++) {
        uint32_t first = names->list.items[i].first;
        if (first >= s->end_token)
            break;
        while (phrase < FC_SCENE_PHRASES && phrase < parse->phrases.count &&
               fc_parse_phrase(parse, phrase)->end <= first)
            phrase++;
        scene->named |= (uint64_t)1 << phrase;
        if (phrase == FC_SCENE_PHRASES)
            break;
    }
}

void fc_scene_read_head(fc_scene *scene, const fc_parse *parse, uint32_t phrase)
{
    const fc_document *doc = parse->doc;
    unsigned slot = fc_scene_slot(phrase);
    uint32_t token = fc_parse_phrase(parse, phrase)->head, lexeme = fc_keyword_lexeme(doc, token);
    fc_term *head = &scene->heads[slot];
    head->word = lexeme ? fc_lexicon_word(doc->lexicon, lexeme) : fc_document_base(doc, token);
    head->token = token;
    head->class = (uint16_t)fc_words_class(doc, token);
    scene->lexemes[slot] = (uint16_t)lexeme;
    if (slot < FC_SCENE_PHRASES)
        scene->known |= (uint64_t)1 << slot;
}
