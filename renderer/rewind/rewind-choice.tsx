import { useText } from '../i18n/use-text.ts';
import { useStream } from '../live/use-stream.ts';
import { FormField } from '../ui/form-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { Rewinding } from './use-rewind.ts';

/** From which time or offset on, in which partitions. */
export function RewindChoice({ rewinding }: { readonly rewinding: Rewinding }) {
  const { rewind: words } = useText().words;
  const { entry, isPlace, enter } = rewinding;
  const problem = isPlace ? null : entry.by === 'time' ? words.notATime : words.notANumber;
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
      <FormField label={words[entry.by]} problem={problem}>
        {(input) =>
          entry.by === 'time' ? (
            <input
              {...input}
              className="field"
              type="datetime-local"
              value={entry.time}
              onChange={({ target }) => enter({ time: target.value })}
            />
          ) : (
            <input
              {...input}
              className="field number"
              inputMode="numeric"
              autoComplete="off"
              value={entry.offset}
              onChange={({ target }) => enter({ offset: target.value.trim() })}
            />
          )
        }
      </FormField>
      <PartitionField rewinding={rewinding} />
    </div>
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
