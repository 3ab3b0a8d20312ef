import type { Handlers } from '../handler-parts.ts';
import { type ExchangeParts, exportRegister } from './export-register.ts';
import { importRegister } from './import-register.ts';

export function createExchangeHandlers(parts: ExchangeParts): Pick<Handlers, 'register.export' | 'register.import'> {
  return {
    'register.export': (wish, signal, actor) => exportRegister(parts, { ...wish, actor, signal }),
    'register.import': (wish, signal, actor) => importRegister(parts, { ...wish, actor, signal }),
  };
}
