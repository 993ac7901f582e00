/** What the evidence commands read: decisions in any of their forms, keys, trust roots, moments and numbers. */
import { EVIDENCE } from '../contracts/evidence/contracts.ts';
import { TRUST_BUNDLE, TRUST_ROOT } from '../contracts/evidence/contracts-trust.ts';
import type { TrustBundle, TrustRoot } from '../contracts/evidence/trust.ts';
import { validateBytes } from '../runtime/validate-text.ts';
import type { Flags } from './command.ts';
import { printable, quoted, UsageError } from './errors.ts';
import { nameOf, readBounded } from './input.ts';
import type { Io } from './io.ts';

const KEY_BYTES = 8_192;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A text of at most so many bytes. Throws UsageError `too-large` or `bad-encoding`. */
async function readText(path: string, most: number, io: Io): Promise<string> {
  const bytes = await readBounded(path, most, io);
  const what = quoted(nameOf(path));
  if (bytes.length > most)
    throw new UsageError(`${what} is larger than ${most} bytes.`, { code: 'too-large' });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UsageError(`${what} is not UTF-8.`, { code: 'bad-encoding' });
  }
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A list of records: a JSON list, one object, an object that holds the list under `key`, or an object a line. */
export async function readRecords(path: string, key: string, io: Io): Promise<readonly unknown[]> {
  const text = await readText(path, EVIDENCE.limits.bytes, io);
  const whole = parse(text)?.value;
  if (Array.isArray(whole)) return whole;
  if (typeof whole === 'object' && whole !== null) {
    const inside = Object.entries(whole).find(([name]) => name === key)?.[1] as unknown;
    return Array.isArray(inside) ? inside : [whole];
  }
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = parse(line);
    if (parsed !== undefined) return [parsed.value];
    const what = `${quoted(nameOf(path))} is neither JSON nor an object a line: line ${index + 1} is not JSON.`;
    throw new UsageError(what, { code: 'json-syntax' });
  });
}

/** The text of a key file; its content is never part of a message. */
export async function readKeyText(path: string, io: Io): Promise<string> {
  return readText(path, KEY_BYTES, io);
}

/** The bytes of a shared secret, without the line break that editors leave at the end. */
export async function readSecret(path: string, io: Io): Promise<Uint8Array> {
  const bytes = await readBounded(path, KEY_BYTES, io);
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes.subarray(0, end);
}

/** A file as a bundle of roots or as one root. Throws UsageError with what is wrong with it as a root. */
function rootsIn(path: string, bytes: Uint8Array): readonly TrustRoot[] {
  const many = validateBytes(TRUST_BUNDLE, bytes);
  if (many.verdict.outcome === 'yes') return (many.value as TrustBundle).trust_roots;
  const one = validateBytes(TRUST_ROOT, bytes);
  if (one.verdict.outcome === 'yes') return [one.value as TrustRoot];
  const [issue] = one.verdict.issues;
  const why = printable(issue?.message ?? 'it is refused');
  throw new UsageError(`${quoted(nameOf(path))} is no trust root: ${why}`, {
    code: issue?.code ?? 'bad-usage',
  });
}

/** Trust roots from files, each of them one root or a bundle of roots. Throws UsageError for one that is neither. */
export async function readRoots(paths: readonly string[], io: Io): Promise<TrustRoot[]> {
  const roots: TrustRoot[] = [];
  for (const path of paths)
    roots.push(...rootsIn(path, await readBounded(path, TRUST_BUNDLE.limits.bytes, io)));
  const ids = roots.map(({ key_id }) => key_id);
  if (new Set(ids).size < ids.length)
    throw new UsageError('--trust-root names one key id twice.', { hint: 'Give each root once.' });
  return roots;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A flag that holds a moment with its offset. */
export function momentOf(flags: Flags, name: string): string | undefined {
  const given = flags.one(name);
  if (given === undefined || (MOMENT.test(given) && !Number.isNaN(Date.parse(given)))) return given;
  throw new UsageError(`--${name} takes a moment with its offset, such as 2026-05-21T10:00:00Z.`);
}

/** A flag that holds a whole number from 1. */
export function daysOf(flags: Flags, name: string): number | undefined {
  const given = flags.one(name);
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new UsageError(`--${name} takes a whole number of days, 1 or more.`);
}

/** Throws UsageError when more than one of some flags is given. */
export function atMostOne(flags: Flags, ...names: readonly string[]): void {
  const given = names.filter((name) => flags.has(name));
  if (given.length > 1)
    throw new UsageError(`${given.map((name) => `--${name}`).join(' and ')} do not go together.`);
}
