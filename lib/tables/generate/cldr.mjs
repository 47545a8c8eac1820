/*
 * Makes tables of currencies and units from the Unicode CLDR.
 *
 *     npm install --prefix DIR cldr-core cldr-numbers-full cldr-units-full    (make cldr)
 *     node lib/tables/generate/cldr.mjs DIR lib/tables                        (make tables-cldr)
 *
 * Writes currency.def, currency_name.def, unit.def and unit_name.def. Which currencies and units
 * are taken, under which canonical name and dimension, is said here; their names and factors are
 * those of CLDR. Factors are exact: a unit whose factor has no finite decimal gets none.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [root, target] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(join(root, 'node_modules', path), 'utf8'));
const version = read('cldr-core/package.json').version;
const supplement = read('cldr-core/supplemental/units.json').supplemental;

/* ---- Exact arithmetic ------------------------------------------------------------------------ */

const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const ratio = (a, b = 1n) => { const g = gcd(a, b); return { a: a / g, b: b / g }; };
const multiply = (x, y) => ratio(x.a * y.a, x.b * y.b);
const divide = (x, y) => ratio(x.a * y.b, x.b * y.a);

function literal(text) {
  const [mantissa, power = '0'] = text.toUpperCase().split('E');
  const [whole, part = ''] = mantissa.split('.');
  const shift = Number(power) - part.length;
  const digits = BigInt(whole + part);
  return shift >= 0 ? ratio(digits * 10n ** BigInt(shift)) : ratio(digits, 10n ** BigInt(-shift));
}

/* In CLDR "/" binds more loosely than "*": a*b/c*d is (a*b)/(c*d). */
function evaluate(expression) {
  const [above, below = '1'] = expression.split('/').map((side) =>
    side.split('*').map((t) => t.trim()).reduce((value, term) => {
      const constant = supplement.unitConstants[term];
      return multiply(value, constant ? evaluate(constant._value) : literal(term));
    }, ratio(1n)));
  return below === '1' ? above : divide(above, below);
}

/* The value as digits * 10^exponent, or null when it has no end. */
function decimal(x) {
  let { a, b } = x, exponent = 0;
  for (const prime of [2n, 5n])
    while (b % prime === 0n) { b /= prime; a *= 10n / prime; exponent--; }
  if (b !== 1n) return null;
  while (a % 10n === 0n) { a /= 10n; exponent++; }
  return a < 1n << 64n && exponent >= -128 ? { a, exponent } : null;
}

/* ---- Units ----------------------------------------------------------------------------------- */

/* The base of each dimension, chosen so that most factors are finite: km/h, degree Fahrenheit. */
const bases = {
  LENGTH: ['meter', '1'], AREA: ['square-meter', '1'], VOLUME: ['cubic-meter', '0.001'],
  MASS: ['kilogram', '1'], TIME: ['second', '1'], SPEED: ['meter-per-second', '1/3.6'],
  TEMPERATURE: ['kelvin', '5/9'], ENERGY: ['joule', '1'], POWER: ['watt', '1'],
  PRESSURE: ['pascal', '1'], FREQUENCY: ['hertz', '1'], DATA: ['bit', '8'],
  ANGLE: ['radian', null], ELECTRIC: ['volt', null], OTHER: ['none', null],
  PERCENT: ['part', '0.01'], POINT: ['part', null],
};

/* A Gregorian year has 365.2425 days; months are twelfths of it. */
const YEAR = '31556952';

