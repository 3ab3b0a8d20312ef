/** An error in three short sentences, so that nobody is left with a code. */
export interface ErrorWords {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}
