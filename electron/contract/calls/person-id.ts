import { z } from 'zod';

/** How a person is named in the log: 8-4-4-4-12 hexadecimal digits. */
export const personIdSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
