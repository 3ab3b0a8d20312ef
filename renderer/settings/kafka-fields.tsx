import { kafkaCompressions } from '../../pipeline/domain/connections.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CopiesField } from './copies-field.tsx';
import type { EnteredKafka } from './entered-connection.ts';
import { oneOf } from './look-card.tsx';
import { hostsOf } from './read-service.ts';
import { useTested } from './tested-fields.ts';

export interface ServiceFieldsProps<Entered> {
  readonly entered: Entered;
  readonly changed: (part: Partial<Entered>) => void;
}

export function KafkaFields({ entered, changed }: ServiceFieldsProps<EnteredKafka>) {
  const tested = useTested();
  const text = useText();
  const { form: words } = text.words.settings;
  return (
    <>
      <div className="form-grid whole">
        <TextField
          label={words.brokers}
          help={words.brokersHelp}
          problem={hostsOf(entered.brokers, 9092) === null ? words.hostsInvalid : tested('server')}
          value={entered.brokers}
          mono
          typed={(brokers) => changed({ brokers })}
        />
      </div>
      <Topics entered={entered} changed={changed} />
      <div className="form-grid thirds">
        <TextField
          label={words.group}
          help={text.fill(words.groupHelp, { group: entered.group.trim() || '…' })}
          problem={entered.group.trim() === '' ? words.nameMissing : null}
          value={entered.group}
          mono
          typed={(group) => changed({ group })}
        />
        <CopiesField help={words.replicationHelp} entered={entered} changed={changed} />
        <Compression entered={entered} changed={changed} />
      </div>
    </>
  );
}

function Compression({ entered, changed }: ServiceFieldsProps<EnteredKafka>) {
  const { form: words, compressions } = useText().words.settings;
  return (
    <SelectField
      label={words.compression}
      help={words.compressionHelp}
      value={entered.compression}
      chosen={(value) => changed({ compression: oneOf(kafkaCompressions, value) })}
      options={kafkaCompressions.map((value) => ({ value, label: compressions[value] }))}
    />
  );
}

function Topics({ entered, changed }: ServiceFieldsProps<EnteredKafka>) {
  const { form: words } = useText().words.settings;
  const { topics } = entered;
  return (
    <fieldset className="check-group">
      <legend>{words.topics}</legend>
      <div className="form-grid thirds">
        {(['raw', 'clean', 'rejected'] as const).map((topic) => (
          <TextField
            key={topic}
            label={words[topic]}
            problem={topics[topic].trim() === '' ? words.topicMissing : null}
            value={topics[topic]}
            mono
            typed={(name) => changed({ topics: { ...topics, [topic]: name } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
