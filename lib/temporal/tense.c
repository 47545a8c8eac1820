/*
 * Tense: whether the clause of a mention plays before or after it is written.
 *
 * The nearest verb to the left in the clause decides, else the first to the right. "said on
 * Tuesday that it will meet Friday": Tuesday is past, Friday future. A verb form is read with its
 * auxiliaries: "is scheduled to close", "will be held", "had been set to expire".
 */
#include "find.h"

enum { LEFT_REACH = 24, RIGHT_REACH = 16, GROUP_REACH = 6, PUT_OFF_REACH = 7 };
enum { PAST = -1, OPEN = 0, FUTURE = 1, NOTHING = 2 };

/* "and the opening of": joins nouns, not clauses. */
static bool joins_nouns(const fc_finder *f, size_t at)
{
    if (at + 1 >= f->end)
        return false;
    fc_tag next = (fc_tag)fc_token_at(f, at + 1)->tag;
    return next == FC_TAG_DET || next == FC_TAG_NOUN || next == FC_TAG_ADJ ||
           next == FC_TAG_POSSESSIVE || next == FC_TAG_NUM;
}

static bool is_boundary(const fc_finder *f, size_t at)
{
    const fc_token *token = fc_token_at(f, at);
    if (token->tag == FC_TAG_CONJ)
        return !joins_nouns(f, at);
    if (token->kind == FC_TOKEN_PUNCT)
        return token->point == ';' || (token->point == ':' && !fc_glued_at(f, at + 1)) ||
               token->point == '"' ||
               token->point == 0x201C || token->point == 0x201D || token->point == '`';
    return token->tag == FC_TAG_SUB;
}

static bool is_past_auxiliary(const fc_finder *f, size_t at)
{
    return (fc_word_at(f, at).contexts & FC_CONTEXT_PAST) != 0;
}

static bool is_future_modal(const fc_finder *f, size_t at)
{
    fc_time_word word = fc_word_at(f, at);
    return word.kind == FC_WORD_FUTURE && word.value == 2;
}

/* "Mrs. May took", "Theresa May said": a name, whose letters are a modal's. */
static bool is_modal(const fc_finder *f, size_t at)
{
    const fc_token *token = fc_token_at(f, at);
    if (token->tag != FC_TAG_MODAL || !fc_capital_at(f, at))
        return token->tag == FC_TAG_MODAL;
    bool past = at + 1 < f->end && (fc_token_at(f, at + 1)->form == FC_FORM_PAST ||
                                    fc_token_at(f, at + 1)->form == FC_FORM_PAST_PARTICIPLE);
    return (token->flags & FC_TOKEN_FIRST) && !past;
}

/*
 * "The leaders meet Friday", "Chelsea play on Sunday": a plural in the present; "did not meet",
 * "saw them play" are none.
 */
static bool is_present_plural(const fc_finder *f, size_t at)
{
    size_t before = at;
    while (before > f->first && fc_tag_at(f, before - 1, FC_TAG_ADV))
        before--;
    if (before == f->first)
        return false;
    const fc_token *subject = fc_token_at(f, before - 1);
    return (subject->tag == FC_TAG_NOUN && subject->form == FC_FORM_S) ||
           subject->tag == FC_TAG_NAME || fc_is_at(f, before - 1, "they") ||
           fc_is_at(f, before - 1, "we");
}

/* "Cleveland plays at Detroit", "hosts Toronto": verbs, though they may be nouns. */
static bool is_verb_of_name(const fc_finder *f, size_t at)
{
    return fc_tag_at(f, at, FC_TAG_NOUN) && fc_token_at(f, at)->form == FC_FORM_S &&
           ((at > f->first && fc_tag_at(f, at - 1, FC_TAG_NAME)) ||
            fc_tag_at(f, at + 1, FC_TAG_NAME));
}

