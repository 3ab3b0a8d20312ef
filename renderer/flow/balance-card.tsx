import { rejectionCodes } from '../../pipeline/domain/rejection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { agreementOf, rejectedOf, snapshotOf } from '../state/selectors.ts';

export function BalanceCard() {
  const text = useText();
  const snapshot = useLive(snapshotOf);
  const { balance } = text.words.pipeline;
  if (snapshot === null) return null;
  const reasons = rejectionCodes.filter((code) => snapshot.balance.rejected[code] > 0);
  const rows: readonly (readonly [string, number])[] = [
    [balance.published, snapshot.balance.published],
    [balance.stored, snapshot.balance.stored],
    [balance.rejected, rejectedOf(snapshot)],
  ];
  return (
    <section className="card" aria-label={balance.title}>
      <h2>{balance.title}</h2>
      <p className="sub">{balance.sub}</p>
      <dl className="balance">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text.format.count(value)}</dd>
          </div>
        ))}
        {reasons.map((code) => (
          <div key={code} className="balance-reason">
            <dt>{text.words.terms.rejections[code]}</dt>
            <dd>{text.format.count(snapshot.balance.rejected[code])}</dd>
          </div>
        ))}
      </dl>
      <p className="balance-verdict">{verdict(snapshot, text)}</p>
    </section>
  );
}

function verdict(snapshot: Snapshot, text: Text): string {
  const { balance } = text.words.pipeline;
  const agreement = agreementOf(snapshot);
  if (agreement.kind === 'agrees') return `✓ ${balance.agrees} · ${balance.agreesText}`;
  if (agreement.kind === 'waiting') return text.plural(balance.waiting, agreement.count);
  return text.fill(balance.differs, { by: text.format.count(agreement.by) });
}
