/** Private keys never enter a bundle: each file is looked through before it is packed, and again when it is verified. */
import type { Finding, Path } from '../../contracts/issue.ts';
import { BundleError, type BundleFiles, toText } from './files.ts';
import { inOrder } from './path.ts';

const MARKS = [
  /-----BEGIN (?:[A-Z0-9]{1,16} ){0,4}PRIVATE KEY(?: BLOCK)?-----/,
  /AGE-SECRET-KEY-1/i,
  /PuTTY-User-Key-File-/,
] as const;

/** True when a text holds the start of a private key in one of the usual armours. */
export function holdsKey(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}

const DEEPEST = 64;

/** The place of the first JSON Web Key with a private or symmetric part, or of a text that holds a key. */
function findKey(value: unknown, at: Path): Path | undefined {
  if (typeof value === 'string') return holdsKey(value) ? at : undefined;
  if (typeof value !== 'object' || value === null || at.length > DEEPEST) return undefined;
  if (Object.hasOwn(value, 'kty') && (Object.hasOwn(value, 'd') || Object.hasOwn(value, 'k'))) return at;
  for (const [key, member] of Object.entries(value)) {
    const found = findKey(member, [...at, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MESSAGE =
  'holds private key material, which is not shown here. A bundle is handed to others: remove the key, and replace it if it was real.';

/** One finding for each file that holds a private key. The key itself is never repeated. */
export function keyFindings(files: BundleFiles): Finding[] {
  return inOrder(files.keys()).flatMap((name): Finding[] => {
    const bytes = files.get(name) ?? new Uint8Array();
    const text = toText(bytes) ?? new TextDecoder('latin1').decode(bytes);
    const at = findKey(parsed(text), [name]) ?? (holdsKey(text) ? [name] : undefined);
    return at === undefined ? [] : [{ code: 'key-material', at, message: MESSAGE }];
  });
}

/** Throws BundleError `key-material` when a file holds a private key. */
export function refuseKeys(files: BundleFiles): void {
  const [first] = keyFindings(files);
  if (first !== undefined) throw new BundleError(first);
}
