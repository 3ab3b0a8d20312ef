/** Why a file of the application could not be read, and is kept under another name. */
export type SetAsideReason =
  | 'no-object'
  | 'settings'
  | 'no-connections'
  | 'no-lines'
  | 'no-alerts'
  | 'damaged'
  | 'too-new';
