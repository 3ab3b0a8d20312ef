import type { ReactElement } from 'react';

export interface ToggleGroupProps<T extends string> {
  readonly label: string;
  readonly members: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly on: ReadonlySet<T>;
  readonly toggled: (member: T) => void;
}

/** Buttons side by side, each on or off by itself. */
export function ToggleGroup<T extends string>({
  label,
  members,
  words,
  on,
  toggled,
}: ToggleGroupProps<T>): ReactElement {
  return (
    <div className="segments" role="group" aria-label={label}>
      {members.map((member) => (
        <button
          key={member}
          type="button"
          className="segment"
          aria-pressed={on.has(member)}
          onClick={() => toggled(member)}
        >
          {words[member]}
        </button>
      ))}
    </div>
  );
}
