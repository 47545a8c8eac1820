/* tables/noun.def, verb.def, pair.def: words that mean the same, as they are met in sentences. */
#include "reading_fixture.h"

#include "claim/words.h"

typedef struct word_pair {
    const char *first;
    const char *second;
} word_pair;

static const word_pair same_nouns[] = {
    {"passengers", "travellers"},
    {"travelers", "passengers"},
    {"crew members", "crew"},
    {"staff members", "employees"},
    {"service members", "soldiers"},
    {"soldiers", "troops"},
    {"students", "pupils"},
    {"police officers", "policemen"},
    {"cops", "constables"},
    {"firefighters", "firemen"},
    {"rescuers", "rescue workers"},
    {"demonstrators", "protesters"},
    {"rioters", "hooligans"},
    {"customers", "subscribers"},
    {"clients", "customers"},
    {"users", "accounts"},
    {"shareholders", "stockholders"},
    {"fans", "supporters"},
    {"spectators", "fans"},
    {"viewers", "watchers"},
    {"doctors", "physicians"},
    {"lawyers", "attorneys"},
    {"inmates", "prisoners"},
    {"hostages", "captives"},
    {"robbers", "thieves"},
    {"militants", "insurgents"},
    {"gunmen", "attackers"},
    {"journalists", "reporters"},
    {"lawmakers", "legislators"},
    {"migrants", "asylum seekers"},
    {"holidaymakers", "tourists"},
    {"climbers", "mountaineers"},
    {"scientists", "researchers"},
    {"teenagers", "adolescents"},
    {"pensioners", "retirees"},
    {"worshippers", "churchgoers"},
    {"carriages", "rail cars"},
    {"cars", "automobiles"},
    {"lorries", "trucks"},
    {"trams", "streetcars"},
    {"fire engines", "fire trucks"},
    {"police cars", "patrol cars"},
    {"ships", "vessels"},
    {"planes", "aircraft"},
    {"helicopters", "choppers"},
    {"motorcycles", "motorbikes"},
    {"fighter jets", "combat aircraft"},
    {"shops", "stores"},
    {"outlets", "shops"},
    {"houses", "homes"},
    {"dwellings", "homes"},
    {"restaurants", "eateries"},
    {"factories", "plants"},
    {"storeys", "floors"},
    {"skyscrapers", "towers"},
    {"cinemas", "movie theaters"},
    {"power plants", "power stations"},
    {"petrol stations", "gas stations"},
    {"motorways", "freeways"},
    {"shelters", "evacuation centres"},
    {"guns", "firearms"},
    {"handguns", "pistols"},
    {"bullets", "cartridges"},
    {"cows", "cattle"},
    {"offences", "crimes"},
    {"counts", "charges"},
    {"lawsuits", "suits"},
    {"murders", "homicides"},
    {"inquiries", "investigations"},
    {"job cuts", "redundancies"},
    {"home runs", "homers"},
    {"matches", "games"},
    {"titles", "trophies"},
    {"power cuts", "blackouts"},
    {"landslides", "mudslides"},
    {"infections", "cases"},
    {"drugs", "medicines"},
    {"smartphones", "handsets"},
    {"phones", "mobile phones"},
    {"laptops", "notebooks"},
    {"films", "movies"},
    {"songs", "tracks"},
    {"photographs", "pictures"},
    {"adverts", "commercials"},
    {"parcels", "packages"},
    {"satellites", "moons"},
    {"tombs", "graves"},
    {"statues", "sculptures"},
    {"corpses", "bodies"},
};

