import { useRef } from 'react';
import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { AccountFields } from './account-fields.tsx';
import { CassandraFields } from './cassandra-fields.tsx';
import { serviceEntered, storeOf } from './connection-wish.ts';
import type { EnteredConnection } from './entered-connection.ts';
import type { FormPartProps } from './general-card.tsx';
import { KafkaFields } from './kafka-fields.tsx';
import { MongodbFields } from './mongodb-fields.tsx';
import { RightsCommands } from './rights-commands.tsx';
import { ServiceTest } from './service-test.tsx';
import { TestedFields, testedFields } from './tested-fields.ts';
import { TlsFields } from './tls-fields.tsx';
import { useServiceTest } from './use-service-test.ts';

export interface ServiceCardProps extends FormPartProps {
  readonly service: Service;
  readonly before: ListedConnection | null;
  /** In use: only its password can be changed. */
  readonly isLocked: boolean;
  readonly isForgotten: boolean;
  /** What is typed is saved with the connection. */
  readonly isKept: boolean;
  readonly forgetToggled: () => void;
}

/** Where one store is, how one gets in there, and whether that works. */
export function ServiceCard(props: ServiceCardProps) {
  const { service, entered, changed, isLocked } = props;
  const { form: words, services } = useText().words.settings;
  const store = storeOf[service];
  const isServer = entered[store] !== 'embedded';
  const test = useServiceTest(props);
  const faulty = testedFields(test.check?.cause ?? null);
  const card = useRef<HTMLElement>(null);
  const fieldShown = (): void => {
    const field = card.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    field?.focus({ preventScroll: true });
    // With its label, which stands above it.
    field?.scrollIntoView({ block: 'center' });
  };
  return (
    <section ref={card} className="card settings-card" aria-label={words.store[store]}>
      <TestedFields value={faulty}>
        <fieldset className="settings-fields" disabled={isLocked}>
          <div className="settings-service-head">
            <h2>{words.store[store]}</h2>
            <SelectField
              label={words.where}
              value={entered[store]}
              chosen={(value) => changed({ [store]: value } as Partial<EnteredConnection>)}
              options={[
                { value: 'embedded', label: words.embedded },
                { value: service, label: services[service] },
              ]}
            />
          </div>
          {isServer && <Fields {...props} />}
        </fieldset>
        {isServer && (
          <>
            <AccountFields {...props} />
            <ServiceTest
              service={service}
              test={test}
              fieldShown={faulty.length === 0 || isLocked ? null : fieldShown}
            />
            <RightsCommands config={serviceEntered(entered, service)} />
          </>
        )}
      </TestedFields>
    </section>
  );
}

function Fields({ service, entered, changed }: ServiceCardProps) {
  const part = entered[service];
  const tls = (
    <TlsFields
      tls={part.tls}
      hasUser={part.user.trim() !== ''}
      changed={(now) => changed({ [service]: { ...part, tls: now } } as Partial<EnteredConnection>)}
    />
  );
  switch (service) {
    case 'kafka':
      return (
        <>
          <KafkaFields entered={entered.kafka} changed={(now) => changed({ kafka: { ...entered.kafka, ...now } })} />
          {tls}
        </>
      );
    case 'cassandra':
      return (
        <>
          <CassandraFields
            entered={entered.cassandra}
            changed={(now) => changed({ cassandra: { ...entered.cassandra, ...now } })}
          />
          {tls}
        </>
      );
    case 'mongodb':
      return (
        <>
          <MongodbFields
            entered={entered.mongodb}
            changed={(now) => changed({ mongodb: { ...entered.mongodb, ...now } })}
          />
          {tls}
        </>
      );
  }
}
