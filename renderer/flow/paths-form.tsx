import { Popover } from 'radix-ui';
import { useId, useState } from 'react';
import type { SourceConfig } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { parsePaths } from './parse-paths.ts';

export interface PathsFormProps {
  readonly kept: readonly string[];
  readonly chosen: (source: SourceConfig) => void;
}

/** Asks for files or folders, one a line. The page cannot look into the disk: the host checks them when it starts. */
export function PathsForm({ kept, chosen }: PathsFormProps) {
  const text = useText();
  const words = text.words.pipeline.source;
  const [lines, setLines] = useState(kept.join('\n'));
  const hint = useId();
  const paths = parsePaths(lines);
  return (
    <form
      className="paths-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (paths.length > 0) chosen({ kind: 'files', paths: [...paths] });
      }}
    >
      <label>
        <span>{words.paths}</span>
        <textarea
          className="field mono"
          rows={4}
          spellCheck={false}
          value={lines}
          placeholder={words.pathsExample}
          aria-describedby={hint}
          onChange={(event) => setLines(event.target.value)}
        />
      </label>
      <p id={hint} className="sub">
        {paths.length === 0 ? `${words.noPaths} ${words.pathsHint}` : words.pathsHint}
      </p>
      <div className="dialog-actions">
        <Popover.Close className="button">{text.words.terms.cancel}</Popover.Close>
        <button type="submit" className="button primary" disabled={paths.length === 0}>
          {words.use}
        </button>
      </div>
    </form>
  );
}
