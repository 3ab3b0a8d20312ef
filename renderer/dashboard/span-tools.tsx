import { SquareTerminal, TableProperties, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { consoleStoreOf } from '../console/console-store.ts';
import { spanText } from '../i18n/span-text.ts';
import type { Text } from '../i18n/text.ts';
import { useApp } from '../state/app-context.ts';
import './span.css';

export interface SpanToolsProps {
  readonly text: Text;
  readonly span: TimeWindow;
  readonly removed: () => void;
}

/** The span that is shown, in a chip that takes it away, and what else can be looked at of it. */
export function SpanTools({ text, span, removed }: SpanToolsProps): ReactElement {
  const { connection, navigation } = useApp();
  const words = text.words.span;
  const label = spanText(span, text);
  const inConsole = (): void => {
    const store = consoleStoreOf(connection);
    store.filterChanged({ ...store.lines.filter, window: span });
    navigation.tabChosen('console');
  };
  return (
    <div className="span-tools" role="group" aria-label={words.choose}>
      <button
        type="button"
        className="who-chip"
        aria-label={text.fill(words.remove, { span: label })}
        title={text.fill(words.remove, { span: label })}
        onClick={removed}
      >
        {label}
        <X size={12} aria-hidden />
      </button>
      <Lead words={words.console} icon={<SquareTerminal size={13} aria-hidden />} pressed={inConsole} />
      <Lead
        words={words.records}
        icon={<TableProperties size={13} aria-hidden />}
        pressed={() => navigation.recordsOpened(span)}
      />
    </div>
  );
}

interface LeadProps {
  readonly words: string;
  readonly icon: ReactElement;
  readonly pressed: () => void;
}

/** Its words are seen where there is room for them. */
function Lead({ words, icon, pressed }: LeadProps): ReactElement {
  return (
    <button type="button" className="button small" aria-label={words} title={words} onClick={pressed}>
      {icon}
      <span className="span-words">{words}</span>
    </button>
  );
}
