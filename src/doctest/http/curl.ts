/** A curl command line as a request. */
import { nearest } from '../../contracts/near.ts';

/** The address that pages show; every request to it goes to the API of this project. */
export const SHOWN_ORIGIN = 'http://127.0.0.1:4321';

export interface CurlRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Parts of the body in order, to be joined by `&`. `file` is a path, or `-` for standard input. */
  readonly data: readonly CurlData[];
  /** -i: the head of the response is printed too. */
  readonly include: boolean;
}

export type CurlData =
  | { readonly text: string }
  /** `binary` keeps line ends, which -d drops. */
  | { readonly file: string; readonly binary: boolean };

export interface CurlProblem {
  readonly message: string;
  readonly fix?: string;
}

interface Option {
  readonly long: string;
  readonly short?: string;
  readonly valued: boolean;
}

const OPTIONS: readonly Option[] = [
  { long: '--request', short: '-X', valued: true },
  { long: '--header', short: '-H', valued: true },
  { long: '--data', short: '-d', valued: true },
  { long: '--data-raw', valued: true },
  { long: '--data-binary', valued: true },
  { long: '--json', valued: true },
  { long: '--include', short: '-i', valued: false },
  { long: '--silent', short: '-s', valued: false },
  { long: '--show-error', short: '-S', valued: false },
];

const NAMES = OPTIONS.flatMap(({ long, short }) => (short === undefined ? [long] : [long, short]));

interface Given {
  readonly long: string;
  readonly value: string;
}

/** One word of options, such as `-sS`, `-XPOST` or `--json`, with the words after it. */
function readOption(
  word: string,
  following: string | undefined,
): { given: Given[]; took: boolean } | CurlProblem {
  const unknown = (name: string): CurlProblem => {
    const near = nearest(name, NAMES);
    return {
      message: `The option ${name} of curl is not understood.`,
      ...(near === undefined ? {} : { fix: `Did you mean ${near}?` }),
    };
  };
  const missing = (name: string): CurlProblem => ({ message: `The option ${name} of curl needs a value.` });
  if (word.startsWith('--')) {
    const option = OPTIONS.find(({ long }) => long === word);
    if (option === undefined) return unknown(word);
    if (!option.valued) return { given: [{ long: option.long, value: '' }], took: false };
    if (following === undefined) return missing(word);
    return { given: [{ long: option.long, value: following }], took: true };
  }
  const given: Given[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const option = OPTIONS.find(({ short }) => short === `-${word[at]}`);
    if (option === undefined) return unknown(`-${word[at]}`);
    if (!option.valued) given.push({ long: option.long, value: '' });
    else {
      const rest = word.slice(at + 1);
      const value = rest === '' ? following : rest;
      if (value === undefined) return missing(`-${word[at]}`);
      return { given: [...given, { long: option.long, value }], took: rest === '' };
    }
  }
  return { given, took: false };
}

function dataOf({ long, value }: Given): CurlData[] {
  if (!['--data', '--data-raw', '--data-binary', '--json'].includes(long)) return [];
  if (long === '--data-raw' || !value.startsWith('@')) return [{ text: value }];
  return [{ file: value.slice(1), binary: long !== '--data' }];
}

const TYPE = 'Content-Type';
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

function headersOf(given: readonly Given[], hasData: boolean): [string, string][] {
  const own = given
    .filter(({ long }) => long === '--header')
    .map(({ value }): [string, string] => {
      const at = value.indexOf(':');
      return at === -1 ? [value, ''] : [value.slice(0, at).trim(), value.slice(at + 1).trim()];
    });
  const has = (name: string): boolean => own.some(([one]) => one.toLowerCase() === name.toLowerCase());
  const isJson = given.some(({ long }) => long === '--json');
  const added: [string, string][] = [];
  if (hasData && !has(TYPE)) added.push([TYPE, isJson ? JSON_TYPE : FORM]);
  if (isJson && !has('Accept')) added.push(['Accept', JSON_TYPE]);
  // `-H 'Name:'` takes a header away.
  return [...added, ...own].filter(([name, value]) => name !== '' && value !== '');
}

/** Reads the words after `curl`. Never throws. */
export function parseCurl(words: readonly string[]): CurlRequest | CurlProblem {
  const given: Given[] = [];
  const urls: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') urls.push(word);
    else {
      const read = readOption(word, words[at + 1]);
      if ('message' in read) return read;
      given.push(...read.given);
      if (read.took) at += 1;
    }
  }
  const [url, ...others] = urls;
  if (url === undefined || others.length > 0) return { message: 'A curl command needs exactly one address.' };
  if (url !== SHOWN_ORIGIN && !url.startsWith(`${SHOWN_ORIGIN}/`)) {
    return { message: `curl goes to an address that is not on ${SHOWN_ORIGIN}.` };
  }
  const data = given.flatMap(dataOf);
  const method = given.findLast(({ long }) => long === '--request')?.value;
  return {
    method: method ?? (data.length > 0 ? 'POST' : 'GET'),
    url,
    headers: headersOf(given, data.length > 0),
    data,
    include: given.some(({ long }) => long === '--include'),
  };
}
