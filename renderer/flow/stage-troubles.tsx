import { CircleAlert } from 'lucide-react';
import { stageNames } from '../../pipeline/domain/config.ts';
import type { StageName } from '../../pipeline/domain/config.ts';
import { CopyReport } from '../about/copy-report.tsx';
import { LineLink } from '../frame/line-link.tsx';
import { errorText } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { OriginalWords } from '../ui/original-words.tsx';
import { stageOf } from '../state/selectors.ts';
import { toneOf } from './tone.ts';
import { troubleOf } from './trouble-of.ts';

/** What keeps stages from their work, and what to do. */
export function StageTroubles() {
  return stageNames.map((name) => <StageTrouble key={name} name={name} />);
}

function StageTrouble({ name }: { readonly name: StageName }) {
  const text = useText();
  const stage = useLive((state) => stageOf(state, name));
  const trouble = stage === null ? null : troubleOf(stage);
  if (stage === null || trouble === null) return null;
  const { what, why, next } = errorText(text, trouble);
  return (
    <div className={`trouble tone-${toneOf(stage)}`}>
      <CircleAlert size={15} aria-hidden="true" />
      <div className="grow">
        <p role={stage.state === 'failed' ? 'alert' : 'status'}>
          <strong>
            {text.words.terms.stages[name]} · {what}
          </strong>{' '}
          {why} {next}
        </p>
        <OriginalWords words={trouble.message || null} />
      </div>
      <LineLink target={{ kind: 'stage', stage: name }} />
      <CopyReport error={trouble} />
    </div>
  );
}
