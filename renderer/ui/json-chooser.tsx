import type { RefObject } from 'react';
import { cutFile } from './file-transfer.ts';

export interface JsonChooserProps {
  /** What a button or a menu clicks to open it. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** What was chosen, or its first `mostBytes`: nothing larger is one of ours, and the host would not take it. */
  readonly chosen: (file: File) => void;
  readonly mostBytes?: number;
}

/** In JSON each may become six, and a message to the host has eight million. */
const mostJsonBytes = 1_000_000;

/** Asks for a JSON file; seen, heard and reached by nobody, since something else opens it. The same file may be chosen again. */
export function JsonChooser({ input, label, chosen, mostBytes = mostJsonBytes }: JsonChooserProps) {
  return (
    <input
      ref={input}
      type="file"
      accept=".json,application/json"
      hidden
      aria-label={label}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file) chosen(cutFile(file, mostBytes));
        target.value = '';
      }}
    />
  );
}
