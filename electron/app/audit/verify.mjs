#!/usr/bin/env node
// Checks an exported audit folder with nothing but Node 20 or later:  node verify.mjs
// Exit code 0 = everything holds, 1 = something does not. It reads this folder alone, and neither writes nor connects.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const findings = [];
const checked = [];
const certificateSchemas = ['vigie-erasure-certificate/1', 'vigie-erasure-certificate/2'];
const addendumName = /^certificates\/([^/]+)\.addendum-(\d+)\.json$/;

main();

function main() {
  const key = attempt('public-key.pem', readKey);
  const manifest = key && attempt('manifest.json', () => readSigned('manifest.json', 'vigie-audit/1', key));
  if (manifest) checkFiles(manifest);
  if (key) {
    const entries = attempt('journal.ndjson', () => checkJournal(key)) ?? [];
    const certificates = attempt('certificates/', () => checkCertificates(key)) ?? new Map();
    attempt('journal.ndjson', () => checkCertified(entries, certificates));
    attempt('certificates/', () => checkAddenda(entries, certificates, key));
    attempt('register.json', checkRegister);
    attempt('settings.json', () => void JSON.parse(read('settings.json')));
  }
  say(key, manifest);
}

function say(key, manifest) {
  for (const line of checked) print(`ok      ${line}`);
  for (const line of findings) print(`FAILED  ${line}`);
  if (manifest) print(`\nExported at ${manifest.at} by the installation with the key`);
  if (key) print(`${key.fingerprint}\nCompare it with the fingerprint that its controller tells you by another way.`);
  print(findings.length === 0 ? '\nEverything holds.' : `\n${findings.length} findings: do not rely on this folder.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

/** Runs a check; what it throws is a finding about `subject`. */
function attempt(subject, check) {
  try {
    return check();
  } catch (error) {
    findings.push(`${subject}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function read(name) {
  return readFileSync(join(folder, name), 'utf8');
}

function readKey() {
  const pem = read('public-key.pem');
  const publicKey = createPublicKey(pem);
  if (publicKey.asymmetricKeyType !== 'ed25519') throw new Error('it is no Ed25519 key');
  if (publicKey.export({ type: 'spki', format: 'pem' }) !== pem) throw new Error('it was changed');
  const fingerprint = sha256(publicKey.export({ type: 'spki', format: 'der' }));
  checked.push('public-key.pem is an Ed25519 key');
  return { publicKey, pem, fingerprint };
}

/** The payload of a signed document; throws where it is not exactly what that key has signed. */
function readSigned(name, schema, key) {
  const text = read(name);
  const { payload, hash, publicKey, signature } = parse(text);
  if (`${canonical({ payload, hash, publicKey, signature })}\n` !== text)
    throw new Error('it was cut, or changed in form');
  if (![schema].flat().includes(payload.schema)) throw new Error(`it is no ${[schema].flat().join(' or ')}`);
  const content = canonical(payload);
  if (sha256(content) !== hash) throw new Error('its content is not what its hash says');
  if (publicKey !== key.pem || payload.installation !== key.fingerprint) throw new Error('another key has signed it');
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.toString('base64') !== signature || !verify(null, Buffer.from(content), key.publicKey, bytes))
    throw new Error('its signature does not hold');
  checked.push(`${name} is signed`);
  return { ...payload, documentHash: hash };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is no JSON: cut, or changed');
  }
}

/** Every file is the one that was exported; none is missing, and no certificate was put in. */
function checkFiles({ files }) {
  const names = Object.keys(files);
  for (const name of names) {
    attempt(name, () => {
      if (sha256(readFileSync(join(folder, name))) !== files[name])
        throw new Error('it is not the file that was exported');
    });
  }
  const expected = new Set([...names, 'manifest.json']);
  for (const name of listFiles(folder)) {
    if (expected.has(name)) continue;
    if (name.startsWith('certificates/')) findings.push(`${name}: it was not part of the export`);
    else print(`note    ${name} was not part of the export and is not looked at`);
  }
  checked.push(`${names.length} files are those that were exported`);
}

function listFiles(at) {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    return entry.isDirectory() ? listFiles(path) : [relative(folder, path).split(sep).join('/')];
  });
}