static const word_pair other_nouns[] = {
    {"passengers", "crew members"},
    {"doctors", "nurses"},
    {"doctors", "patients"},
    {"soldiers", "police officers"},
    {"soldiers", "militants"},
    {"soldiers", "civilians"},
    {"students", "teachers"},
    {"students", "professors"},
    {"firefighters", "rescuers"},
    {"protesters", "police officers"},
    {"protesters", "fans"},
    {"viewers", "fans"},
    {"users", "subscribers"},
    {"customers", "shareholders"},
    {"customers", "employees"},
    {"lawyers", "judges"},
    {"inmates", "hostages"},
    {"inmates", "guards"},
    {"robbers", "killers"},
    {"gunmen", "hostages"},
    {"lawmakers", "voters"},
    {"voters", "candidates"},
    {"migrants", "tourists"},
    {"women", "men"},
    {"women", "children"},
    {"teenagers", "pensioners"},
    {"cars", "lorries"},
    {"cars", "buses"},
    {"cars", "police cars"},
    {"trams", "buses"},
    {"ships", "boats"},
    {"planes", "helicopters"},
    {"planes", "drones"},
    {"planes", "fighter jets"},
    {"motorcycles", "bicycles"},
    {"shops", "restaurants"},
    {"shops", "factories"},
    {"houses", "shops"},
    {"houses", "hotels"},
    {"plants", "power plants"},
    {"floors", "towers"},
    {"schools", "hospitals"},
    {"guns", "bullets"},
    {"guns", "knives"},
    {"rifles", "pistols"},
    {"rifles", "bullets"},
    {"dogs", "cats"},
    {"cows", "pigs"},
    {"charges", "crimes"},
    {"charges", "convictions"},
    {"murders", "robberies"},
    {"lawsuits", "charges"},
    {"arrests", "charges"},
    {"arrests", "injuries"},
    {"deaths", "injuries"},
    {"jobs", "job cuts"},
    {"jobs", "workers"},
    {"homers", "runs"},
    {"touchdowns", "points"},
    {"games", "titles"},
    {"games", "goals"},
    {"wins", "defeats"},
    {"field goals", "free throws"},
    {"yellow cards", "red cards"},
    {"rebounds", "assists"},
    {"votes", "seats"},
    {"landslides", "floods"},
    {"earthquakes", "aftershocks"},
    {"infections", "vaccinations"},
    {"infections", "deaths"},
    {"patients", "infections"},
    {"pills", "jabs"},
    {"phones", "laptops"},
    {"phones", "phone calls"},
    {"credit cards", "debit cards"},
    {"films", "songs"},
    {"films", "episodes"},
    {"songs", "albums"},
    {"photographs", "paintings"},
    {"letters", "parcels"},
    {"emails", "letters"},
    {"websites", "apps"},
    {"tombs", "coffins"},
    {"trees", "flowers"},
    {"imports", "exports"},
    {"cities", "villages"},
    {"cities", "countries"},
    {"chips", "screens"},
    {"cameras", "screens"},
    {"engines", "tyres"},
    {"rooms", "beds"},
    {"tickets", "seats"},
};

static const word_pair same_verbs[] = {
    {"bought", "acquired"},
    {"purchased", "took over all"},
    {"snapped up", "bought"},
    {"sold", "auctioned"},
    {"sold off", "divested"},
    {"founded", "established"},
    {"set up", "founded"},
    {"opened", "launched"},
    {"started", "commenced"},
    {"kicked off", "began"},
    {"wrapped up", "finished"},
    {"killed", "murdered"},
    {"gunned down", "shot dead"},
    {"injured", "wounded"},
    {"arrested", "detained"},
    {"rounded up", "arrested"},
    {"jailed", "imprisoned"},
    {"charged", "indicted"},
    {"rescued", "saved"},
    {"evacuated", "displaced"},
    {"abducted", "kidnapped"},
    {"freed", "set free"},
    {"destroyed", "wrecked"},
    {"tore down", "demolished"},
    {"sacked", "laid off"},
    {"lost", "shed"},
    {"cut", "slashed"},
    {"raised", "boosted"},
    {"seized", "confiscated"},
    {"deployed", "dispatched"},
    {"produced", "manufactured"},
    {"attracted", "drew"},
    {"watched", "viewed"},
    {"cancelled", "called off"},
    {"postponed", "put off"},
    {"approved", "endorsed"},
    {"rejected", "turned down"},
    {"banned", "outlawed"},
    {"found", "discovered"},
    {"vaccinated", "immunised"},
    {"burned", "torched"},
    {"distributed", "handed out"},
    {"carried", "transported"},
    {"owned", "possessed"},
    {"deported", "expelled"},
    {"built", "put up"},
    {"donated", "contributed"},
    {"defrauded", "swindled"},
};

