import { useText } from '../i18n/use-text.ts';
import { useStream } from '../live/use-stream.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormField } from '../ui/form-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { Rewinding } from './use-rewind.ts';

/** From which time or offset on, in which partitions. */
export function RewindChoice({ rewinding }: { readonly rewinding: Rewinding }) {
  const { rewind: words } = useText().words;
  const { entry, enter } = rewinding;
  return (
    <div className="rewind-choice">
      <SelectField
        label={words.from}
        value={entry.by}
        chosen={(by) => enter({ by: by === 'offset' ? 'offset' : 'time' })}
        options={[
          { value: 'time', label: words.byTime },
          { value: 'offset', label: words.byOffset },
        ]}
      />
      {entry.by === 'time' ? (
        <DateField label={words.time} kind="minute" isNeeded value={entry.time} changed={(time) => enter({ time })} />
      ) : (
        <OffsetField rewinding={rewinding} />
      )}
      <PartitionField rewinding={rewinding} />
    </div>
  );
}

function OffsetField({ rewinding: { entry, isPlace, enter } }: { readonly rewinding: Rewinding }) {
  const { rewind: words } = useText().words;
  return (
    <FormField label={words.offset} problem={isPlace ? null : words.notANumber}>
      {(input) => (
        <input
          {...input}
          className="field number"
          inputMode="numeric"
          autoComplete="off"
          value={entry.offset}
          onChange={({ target }) => enter({ offset: target.value.trim() })}
        />
      )}
    </FormField>
  );
}

function PartitionField({ rewinding: { entry, enter } }: { readonly rewinding: Rewinding }) {
  const { rewind: words } = useText().words;
  const raw = useStream('watch', {})?.log?.topics.find(({ topic }) => topic === 'users.raw');
  const partitions = raw?.partitions.map(({ partition }) => ({ value: `${partition}`, label: `${partition}` })) ?? [];
  return (
    <SelectField
      label={words.partition}
      value={entry.partition}
      chosen={(partition) => enter({ partition })}
      options={[{ value: '', label: words.allPartitions }, ...partitions]}
    />
  );
}
