/** Where something was before it was taken away: what stood around it, as far as that is still there. */
export interface FocusPlace {
  readonly parent: Element;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** Of what stands where it stood, but can have the focus no longer. */
export function placeOf(element: Element): FocusPlace | null {
  const { parentElement, previousSibling, nextSibling } = element;
  return parentElement && { parent: parentElement, before: previousSibling, after: nextSibling };
}

/** Where `node` was before these changes, which took it away or something around it. */
export function placeBefore(changes: readonly MutationRecord[], node: Node): FocusPlace | null {
  for (const { target, removedNodes, previousSibling, nextSibling } of changes) {
    if (![...removedNodes].some((removed) => removed.contains(node))) continue;
    if (!target.isConnected) return placeBefore(changes, target);
    if (target instanceof Element) return { parent: target, before: previousSibling, after: nextSibling };
  }
  return null;
}

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
const region = 'section, form, fieldset, article, main, [role="tabpanel"], [role="region"]';

/**
 * What has the focus instead (P-ACT-7): within the smallest part around the place that has anything, what came in its stead,
 * else the next, else the one before. A screen, and a part without controls, has its heading instead.
 */
export function nearestTo({ parent, before, after }: FocusPlace): HTMLElement | null {
  let around: FocusPlace = { parent, before: within(parent, before), after: within(parent, after) };
  for (;;) {
    const { parent: part } = around;
    const heading = part.matches(region) ? headingOf(part) : null;
    const found = heading?.matches('h1') ? heading : (controlNear(around) ?? heading);
    if (found !== null) return found;
    if (part instanceof HTMLElement && part.hasAttribute('tabindex') && canHaveFocus(part)) return part;
    if (part.parentElement === null || part === document.body) return null;
    around = { parent: part.parentElement, before: part, after: part.nextSibling };
  }
}

function within(parent: Element, node: Node | null): Node | null {
  return node !== null && node.parentNode === parent ? node : null;
}

function controlNear({ parent, before }: FocusPlace): HTMLElement | null {
  const all = [...parent.querySelectorAll<HTMLElement>(focusable)].filter(
    (one) => one.tabIndex >= 0 && canHaveFocus(one),
  );
  const isBefore = (one: Node): boolean => before !== null && (before.contains(one) || follows(one, before));
  return all.find((one) => !isBefore(one)) ?? all.at(-1) ?? null;
}

function follows(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function headingOf(part: Element): HTMLElement | null {
  return [...part.querySelectorAll<HTMLElement>('h1, h2, h3')].find(isDrawn) ?? null;
}

/** Whether it can be given the focus as it stands. */
export function canHaveFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && isDrawn(element);
}

function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0 && element.closest('[inert], [aria-hidden="true"]') === null;
}
