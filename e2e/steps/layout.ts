/**
 * In the page: elements whose text is wider than its place, or that reach beyond the window; canvases and lists of the
 * console apart.
 */
export function findCutTexts(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    if (
      element.closest('.console-list, .virtual-table, svg, .hidden-text, [hidden]') !== null ||
      element.clientWidth < 2
    )
      continue;
    const { overflowX, clipPath } = getComputedStyle(element);
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const isCut =
      ownText && clipPath === 'none' && element.scrollWidth > element.clientWidth + 1 && overflowX !== 'auto';
    const isOut = element.getBoundingClientRect().right > innerWidth + 1;
    if (isCut || isOut) found.push(`${element.className || element.tagName}: ${element.textContent?.slice(0, 60)}`);
  }
  return found;
}

/** In the page: of each row of fields: at which heights its labels and its inputs begin. */
export function findFieldRows(): { labels: number[]; inputs: number[] }[] {
  const topsOf = (fields: Element[], selector: string): number[] => [
    ...new Set(fields.map((field) => Math.round(field.querySelector(selector)!.getBoundingClientRect().top))),
  ];
  return [...document.querySelectorAll('.form-grid')].flatMap((grid) => {
    const columns = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
    const fields = [...grid.querySelectorAll('.form-field')];
    const rows = Array.from({ length: Math.ceil(fields.length / columns) }, (_, row) =>
      fields.slice(row * columns, (row + 1) * columns),
    );
    return rows.map((row) => ({
      labels: topsOf(row, '.form-label'),
      inputs: topsOf(row, '.field, .colour-choice'),
    }));
  });
}

/** In the page: which of these texts a line of a node of the graph has no room for. */
export function findTooLong(texts: readonly string[]): string[] {
  const line = document.querySelector<HTMLElement>('.flow-node .flow-detail:last-child')!;
  return texts.filter((text) => {
    line.textContent = text;
    return line.scrollWidth > line.clientWidth;
  });
}
