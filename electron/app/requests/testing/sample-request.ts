import { openRequest } from '../../../../gdpr-register/request/request.ts';

/** A request that says of nobody yet whom it is about. */
export const sampleRequest = openRequest({
  id: 'request-2026-11-02-bcdfghjk',
  kind: 'access',
  receivedOn: '2026-11-02',
  channel: 'post',
  language: 'fr',
  subject: { key: null, id: null },
});
