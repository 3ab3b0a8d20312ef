import { useState } from 'react';
import {
  alertRuleNames,
  type AlertRuleName,
  type AlertRules,
  alertThresholds,
  defaultAlertRules,
  maxHoldSeconds,
} from '../../electron/contract/alert-rules.ts';
import type { LimitedRule } from '../i18n/en/alert.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { FigureField } from './figure-field.tsx';
import './rules.css';
import { problemsOf, toNumber, toRules, toTyped, type TypedRule, type TypedRules } from './rules-wish.ts';
import { HostButton } from '../ui/host-button.tsx';

/** All rules in one form; what is typed stays when the host says something else meanwhile, which is said. */
export function RulesForm({ rules }: { readonly rules: AlertRules }) {
  const { actions } = useApp();
  const { alert: words } = useText().words;
  const { typed, setTyped, isTouched, isOther, isSaved, saved } = useTypedRules(rules);
  const wish = toRules(typed);
  const saveAsked = async (): Promise<void> => {
    if (wish !== null && (await actions.ask('alert.rules', { rules: wish }))) saved(wish);
  };
  return (
    <form
      className="card alerts-rules"
      aria-label={words.rulesTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void saveAsked();
      }}
    >
      <h2>{words.rulesTitle}</h2>
      <p className="sub">{words.rulesText}</p>
      <RuleRows typed={typed} changed={setTyped} />
      <div className="alerts-save">
        <p className="sub grow" role="status">
          {isOther ? words.changedElsewhere : isSaved ? words.saved : ''}
        </p>
        <button type="button" className="button" onClick={() => setTyped(toTyped(defaultAlertRules()))}>
          {words.defaults}
        </button>
        <HostButton type="submit" className="button primary" isOff={!isTouched} disabled={wish === null}>
          {words.save}
        </HostButton>
      </div>
    </form>
  );
}

/** What is typed, and whether it still stands on what the host says. */
function useTypedRules(rules: AlertRules) {
  const [base, setBase] = useState(rules);
  const [typed, setTyped] = useState(() => toTyped(rules));
  const [kept, setKept] = useState<AlertRules | null>(null);
  const isSame = (other: AlertRules): boolean => JSON.stringify(typed) === JSON.stringify(toTyped(other));
  const isTouched = !isSame(base);
  const isOther = JSON.stringify(rules) !== JSON.stringify(base);
  if (isOther && (!isTouched || isSame(rules))) {
    setBase(rules);
    setTyped(toTyped(rules));
  }
  const saved = (wish: AlertRules): void => {
    setBase(wish);
    setKept(wish);
  };
  const isSaved = kept !== null && isSame(kept);
  return { typed, setTyped, isTouched, isOther: isOther && isTouched, isSaved, saved };
}

interface RuleRowsProps {
  readonly typed: TypedRules;
  readonly changed: (typed: TypedRules) => void;
}

function RuleRows({ typed, changed }: RuleRowsProps) {
  const { alert: words } = useText().words;
  return (
    <div className="alerts-grid">
      <div className="alerts-rule alerts-rule-heads" aria-hidden="true">
        <span>{words.rule}</span>
        <span>{words.limit}</span>
        <span>{words.holds}</span>
      </div>
      {alertRuleNames.map((name) => (
        <RuleRow
          key={name}
          name={name}
          typed={typed[name]}
          changed={(part) => changed({ ...typed, [name]: { ...typed[name], ...part } })}
        />
      ))}
    </div>
  );
}

interface RuleRowProps {
  readonly name: AlertRuleName;
  readonly typed: TypedRule;
  readonly changed: (part: Partial<TypedRule>) => void;
}

function RuleRow({ name, typed, changed }: RuleRowProps) {
  const text = useText();
  const { alert: words } = text.words;
  const rule = words.ruleNames[name];
  const problems = problemsOf(name, typed);
  return (
    <div className="alerts-rule">
      <label className="check">
        <input type="checkbox" checked={typed.on} onChange={({ target }) => changed({ on: target.checked })} />
        {rule}
      </label>
      {name === 'stage-failed' ? (
        <span className="sub">–</span>
      ) : (
        <LimitField name={name} typed={typed} changed={changed} />
      )}
      <FigureField
        label={text.fill(words.holdsLabel, { rule })}
        unit={words.holdsUnit}
        value={typed.holdSeconds}
        typed={(holdSeconds) => changed({ holdSeconds })}
        problem={problems.holdSeconds ? text.fill(words.holdsWrong, { max: text.format.count(maxHoldSeconds) }) : null}
      />
    </div>
  );
}

function LimitField({ name, typed, changed }: RuleRowProps & { readonly name: LimitedRule }) {
  const text = useText();
  const { alert: words } = text.words;
  const { limit, unit } = words.limits[name];
  const { min, max } = alertThresholds[name];
  const range = { min: text.format.count(min), max: text.format.count(max) };
  return (
    <FigureField
      label={text.fill(words.limitLabel, { rule: words.ruleNames[name], limit })}
      hint={limit}
      unit={typeof unit === 'string' ? unit : text.plural(unit, toNumber(typed.threshold))}
      value={typed.threshold}
      typed={(threshold) => changed({ threshold })}
      problem={problemsOf(name, typed).threshold ? text.fill(words.limitWrong, range) : null}
    />
  );
}