/* CLDR unit, canonical name, dimension, factor if CLDR's does not serve. */
const units = `
  angle-degree deg ANGLE 3600 | angle-arc-minute arcmin ANGLE 60 | angle-arc-second arcsec ANGLE 1
  area-square-kilometer km2 AREA 1000000 | area-hectare ha AREA | area-square-meter m2 AREA 1
  area-square-centimeter cm2 AREA 0.0001 | area-square-mile mi2 AREA 2589988.110336 | area-acre ac AREA
  area-square-yard yd2 AREA 0.83612736 | area-square-foot ft2 AREA 0.09290304 | area-square-inch in2 AREA 0.00064516
  concentr-part-per-1e6 ppm OTHER | concentr-part-per-1e9 ppb OTHER
  concentr-percent % PERCENT | concentr-permille ‰ PERCENT
  consumption-mile-per-gallon mpg OTHER
  digital-petabyte PB DATA 1000000000000000 | digital-terabyte TB DATA 1000000000000 | digital-terabit terabit DATA 125000000000
  digital-gigabyte GB DATA 1000000000 | digital-gigabit Gbit DATA 125000000 | digital-megabyte MB DATA 1000000
  digital-megabit Mbit DATA 125000 | digital-kilobyte kB DATA 1000 | digital-kilobit kbit DATA 125
  digital-byte byte DATA | digital-bit bit DATA
  duration-century century TIME ${YEAR}*100 | duration-decade decade TIME ${YEAR}*10
  duration-year year TIME ${YEAR} | duration-quarter quarter TIME ${YEAR}/4
  duration-month month TIME ${YEAR}/12 | duration-fortnight fortnight TIME 1209600
  duration-week week TIME | duration-day day TIME | duration-night night TIME 86400
  duration-hour hour TIME | duration-minute minute TIME | duration-second second TIME 1
  duration-millisecond ms TIME 0.001 | duration-microsecond us TIME 0.000001
  duration-nanosecond ns TIME 0.000000001
  electric-ampere A ELECTRIC | electric-milliampere mA ELECTRIC | electric-ohm ohm ELECTRIC
  electric-volt V ELECTRIC 1
  energy-kilocalorie kcal ENERGY 4184 | energy-calorie cal ENERGY | energy-kilojoule kJ ENERGY 1000
  energy-joule J ENERGY 1 | energy-kilowatt-hour kWh ENERGY 3600000 | energy-electronvolt eV ENERGY 0.0000000000000000001602176634
  energy-british-thermal-unit BTU ENERGY 1055.05585262 | energy-therm-us therm ENERGY
  force-newton N OTHER | force-pound-force pound-force OTHER
  frequency-gigahertz GHz FREQUENCY 1000000000 | frequency-megahertz MHz FREQUENCY 1000000
  frequency-kilohertz kHz FREQUENCY 1000 | frequency-hertz Hz FREQUENCY 1
  graphics-megapixel megapixel OTHER | graphics-pixel pixel OTHER | graphics-pixel-per-inch ppi OTHER
  length-kilometer km LENGTH 1000 | length-meter m LENGTH 1 | length-decimeter dm LENGTH 0.1
  length-centimeter cm LENGTH 0.01 | length-millimeter mm LENGTH 0.001
  length-micrometer um LENGTH 0.000001 | length-nanometer nm LENGTH 0.000000001
  length-mile mi LENGTH | length-yard yd LENGTH | length-foot ft LENGTH | length-inch in LENGTH
  length-parsec parsec OTHER | length-light-year ly LENGTH | length-astronomical-unit au LENGTH
  length-furlong furlong LENGTH | length-fathom fathom LENGTH | length-nautical-mile nmi LENGTH
  light-lux lux OTHER | light-lumen lumen OTHER | light-candela candela OTHER
  mass-tonne t MASS | mass-kilogram kg MASS 1 | mass-gram g MASS | mass-milligram mg MASS 0.000001
  mass-microgram ug MASS 0.000000001 | mass-ton ton MASS | mass-stone st MASS | mass-pound lb MASS
  mass-ounce oz MASS | mass-ounce-troy troy-ounce MASS 0.0311034768 | mass-carat carat MASS
  power-gigawatt GW POWER 1000000000 | power-megawatt MW POWER 1000000
  power-kilowatt kW POWER 1000 | power-watt W POWER 1 | power-milliwatt mW POWER 0.001
  power-horsepower hp POWER
  pressure-millimeter-ofhg mmHg PRESSURE 133.322387415 | pressure-pound-force-per-square-inch psi PRESSURE
  pressure-inch-ofhg inHg PRESSURE 25.4*133.322387415 | pressure-bar bar PRESSURE
  pressure-millibar mbar PRESSURE 100 | pressure-atmosphere atmosphere PRESSURE
  pressure-pascal Pa PRESSURE 1 | pressure-hectopascal hPa PRESSURE 100
  pressure-kilopascal kPa PRESSURE 1000 | pressure-megapascal MPa PRESSURE 1000000
  speed-kilometer-per-hour km/h SPEED 1 | speed-meter-per-second m/s SPEED 3.6
  speed-mile-per-hour mi/h SPEED 1.609344 | speed-knot kn SPEED
  temperature-celsius degC TEMPERATURE 1.8 | temperature-fahrenheit degF TEMPERATURE 1
  temperature-kelvin K TEMPERATURE 1.8
  torque-newton-meter Nm OTHER | torque-pound-force-foot lb-ft OTHER
  volume-cubic-kilometer km3 VOLUME 1000000000000 | volume-cubic-meter m3 VOLUME 1000
  volume-cubic-centimeter cm3 VOLUME 0.001 | volume-cubic-yard yd3 VOLUME 0.764554857984*1000
  volume-cubic-foot ft3 VOLUME 28.316846592 | volume-cubic-inch in3 VOLUME 0.016387064
  volume-hectoliter hL VOLUME 100 | volume-liter L VOLUME
  volume-deciliter dL VOLUME 0.1 | volume-centiliter cL VOLUME 0.01 | volume-milliliter mL VOLUME 0.001
  volume-megaliter ML VOLUME 1000000
  volume-acre-foot acre-foot VOLUME 1233481.83754752 | volume-bushel bushel VOLUME | volume-gallon gal VOLUME
  volume-quart qt VOLUME | volume-pint pint VOLUME | volume-cup cup VOLUME
  volume-fluid-ounce floz VOLUME | volume-tablespoon tbsp VOLUME | volume-teaspoon tsp VOLUME
  volume-barrel bbl VOLUME | volume-dram dr OTHER
  energy-becquerel becquerel OTHER | energy-sievert sievert OTHER | energy-gray gray OTHER
`;

