import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const names = ['producer', 'transformer', 'aggregator', 'run'];

describe('the name that was probably meant', () => {
  test.each([
    ['transfomer', 'transformer', 'a letter left out'],
    ['producerr', 'producer', 'a letter too many'],
    ['agregattor', 'aggregator', 'one too few and one too many'],
    ['rnu', 'run', 'neighbours swapped'],
    ['TRANSFORMER', 'transformer', 'another case'],
  ])('P-CLI-2 %s is %s: %s', (typed, meant) => {
    expect(nearest(typed, names)).toBe(meant);
  });

  test.each(['', 'x', 'consumer', 'kafka'])('P-CLI-2 nothing is suggested for "%s"', (typed) => {
    expect(nearest(typed, names)).toBeUndefined();
  });
});
