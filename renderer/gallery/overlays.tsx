import { Check } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Specimen, Specimens } from './specimen.tsx';

const nothing = (): void => undefined;

/** As Radix draws them, standing in the page. */
export function Overlays() {
  const { frame, pipeline } = useText().words;
  return (
    <Specimens title="Menus and popovers">
      <Specimen name="menu: chosen, highlighted">
        <div className="menu">
          <div className="menu-label">{frame.theme}</div>
          <div className="menu-item">
            <span className="menu-check">
              <Check size={14} aria-hidden="true" />
            </span>
            {frame.themes.light}
          </div>
          <div className="menu-item" data-highlighted="">
            <span className="menu-check" />
            {frame.themes.dark}
          </div>
          <div className="menu-line" />
        </div>
      </Specimen>
      <Specimen name="popover">
        <div className="popover">
          <p className="sub">{pipeline.details.inFile}</p>
        </div>
      </Specimen>
      <Specimen name="navigation">
        <div className="gallery-wide">
          <span className="navigation-tab" data-state="active">
            {frame.tabs.pipeline}
          </span>
          <span className="navigation-tab is-hover">{frame.tabs.console}</span>
          <span className="navigation-tab">{frame.tabs.journal}</span>
        </div>
      </Specimen>
    </Specimens>
  );
}

/** What lies over the page. */
export function OpenDialog({ name }: { readonly name: string | null }) {
  const { frame, pipeline } = useText().words;
  if (name === 'confirm')
    return (
      <ConfirmDialog title={frame.stopNow} confirm={frame.stopNow} tone="danger" confirmed={nothing} closed={nothing}>
        <p>{frame.stopNowHint}</p>
      </ConfirmDialog>
    );
  if (name !== 'form') return null;
  return (
    <FormDialog
      title={pipeline.source.use}
      description={pipeline.source.pathsHint}
      submit={pipeline.source.use}
      canSubmit={false}
      submitted={async () => 'stay'}
      closed={nothing}
    >
      <TextField label={pipeline.source.paths} value="" typed={nothing} problem={pipeline.source.noPaths} />
    </FormDialog>
  );
}
