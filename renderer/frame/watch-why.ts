/** What a control that is off says of it, and where in the window it stands, in CSS pixels. */
export interface ShownWhy {
  readonly why: string;
  readonly box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
}

/**
 * Tells why the control that has the focus by the keyboard is off, and null where it is not, or once nobody asks any more:
 * after Escape, and where it was scrolled away from its place. Also a control that goes off, or on, while it has the focus.
 */
export function watchWhy(page: Document, shown: (why: ShownWhy | null) => void, signal: AbortSignal): void {
  const changes = new MutationObserver(() => tell());
  const tell = (): void => shown(whyOf(page.activeElement));
  const focused = ({ target }: Event): void => {
    changes.disconnect();
    if (target instanceof Element) changes.observe(target, { attributeFilter: ['aria-disabled', 'title'] });
    tell();
  };
  const left = (): void => {
    changes.disconnect();
    shown(null);
  };
  const pressed = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') shown(null);
  };
  page.addEventListener('focusin', focused, { signal });
  page.addEventListener('focusout', left, { signal });
  page.addEventListener('keydown', pressed, { signal, capture: true });
  page.addEventListener('scroll', () => shown(null), { signal, capture: true });
  signal.addEventListener('abort', () => changes.disconnect());
}

function whyOf(element: Element | null): ShownWhy | null {
  if (!(element instanceof HTMLElement) || !element.matches("[aria-disabled='true']:focus-visible")) return null;
  const { title: why } = element;
  return why === '' ? null : { why, box: element.getBoundingClientRect() };
}
