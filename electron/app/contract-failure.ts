import { z } from 'zod';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import type { ContractError } from '../contract/result.ts';

/** A refusal by the host itself, before the pipeline was asked. */
export class ContractFailure extends Error {
  readonly error: ContractError;

  constructor(code: string, message: string, details: ContractError['details'] = {}) {
    super(message);
    this.name = 'ContractFailure';
    this.error = { code, message, details };
  }
}

/** Any thrown value as the data that crosses to the window. */
export function toContractError(thrown: unknown): ContractError {
  if (thrown instanceof ContractFailure) return thrown.error;
  const { code, message, details } = toPipelineError(thrown);
  return { code, message, details: { ...details } };
}

/** Parses what a window sent; throws `invalid-input` naming the fields, not their values. */
export function parseInput<T extends z.ZodType>(schema: T, name: string, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`);
  throw new ContractFailure('invalid-input', `${name} was called with input that does not fit: ${fields.join('; ')}.`);
}
