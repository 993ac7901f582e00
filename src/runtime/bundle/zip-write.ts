/**
 * Writes a zip whose bytes depend on nothing but the names and contents of its files: names in order, one fixed
 * date, no extra fields, and nothing compressed. Compressed bytes would change with the version of the compressor;
 * stored ones are given by the format alone, so the page, the command line and a later release agree.
 */
import { zipSync } from 'fflate';
import { BundleError, type BundleFiles } from './files.ts';
import { inOrder, isSafePath, pathKey } from './path.ts';

// The parts of a date that a zip holds are local time. Noon exists on this day in every time zone.
// Made anew each time: a traveller's zone may change while a page is open.
const fixedDate = (): Date => new Date(1980, 0, 1, 12);

/** The zip of some files. Throws BundleError `zip-unsafe-path` or `zip-duplicate-name`; never writes a bad name. */
export function writeZip(files: BundleFiles): Uint8Array {
  const taken = new Set<string>();
  const entries: Record<string, Uint8Array> = Object.create(null);
  for (const name of inOrder(files.keys())) {
    if (!isSafePath(name)) throw new BundleError({ code: 'zip-unsafe-path', at: [], message: UNSAFE });
    if (taken.has(pathKey(name))) {
      const message =
        'differs from another file by letter case alone, so some systems keep only one of them.';
      throw new BundleError({ code: 'zip-duplicate-name', at: [name], message });
    }
    taken.add(pathKey(name));
    entries[name] = files.get(name) ?? new Uint8Array();
  }
  return zipSync(entries, { level: 0, mtime: fixedDate() });
}

const UNSAFE =
  'has a file whose name is no plain relative path of letters, digits, and . _ - between slashes. Rename it.';
