import { Check, TriangleAlert } from 'lucide-react';
import { contentRejectionCodes, rejectionCodes } from '../../pipeline/domain/rejection.ts';
import type { RejectionCode } from '../../pipeline/domain/rejection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { agreementOf, isHeard, isUnread, rejectedOf, snapshotOf } from '../state/selectors.ts';

/** What was published, what became of it, and that the sum agrees. */
export function BalanceCard() {
  const text = useText();
  const last = useLive(snapshotOf);
  const snapshot = last === null || isUnread(last.balance) ? null : last;
  const { balance } = text.words.pipeline;
  return (
    <section className="card balance" aria-label={balance.title}>
      <div className="card-head">
        <div className="card-title">
          <h2>{balance.title}</h2>
          <HelpLink page="figures" part="balance" />
        </div>
        {snapshot !== null && <Verdict snapshot={snapshot} text={text} />}
      </div>
      <p className="sub">{balance.sub}</p>
      <Sums snapshot={snapshot} text={text} />
    </section>
  );
}

interface PartProps {
  readonly snapshot: Snapshot;
  readonly text: Text;
}

function Verdict({ snapshot, text }: PartProps) {
  const { balance } = text.words.pipeline;
  const agreement = agreementOf(snapshot);
  const canHear = useLive(isHeard);
  if (agreement.kind === 'waiting')
    return <span className="verdict tone-quiet">{text.plural(balance.waiting, agreement.count)}</span>;
  if (agreement.kind === 'differs')
    return (
      <span className="verdict tone-bad">
        <TriangleAlert size={13} aria-hidden="true" />
        {text.fill(balance.differs, { by: text.format.count(agreement.by) })}
      </span>
    );
  return (
    <span className={canHear ? 'verdict tone-ok' : 'verdict tone-quiet'}>
      {canHear && <Check size={13} aria-hidden="true" />}
      {canHear ? balance.agrees : balance.agreed}
    </span>
  );
}

function Sums({ snapshot, text }: { readonly snapshot: Snapshot | null; readonly text: Text }) {
  const { balance } = text.words.pipeline;
  const sums = snapshot?.balance;
  // Those of the content always have their row, so that none of them moves when the first of another comes.
  const isContent = (code: RejectionCode): boolean => contentRejectionCodes.some((one) => one === code);
  const reasons = rejectionCodes.filter((code) => isContent(code) || (sums?.rejected[code] ?? 0) > 0);
  const row = (label: string, value: number | undefined) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{value === undefined ? '–' : text.format.count(value)}</dd>
    </div>
  );
  const lines = { gridRow: `span ${reasons.length}` };
  return (
    <div className="sums">
      <dl style={lines}>
        {row(balance.published, sums?.published)}
        {row(balance.stored, sums?.stored)}
        {row(balance.rejected, snapshot === null ? undefined : rejectedOf(snapshot))}
        {row(balance.waitingRow, sums?.waiting)}
      </dl>
      <dl className="reasons" style={lines} aria-label={balance.reasons}>
        {reasons.map((code) => row(text.words.terms.rejections[code], sums?.rejected[code]))}
      </dl>
    </div>
  );
}
