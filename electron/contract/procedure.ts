import type { z } from 'zod';

/** One request, one answer. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'call';
  readonly input: Input;
  readonly output: Output;
}

/** A subscription; `newest` = a slow reader is sent only the newest item, `all` = every item, bounded by the host. */
export interface Stream<Input extends z.ZodType = z.ZodType, Item extends z.ZodType = z.ZodType> {
  readonly kind: 'stream';
  readonly input: Input;
  readonly item: Item;
  readonly delivery: 'newest' | 'all';
}

export function defineCall<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> {
  return { kind: 'call', input, output };
}

export function defineStream<I extends z.ZodType, T extends z.ZodType>(
  input: I,
  item: T,
  delivery: 'newest' | 'all',
): Stream<I, T> {
  return { kind: 'stream', input, item, delivery };
}
