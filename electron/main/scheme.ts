import { protocol } from 'electron';
import { answerFromBundle } from './bundle.ts';
import { scheme } from './content-policy.ts';

/** Before the application is ready: `app:` becomes a standard, secure scheme without the privileges of `file:`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the renderer's bundle, from inside the asar as well. */
export function serveBundle(root: string): void {
  protocol.handle(scheme, async (request) => {
    const { status, headers, body } = await answerFromBundle(root, request.url);
    return new Response(body, { status, headers });
  });
}
