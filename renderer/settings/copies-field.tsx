import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import type { EnteredCassandra } from './entered-connection.ts';
import type { ServiceFieldsProps } from './kafka-fields.tsx';
import { numberOrNull } from './read-service.ts';

type CopiesFieldProps = ServiceFieldsProps<Pick<EnteredCassandra, 'replicationFactor'>> & {
  /** What is kept so many times, and where nothing is entered. */
  readonly help: string;
};

/** How many times a server keeps what Vigie makes there. */
export function CopiesField({ help, entered, changed }: CopiesFieldProps) {
  const { form: words } = useText().words.settings;
  return (
    <TextField
      label={words.replication}
      help={help}
      problem={numberOrNull(entered.replicationFactor) === undefined ? words.replicationInvalid : null}
      value={entered.replicationFactor}
      typed={(replicationFactor) => changed({ replicationFactor })}
    />
  );
}
