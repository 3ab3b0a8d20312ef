import { useRef, useState } from 'react';
import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { ConnectionCheck } from '../../pipeline/domain/connection-check.ts';
import type { Service } from '../../pipeline/domain/named-connection.ts';
import { useApp } from '../state/app-context.ts';
import { serviceEntered } from './connection-wish.ts';
import type { EnteredConnection } from './entered-connection.ts';

export interface TestedService {
  readonly service: Service;
  readonly entered: EnteredConnection;
  readonly before: ListedConnection | null;
}

interface Tested {
  /** What was tested: another content was not. */
  readonly content: string;
  readonly check: ConnectionCheck | null;
  readonly problem: ContractError | null;
}

export interface ServiceTestState {
  /** What it found of what is in the form now. */
  readonly check: ConnectionCheck | null;
  readonly problem: ContractError | null;
  readonly isTesting: boolean;
  readonly canTest: boolean;
  readonly asked: () => Promise<void>;
}

/** A test of a server, and what it found; which goes as soon as something else is in the form. */
export function useServiceTest({ service, entered, before }: TestedService): ServiceTestState {
  const { bridge } = useApp().connection;
  const [tested, setTested] = useState<Tested | null>(null);
  const [isTesting, setTesting] = useState(false);
  const config = serviceEntered(entered, service);
  const content = JSON.stringify([config, entered[service].password]);
  const newest = useRef(content);
  newest.current = content;
  const asked = async (): Promise<void> => {
    if (config === null) return;
    setTesting(true);
    const was = before?.connection.name ?? null;
    const secret = entered[service].password || null;
    const answer = await bridge.call('connection.test', { was, service: config, secret });
    setTesting(false);
    if (newest.current !== content) return;
    setTested({ content, check: answer.ok ? answer.value : null, problem: answer.ok ? null : answer.error });
  };
  const shown = tested?.content === content ? tested : null;
  const { check, problem } = shown ?? { check: null, problem: null };
  return { check, problem, isTesting, canTest: config !== null, asked };
}
