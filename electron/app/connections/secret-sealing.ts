/** What the host offers to protect a password with; the shell has the key store of the system. */
export interface SecretSealing {
  /** `none` = there is no key store: nothing is saved. */
  readonly protection: 'key-store' | 'weak-key-store' | 'none';
  /** What the system calls it. */
  readonly keyStore: string | null;
  /** Base64. */
  seal(text: string): string;
  /** Throws where this user, machine or program is not the one that sealed it. */
  open(sealed: string): string;
}
