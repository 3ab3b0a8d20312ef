import { Popover } from 'radix-ui';
import { useState } from 'react';
import type { SourceConfig } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { FormField } from '../ui/form-field.tsx';
import { ChooseFiles } from './choose-files.tsx';
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
  const paths = parsePaths(lines);
  return (
    <form
      className="source-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (paths.length > 0) chosen({ kind: 'files', paths: [...paths] });
      }}
    >
      <FormField
        label={words.paths}
        help={paths.length === 0 ? `${words.noPaths} ${words.pathsHint}` : words.pathsHint}
      >
        {(input) => (
          <textarea
            {...input}
            className="field mono"
            rows={4}
            spellCheck={false}
            value={lines}
            placeholder={words.pathsExample}
            onChange={(event) => setLines(event.target.value)}
          />
        )}
      </FormField>
      <ChooseFiles chosen={(more) => setLines([...new Set([...paths, ...more])].join('\n'))} />
      <div className="dialog-actions">
        <Popover.Close className="button">{text.words.terms.cancel}</Popover.Close>
        <button type="submit" className="button primary" disabled={paths.length === 0}>
          {words.use}
        </button>
      </div>
    </form>
  );
}
