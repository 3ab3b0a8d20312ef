/** Those in which the register's documents and letters are written. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
