import { CircleAlert } from 'lucide-react';
import { stageNames } from '../../pipeline/domain/config.ts';
import type { StageName } from '../../pipeline/domain/config.ts';
import { errorText } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { stageOf } from '../state/selectors.ts';
import { toneOf } from './tone.ts';

/** What keeps a stage from its work, and what to do; a stage that has gone on since is not mentioned. */
export function StageTroubles() {
  return stageNames.map((name) => <StageTrouble key={name} name={name} />);
}

function StageTrouble({ name }: { readonly name: StageName }) {
  const text = useText();
  const stage = useLive((state) => stageOf(state, name));
  const error = stage?.lastError ?? null;
  if (stage === null || error === null || (stage.state !== 'failed' && stage.wait === null)) return null;
  const { what, why, next } = errorText(text, error);
  return (
    <p className={`trouble tone-${toneOf(stage)}`} role="alert" title={error.message}>
      <CircleAlert size={15} aria-hidden="true" />
      <span>
        <strong>{text.words.terms.stages[name]}</strong> {what} {why} {next}
      </span>
    </p>
  );
}
