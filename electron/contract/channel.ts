/** The one channel between the page and the main process. Its messages are `(connection, frame | null)`; null acknowledges a frame. */
export const channel = 'vigie';
