const address = /\S@\S/;
const longNumber = /\d(?:[ ().-]{0,2}\d){8,}/;
/** An id as the log writes it, or without its dashes, which a hash of a person looks like too. */
const personId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}/i;

/** Whether words hold an e-mail address, an id of a person or a long number. */
export function identifiesPerson(words: string): boolean {
  return address.test(words) || longNumber.test(words) || personId.test(words);
}