/* "takes effect", "goes on trial", "go to the polls". */
static bool is_set_phrase(const fc_finder *f, size_t at)
{
    for (size_t i = at + 1; i < at + 4; i++) {
        if (fc_is_at(f, i, "effect") || fc_is_at(f, i, "office") || fc_is_at(f, i, "force") ||
            fc_is_at(f, i, "polls") || fc_is_at(f, i, "trial") || fc_is_at(f, i, "sale"))
            return true;
    }
    return false;
}

/* "scheduled", "due"; nouns such as "plan" only in front of "to"; "the season ends in May". */
static bool is_future_cue(const fc_finder *f, size_t at)
{
    fc_time_word word = fc_word_at(f, at);
    if (word.kind != FC_WORD_FUTURE)
        return false;
    if (word.value >= 4)
        return (fc_tag_at(f, at, FC_TAG_VERB) || is_verb_of_name(f, at)) && !fc_kind_at(f, at + 1, FC_WORD_FUTURE) &&
               !fc_is_at(f, at + 1, "fire") && (word.value == 4 || is_set_phrase(f, at)) &&
               (fc_token_at(f, at)->form == FC_FORM_S || is_present_plural(f, at));
    bool beside = at > f->first && (fc_kind_at(f, at - 1, FC_WORD_THAN) || fc_is_at(f, at - 1, "as"));
    if (beside && !fc_tag_at(f, at + 1, FC_TAG_TO)) /* "fell less than expected in May" */
        return false;
    return word.value < 3 || fc_tag_at(f, at + 1, FC_TAG_TO);
}

/*
 * "may open in June" lies ahead; "may have opened in June" does not, "could not open on Friday" may
 * not.
 */
static int modal_tense(const fc_finder *f, size_t at)
{
    if (is_future_modal(f, at) || fc_is_at(f, at, "would"))
        return FUTURE;
    bool was_able = fc_is_at(f, at, "could") && fc_tag_at(f, at + 1, FC_TAG_NOT);
    return was_able || fc_is_at(f, at + 1, "have") ? OPEN : FUTURE;
}

/* A form in -ed, also where it is tagged as an adjective. */
static bool is_past_form(const fc_token *token)
{
    return (token->tag == FC_TAG_VERB || token->tag == FC_TAG_ADJ) &&
           (token->form == FC_FORM_PAST || token->form == FC_FORM_PAST_PARTICIPLE);
}

/* "had been due", "was scheduled": what was to come may have come; not in "has been scheduled". */
static bool was_expected(const fc_finder *f, size_t cue)
{
    for (size_t at = cue, n = 0; at-- > f->first && n < 3; n++) {
        if (fc_is_at(f, at, "been"))
            continue;
        if (is_past_auxiliary(f, at)) /* "was due Monday" is to come; not "was first due Monday" */
            return fc_is_at(f, at, "had") || at + 1 < cue;
        if (fc_token_at(f, at)->tag != FC_TAG_ADV && fc_token_at(f, at)->tag != FC_TAG_AUX)
            return false;
    }
    return false;
}

/* The tense that the words in front of a verb give it: modal, "to", auxiliaries. */
static int tense_of_group(const fc_finder *f, size_t verb, bool past_form)
{
    int tense = past_form ? PAST : OPEN;
    bool infinitive = false;
    for (size_t at = verb, n = 0; at-- > f->first && n < GROUP_REACH; n++) {
        const fc_token *token = fc_token_at(f, at);
        if (token->tag == FC_TAG_MODAL)
            return is_modal(f, at) ? modal_tense(f, at) : tense;
        bool noun = past_form && fc_word_at(f, at).value >= 4; /* "housing starts fell" */
        if (!noun && is_future_cue(f, at))
            return was_expected(f, at) ? OPEN : FUTURE;
        if (token->tag == FC_TAG_TO) {
            infinitive = true;
        } else if (token->tag == FC_TAG_AUX) {
            if (is_past_auxiliary(f, at) && !infinitive)
                return PAST;
            tense = infinitive ? FUTURE : OPEN; /* "is to meet"; "is held" */
        } else if (infinitive && (token->tag == FC_TAG_VERB || is_past_form(token))) {
            if (fc_is_at(f, at, "set")) /* "talks set to resume Monday" */
                return was_expected(f, at) ? OPEN : FUTURE;
            return is_past_form(token) ? PAST : FUTURE; /* "agreed to buy"; "plans to buy" */
        } else if (past_form && at + 1 == verb && token->tag == FC_TAG_VERB &&
                   token->form == FC_FORM_BASE) {
            continue; /* "may stay shut", "will remain closed" */
        } else if (token->tag != FC_TAG_ADV && token->tag != FC_TAG_NOT) {
            break;
        }
    }
    return infinitive ? FUTURE : tense;
}

