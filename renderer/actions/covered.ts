/** Whether a dialog lies over the window: as long as one does, Radix keeps the page from scrolling. It has keys of its own. */
export function isCovered(): boolean {
  return document.body.hasAttribute(coverMark);
}

/** Tells whenever a dialog came or went. Returns the way to stop. */
export function watchCover(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: [coverMark] });
  return () => observer.disconnect();
}

const coverMark = 'data-scroll-locked';
