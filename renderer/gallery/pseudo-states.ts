const classes = { ':hover': '.is-hover', ':focus-visible': '.is-focus' } as const;

/** Gives each rule of a hovered or focused element a twin for a class, so that these states can stand side by side. */
export function showPseudoStates(page: Document): void {
  for (const sheet of page.styleSheets) addTwins(sheet);
}

function addTwins(sheet: CSSStyleSheet): void {
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
  for (const { cssText } of rules) {
    const twin = Object.entries(classes).reduce((text, [state, name]) => text.replaceAll(state, name), cssText);
    if (twin !== cssText) sheet.insertRule(twin, sheet.cssRules.length);
  }
}
