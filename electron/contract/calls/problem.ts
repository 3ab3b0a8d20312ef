import { z } from 'zod';
import { pipelineErrorCodes } from '../../../pipeline/domain/errors.ts';

/** What keeps a stream from what it looks at, for as long as it does; null = nothing. */
export const problemSchema = z.object({ code: z.enum(pipelineErrorCodes), message: z.string() }).nullable();