/* A verb in its base form behind a singular noun is most likely a noun: "a state visit to". */
static bool may_be_noun(const fc_finder *f, size_t at)
{
    if (at == f->first || fc_token_at(f, at)->form != FC_FORM_BASE)
        return false;
    const fc_token *before = fc_token_at(f, at - 1);
    return (before->tag == FC_TAG_NOUN && before->form != FC_FORM_S) || before->tag == FC_TAG_ADJ ||
           before->tag == FC_TAG_DET || before->tag == FC_TAG_NUM ||
           before->tag == FC_TAG_POSSESSIVE;
}

/* What the token says of the tense of its clause, NOTHING if it is no verb and no cue. */
static int tense_of_token(const fc_finder *f, size_t at)
{
    enum { VERBAL = 1 << FC_TAG_MODAL | 1 << FC_TAG_AUX | 1 << FC_TAG_VERB };
    const fc_token *token = fc_token_at(f, at);
    if (!(VERBAL >> token->tag & 1) && !fc_token_has(token, FC_SENSE_TIME))
        return NOTHING; /* cues are words of time */
    switch ((fc_tag)token->tag) {
    case FC_TAG_MODAL:
        return is_modal(f, at) ? modal_tense(f, at) : NOTHING;
    case FC_TAG_AUX:
        if (at + 1 < f->end && is_future_cue(f, at + 1))
            return FUTURE;
        return is_past_auxiliary(f, at) ? tense_of_group(f, at, true)
                                        : tense_of_group(f, at, false);
    case FC_TAG_VERB:
        if (is_future_cue(f, at))
            return was_expected(f, at) ? OPEN : FUTURE;
        switch ((fc_form)token->form) {
        case FC_FORM_PAST:
        case FC_FORM_PAST_PARTICIPLE:
        case FC_FORM_PARTICIPLE:
            return tense_of_group(f, at, true);
        case FC_FORM_ING: {
            int tense = tense_of_group(f, at, false);
            return tense == OPEN ? NOTHING : tense;
        }
        default: {
            int tense = tense_of_group(f, at, false);
            return tense == OPEN && may_be_noun(f, at) ? NOTHING : tense;
        }
        }
    default:
        if (!is_future_cue(f, at))
            return NOTHING;
        return was_expected(f, at) ? OPEN : FUTURE;
    }
}

/* "at 7 p.m." in front of Friday, "from 2 to" in front of 4 p.m. */
static bool is_of_hours(const fc_finder *f, size_t at)
{
    const fc_token *token = fc_token_at(f, at);
    return token->tag == FC_TAG_PREP || token->tag == FC_TAG_TO || fc_dash_at(f, at) ||
           token->kind == FC_TOKEN_NUMBER || fc_kind_at(f, at, FC_WORD_MERIDIEM) ||
           fc_sign_at(f, at, ':');
}

/* "of Friday's", "is Monday's": a day whose thing is meant. */
static bool is_possessor(const fc_finder *f, size_t end)
{
    return fc_glued_at(f, end) && fc_token_at(f, end)->kind == FC_TOKEN_WORD;
}

/*
 * "The vote is on May 5", "the game is at 7 p.m. Friday", "the trial is set for Monday": what is on
 * a day lies ahead.
 */
