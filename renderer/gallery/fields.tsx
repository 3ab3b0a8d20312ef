import { useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { CheckGroup } from '../ui/check-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { JsonChooser } from '../ui/json-chooser.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Specimen, Specimens } from './specimen.tsx';

const nothing = (): void => undefined;

export function Fields() {
  const { frame, hold, pipeline, request, rewind, settings } = useText().words;
  const options = (['light', 'dark', 'contrast'] as const).map((value) => ({ value, label: frame.themes[value] }));
  const text = { label: pipeline.source.paths, typed: nothing };
  return (
    <>
      <Specimens title="Text fields">
        <Specimen name="default">
          <TextField {...text} value="/data/users.json" help={pipeline.source.pathsHint} />
        </Specimen>
        <Specimen name="empty">
          <TextField {...text} value="" />
        </Specimen>
        <Specimen name="error">
          <TextField {...text} value="" problem={pipeline.source.noPaths} />
        </Specimen>
        <Specimen name="lines, mono">
          <TextField {...text} value={'/data/one.json\n/data/two.json'} lines={2} mono />
        </Specimen>
        <Specimen name="focus">
          <input className="field is-focus" aria-label={text.label} defaultValue="/data" />
        </Specimen>
        <Specimen name="disabled">
          <input className="field" aria-label={text.label} defaultValue="/data" disabled />
        </Specimen>
      </Specimens>
      <Specimens title="Dates">
        <Specimen name="day">
          <DateField label={request.form.receivedOn} kind="day" value="2026-11-24" changed={nothing} />
        </Specimen>
        <Specimen name="empty">
          <DateField label={request.form.receivedOn} kind="day" value="" changed={nothing} />
        </Specimen>
        <Specimen name="error">
          <DateField
            label={hold.form.reviewOn}
            problem={hold.form.reviewInvalid}
            kind="day"
            value="2026-11-01"
            changed={nothing}
          />
        </Specimen>
        <Specimen name="moment">
          <DateField label={rewind.time} kind="minute" value="2026-11-24T09:41" changed={nothing} />
        </Specimen>
      </Specimens>
      <Specimens title="Selects and checks">
        <Specimen name="chosen">
          <SelectField label={settings.look.theme} value="dark" chosen={nothing} options={options} />
        </Specimen>
        <Specimen name="empty">
          <SelectField label={settings.look.theme} value="" chosen={nothing} options={options} placeholder="–" />
        </Specimen>
        <CheckGroup label={settings.look.theme} options={options} checked={['dark']} changed={nothing} />
        <Specimen name="opens a file">
          <FileButton />
        </Specimen>
      </Specimens>
    </>
  );
}

/** The chooser itself is seen by no eye. */
function FileButton() {
  const { list } = useText().words.settings;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {list.import}
      </button>
      <JsonChooser input={input} label={list.import} chosen={nothing} />
    </>
  );
}
