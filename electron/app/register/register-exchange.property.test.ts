import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activityKinds } from '../../../gdpr-register/field.ts';
import { exportFormats } from '../../../gdpr-register/export/export-formats.ts';
import { planImport } from '../../../gdpr-register/import/plan-import.ts';
import { languages } from '../../../gdpr-register/language.ts';
import { arbitraryEntry } from '../../../gdpr-register/testing/arbitrary-entry.ts';
import { readRegister } from './read-register.ts';
import { writeRegister } from './write-register.ts';

const register = fc.array(fc.oneof(...activityKinds.map(arbitraryEntry)), { minLength: 1, maxLength: 2 });
const nowMs = Date.UTC(2026, 10, 25);

test.each(exportFormats.filter((format) => format !== 'pdf'))(
  'R-IMP-4 a file of %s comes back as it was',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(register, fc.constantFrom(...languages), async (entries, language) => {
        const activities = entries.map((entry, at) => ({
          id: `act-${at}`,
          version: 1,
          state: 'draft' as const,
          savedMs: nowMs,
          entry,
        }));
        const bytes = await writeRegister(format, { activities, language, nowMs });
        const { steps, refused } = planImport(await readRegister(bytes, `register.${format}`), []);
        expect(refused).toEqual([]);
        expect(steps.map(({ id, entry }) => ({ id, entry }))).toEqual(
          activities.map(({ id, entry }) => ({ id, entry })),
        );
      }),
      { numRuns: 20 },
    );
  },
);
