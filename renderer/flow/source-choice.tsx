import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { sourceConfigSchema } from '../../pipeline/domain/config.ts';
import type { SourceConfig, SourceKind } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive, useSettings } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';

const kinds = ['synthetic', 'randomuser', 'files'] as const satisfies readonly SourceKind[];

/** Which source feeds the pipeline. Files need their paths first; the others are chosen at once. */
export function SourceChoice() {
  const { actions, settings } = useApp();
  const words = useText().words.pipeline.source;
  const { sources } = useText().words.terms;
  const kept = useSettings((state) => state.settings?.source ?? null);
  const state = useLive(pipelineStateOf);
  const [wanted, setWanted] = useState<SourceKind | null>(null);
  const isStopped = state === 'stopped' || state === 'failed';
  const choose = async (source: SourceConfig): Promise<void> => {
    if (await actions.ask('source.set', { source })) await settings.change({ source });
    setWanted(null);
  };
  const kindChosen = (value: string): void => {
    const kind = kinds.find((one) => one === value);
    if (kind === 'files') setWanted('files');
    else if (kind !== undefined) void choose(sourceConfigSchema.parse({ kind }));
  };
  return (
    <div className="source-choice">
      <ToggleGroup.Root
        type="single"
        className="segments"
        aria-label={words.label}
        title={isStopped ? undefined : words.needsStop}
        disabled={!isStopped}
        value={wanted ?? kept?.kind ?? ''}
        onValueChange={kindChosen}
      >
        {kinds.map((kind) => (
          <ToggleGroup.Item key={kind} value={kind} className="segment">
            {sources[kind]}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      {wanted === 'files' && <PathsForm kept={kept} chosen={(source) => void choose(source)} />}
    </div>
  );
}

interface PathsFormProps {
  readonly kept: SourceConfig | null;
  readonly chosen: (source: SourceConfig) => void;
}

function PathsForm({ kept, chosen }: PathsFormProps) {
  const words = useText().words.pipeline.source;
  const [lines, setLines] = useState(kept?.kind === 'files' ? kept.paths.join('\n') : '');
  const paths = lines.split('\n').filter((line) => line.trim() !== '');
  return (
    <form
      className="card paths-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (paths.length > 0) chosen({ kind: 'files', paths });
      }}
    >
      <label>
        <span>{words.paths}</span>
        <textarea className="field mono" rows={3} value={lines} onChange={(event) => setLines(event.target.value)} />
      </label>
      <p className="sub">{paths.length === 0 ? words.noPaths : words.pathsHint}</p>
      <button type="submit" className="button small" disabled={paths.length === 0}>
        {words.use}
      </button>
    </form>
  );
}
