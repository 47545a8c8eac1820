/*
 * Ages that stand for a person: "Carl Moe was convicted. The 67-year-old had denied it."
 */
#include "claim/anaphora.h"
#include "claim/construct.h"

#define AGES_BACK 32 /* claims in front that are looked at */

/* "The 67-year-old" with no noun behind it. */
static bool is_bare_age(const fc_site *site)
{
    const fc_claim *claim = site->claim;
    const fc_phrase *own = fc_site_phrase(site, site->phrase);
    return claim->kind == FACTCHECK_KIND_AGE && !claim->is_range && own->end == claim->end &&
           own->first + 1 == claim->first && claim->end > claim->first + 1 &&
           fc_keyword_is(site->doc, own->first, FC_KEYWORD_the);
}

/* The name that owns an age, or NULL. */
static const fc_subject *owner_of(const fc_claim *claim)
{
    for (uint32_t i = 0; i < claim->subject_count; i++) {
        if (claim->subject[i].attached && claim->subject[i].role != FC_NAME_PLACE)
            return &claim->subject[i];
    }
    return NULL;
}

/* The last part of a name: "Roe" of "Anna Roe". */
static fc_str surname(fc_str text)
{
    size_t at = text.len;
    while (at > 0 && text.ptr[at - 1] != ' ')
        at--;
    return fc_str_make(text.ptr + at, text.len - at);
}

/*
 * The only one of that age in the text; *aged is set where `person` was given another. Who is of an
 * age may be told with the short form of the name.
 */
static const fc_subject *of_that_age(const fc_claim *claim, const fc_claim *claims,
                                     const fc_name *person, bool *aged)
{
    const fc_subject *found = NULL;
    for (const fc_claim *at = claim; at > claims && claim - at < AGES_BACK; at--) {
        const fc_claim *before = at - 1;
        const fc_subject *owner = before->kind == FACTCHECK_KIND_AGE ? owner_of(before) : NULL;
        if (!owner)
            continue;
        if (!fc_decimal_equal(before->value, claim->value)) {
            *aged = *aged ||
                    (person && fc_str_equal(surname(owner->text), surname(person->text)));
            continue;
        }
        if (found && !fc_str_equal(surname(found->text), surname(owner->text)))
            return NULL;
        found = owner;
    }
    return found;
}

void fc_bare_age_own(fc_site *site, const fc_claim *claims)
{
    fc_claim *claim = site->claim;
    if (!is_bare_age(site) || owner_of(claim) || claim->subject_count == FC_SUBJECT_MAX)
        return;
    const fc_name *person = fc_antecedent_person(site->doc, site->names, claim->sentence, claim->first);
    bool aged = false;
    const fc_subject *same = of_that_age(claim, claims, person, &aged);
    fc_subject owner = {{"", 0}, 0, true, FC_NAME_OWNER};
    fc_construct_measure(site, "age", claim->first, FC_CLASS_AGE);
    if (same) {
        owner.text = same->text;
        owner.token = same->token;
    } else if (person && !aged) {
        owner.text = person->text;
        owner.token = person->first;
    } else {
        return;
    }
    for (uint32_t i = 0; i < claim->subject_count; i++) {
        if (fc_str_equal(claim->subject[i].text, owner.text)) {
            claim->subject[i] = owner;
            return;
        }
    }
    claim->subject[claim->subject_count++] = owner;
}
