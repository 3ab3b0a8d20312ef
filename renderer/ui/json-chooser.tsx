import type { RefObject } from 'react';

export interface JsonChooserProps {
  /** What a button or a menu clicks to open it. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly chosen: (file: File) => void;
}

/** Asks for a JSON file; seen, heard and reached by nobody, since something else opens it. The same file may be chosen again. */
export function JsonChooser({ input, label, chosen }: JsonChooserProps) {
  return (
    <input
      ref={input}
      type="file"
      accept=".json,application/json"
      hidden
      aria-label={label}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        if (file) chosen(file);
        target.value = '';
      }}
    />
  );
}
