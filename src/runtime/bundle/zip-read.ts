/**
 * Reads a zip from anywhere without trusting it. The sizes that it states are held against limits before anything is
 * unpacked, and unpacking writes into a buffer of the stated size, so a bomb costs no more than it claims. The zip's
 * own checksums are not consulted: whoever changes a file can write them anew. The manifest's SHA-256 decides.
 */
import { inflateSync } from 'fflate';
import type { IssueCode } from '../../contracts/codes.ts';
import type { Finding } from '../../contracts/issue.ts';
import { BundleError, type BundleFiles, sameBytes } from './files.ts';
import { inOrder, isSafePath, pathKey } from './path.ts';
import { type Entry, listEntries, type ZipLimits } from './zip-list.ts';
import { writeZip } from './zip-write.ts';

/** Far above any bundle of this book, far below what hurts a page. */
export const ZIP_LIMITS: ZipLimits = { bytes: 8 << 20, unpacked: 16 << 20, entries: 256, ratio: 200 };

/** The files of a zip in the order of their names, or the one reason why it is not read. */
export type ZipReading =
  | { readonly ok: true; readonly files: BundleFiles }
  | { readonly ok: false; readonly finding: Finding };

const refuse = (code: IssueCode, message: string, at: readonly string[] = []): never => {
  throw new BundleError({ code, at, message });
};

function unpack(entry: Entry, packed: Uint8Array): Uint8Array {
  if (entry.method === 0) return packed.slice();
  let out: Uint8Array;
  try {
    // One byte more than stated shows when there is more than stated.
    out = inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    return refuse('zip-unreadable', 'cannot be unpacked: its compressed bytes are broken.', [entry.name]);
  }
  if (out.length !== entry.size)
    refuse('zip-unreadable', 'unpacks to another size than the zip states.', [entry.name]);
  return out;
}

function read(bytes: Uint8Array, limits: ZipLimits): BundleFiles {
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  for (const entry of listEntries(bytes, limits)) {
    if (entry.name.endsWith('/') && entry.size === 0 && isSafePath(entry.name.slice(0, -1))) continue;
    // The name itself is not repeated: it may hold anything.
    if (!isSafePath(entry.name)) refuse('zip-unsafe-path', UNSAFE);
    if (taken.has(pathKey(entry.name))) refuse('zip-duplicate-name', TWICE, [entry.name]);
    taken.add(pathKey(entry.name));
    files.set(entry.name, unpack(entry, bytes.subarray(entry.start, entry.start + entry.packed)));
  }
  return new Map(inOrder(files.keys()).map((name) => [name, files.get(name) ?? new Uint8Array()]));
}

/** Reads a zip. Never throws; time and memory are bounded by the limits. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipReading {
  try {
    return { ok: true, files: read(bytes, limits) };
  } catch (error) {
    if (error instanceof BundleError) return { ok: false, finding: error.finding };
    throw error;
  }
}

/**
 * A warning when a zip's bytes are not those that `writeZip` makes of its files: somebody packed it again, or a
 * byte between the files was changed. The files may still be right; their digests say so.
 */
export function rewrapped(bytes: Uint8Array, files: BundleFiles): Finding[] {
  if (sameBytes(writeZip(files), bytes)) return [];
  const message =
    'is not packed as a bundle is: it was packed again, or a byte outside its files was changed. The files are judged by their digests.';
  return [{ code: 'zip-rewrapped', at: [], message, severity: 'warning' }];
}

const UNSAFE =
  'has a file whose name could lead out of the folder it is unpacked in, or is no plain relative path. Nothing was unpacked.';
const TWICE =
  'stands twice in the zip, if letter case is set aside; programs disagree on which of them counts.';
