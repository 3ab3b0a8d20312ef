import type { Bridge } from '../../../electron/contract/bridge.ts';
import { createBridge } from '../../../electron/contract/client.ts';
import type { Transport } from '../../../electron/contract/wire.ts';

declare global {
  interface Window {
    readonly vigieTransport: Transport;
    bridge?: Bridge;
    /** What the policy of the page refused. */
    refused?: string[];
    evalRan?: boolean;
  }
}

/** What a page can try only from a script of its own: a debugger's evaluation is above the policy. */
window.refused = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  window.refused?.push(`${effectiveDirective} ${blockedURI}`),
);
window.evalRan = canEvaluate();
window.bridge = createBridge(window.vigieTransport);
const foreign = document.createElement('script');
foreign.src = 'https://vigie.example.org/foreign.js';
document.head.append(foreign);
fetch('https://vigie.example.org/').catch(() => document.body.setAttribute('data-fetch', 'refused'));

function canEvaluate(): boolean {
  try {
    // oxlint-disable-next-line no-eval -- the very thing that must not work
    return globalThis.eval('true') === true;
  } catch {
    return false; // an EvalError, by the policy
  }
}
