import type { StageName } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { standsStill } from '../state/selectors.ts';
import { catchUpSecondsOf } from './catch-up-seconds.ts';

/** How long a stage needs to have done all that is before it, at the rates of now. */
export function CatchUp({ name }: { readonly name: StageName }) {
  const text = useText();
  const { stages } = text.words.pipeline;
  const words = useLive(({ snapshot }) => {
    const seconds = snapshot === null ? null : catchUpSecondsOf(name, snapshot.stages);
    if (seconds === null) return '–';
    return Number.isFinite(seconds) ? text.format.duration(seconds * 1000) : stages.never;
  });
  return <>{words}</>;
}

interface CatchUpSentenceProps {
  readonly name: StageName;
  /** Said of the stage itself, not of its topic. */
  readonly isOwn?: boolean;
}

/** The same where it stands alone. */
export function CatchUpSentence({ name, isOwn = false }: CatchUpSentenceProps) {
  const text = useText();
  const { stages, details } = text.words.pipeline;
  const words = useLive(({ snapshot }) => {
    if (snapshot !== null && standsStill(snapshot.stages[name])) return isOwn ? details.ownStands : details.stands;
    const seconds = snapshot === null ? null : catchUpSecondsOf(name, snapshot.stages);
    if (seconds === null) return isOwn ? details.ownKeepsUp : details.keepsUp;
    if (!Number.isFinite(seconds)) return stages.never;
    return text.fill(details.catchUp, { time: text.format.duration(seconds * 1000) });
  });
  return <>{words}</>;
}
