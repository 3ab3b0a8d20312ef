/** Why a file is not read at all. The window has words for each; the host's message is for everyone else. */
export type RefusalCode =
  | 'file-too-large'
  | 'file-unpacks-too-large'
  | 'file-too-many-cells'
  | 'file-empty'
  | 'file-broken'
  | 'file-encrypted'
  | 'file-has-macros'
  | 'file-has-entities'
  | 'file-not-recognised';