const offsets = { degC: 1, degF: 2, K: 3 };
const identifiers = { '%': 'PERCENT', '‰': 'PERMILLE', us: 'MICROSECOND', ug: 'MICROGRAM',
  um: 'MICROMETRE', mW: 'MILLIWATT', Nm: 'NEWTON_METRE', ML: 'MEGALITRE', Pa: 'PASCAL' };

function identifier(name) {
  if (identifiers[name]) return identifiers[name];
  return name.toUpperCase().replace(/\/(.)/g, '_PER_$1').replace(/[^A-Z0-9]/g, '_');
}

function factorOf(key, dimension, given) {
  if (given) return decimal(evaluate(given));
  const [base, size] = bases[dimension];
  const entry = supplement.convertUnits[key.slice(key.indexOf('-') + 1)];
  if (!size || !entry || (entry._baseUnit && !sameBase(entry._baseUnit, base))) return null;
  return decimal(divide(evaluate(entry._factor ?? '1'), evaluate(size)));
}

function sameBase(found, base) {
  const spelled = { joule: 'kilogram-square-meter-per-square-second', watt: 'kilogram-square-meter-per-cubic-second',
    pascal: 'kilogram-per-meter-square-second', hertz: 'revolution' };
  return found === base || found === spelled[base];
}

const english = ['en', 'en-GB', 'en-AU'].map(
  (locale) => read(`cldr-units-full/main/${locale}/units.json`).main[locale].units);

/* Names that the code decides by context, or that mean something else in news. */
const unwanted = new Set(['c', 'dec', 'q', 'w', 'd', 'y', 'm', 'nights', 'night', 'pc', 'tn', 'kt', 'ct', 'cd',
  '#', 'gr', 'fur', 'fth', 'pt', 'dr', 'bu', 'au', '′', '″', '°', 'mb', 'gb', 'kb', 'tb', 'g', 'h', 's', 'l', 'a',
  'v', 'w', 'n', 'j', 'k', 't', 'b', 'in', 'mp', 'ma', 'pa', 'bar', 'bars', 'st', 'sv', 'gy', 'bq', 'ms', 'us',
  'ohm', 'mw', 'pb', 'px', 'quarter', 'quarters', 'q', 'qtrs', 'qtr', 'rad', 'degrees', 'degree', 'deg', 'gray', 'grays', 'stones', 'cal', 'fw', 'ac ft',
  'lm', 'lx', 'ly', 'ac', 'sec', 'hr', 'kn', 'ns', 'ev', 'dm', 'cl', 'nm', 'mm', 'sv', 'dl', 'hl']);

