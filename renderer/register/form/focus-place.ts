import { placeText } from './place.ts';
import type { Place } from './place.ts';

const inputs = 'input, select, textarea, [role=spinbutton]';

/** Puts the cursor where something is missing: into the field, or on the button that adds the row in which it would be. */
export function focusPlace(root: ParentNode, place: Place): void {
  for (let length = place.length; length > 0; length -= 1) {
    const name = CSS.escape(placeText(place.slice(0, length)));
    const field = root.querySelector<HTMLElement>(`[data-place="${name}"]`);
    if (field !== null) return focusFirst(field);
  }
}

export function focusFirst(inside: Element | null): void {
  const target = inside?.querySelector<HTMLElement>(inputs) ?? inside?.querySelector<HTMLElement>('.row-add');
  inside?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
