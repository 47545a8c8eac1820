#include "scene.h"

void fc_scene_begin(fc_scene *scene, const fc_parse *parse, const fc_names *names)
{
    const fc_sentence *s = &parse->doc->sentences.items[parse->sentence];
    size_t phrase = 0;
    scene->named = 0;
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
