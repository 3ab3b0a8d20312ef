import type { Row } from '../value.ts';
import type { OwnConfiguration } from './configuration.ts';
import type { OwnTexts } from './own-texts.ts';

const contacts = ['email', 'phone', 'address'];
const dropped = ['login.password', 'id', 'location.coordinates', 'picture'];

/** What is in place; a measure that the configuration does not bear out is not claimed. */
export function ownMeasures(configuration: OwnConfiguration, { measures }: OwnTexts): readonly Row[] {
  const { protection, connections, privateFiles } = configuration;
  const isHashed = contacts.every((field) => protection[field] === 'keyed-hash');
  const isDropped = dropped.every((field) => protection[field] === 'dropped');
  return [
    ...claimed(privateFiles, { type: 'access-control', details: measures.files, checks: ['private-files'] }),
    { type: 'access-control', details: measures.access },
    { type: 'traceability', details: measures.journal },
    { type: 'traceability', details: measures.erasure },
    { type: 'software-protection', details: measures.window },
    ...claimed(connections.encrypted, {
      type: 'encryption',
      details: measures.encrypted,
      checks: ['encrypted-connections'],
    }),
    ...claimed(connections.authenticated, {
      type: 'access-control',
      details: measures.authenticated,
      checks: ['authenticated-connections'],
    }),
    ...claimed(isHashed, { type: 'other', details: measures.contacts, checks: ['pseudonymised-contacts'] }),
    ...claimed(isDropped, { type: 'other', details: measures.dropped }),
    { type: 'other', details: measures.logs, checks: ['no-personal-logs'] },
  ];
}

function claimed(isInPlace: boolean | null, row: Row): readonly Row[] {
  return isInPlace === true ? [row] : [];
}
