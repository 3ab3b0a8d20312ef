import { HelpLink } from '../help/help-link.tsx';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { snapshotOf } from '../state/selectors.ts';
import { readShare, readText, restOfSource } from './source-progress-text.ts';

/** How far a source with an end is; nothing where it has none. */
export function SourceBar() {
  const { progress: label } = useText().words.pipeline.source;
  const share = useLive(({ snapshot }) => {
    const progress = snapshot?.source.progress ?? null;
    return progress === null ? null : readShare(progress);
  });
  return share === null ? null : <progress className="source-bar" max={1} value={share} aria-label={label} />;
}

/** The same with what was read, how fast, and how long the rest takes. */
export function SourceProgress() {
  const text = useText();
  const snapshot = useLive(snapshotOf);
  const progress = snapshot?.source.progress ?? null;
  if (snapshot === null || progress === null) return null;
  return (
    <section className="node-part" aria-label={text.words.pipeline.source.progress}>
      <p className="source-progress">
        <SourceBar />
        <strong>{text.format.percent(readShare(progress))}</strong>
        <HelpLink page="figures" part="source" />
      </p>
      <p>{readText(progress, text)}</p>
      <p className="sub">{restOfSource(snapshot, progress, text)}</p>
    </section>
  );
}
