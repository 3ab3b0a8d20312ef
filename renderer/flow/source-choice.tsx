import { Popover, ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { sourceConfigSchema } from '../../pipeline/domain/config.ts';
import type { SourceConfig, SourceKind } from '../../pipeline/domain/config.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive, useSettings } from '../state/app-context.ts';
import { useHindrance } from '../state/hindrance.ts';
import { pipelineStateOf } from '../state/selectors.ts';
import { useWish } from '../state/use-wish.ts';
import { chooseSource } from './choose-source.ts';
import { PathsForm } from './paths-form.tsx';
import { cannotText } from '../actions/cannot-text.ts';
import { whyNotSource } from './why-not-source.ts';

const kinds = ['synthetic', 'randomuser', 'files'] as const satisfies readonly SourceKind[];

/** Which source feeds the pipeline, also while it runs. Files need their paths first; the others are chosen at once. */
export function SourceChoice() {
  const parts = useApp();
  const text = useText();
  const kept = useSettings((state) => state.settings?.source ?? null);
  const hindrance = useHindrance('changes');
  const why = whyNotSource(useLive(pipelineStateOf), hindrance);
  const [asksPaths, setAsksPaths] = useState(false);
  const choose = (source: SourceConfig): void => {
    setAsksPaths(false);
    void chooseSource(parts, source);
  };
  useWish('source.files', () => setAsksPaths(true));
  // The group answers a second click on what is chosen with nothing: that is how the paths are changed.
  const kindChosen = (value: string): void => {
    if (why !== null) return;
    const kind = kinds.find((one) => one === value) ?? kept?.kind;
    if (kind === 'files') setAsksPaths(true);
    else if (kind !== undefined && kind !== kept?.kind) choose(sourceConfigSchema.parse({ kind }));
  };
  return (
    <Popover.Root open={asksPaths} onOpenChange={setAsksPaths}>
      <Popover.Anchor asChild>
        <ToggleGroup.Root
          type="single"
          className="segments"
          aria-label={text.words.pipeline.source.label}
          value={kept?.kind ?? ''}
          onValueChange={kindChosen}
        >
          {kinds.map((kind) => (
            <ToggleGroup.Item
              key={kind}
              value={kind}
              className="segment"
              data-asked={asksPaths && kind === 'files' ? '' : undefined}
              // Not `disabled`: it says why to whoever comes by the keyboard.
              aria-disabled={why === null ? undefined : true}
              title={why === null ? hintOf(kind, text) : cannotText(text, why)}
            >
              {text.words.terms.sources[kind]}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup.Root>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content className="popover" align="end" sideOffset={6} aria-label={text.words.pipeline.source.use}>
          <PathsForm kept={kept?.kind === 'files' ? kept.paths : []} chosen={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function hintOf(kind: SourceKind, text: Text): string {
  const { source } = text.words.pipeline;
  const hints = { synthetic: source.seedHint, randomuser: source.hostHint, files: source.pathsHint } as const;
  return hints[kind];
}
