import { useStore } from 'zustand';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import type { RegisterList } from '../../electron/contract/calls/register.ts';
import { categoryWord } from '../../gdpr-register/category-word.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { reasonRows } from '../../gdpr-register/reason-rows.ts';
import type { ReasonRow } from '../../gdpr-register/reason-rows.ts';
import { periodText } from '../i18n/period-text.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { activityTitle } from '../register/activity-title.ts';
import { registerStoreOf } from '../register/register-store.ts';
import { useApp } from '../state/app-context.ts';
import { RecordTable } from '../ui/record-table.tsx';
import type { Column } from '../ui/record-table.tsx';

type Row = ReasonRow<PlanView['reasons'][number]>;

/** Which activities of the register ask for it, and by which period. */
export function PreviewReasons({ origin, reasons }: Pick<PlanView, 'origin' | 'reasons'>) {
  const { connection } = useApp();
  const text = useText();
  const words = text.words.purge.preview;
  const list = useStore(registerStoreOf(connection).store, (state) => state.list);
  return (
    <section className="card" aria-label={words.reasons}>
      <h2>{words.reasons}</h2>
      {origin === 'register' && reasons.length === 0 && <p>{words.noReason}</p>}
      {origin === 'register' && reasons.length > 0 && (
        <>
          <p className="sub">{words.reasonsText}</p>
          <RecordTable
            label={words.reasons}
            columns={columnsOf(text, list)}
            rows={reasonRows(reasons)}
            keyOf={({ activity, dataSet, duration }) => `${activity}/${dataSet}/${duration}`}
          />
        </>
      )}
      {origin !== 'register' && <p>{origin === 'person' ? words.askedForPerson : words.askedByHand}</p>}
    </section>
  );
}

function columnsOf({ words, language, locale, format }: Text, list: RegisterList | null): readonly Column<Row>[] {
  const { preview } = words.purge;
  const categoriesOf = ({ categories }: Row): string =>
    categories.map((category) => categoryWord(category, language)).join('\u00a0· ');
  return [
    { key: 'set', label: preview.dataSet, cell: ({ dataSet }) => wordFor(dataSet, language) },
    { key: 'activity', label: preview.activity, cell: ({ activity }) => activityTitle(list, activity) ?? activity },
    {
      key: 'category',
      label: preview.category,
      kind: 'wrap',
      cell: categoriesOf,
    },
    { key: 'period', label: preview.period, cell: ({ duration }) => periodText(duration, locale) },
    { key: 'before', label: preview.before, cell: ({ beforeMs }) => format.moment(beforeMs) },
  ];
}
