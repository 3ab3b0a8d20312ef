import { useStore } from 'zustand';
import type { RegisterList } from '../../electron/contract/calls/register.ts';
import type { CertificatePayload } from '../../gdpr-register/certificate.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { reasonRows } from '../../gdpr-register/reason-rows.ts';
import { periodText } from '../i18n/period-text.ts';
import { useText } from '../i18n/use-text.ts';
import { activityTitle } from '../register/activity-title.ts';
import { registerStoreOf } from '../register/register-store.ts';
import { useApp } from '../state/app-context.ts';
import { RecordTable } from '../ui/record-table.tsx';

type Part = Extract<CertificatePayload['scope'], { kind: 'older' }>['parts'][number];

/** What was to go, and who asked for it: without it the numbers below say nothing. */
export function CertificateScope({ scope }: Pick<CertificatePayload, 'scope'>) {
  const text = useText();
  const { certificate: words } = text.words;
  const list = useStore(registerStoreOf(useApp().connection).store, (state) => state.list);
  if (scope.kind === 'person')
    return (
      <>
        <h3>{words.scope}</h3>
        <p>
          {words.person} <code>{scope.subject}</code>
        </p>
      </>
    );
  const rows = reasonRows(scope.askedBy);
  const askedBy = (dataSet: string): string => {
    const asked = rows
      .filter((row) => row.dataSet === dataSet)
      .map(({ activity, duration }) => `${activityText(list, activity)}, ${periodText(duration, text.locale)}`);
    return asked.length === 0 ? words.byHand : [...new Set(asked)].join(' · ');
  };
  return (
    <>
      <h3>{words.scope}</h3>
      <RecordTable<Part>
        label={words.scope}
        rows={scope.parts}
        keyOf={({ dataSet, before }) => `${dataSet}/${before}`}
        columns={[
          { key: 'set', label: words.dataSet, cell: ({ dataSet }) => wordFor(dataSet, text.language) },
          { key: 'before', label: words.olderThan, cell: ({ before }) => text.format.moment(Date.parse(before)) },
          { key: 'asked', label: words.askedBy, kind: 'wrap', cell: ({ dataSet }) => askedBy(dataSet) },
        ]}
      />
    </>
  );
}

/** With its title, where the register still has it: the id alone says nothing to a reader. */
function activityText(list: RegisterList | null, activity: string): string {
  const title = activityTitle(list, activity);
  return title === null ? activity : `${title} (${activity})`;
}
