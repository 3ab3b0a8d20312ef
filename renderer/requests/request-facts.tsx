import type { ReactNode } from 'react';
import type { RequestView } from '../../electron/contract/calls/request.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { groundTexts } from './request-text.ts';

/** What is kept of a request, and what follows from it. */
export function RequestFacts({ view }: { readonly view: RequestView }) {
  const { navigation } = useApp();
  const text = useText();
  const { request: words } = text.words;
  return (
    <section className="card" aria-label={words.facts.title}>
      <h2>{words.facts.title}</h2>
      <dl className="request-facts">
        {factsOf(text, view, navigation.purgeOpened).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.related.length > 0 && <p className="sub">{text.plural(words.related, view.related.length)}</p>}
    </section>
  );
}

type Fact = readonly [string, ReactNode];

function factsOf(text: Text, view: RequestView, purgeOpened: (id: string) => void): readonly Fact[] {
  const { words, format, fill } = text;
  const { facts, channels } = words.request;
  const { receivedOn, channel, identity, extension, carriedOut, closed } = view.request;
  const received = fill(facts.receivedBy, { day: format.day(receivedOn), channel: channels[channel] });
  const identified = [facts.identities[identity.state], ...(identity.how === null ? [] : [identity.how])].join(' · ');
  const extended =
    extension === null ? null : fill(facts.extended, { day: format.day(extension.on), reason: extension.reason });
  const certificate = carriedOut?.certificate ?? null;
  return [
    [
      facts.id,
      <span key="id" className="mono">
        {view.id}
      </span>,
    ],
    [facts.received, received],
    ...(view.deadline === null ? [] : [[words.request.due, format.day(view.deadline.dueOn)] as const]),
    [facts.identity, identified],
    ...(extended === null ? [] : [[facts.extension, extended] as const]),
    ...decisionFacts(text, view),
    ...(carriedOut === null ? [] : [[facts.carriedOut, format.day(carriedOut.on)] as const]),
    ...(certificate === null ? [] : [[facts.certificate, certificateLink(certificate, purgeOpened)] as const]),
    ...(closed === null
      ? []
      : [
          [
            facts.closed,
            fill(facts.closedWhy[closed.why], { day: format.day(closed.on), reason: closed.reason ?? '' }),
          ] as const,
        ]),
  ];
}

function decisionFacts(text: Text, { request: { decision } }: RequestView): readonly Fact[] {
  if (decision === null) return [];
  const { words, format, fill } = text;
  const { facts } = words.request;
  const grounds = groundTexts(text, decision);
  const outcome = fill(facts.decided, { outcome: facts.outcomes[decision.outcome], day: format.day(decision.on) });
  return [
    [facts.decision, outcome],
    ...(grounds.length === 0 ? [] : [[facts.grounds, grounds.join(' · ')] as const]),
    ...(decision.reason === null ? [] : [[facts.reason, decision.reason] as const]),
  ];
}

function certificateLink(certificate: string, purgeOpened: (id: string) => void) {
  return (
    <button type="button" className="button small" onClick={() => purgeOpened(certificate)}>
      {certificate}
    </button>
  );
}