static bool is_set_for(const fc_finder *f, size_t first, size_t end)
{
    size_t at = first;
    for (size_t n = 0; at > f->first && n < GROUP_REACH && is_of_hours(f, at - 1); n++)
        at--;
    if (at == f->first)
        return false;
    bool had = at >= f->first + 2 && fc_is_at(f, at - 2, "been") && at >= f->first + 3 &&
               fc_is_at(f, at - 3, "had");
    if (fc_is_at(f, at, "for") && !had &&
        (fc_is_at(f, at - 1, "set") || fc_is_at(f, at - 1, "planned") ||
         fc_is_at(f, at - 1, "scheduled") || fc_is_at(f, at - 1, "slated") ||
         fc_is_at(f, at - 1, "rescheduled")))
        return true;
    bool is = fc_is_at(f, at - 1, "is") || fc_is_at(f, at - 1, "are");
    bool led = at == first || fc_is_at(f, at, "on") || fc_is_at(f, at, "at") ||
               (at + 1 < first && fc_is_at(f, at, "from"));
    return is && led && !is_possessor(f, end);
}

/* "postponed", "delaying", "adjourn", "extends": to a later day. */
static bool puts_off(const fc_finder *f, size_t at)
{
    const fc_token *token = fc_token_at(f, at);
    bool verb = token->tag == FC_TAG_VERB || is_past_form(token);
    return verb && (fc_starts_at(f, at, "postpon") || fc_starts_at(f, at, "delay") ||
                    fc_starts_at(f, at, "adjourn") || fc_starts_at(f, at, "extend") ||
                    fc_starts_at(f, at, "reschedul"));
}

/* "until 9 p.m. on" in front of Friday: the hours belong to it. */
static size_t behind_until(const fc_finder *f, size_t first)
{
    for (size_t at = first, n = 0; at > f->first && n < GROUP_REACH; n++, at--) {
        if (fc_is_at(f, at - 1, "until"))
            return at;
        if (!is_of_hours(f, at - 1))
            break;
    }
    return first;
}

/* "has until Friday", "gave him until noon Monday to", "was put off until Sunday": a day ahead. */
static bool is_deadline(const fc_finder *f, size_t first, size_t end)
{
    first = behind_until(f, first);
    bool limit = fc_behind(f, first, FC_CONTEXT_LIMIT);
    if (first < f->first + 2 || fc_month_at(f, first) || !(limit || fc_is_at(f, first - 1, "to")))
        return false;
    size_t at = first - 2;
    if (fc_is_at(f, at, "back") && at > f->first && fc_is_at(f, at - 1, "pushed"))
        return true;
    if (limit && (fc_tag_at(f, end, FC_TAG_TO) || fc_is_at(f, at, "has") || fc_is_at(f, at, "have")))
        return true;
    for (size_t n = 0; n < PUT_OFF_REACH && at + 1 > f->first + n; n++) {
        if (puts_off(f, at - n))
            return true; /* "postponed the hearing of the man until Monday" */
    }
    return false;
}

int fc_tense_of(const fc_finder *f, size_t first, size_t end)
{
    if (is_set_for(f, first, end) || is_deadline(f, first, end))
        return FUTURE;
    if (first > f->first && fc_is_at(f, first - 1, "since"))
        return PAST;
    for (size_t at = first, n = 0; at-- > f->first && n < LEFT_REACH; n++) {
        int tense = tense_of_token(f, at);
        if (tense != NOTHING)
            return tense;
        if (is_boundary(f, at))
            break;
    }
    for (size_t at = end, n = 0; at < f->end && n < RIGHT_REACH; at++, n++) {
        int tense = tense_of_token(f, at);
        if (tense == OPEN && at + 1 < f->end && tense_of_token(f, at + 1) == FUTURE)
            tense = FUTURE;
        if (tense != NOTHING)
            return tense;
        if (is_boundary(f, at))
            break;
    }
    return OPEN;
}
