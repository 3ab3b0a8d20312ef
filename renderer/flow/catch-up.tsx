import { useStore } from 'zustand';
import type { StageName } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { standsStill } from '../state/selectors.ts';

/** How long a stage needs to have done all that is before it. */
export function CatchUp({ name }: { readonly name: StageName }) {
  const text = useText();
  const { stages } = text.words.pipeline;
  const catchUp = useStore(useApp().catchUp, (all) => all[name]);
  if (typeof catchUp === 'number') return text.format.duration(catchUp * 1000);
  return catchUp === 'falls-behind' || catchUp === 'stuck' ? stages[catchUp] : '–';
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
  const catchUp = useStore(useApp().catchUp, (all) => all[name]);
  const stands = useLive(({ snapshot }) => snapshot !== null && standsStill(snapshot.stages[name]));
  if (stands) return isOwn ? details.ownStands : details.stands;
  if (catchUp === 'unknown') return details.measuring;
  if (catchUp === 'keeps-up') return isOwn ? details.ownKeepsUp : details.keepsUp;
  if (typeof catchUp === 'number') return text.fill(details.catchUp, { time: text.format.duration(catchUp * 1000) });
  return stages[catchUp];
}
