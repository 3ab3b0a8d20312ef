import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { periodText } from '../i18n/period-text.ts';
import { useText } from '../i18n/use-text.ts';
import { RecordTable } from '../ui/record-table.tsx';

type Reason = PlanView['reasons'][number];

/** Which activities of the register ask for it, and by which period. */
export function PreviewReasons({ plan: { origin, reasons } }: { readonly plan: PlanView }) {
  const text = useText();
  const words = text.words.purge.preview;
  return (
    <section className="card" aria-label={words.reasons}>
      <h2>{words.reasons}</h2>
      {origin === 'register' ? (
        <>
          <p className="sub">{words.reasonsText}</p>
          <RecordTable<Reason>
            label={words.reasons}
            rows={reasons}
            keyOf={({ activity, category, dataSet }) => `${activity}/${category}/${dataSet}`}
            columns={[
              { key: 'activity', label: words.activity, kind: 'grow', cell: ({ activity }) => activity },
              { key: 'category', label: words.category, cell: ({ category }) => category },
              { key: 'set', label: words.dataSet, cell: ({ dataSet }) => wordFor(dataSet, text.language) },
              { key: 'period', label: words.period, cell: ({ duration }) => periodText(duration, text.locale) },
              { key: 'before', label: words.before, cell: ({ beforeMs }) => text.format.moment(beforeMs) },
            ]}
          />
        </>
      ) : (
        <p>{origin === 'person' ? words.askedForPerson : words.askedByHand}</p>
      )}
    </section>
  );
}
