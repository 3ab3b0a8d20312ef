import { useText } from '../i18n/use-text.ts';

/** How complete, from 0 to 100. */
export function ScoreBar({ score }: { readonly score: number }) {
  const text = useText();
  const said = text.format.percent(score / 100);
  return (
    <span className="score">
      <span
        className="score-bar"
        role="meter"
        aria-label={text.words.register.completeness}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={score}
        aria-valuetext={said}
      >
        <span className="score-part" style={{ width: `${score}%` }} />
      </span>
      <span className="score-figure" aria-hidden="true">
        {said}
      </span>
    </span>
  );
}
