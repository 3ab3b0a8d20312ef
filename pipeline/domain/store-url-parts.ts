import { PipelineError } from './errors.ts';
import { nearest } from './nearest.ts';

export interface UrlRules {
  readonly schemes: readonly string[];
  /** How such a URL is written, for people. */
  readonly form: string;
  readonly options: readonly string[];
  /** The variable that gives the password. */
  readonly passwordFrom: string;
  /** Of a host that names none; null where hosts have none. */
  readonly port: number | null;
}

export interface ParsedUrl {
  readonly scheme: string;
  /** HOST:PORT each. */
  readonly hosts: readonly string[];
  readonly path: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The error that says what is wrong and how such a URL is written. */
  wrong(what: string): PipelineError;
}

/**
 * Takes the URL of a store apart, as `new URL` cannot: it may name several hosts. Throws `config-invalid`; what it says never
 * repeats the URL, in which there may be a password.
 */
export function parseStoreUrl(text: string, rules: UrlRules): ParsedUrl {
  const wrong = (what: string): PipelineError =>
    new PipelineError('config-invalid', `${what}.\nWrite embedded, or ${rules.form}.`);
  const parts = /^([a-z][a-z+]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?$/u.exec(text);
  if (parts === null) throw wrong('It is no address of a store');
  const [, scheme = '', authority = '', path = '', query = ''] = parts;
  if (!rules.schemes.includes(scheme))
    throw wrong(`It begins with ${scheme}:// instead of ${rules.schemes.join(':// or ')}://`);
  if (authority.includes('@')) throw inUrl(wrong, rules);
  return {
    scheme,
    hosts: authority.split(',').map((host) => toHost(host, rules, wrong)),
    path: path
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decoded(part, wrong)),
    options: toOptions(query, rules, wrong),
    wrong,
  };
}

type Wrong = ParsedUrl['wrong'];

function inUrl(wrong: Wrong, { passwordFrom }: UrlRules): PipelineError {
  return wrong(
    `A user or a password before @ would be seen by everybody who lists processes. Name the user as ?user=NAME, and give the password in ${passwordFrom}, or in a file that only you can read, named by ${passwordFrom}_FILE`,
  );
}

const hostPattern = /^(\[[0-9a-f:.]+\]|[^\s:[\]]+)(?::(\d{1,5}))?$/iu;

function toHost(text: string, { port }: UrlRules, wrong: Wrong): string {
  const found = hostPattern.exec(text);
  const given = found?.[2];
  if (!found || (given !== undefined && (Number(given) < 1 || Number(given) > 65_535)))
    throw wrong(text === '' ? 'It names no host' : `"${text}" is no HOST:PORT`);
  if (port === null) return text;
  return given === undefined ? `${found[1]}:${port}` : text;
}

function toOptions(query: string, rules: UrlRules, wrong: Wrong): Record<string, string> {
  const options: Record<string, string> = {};
  for (const part of query.split('&')) {
    if (part === '') continue;
    const [name = '', ...rest] = part.split('=');
    if (/passw|secret/iu.test(name)) throw inUrl(wrong, rules);
    if (!rules.options.includes(name)) throw wrong(unknownOption(name, rules.options));
    const value = decoded(rest.join('='), wrong);
    if (value === '') throw wrong(`${name}= has no value`);
    if (options[name] !== undefined) throw wrong(`${name}= is there twice`);
    options[name] = value;
  }
  return options;
}

function unknownOption(name: string, options: readonly string[]): string {
  const meant = nearest(name, options);
  const suggestion = meant === undefined ? `There are ${options.join(', ')}` : `Did you mean ${meant}?`;
  return `There is no option ${name}=. ${suggestion}`;
}

function decoded(text: string, wrong: Wrong): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('A % in it is followed by no two digits: write %25 for the sign itself');
  }
}
