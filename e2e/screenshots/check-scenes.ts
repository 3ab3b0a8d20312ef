import type { ConnectionCheck } from '../../pipeline/domain/connection-check.ts';
import type { Shot } from './album.ts';

type Found = Pick<ConnectionCheck, 'cause' | 'details'> & Partial<ConnectionCheck>;

interface Tests {
  readonly where: string;
  readonly checks: Readonly<Record<string, Found>>;
}

const kafka = { host: 'broker-1.example.org', port: 9093 };
const cassandra = { host: 'cassandra-1.example.org', port: 9042 };
const mongodb = { host: 'mongo.example.org', port: 27017 };

/** By the place of the service's card in the form. */
const found: Readonly<Record<number, Tests>> = {
  1: {
    where: 'broker-1.example.org:9093',
    checks: {
      'unknown-host': { cause: 'unknown-host', details: kafka },
      password: { cause: 'wrong-password', details: kafka },
      untrusted: { cause: 'untrusted-certificate', details: kafka },
      permission: {
        cause: 'no-permission',
        details: { ...kafka, permission: 'Write on topic users.raw', operations: 'Write', topic: 'users.raw' },
      },
      warnings: {
        cause: 'ok',
        details: {},
        version: '4.1.0',
        warnings: [
          { cause: 'topic-missing', details: { topic: 'users.rejected' } },
          { cause: 'clock-skew', details: { ...kafka, skewMs: 4200 } },
        ],
      },
    },
  },
  2: {
    where: 'cassandra-1.example.org',
    checks: {
      datacenter: {
        cause: 'wrong-datacenter',
        details: { ...cassandra, datacenter: 'datacenter1', datacenters: 'paris, lyon' },
      },
      timeout: { cause: 'timeout', details: cassandra },
    },
  },
  3: {
    where: 'mongodb://mongo.example.org',
    checks: {
      name: {
        cause: 'certificate-name',
        details: { ...mongodb, name: 'mongo.example.org', names: 'db-1.internal, db-2.internal' },
      },
    },
  },
};

/** What a test of a server says: that of the line stands for the host's, which would need such a server. */
export async function takeChecks({ page, line, tab, take }: Shot): Promise<void> {
  await tab('settings');
  await page.locator('.settings-head .button.primary').click();
  const cards = page.locator('.settings-card');
  await cards.nth(0).getByRole('textbox').fill('Production');
  await cards.nth(1).getByRole('textbox').nth(6).fill('app');
  await cards.nth(1).locator('[type=password]').fill('kept nowhere');
  for (const [place, { where, checks }] of Object.entries(found)) {
    const card = cards.nth(Number(place));
    await card.getByRole('textbox').first().fill(where);
    await card.getByRole('checkbox').first().check();
    const test = card.locator('.settings-test');
    for (const [name, check] of Object.entries(checks)) {
      line.answer(['connection.test'], { verb: 'value', value: { warnings: [], version: null, ...check } });
      await test.locator('> .button').click();
      await card.locator(`[data-cause=${check.cause}]`).waitFor();
      await take(`settings-test-${name}`, test);
    }
  }
}
