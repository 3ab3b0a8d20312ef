import type { Draw } from './draw.ts';

/** The most common first; each is about as often as its rank says (1, 1/2, 1/3 …). */
const common = [
  'gmail.com',
  'orange.fr',
  'outlook.com',
  'yahoo.com',
  'hotmail.com',
  'icloud.com',
  'gmx.de',
  'proton.me',
  'laposte.net',
  'web.de',
  'mail.com',
  'libero.it',
  'bol.com.br',
  'btinternet.com',
  'free.fr',
  'uol.com.br',
  'ziggo.nl',
  'ukr.net',
  'rediffmail.com',
  'xn--mnchen-3ya.de',
];
const cumulative = weights(common.length);
const tailFirst =
  'alder birch cedar delta ember fjord grove haven isle jetty kelp larch mesa north oasis pine quay ridge stone tarn'.split(
    ' ',
  );
const tailSecond = 'works mail post studio lab press farm yard cloud group'.split(' ');
const tailEnd = 'com net org io fr de co.uk nl eu com.au'.split(' ');

/** Three of four from the common ones, else from a tail of 20,000. One in fifty is written in mixed case. */
export function drawMailDomain(draw: Draw): string {
  const domain = draw.oneIn(4)
    ? `${draw.pick(tailFirst)}-${draw.pick(tailSecond)}${draw.below(10)}.${draw.pick(tailEnd)}`
    : drawCommon(draw);
  return draw.oneIn(50) ? domain.charAt(0).toUpperCase() + domain.slice(1).replace('.c', '.C') : domain;
}

/** Addresses that no domain can be taken from; each is JSON. */
export const badAddresses: readonly string[] = [
  'null',
  '""',
  '"no-at-sign"',
  '"@"',
  '"someone@"',
  '"@example.com"',
  '"a b@example.com"',
  '"a@exa mple.com"',
  '"a@.com"',
  '17',
];

function drawCommon(draw: Draw): string {
  const at = draw.below(cumulative.at(-1)!);
  return common[cumulative.findIndex((end) => at < end)]!;
}

function weights(count: number): readonly number[] {
  let total = 0;
  return Array.from({ length: count }, (_, rank) => (total += Math.round(10_000 / (rank + 1))));
}
