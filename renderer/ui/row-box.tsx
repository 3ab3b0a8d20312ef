import type { ChangeEvent, KeyboardEvent, ReactElement } from 'react';
import type { ChosenShare } from './row-choice.ts';

export interface RowBoxProps {
  readonly label: string;
  readonly rowKey: string;
  readonly isChecked: boolean;
  readonly isOffered: boolean;
  /** One of the boxes is where Tab goes. */
  readonly isStop: boolean;
  readonly turned: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly pressed: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly focused: () => void;
}

export function RowBox({ label, rowKey, isStop, ...box }: RowBoxProps): ReactElement {
  return (
    <span role="cell" className="row-box">
      <input
        type="checkbox"
        aria-label={label}
        data-row={rowKey}
        tabIndex={isStop ? 0 : -1}
        checked={box.isChecked}
        disabled={!box.isOffered}
        onChange={box.turned}
        onKeyDown={box.pressed}
        onFocus={box.focused}
      />
    </span>
  );
}

export interface AllBoxProps {
  readonly label: string;
  readonly share: ChosenShare;
  readonly turned: () => void;
}

export function AllBox({ label, share, turned }: AllBoxProps): ReactElement {
  return (
    <span role="columnheader" className="row-box">
      <input
        type="checkbox"
        aria-label={label}
        checked={share === 'all'}
        ref={(box) => {
          if (box) box.indeterminate = share === 'some';
        }}
        onChange={turned}
      />
    </span>
  );
}
