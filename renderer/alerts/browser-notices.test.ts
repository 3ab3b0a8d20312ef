import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { sampleAlert } from '../testing/sample-alert.ts';
import { createNoticing } from './browser-notices.ts';

function setUp(isOn = true, permission: NotificationPermission = 'granted') {
  const shown: string[] = [];
  const led: number[] = [];
  const look = createNoticing({
    notices: {
      permission: () => permission,
      ask: async () => permission,
      show({ tag, body, clicked }) {
        shown.push(`${tag}: ${body}`);
        clicked();
      },
    },
    isOn: () => isOn,
    text: () => createText('en'),
    clicked: ({ id }) => void led.push(id),
  });
  return { shown, led, look };
}

test('P-ALR-11 a browser shows each alert once, none that was there before, and leads to it', () => {
  const { shown, led, look } = setUp();
  for (const alerts of [[sampleAlert], [{ ...sampleAlert, id: 2 }, sampleAlert], [], [{ ...sampleAlert, id: 2 }]])
    look(alerts);
  expect(shown).toEqual(['vigie-alert-2-critical: Producer has failed']);
  expect(led).toEqual([2]);
});

test.each([
  [false, 'granted'],
  [true, 'default'],
  [true, 'denied'],
] as const)('P-ALR-11 none unless it is wished (%s) and allowed (%s)', (isOn, permission) => {
  const { shown, look } = setUp(isOn, permission);
  look([]);
  look([sampleAlert]);
  expect(shown).toEqual([]);
});
