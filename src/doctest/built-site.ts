/** Reads the folder of a built site: its file names at once, its texts when they are asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltSite } from './pass.ts';

/** Characters that are kept for the next pass; beyond it files are read again. */
const MOST_KEPT = 100_000_000;

export function openSite(dir: string): BuiltSite {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  const kept = new Map<string, string>();
  let size = 0;
  return {
    dir,
    files,
    read(file) {
      const known = kept.get(file);
      if (known !== undefined) return known;
      const text = readFileSync(join(dir, file), 'utf8');
      size += text.length;
      if (size <= MOST_KEPT) kept.set(file, text);
      return text;
    },
  };
}
