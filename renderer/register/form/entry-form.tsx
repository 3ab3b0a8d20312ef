import type { Section } from '../../../gdpr-register/field.ts';
import { useTableText } from '../use-table-text.ts';
import { FieldInput } from './field-input.tsx';
import type { FormModel } from './form-model.ts';
import { shownFields } from './shown-fields.ts';

export interface EntryFormProps {
  /** Those that the kind of activity has. */
  readonly sections: readonly Section[];
  readonly form: FormModel;
}

/** The form, generated from the field table: nothing here knows a field by its name. */
export function EntryForm({ sections, form }: EntryFormProps) {
  const said = useTableText();
  return (
    <div className="entry-form">
      {sections.map(({ name, label, help, fields }) => (
        <section
          key={name}
          id={sectionId(name)}
          className="card entry-section"
          aria-labelledby={`${sectionId(name)}-title`}
        >
          <header>
            <h2 id={`${sectionId(name)}-title`}>{said(label)}</h2>
            <p className="sub">{said(help)}</p>
          </header>
          {shownFields(fields, form.entry.values[name] ?? {}, form.entry).map((field) => (
            <FieldInput key={field.name} field={field} place={[name, field.name]} form={form} />
          ))}
        </section>
      ))}
    </div>
  );
}

export function sectionId(name: string): string {
  return `section-${name}`;
}
