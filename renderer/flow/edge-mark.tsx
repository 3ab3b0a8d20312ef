import { TriangleAlert } from 'lucide-react';
import type { StageName } from '../../pipeline/domain/config.ts';
import type { EdgeName } from '../../pipeline/domain/edges.ts';
import type { LogStage } from '../../pipeline/domain/log-entry.ts';
import { useLineJump } from '../frame/use-line-jump.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import './edge-mark.css';
import { edgeTroubleOf, targetOf } from './edge-trouble.ts';

const stageAt: Readonly<Record<EdgeName, StageName>> = {
  published: 'producer',
  read: 'transformer',
  stored: 'transformer',
  cleaned: 'transformer',
  rejected: 'transformer',
  folded: 'aggregator',
  kept: 'aggregator',
};

interface EdgeMarkProps {
  readonly name: EdgeName;
  /** The titles of its two nodes. */
  readonly ends: { readonly from: string; readonly to: string };
}

/** What went wrong on an edge; it leads to the warnings and errors of the stage that works there. Nothing where nothing did. */
export function EdgeMark({ name, ends }: EdgeMarkProps) {
  const text = useText();
  const jump = useLineJump();
  const { errors, rejected } = useEdgeTrouble(name);
  if (errors + rejected === 0) return null;
  const { graph, stages } = text.words.pipeline;
  const what = [
    ...(errors > 0 ? [text.plural(stages.errorCount, errors)] : []),
    ...(rejected > 0 ? [text.plural(graph.rejected, rejected)] : []),
  ];
  const said = text.fill(graph.trouble, { ...ends, what: text.format.list(what) });
  // What starts and ends a stage is said by the application.
  const stagesShown = new Set<LogStage>([stageAt[name], 'application']);
  const asked = (): void =>
    jump(targetOf(name, { errors, rejected }), { levels: new Set(['warn', 'error']), stages: stagesShown });
  return (
    <button
      type="button"
      className={`edge-mark tone-${errors > 0 ? 'bad' : 'warn'}`}
      aria-label={said}
      title={said}
      onClick={asked}
    >
      <TriangleAlert size={12} aria-hidden="true" />
      {text.format.short(errors > 0 ? errors : rejected)}
    </button>
  );
}

/** As numbers, so that the mark is drawn again only when one of them differs. */
function useEdgeTrouble(name: EdgeName) {
  const errors = useLive(({ snapshot }) => (snapshot && edgeTroubleOf(name, snapshot)?.errors) ?? 0);
  const rejected = useLive(({ snapshot }) => (snapshot && edgeTroubleOf(name, snapshot)?.rejected) ?? 0);
  return { errors, rejected };
}
