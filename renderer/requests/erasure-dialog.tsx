import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { certificateStoreOf } from '../purge/certificate-store.ts';
import { useApp, useNavigation } from '../state/app-context.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { actDays, isOfDays } from './act-day.ts';
import { ActDayField } from './act-day-field.tsx';
import type { ActProps } from './act-dialog.tsx';
import { erasureCertificates } from './erasure-certificates.ts';
import { PreviewButton } from './preview-button.tsx';
import { localDay } from '../i18n/local-day.ts';

/** An erasure is a purge of one person on a screen of its own; its certificate is named afterwards. */
export function ErasureDialog({ view, store, closed }: ActProps) {
  const { connection } = useApp();
  const text = useText();
  const { kinds, carry: words } = text.words.request;
  const certificates = certificateStoreOf(connection);
  const list = useStore(certificates, (state) => state.list);
  const planned = useNavigation((state) => state.erasures[view.id] ?? null);
  const offered = erasureCertificates(list ?? [], view.request.receivedOn);
  const [chosen, setChosen] = useState('');
  const certificate = chosen === '' ? (offered.find(({ id }) => id === planned)?.id ?? '') : chosen;
  const days = actDays(view, 'carry-out', localDay());
  const [on, setOn] = useState(days.last);
  useEffect(() => void certificates.listWanted(), [certificates]);
  return (
    <FormDialog
      title={text.fill(words.title, { kind: kinds.erasure })}
      description={words.erasure}
      submit={words.name}
      canSubmit={certificate !== '' && isOfDays(days, on)}
      submitted={async () => (await store.actAsked(view, { act: { act: 'carry-out', on, certificate } })) ?? 'done'}
      closed={closed}
    >
      <PreviewButton view={view} />
      {offered.length === 0 ? (
        <p className="sub">{words.noCertificate}</p>
      ) : (
        <SelectField
          label={words.certificate}
          placeholder={words.chooseCertificate}
          value={certificate}
          chosen={setChosen}
          options={offered.map(({ id, issuedAt }) => ({
            value: id,
            label: `${text.format.moment(Date.parse(issuedAt))} · ${id}`,
          }))}
        />
      )}
      <ActDayField days={days} day={on} chosen={setOn} />
    </FormDialog>
  );
}
