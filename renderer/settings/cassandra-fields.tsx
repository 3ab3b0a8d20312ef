import { cassandraSchema, consistencies } from '../../pipeline/domain/connections.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CopiesField } from './copies-field.tsx';
import type { EnteredCassandra } from './entered-connection.ts';
import type { ServiceFieldsProps } from './kafka-fields.tsx';
import { oneOf } from './look-card.tsx';
import { hostsOf } from './read-service.ts';
import { useTested } from './tested-fields.ts';

const { keyspace: keyspaceSchema, table: tableSchema } = cassandraSchema.shape;

export function CassandraFields({ entered, changed }: ServiceFieldsProps<EnteredCassandra>) {
  const tested = useTested();
  const { form: words } = useText().words.settings;
  return (
    <>
      <div className="form-grid">
        <TextField
          label={words.contactPoints}
          help={words.contactPointsHelp}
          problem={hostsOf(entered.contactPoints, 9042) === null ? words.hostsInvalid : tested('server')}
          value={entered.contactPoints}
          mono
          typed={(contactPoints) => changed({ contactPoints })}
        />
        <TextField
          label={words.datacenter}
          problem={entered.datacenter.trim() === '' ? words.datacenterMissing : tested('datacenter')}
          value={entered.datacenter}
          mono
          typed={(datacenter) => changed({ datacenter })}
        />
        <TextField
          label={words.keyspace}
          problem={keyspaceSchema.safeParse(entered.keyspace.trim()).success ? null : words.identifierInvalid}
          value={entered.keyspace}
          mono
          typed={(keyspace) => changed({ keyspace })}
        />
        <TextField
          label={words.table}
          problem={tableSchema.safeParse(entered.table.trim()).success ? null : words.identifierInvalid}
          value={entered.table}
          mono
          typed={(table) => changed({ table })}
        />
      </div>
      <Copies entered={entered} changed={changed} />
    </>
  );
}

function Copies({ entered, changed }: ServiceFieldsProps<EnteredCassandra>) {
  const { form: words, consistency } = useText().words.settings;
  return (
    <div className="form-grid">
      <SelectField
        label={words.consistency}
        help={words.consistencyHelp}
        value={entered.consistency}
        chosen={(value) => changed({ consistency: oneOf(consistencies, value) })}
        options={consistencies.map((value) => ({ value, label: consistency[value] }))}
      />
      <CopiesField help={words.replicationKeyspace} entered={entered} changed={changed} />
    </div>
  );
}
