export interface BundledWork {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}
export interface ShownWork {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}
export function writeLicences(out: string, root: string): void;
export function toLicences(bundled: readonly BundledWork[], authorOf: (name: string) => string): readonly ShownWork[];
