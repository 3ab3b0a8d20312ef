import { Copy } from 'lucide-react';
import { Fragment, useState } from 'react';
import { rightsCommands } from '../../pipeline/domain/least-privilege/rights-commands.ts';
import type { ServiceConfig } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';

/** A word of more letters than this, as a list of privileges, finds no line that holds it. */
const longWord = 60;

/** What gives the user that is in the form the rights that the pipeline needs; nothing is sent anywhere. */
export function RightsCommands({ config }: { readonly config: ServiceConfig | null }) {
  const text = useText();
  const { rights: words, services } = text.words.settings;
  const commands = config === null || config.user === null ? null : rightsCommands(config);
  return (
    <details className="settings-rights">
      <summary>{words.title}</summary>
      <p className="sub">{commands === null ? words.needsUser : words.text}</p>
      {config !== null && commands !== null && (
        <div className="settings-commands">
          <pre tabIndex={0} aria-label={text.fill(words.of, { service: services[config.kind] })}>
            {commands.map((command) => (
              <Command key={command} command={command} />
            ))}
          </pre>
          <CopyButton
            key={commands.join('\n')}
            commands={commands.join('\n')}
            label={text.fill(words.copyLabel, { service: services[config.kind] })}
          />
        </div>
      )}
    </details>
  );
}

/** In lines of its own, broken between its words alone: an option that is cut in two would be copied wrongly. */
function Command({ command }: { readonly command: string }) {
  const words = command.split(' ');
  return (
    <code className="settings-command">
      {words.map((word, place) => (
        <Fragment key={place}>
          {place > 0 && ' '}
          <span className={word.length > longWord ? undefined : 'unbroken'}>{word}</span>
        </Fragment>
      ))}
    </code>
  );
}

interface CopyButtonProps {
  readonly commands: string;
  readonly label: string;
}

function CopyButton({ commands, label }: CopyButtonProps) {
  const { rights: words } = useText().words.settings;
  const [said, setSaid] = useState<'copy' | 'copied' | 'copyRefused'>('copy');
  const pressed = (): void => {
    navigator.clipboard.writeText(commands).then(
      () => setSaid('copied'),
      () => setSaid('copyRefused'),
    );
  };
  return (
    <button type="button" className="button small" aria-label={label} onClick={pressed}>
      <Copy size={13} aria-hidden="true" />
      <span aria-live="polite">{words[said]}</span>
    </button>
  );
}
