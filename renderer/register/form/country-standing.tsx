import { adequacyList, standingOf } from '../../../gdpr-register/adequacy.ts';
import { useText } from '../../i18n/use-text.ts';
import { useTableText } from '../use-table-text.ts';

/** What a transfer to this country needs, by the Commission's list as it was on the day that is shown. */
export function CountryStanding({ country }: { readonly country: string }) {
  const text = useText();
  const said = useTableText();
  const { standings } = text.words.register;
  const standing = standingOf(country);
  const day = text.format.day(adequacyList.readOn);
  if (standing.kind !== 'adequate') return <p className="sub">{text.fill(standings[standing.kind], { day })}</p>;
  const { limit } = standing.decision;
  return (
    <p className="sub">
      {limit === null
        ? text.fill(standings.adequate, { day })
        : text.fill(standings.limited, { day, limit: said(limit) })}
    </p>
  );
}
