import { mongodbSchema } from '../../pipeline/domain/connections.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import type { EnteredMongodb } from './entered-connection.ts';
import type { ServiceFieldsProps } from './kafka-fields.tsx';
import { useTested } from './tested-fields.ts';

const { uri: uriSchema, database: databaseSchema } = mongodbSchema.shape;

export function MongodbFields({ entered, changed }: ServiceFieldsProps<EnteredMongodb>) {
  const tested = useTested();
  const { form: words } = useText().words.settings;
  return (
    <div className="form-grid">
      <TextField
        label={words.uri}
        help={words.uriHelp}
        problem={uriSchema.safeParse(entered.uri.trim()).success ? tested('server') : words.uriInvalid}
        value={entered.uri}
        mono
        typed={(uri) => changed({ uri })}
      />
      <TextField
        label={words.database}
        problem={databaseSchema.safeParse(entered.database.trim()).success ? null : words.databaseInvalid}
        value={entered.database}
        mono
        typed={(database) => changed({ database })}
      />
    </div>
  );
}