/** Each entry holds the hash of the one before it, and the last one is the signed head. */
function checkJournal(key) {
  const head = readSigned('journal-head.json', 'vigie-journal-head/1', key);
  const text = read('journal.ndjson');
  if (text !== '' && !text.endsWith('\n')) throw new Error('it is cut in its last line');
  const entries = text === '' ? [] : text.slice(0, -1).split('\n').map(parse);
  let previous = '0'.repeat(64);
  entries.forEach((entry, at) => {
    const { hash, ...content } = entry;
    if (entry.seq !== entries[0].seq + at) throw new Error(`line ${at + 1}: its number is ${entry.seq}`);
    if (entry.previous !== previous) throw new Error(`line ${at + 1}: it does not follow the one before it`);
    if (sha256(canonical(content)) !== hash) throw new Error(`line ${at + 1}: it was changed`);
    previous = hash;
  });
  if (head.entries !== entries.length || head.hash !== previous)
    throw new Error(`it has ${entries.length} entries, and ${head.entries} were signed: its end was changed`);
  checked.push(`journal.ndjson is an unbroken chain of ${entries.length} entries up to its signed head`);
  return entries;
}

/** By their ids, each with the hash of its content. */
function checkCertificates(key) {
  const names = listFiles(folder).filter(
    (name) => /^certificates\/[^/]+\.json$/.test(name) && !addendumName.test(name),
  );
  const certificates = new Map();
  for (const name of names) {
    attempt(name, () => {
      const certificate = readSigned(name, certificateSchemas, key);
      if (name !== `certificates/${certificate.id}.json`) throw new Error(`it is the certificate ${certificate.id}`);
      const left = certificate.counts.reduce((sum, { remaining }) => sum + remaining, 0);
      if (left > 0 || !certificate.verification.aggregatesAgree || certificate.verification.scan.hits > 0)
        throw new Error('by its own words not everything was erased');
      certificates.set(certificate.id, certificate.documentHash);
    });
  }
  return certificates;
}

/** What the journal says was certified is there, and nothing else is. */
function checkCertified(entries, certificates) {
  const journaled = new Map(
    entries
      .filter(({ act }) => act === 'purge-certified')
      .map(({ subject, details }) => [subject, details.certificate]),
  );
  for (const [id, hash] of journaled)
    if (certificates.get(id) !== hash)
      findings.push(`certificates/${id}.json: missing, or not the one that was journaled`);
  for (const id of certificates.keys())
    if (!journaled.has(id)) findings.push(`certificates/${id}.json: the journal knows nothing of it`);
  checked.push(`${journaled.size} journaled erasures have their certificates`);
}

/** What later looks have found: each is about a certificate that is here, follows the one before, and was journaled. */
function checkAddenda(entries, certificates, key) {
  const rechecked = entries.filter(({ act }) => act === 'purge-rechecked');
  const named = new Map(
    rechecked.map(({ subject, details }) => [
      `certificates/${subject}.addendum-${details.number}.json`,
      details.addendum,
    ]),
  );
  const names = listFiles(folder).filter((name) => addendumName.test(name));
  for (const name of names) {
    attempt(name, () => {
      const [, id, number] = addendumName.exec(name);
      const addendum = readSigned(name, 'vigie-erasure-addendum/1', key);
      if (addendum.id !== id || addendum.number !== Number(number)) throw new Error('it has the name of another one');
      if (certificates.get(id) !== addendum.certificate) throw new Error('it is about another certificate');
      if (named.get(name) !== addendum.documentHash) throw new Error('the journal knows nothing of it');
      for (const { dataSet, store, n } of addendum.remaining)
        findings.push(`${name}: by its own words ${n} of ${dataSet} are in ${store} again`);
    });
  }
  for (const name of named.keys()) if (!names.includes(name)) findings.push(`${name}: missing, and it was journaled`);
  checked.push(`${named.size} journaled later looks have their addenda`);
}

function checkRegister() {
  const { activities } = parse(read('register.json'));
  const versions = activities.reduce((sum, activity) => sum + activity.versions.length, 0);
  checked.push(`register.json holds ${activities.length} activities in ${versions} versions`);
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** RFC 8785: no spaces, names in the order of their UTF-16 units. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
