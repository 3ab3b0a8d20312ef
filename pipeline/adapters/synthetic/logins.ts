import { createHash } from 'node:crypto';
import type { Draw } from './draw.ts';
import { mix } from './draw.ts';

const passwords =
  'acid joker jonjon vivid melvin holly1 hahaha r2d2 ticklish trevor kermit sunshine bigfoot paradise 7777 lovely'.split(
    ' ',
  );
const saltLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const count = 512;

/** Password, salt and their true digests as JSON members. Few are enough: nothing behind `users.raw` keeps them. */
export function createLogins(seed: number, draw: Draw): readonly string[] {
  draw.restart(mix(seed, 0, 0x10f1));
  return Array.from({ length: count }, () => {
    const password = draw.pick(passwords);
    const salt = Array.from({ length: 8 }, () => draw.pick([...saltLetters])).join('');
    const digests = ['md5', 'sha1', 'sha256'].map(
      (name) =>
        `"${name}":"${createHash(name)
          .update(password + salt)
          .digest('hex')}"`,
    );
    return `"password":"${password}","salt":"${salt}",${digests.join(',')}`;
  });
}