function namesOf(key) {
  const names = new Set();
  for (const unitsOfLocale of english)
    for (const width of ['long', 'short', 'narrow'])
      for (const count of ['one', 'other']) {
        const pattern = unitsOfLocale[width][key]?.[`unitPattern-count-${count}`];
        if (!pattern || !pattern.startsWith('{0}')) continue;
        const name = pattern.slice(3).trim().toLowerCase().replace(/-/g, ' ');
        if (/^[a-z%‰μ/ ]+$/.test(name) && !unwanted.has(name)) names.add(name);
      }
  return names;
}

const banner = (what, macro) => `/*
 * ${what}
 * Made by lib/tables/generate/cldr.mjs from the Unicode CLDR ${version}; do not edit.
 * Data: Copyright © 1991-2025 Unicode, Inc., Unicode License v3.
 * ${macro}
 */
`;
const bytewise = (x, y) => Buffer.compare(Buffer.from(x[0]), Buffer.from(y[0]));
const write = (file, head, rows) =>
  writeFileSync(join(target, file), head + rows.sort(bytewise).map((r) => r[1] + '\n').join(''));

const unitRows = [], unitNames = new Map();
for (const item of units.trim().split(/\s*[|\n]\s*/)) {
  const [key, name, dimension, given] = item.split(' ');
  const factor = factorOf(key, dimension, given);
  const digits = factor ? `${factor.a}u, ${factor.exponent}` : '0, 0';
  unitRows.push([name, `FC_UNIT(${identifier(name)}, "${name}", ${dimension}, ${offsets[name] ?? 0}, ${digits})`]);
  for (const n of namesOf(key))
    if (!unitNames.has(n)) unitNames.set(n, identifier(name));
}
write('unit.def', banner('Units.',
  'FC_UNIT(id, name, dimension, offset, factor, exponent): the base of the dimension is\n' +
  ' * factor * 10^exponent of it; 0 if there is no exact one. Sorted by name.'), unitRows);
write('unit_name.def', banner('Names of units.', 'FC_UNIT_NAME(name, unit). Lower case, sorted.'),
  [...unitNames].map(([n, id]) => [n, `FC_UNIT_NAME("${n}", ${id})`]));

/* ---- Currencies ------------------------------------------------------------------------------ */

const currencies = read('cldr-numbers-full/main/en/currencies.json').main.en.numbers.currencies;

/* Codes of today, and of the European currencies that articles still convert from. */
const former = new Set(['ATS', 'BEF', 'CYP', 'DEM', 'EEK', 'ESP', 'FIM', 'FRF', 'GRD', 'HRK', 'IEP', 'ITL',
  'LTL', 'LUF', 'LVL', 'MTL', 'NLG', 'PTE', 'SIT', 'SKK', 'SUR', 'YUN', 'SLL', 'ZWL']);
const unused = new Set(['BOV', 'CHE', 'CHW', 'CLF', 'CNH', 'COU', 'CUC', 'MXV', 'USN', 'USS', 'UYI', 'UYW', 'VED',
  'XSU', 'XUA', 'XTS', 'XXX', 'XAG', 'XAU', 'XPD', 'XPT', 'XDR', 'XCG', 'ZWG', 'XPF']);
const dated = /\(|convertible|conv\. /i;
const today = (code) => !unused.has(code) &&
  (former.has(code) || (currencies[code].symbol && !/\(\d|—/.test(currencies[code].displayName)));

const codes = Object.keys(currencies).filter((c) => /^[A-Z]{3}$/.test(c) && today(c));
write('currency.def', banner('Currencies, by their ISO 4217 codes.',
  'FC_CURRENCY(code, code in lower case). Sorted.'),
  codes.map((c) => [c, `FC_CURRENCY(${c}, "${c.toLowerCase()}")`]));

const currencyNames = new Map();
for (const code of codes)
  for (const name of [currencies[code]['displayName-count-one'], currencies[code]['displayName-count-other']]) {
    const clean = (name ?? '').replace(/ \(.*\)/, '').replace(/[’ʻ]/g, "'").toLowerCase();
    if (clean && !clean.includes('&') && !clean.includes('.') && !currencyNames.has(clean))
      currencyNames.set(clean.replace(/-/g, ' '), code);
  }
write('currency_name.def', banner('Names of currencies.',
  'FC_CURRENCY_NAME(name, code, kind). Lower case, sorted.'),
  [...currencyNames].map(([n, c]) => [n, `FC_CURRENCY_NAME("${n}", ${c}, NAME)`]));
