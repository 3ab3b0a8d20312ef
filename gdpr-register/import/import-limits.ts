/** What is read at most: an honest register of a hundred activities has a few hundred kilobytes. */
export const maxImportBytes = 5 * 1024 ** 2;
