#include "keyword.h"

enum {
    NONE = 0,
    ACT = FC_LIST_ACT,
    SUPPORT = FC_LIST_SUPPORT,
    LIGHT = FC_LIST_LIGHT,
    OTHER = FC_LIST_OTHER,
    JOIN = FC_LIST_JOIN,
    MOVED = FC_LIST_MOVED,
    DEGREE = FC_LIST_DEGREE,
    REST = FC_LIST_REST,
    EACH = FC_LIST_EACH,
    PASSED = FC_LIST_PASSED,
    STANDING = FC_LIST_STANDING,
    PARENT = FC_LIST_PARENT,
    ALONE = FC_LIST_ALONE,
    AMONG = FC_LIST_AMONG,
    WHICH = FC_LIST_WHICH,
    AGAINST = FC_LIST_AGAINST
};

const fc_keyword_row fc_keyword_rows[FC_KEYWORD_COUNT] = {
    {0, 0},
#define FC_KEYWORD(word, lists) {lists, sizeof #word - 1},
#include "tables/keyword.def"
#undef FC_KEYWORD
};

int fc_keyword_register(fc_lexicon *lexicon)
{
    static const fc_str words[] = {
#define FC_KEYWORD(word, lists) FC_STR_INIT(#word),
#include "tables/keyword.def"
#undef FC_KEYWORD
    };
    bool ok = true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        ok = ok && fc_lexicon_number(lexicon, words[i]) == i + 1;
    return ok ? FACTCHECK_OK : FACTCHECK_ENOMEM;
}

fc_keyword fc_keyword_of_stranger(const fc_document *doc, size_t token)
{
    const fc_token *t = &doc->tokens.items[token];
    uint32_t lexeme = 0;
    if (t->tag == FC_TAG_NAME) { /* names keep their spelling */
        fc_str text = fc_document_token(doc, token);
        bool same = t->lexeme && t->lexeme < FC_KEYWORD_COUNT &&
                    fc_str_equal(text, fc_lexicon_word(doc->lexicon, t->lexeme));
        lexeme = same ? t->lexeme : 0;
    } else if (t->tag == FC_TAG_NOUN) { /* a plural by its ending alone */
        lexeme = fc_lexicon_find(doc->lexicon, fc_document_base_of_any(doc, token));
    }
    return lexeme < FC_KEYWORD_COUNT ? (fc_keyword)lexeme : FC_KEYWORD_NONE;
}
