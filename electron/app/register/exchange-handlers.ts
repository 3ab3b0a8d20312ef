import type { Handlers } from '../handlers.ts';
import { type ExchangeParts, exportRegister } from './export-register.ts';
import { importRegister } from './import-register.ts';

export function createExchangeHandlers(parts: ExchangeParts): Pick<Handlers, 'register.export' | 'register.import'> {
  return {
    'register.export': (wish, _, actor) => exportRegister(parts, { ...wish, actor }),
    'register.import': (wish, _, actor) => importRegister(parts, { ...wish, actor }),
  };
}
