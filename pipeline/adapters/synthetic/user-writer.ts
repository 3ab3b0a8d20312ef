import type { SyntheticOddity } from '../../domain/config.ts';
import { damage, nest, type WrittenUser } from './damage.ts';
import { createDateWriter } from './dates.ts';
import { Draw, mix } from './draw.ts';
import { createLogins } from './logins.ts';
import { badAddresses, drawMailDomain } from './mail-domains.ts';
import { createNationalities, type Nationality } from './nationalities.ts';
import { fillPattern, fourDigits } from './patterns.ts';
import { drawNationality, drawPerson, type Person, personNumber } from './person.ts';
import { timezones } from './timezones.ts';

const salts = { record: 11, oddity: 12 } as const;
const adjectives =
  'angry black blue brown crazy golden happy heavy lazy little organic purple red sad silver small ticklish tiny white yellow'.split(
    ' ',
  );
const animals =
  'bear bird butterfly cat dog duck elephant fish frog goose gorilla koala leopard lion mouse ostrich panda peacock rabbit tiger'.split(
    ' ',
  );

export interface UserWriterOptions {
  readonly seed: number;
  readonly oddities: ReadonlySet<SyntheticOddity>;
}

/** Makes the user at a position: it depends on the position, the seed and the oddities, and on nothing else. */
export type WriteUser = (position: number) => WrittenUser;

/** Template text with patched fields: many times cheaper than an object that is stringified. */
export function createUserWriter({ seed, oddities }: UserWriterOptions): WriteUser {
  const nationalities = createNationalities();
  const ofPerson = new Draw();
  const ofRecord = new Draw();
  const ofOddity = new Draw();
  const logins = createLogins(seed, ofRecord);
  const dates = createDateWriter(oddities);
  const repeats = oddities.has('repeated-persons');

  return (position) => {
    const number = personNumber(seed, position, repeats);
    ofOddity.restart(mix(seed, position, salts.oddity));
    ofRecord.restart(mix(seed, position, salts.record));
    const options = { seed, number, oddities, nationalities };
    const drawn = drawPerson(options, ofPerson);
    const hasMoved = number !== position && ofOddity.oneIn(4);
    const person = hasMoved
      ? { ...drawn, nationality: drawNationality({ ...options, number: position }, ofRecord) }
      : drawn;
    const dob = dates.birth(number, ofPerson);
    const isBadBirth = oddities.has('bad-birth-dates') && ofOddity.oneIn(40);
    const login = ofPerson.pick(logins);
    const user =
      `{"gender":"${person.isMale ? 'male' : 'female'}",${nameJson(person, ofPerson)},${locationJson(person.nationality, oddities, ofRecord)},` +
      `"email":${mailJson(person, oddities, ofRecord)},"login":{"uuid":"${person.id}",${usernameJson(ofPerson)},${login}},` +
      `${isBadBirth ? dates.badBirth(ofOddity) : dob}${dates.registration(ofPerson)},` +
      `"phone":"${phone(person.nationality.phones, ofRecord)}","cell":"${phone(person.nationality.cells, ofRecord)}",` +
      `${idJson(person.nationality, oddities, ofRecord)},${pictureJson(person, ofPerson)},"nat":"${person.nationality.nat}"}`;
    if (oddities.has('malformed-json') && ofOddity.oneIn(60)) return damage(user, person.id, ofOddity);
    if (oddities.has('envelopes') && ofOddity.oneIn(500)) return nest(user, ofOddity);
    return { key: person.id, text: user };
  };
}

function nameJson(person: Person, draw: Draw): string {
  const titles = person.isMale ? person.nationality.titles.male : person.nationality.titles.female;
  return `"name":{"title":"${draw.pick(titles)}","first":${person.first.json},"last":${person.last.json}}`;
}

function locationJson(nationality: Nationality, oddities: ReadonlySet<SyntheticOddity>, draw: Draw): string {
  return (
    `"location":{"street":{"number":${1 + draw.below(9999)},"name":${draw.pick(nationality.streets)}},` +
    `${draw.pick(nationality.places)},"country":${nationality.countryJson},"postcode":${postcodeJson(nationality, oddities, draw)},` +
    `"coordinates":{"latitude":"${degrees(90, draw)}","longitude":"${degrees(180, draw)}"},"timezone":${draw.pick(timezones)}}`
  );
}

function postcodeJson(nationality: Nationality, oddities: ReadonlySet<SyntheticOddity>, draw: Draw): string {
  const range = nationality.postcodeRange;
  if (range === null) return `"${fillPattern(draw.pick(nationality.postcodes), draw)}"`;
  const [least, greatest] = range;
  const code = least + draw.below(greatest - least + 1);
  if (!oddities.has('mixed-postcodes') || !draw.oneIn(4)) return String(code);
  return draw.oneIn(2) ? `"${code}"` : `"0${code}"`;
}

function degrees(limit: number, draw: Draw): string {
  return `${draw.oneIn(2) ? '-' : ''}${draw.below(limit)}.${fourDigits(draw.below(10_000))}`;
}

function mailJson(person: Person, oddities: ReadonlySet<SyntheticOddity>, draw: Draw): string {
  if (!oddities.has('varied-domains')) return `"${person.first.mail}.${person.last.mail}@example.com"`;
  if (draw.oneIn(250)) return draw.pick(badAddresses);
  return `"${person.first.mail}.${person.last.mail}@${drawMailDomain(draw)}"`;
}

function usernameJson(draw: Draw): string {
  return `"username":"${draw.pick(adjectives)}${draw.pick(animals)}${100 + draw.below(900)}"`;
}

function phone(patterns: Nationality['phones'], draw: Draw): string {
  return fillPattern(draw.pick(patterns), draw);
}

function idJson(nationality: Nationality, oddities: ReadonlySet<SyntheticOddity>, draw: Draw): string {
  if (nationality.id === null) return '"id":{"name":"","value":null}';
  if (oddities.has('null-ids') && draw.oneIn(5)) return `"id":{"name":${nationality.id.nameJson},"value":null}`;
  return `"id":{"name":${nationality.id.nameJson},"value":"${fillPattern(nationality.id.pattern, draw)}"}`;
}

function pictureJson(person: Person, draw: Draw): string {
  const path = person.isMale ? `men/${draw.below(100)}` : `women/${draw.below(97)}`;
  const base = 'https://randomuser.me/api/portraits';
  return `"picture":{"large":"${base}/${path}.jpg","medium":"${base}/med/${path}.jpg","thumbnail":"${base}/thumb/${path}.jpg"}`;
}
