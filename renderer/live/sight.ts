/** Whether anybody can see the page: false while its window is hidden or minimised, or another tab of the browser is shown. */
export interface Sight {
  readonly isSeen: boolean;
  /** Called on every change. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}

export function watchSight(page: Document): Sight {
  return {
    get isSeen() {
      return page.visibilityState === 'visible';
    },
    onChange(listener) {
      page.addEventListener('visibilitychange', listener);
      return () => page.removeEventListener('visibilitychange', listener);
    },
  };
}
