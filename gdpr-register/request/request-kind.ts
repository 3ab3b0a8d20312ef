/** What a person may ask for, with the article that says so. */
export const requestKinds = {
  access: '15',
  portability: '20',
  rectification: '16',
  restriction: '18',
  objection: '21',
  erasure: '17',
} as const;
export type RequestKind = keyof typeof requestKinds;
export const requestKindNames = Object.keys(requestKinds) as [RequestKind, ...RequestKind[]];
