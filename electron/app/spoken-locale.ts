type Environment = Readonly<Partial<Record<'LANGUAGE' | 'LC_ALL' | 'LC_MESSAGES' | 'LANG', string>>>;

/**
 * The locale of messages as POSIX finds it (XBD 8.2): of `LC_ALL`, `LC_MESSAGES` and `LANG` the first that is set and not
 * empty, and within another locale than C the first of `LANGUAGE`. Node alone takes one that is empty for an answer.
 */
export function spokenLocale(
  environment: Environment,
  otherwise = new Intl.DateTimeFormat().resolvedOptions().locale,
): string {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((said) => said !== undefined && said !== '');
  if (locale === undefined) return otherwise;
  const isPlain = /^(?:C|POSIX)(?:\.|$)/.test(locale);
  return (isPlain ? '' : LANGUAGE?.split(':')[0]) || locale;
}
