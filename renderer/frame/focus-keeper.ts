import { canHaveFocus, type FocusPlace, nearestTo, placeBefore, placeOf } from './focus-place.ts';

const layer = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const openLayer = ':is([role="dialog"], [role="alertdialog"], [role="menu"])[data-state="open"]';

/** What had the focus, and where it was once it is gone. */
interface Holder {
  readonly element: HTMLElement;
  place: FocusPlace | null;
}

/**
 * Watches what has the focus (P-ACT-7): where that is taken away or can no longer be used, the nearest that can has it
 * instead, without scrolling. What lies over the window gives the focus back by itself; only where what it was opened from
 * is gone by then, this does.
 */
export class FocusKeeper {
  readonly #page: Document;
  /** Now, also within what lies over the window. */
  #holder: Holder | null = null;
  /** The last beside what lies over the window. */
  #beneath: Holder | null = null;
  #isDue = false;
  /** It moved while a key was down, which is not to work there too. */
  #isMoved = false;

  constructor(page: Document) {
    this.#page = page;
  }

  watch(signal: AbortSignal): void {
    const page = this.#page;
    page.addEventListener('focusin', ({ target }) => this.#focused(target), { signal });
    page.addEventListener('focusout', () => this.#left(), { signal });
    page.addEventListener('keydown', (event) => this.#pressed(event), { signal, capture: true });
    page.addEventListener('keyup', () => void (this.#isMoved = false), { signal, capture: true });
    const observer = new MutationObserver((changes) => this.#changed(changes));
    observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden'] });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #focused(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target === this.#page.body) return;
    this.#holder = { element: target, place: null };
    if (target.closest(layer) === null) this.#beneath = this.#holder;
  }

  /** By whoever clicked beside everything: then nothing has it, and nothing is to get it. */
  #left(): void {
    const holder = this.#holder;
    // A browser says the same of what is being taken away, before it is.
    queueMicrotask(() => {
      if (holder === null || this.#holder !== holder || !this.#isLost()) return;
      if (canHaveFocus(holder.element)) this.#holder = null;
      else this.#check();
    });
  }

  #pressed(event: KeyboardEvent): void {
    if (event.repeat && this.#isMoved) event.preventDefault();
    else this.#isMoved = false;
  }

  #changed(changes: readonly MutationRecord[]): void {
    for (const holder of new Set([this.#holder, this.#beneath])) {
      if (holder === null) continue;
      const { element, place } = holder;
      const lost = place === null ? element : place.parent;
      if (!lost.isConnected) holder.place = placeBefore(changes, lost) ?? place;
    }
    const element = this.#holder?.element;
    if (element !== undefined && (!element.isConnected || element.matches(':disabled') || element.hidden))
      this.#check();
  }

  /** Behind what the same change draws and focuses, and behind what gives a focus back by itself. */
  #check(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const { defaultView } = this.#page;
    defaultView?.requestAnimationFrame(() =>
      defaultView.requestAnimationFrame(() =>
        defaultView.setTimeout(() => {
          this.#isDue = false;
          if (this.#isLost()) this.#restore();
        }),
      ),
    );
  }

  #isLost(): boolean {
    const { activeElement, body } = this.#page;
    return activeElement === null || activeElement === body || activeElement.matches(':disabled');
  }

  #restore(): void {
    const open = this.#page.querySelector(openLayer);
    const isWithin = this.#holder?.element.isConnected && open?.contains(this.#holder.element);
    // One that is open has had it taken away from beneath it, and takes care of that itself.
    const holder = open === null && this.#holder?.element.closest(layer) ? this.#beneath : this.#holder;
    if (holder === null || (open !== null && !isWithin)) return;
    const { element } = holder;
    const place = holder.place ?? placeOf(element);
    const target = canHaveFocus(element) ? element : ((place && nearestTo(place)) ?? this.#shownTab());
    if (target === null) return;
    this.#isMoved = true;
    focusOn(target);
  }

  #shownTab(): HTMLElement | null {
    return this.#page.querySelector<HTMLElement>('.navigation [role="tab"][data-state="active"]');
  }
}

/** A heading can be given the focus for as long as it has it. */
function focusOn(target: HTMLElement): void {
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}
