import { Download } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { NotDoneLine, type NotDoneLineProps } from '../ui/not-done-line.tsx';
import { saveFile } from '../ui/file-transfer.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { HostButton } from '../ui/host-button.tsx';
import { actDays, isOfDays } from './act-day.ts';
import { ActDayField } from './act-day-field.tsx';
import type { ActProps } from './act-dialog.tsx';
import { localDay } from '../i18n/local-day.ts';

/** All that is held of the person, as files; that they were handed over is noted by whoever did it. */
export function HandOverDialog({ view, store, closed }: ActProps) {
  const text = useText();
  const { panels, request } = text.words;
  const { kinds, carry: words } = request;
  const [refused, setRefused] = useState<NotDoneLineProps | null>(null);
  const [said, setSaid] = useState('');
  const { person } = view;
  const days = actDays(view, 'carry-out', localDay());
  const [on, setOn] = useState(days.last);
  const labels = { json: words.exportJson, csv: words.exportCsv };
  const saveAsked = async (format: 'json' | 'csv'): Promise<void> => {
    if (person === null) return;
    const answer = await store.exportAsked({ id: person, format, requestId: view.id });
    setRefused(answer.ok ? null : { what: labels[format], error: answer.error });
    if (answer.ok) saveFile(answer.value, document);
    setSaid(answer.ok ? text.fill(panels.saved, { file: answer.value.fileName }) : '');
  };
  return (
    <FormDialog
      title={text.fill(words.title, { kind: kinds[view.request.kind] })}
      description={person === null ? words.needsPerson : words.access}
      submit={words.handedOver}
      canSubmit={person !== null && isOfDays(days, on)}
      submitted={async () =>
        (await store.actAsked(view, { act: { act: 'carry-out', on, certificate: null } })) ?? 'done'
      }
      closed={closed}
    >
      {refused !== null && <NotDoneLine {...refused} />}
      <div className="request-actions">
        {(['json', 'csv'] as const).map((format) => (
          <HostButton key={format} className="button" disabled={person === null} onClick={() => void saveAsked(format)}>
            <Download size={14} aria-hidden="true" />
            {labels[format]}
          </HostButton>
        ))}
        <span className="sub" role="status">
          {said}
        </span>
      </div>
      <ActDayField days={days} day={on} chosen={setOn} />
    </FormDialog>
  );
}