static const word_pair other_verbs[] = {
    {"bought", "sold"},
    {"killed", "injured"},
    {"killed", "rescued"},
    {"arrested", "freed"},
    {"arrested", "charged"},
    {"charged", "convicted"},
    {"opened", "closed"},
    {"opened", "shut down"},
    {"began", "ended"},
    {"raised", "cut"},
    {"cut", "cut off"},
    {"set", "set up"},
    {"took", "took over all"},
    {"bought", "took over"}, /* more than 412 */
    {"called", "called off"},
    {"put", "put off"},
    {"put off", "put up"},
    {"hired", "sacked"},
    {"imported", "exported"},
    {"damaged", "destroyed"},
    {"approved", "rejected"},
    {"founded", "bought"},
    {"sent", "received"},
    {"found", "lost"},
    {"seized", "stole"},
    {"produced", "sold"},
    {"watched", "attracted"},
    {"deployed", "withdrew"},
    {"cancelled", "postponed"},
    {"burned", "extinguished"},
    {"kidnapped", "killed"},
    {"vaccinated", "treated"},
    {"evacuated", "rescued"},
    {"deported", "arrested"},
    {"lent", "repaid"},
    {"supplied", "sent"},
    {"banned", "approved"},
};

/* The class of the noun counted, or of the verb in front of the figure. */
static uint16_t class_in(const char *format, const char *words, bool noun)
{
    char text[FIXTURE_TEXT];
    snprintf(text, sizeof text, format, words);
    fixture_run run;
    fixture_start(&run);
    fixture_add(&run, text, NULL);
    const fc_claim *claim = fixture_claim(&run, 0);
    uint16_t class = noun ? fc_claim_head(claim).class : claim->verb.class;
    fixture_stop(&run);
    return class;
}

static uint16_t noun_class(const char *words)
{
    return class_in("The report speaks of {412} %s.", words, true);
}

static uint16_t verb_class(const char *words)
{
    return class_in("On Monday the group %s {412} houses.", words, false);
}

/* Asserts whether both words of a row have one class. */
static void assert_same(const word_pair *row, bool same, uint16_t (*class_of)(const char *words))
{
    uint16_t first = class_of(row->first), second = class_of(row->second);
    ck_assert_msg((first && first == second) == same, "%s is %s, %s is %s", row->first,
                  fc_class_name((fc_class)first), row->second, fc_class_name((fc_class)second));
}

START_TEST(nouns_that_mean_the_same)
{
    assert_same(&same_nouns[_i], true, noun_class);
}
END_TEST

START_TEST(nouns_that_do_not)
{
    assert_same(&other_nouns[_i], false, noun_class);
}
END_TEST

START_TEST(verbs_that_mean_the_same)
{
    assert_same(&same_verbs[_i], true, verb_class);
}
END_TEST

START_TEST(verbs_that_do_not)
{
    assert_same(&other_verbs[_i], false, verb_class);
}
END_TEST

SUITE_FUNCTION(synonyms)
{
    Suite *suite = suite_create("synonyms");
    TCase *tests = tcase_create("synonyms");
    tcase_add_loop_test(tests, nouns_that_mean_the_same, 0, (int)COUNT_OF(same_nouns));
    tcase_add_loop_test(tests, nouns_that_do_not, 0, (int)COUNT_OF(other_nouns));
    tcase_add_loop_test(tests, verbs_that_mean_the_same, 0, (int)COUNT_OF(same_verbs));
    tcase_add_loop_test(tests, verbs_that_do_not, 0, (int)COUNT_OF(other_verbs));
    suite_add_tcase(suite, tests);
    return suite;
}
