import { expect, test, vi } from 'vitest';
import { handOnQuit } from './hand-on-quit.ts';

function asked(signal: (again: () => void) => boolean) {
  const exit = vi.fn();
  const preventDefault = vi.fn();
  const quitAsked = handOnQuit({ signal: () => signal(() => quitAsked({ preventDefault })), exit });
  quitAsked({ preventDefault });
  return { exits: exit.mock.calls, prevented: preventDefault.mock.calls.length };
}

test('P-PKG-4: a signal is the command’s, if it listens, also where that asks to quit in its turn', () => {
  expect(asked(() => true)).toEqual({ exits: [], prevented: 1 });
  const turned = asked((again) => {
    again();
    return true;
  });
  expect(turned).toEqual({ exits: [], prevented: 2 });
});

test('P-PKG-4: a signal that nobody listens to, as before the command is loaded, never ends it with 0', () => {
  expect(asked(() => false)).toEqual({ exits: [[143]], prevented: 1 });
});
