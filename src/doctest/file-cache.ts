/** Findings of single files, kept from one run to the next under their content and the code that judged them. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { Finding } from './finding.ts';
import { filesIn, sha } from './hash.ts';
import { asFinding, KEPT_FINDING } from './kept.ts';

/** `basis` is the hash of the code; a file of another basis counts as empty. */
const KEPT = z.strictObject({ basis: z.string(), files: z.record(z.string(), z.array(KEPT_FINDING)) });
/** Of these the ones asked for last stay. */
const MOST_FILES = 10_000;

export interface FileCache {
  /** What `judge` says about a text under its name. It is asked only when its answer is not kept. */
  findings(file: string, text: string, judge: () => Promise<readonly Finding[]>): Promise<readonly Finding[]>;
  /** Writes what was learnt. */
  save(): void;
}

/**
 * A hash of code and tools. `sources` are files and folders: give all that the code imports, and the lock file for
 * the versions of packages.
 */
export const codeHash = (sources: readonly string[]): string =>
  sha(
    process.version,
    ...sources
      .flatMap(filesIn)
      .toSorted()
      .flatMap((file) => [file, readFileSync(file, 'latin1')]),
  );

function readKept(path: string, basis: string): Record<string, readonly Finding[]> {
  try {
    const kept = KEPT.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (kept.basis !== basis) return {};
    return Object.fromEntries(
      Object.entries(kept.files).map(([key, found]) => [key, found.map(asFinding)] as const),
    );
  } catch {
    // Absent or damaged: this run begins anew.
    return {};
  }
}

export function openFileCache(path: string, basis: string): FileCache {
  const kept = readKept(path, basis);
  const asked: Record<string, readonly Finding[]> = {};
  let isNew = false;
  return {
    async findings(file, text, judge) {
      const key = sha(file, text);
      const known = kept[key];
      if (known === undefined) isNew = true;
      const found = known ?? (await judge());
      asked[key] = found;
      return found;
    },
    save() {
      if (!isNew) return;
      const files = Object.fromEntries(Object.entries({ ...asked, ...kept }).slice(0, MOST_FILES));
      try {
        mkdirSync(dirname(path), { recursive: true });
        // Written beside it and renamed: a run that is stopped leaves no half file.
        writeFileSync(`${path}.${process.pid}`, JSON.stringify({ basis, files }));
        renameSync(`${path}.${process.pid}`, path);
      } catch {
        // Without the cache the next run is only slower.
      }
    },
  };
}
