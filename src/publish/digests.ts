/** The digests of every published file, and whether a copy of the site still has them. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** Its own address; it cannot hold its own digest. */
export const MANIFEST = 'site-manifest.json';

export const siteManifest = z.strictObject({
  schema_version: z.literal('before-the-agent-acts.site-manifest.v1'),
  /** The path that the site stands below. */
  base: z.string().max(1024).default('/'),
  files: z.array(
    z.strictObject({
      /** Relative to the site, with slashes. */
      path: z.string().min(1).max(1024),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(0),
    }),
  ),
});

export type SiteManifest = z.infer<typeof siteManifest>;
type Entry = SiteManifest['files'][number];

export const digestOf = (path: string, content: Uint8Array): Entry => ({
  path,
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.byteLength,
});

/** By their bytes, so that every machine lists them alike. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : 1;

/** Paths of all files below a folder, sorted by their bytes, so that every machine lists them alike. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The manifest of a folder as it is now. */
export async function manifestOf(folder: string, base = '/'): Promise<SiteManifest> {
  const paths = (await filesBelow(folder)).filter((path) => path !== MANIFEST);
  const files = await Promise.all(
    paths.map(async (path) => digestOf(path, await readFile(join(folder, path)))),
  );
  return { schema_version: 'before-the-agent-acts.site-manifest.v1', base, files };
}

/** The path that a built site stands below, by its own list of files; a site of another making has none. */
export async function baseOf(folder: string): Promise<string> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  return text === undefined ? '/' : siteManifest.parse(JSON.parse(text)).base;
}

export type Difference = {
  readonly path: string;
  readonly what: 'changed' | 'missing' | 'added';
};

/** In: what was published, and what a copy holds. Out: every file that differs, by path. */
export function differences(published: SiteManifest, found: readonly Entry[]): Difference[] {
  const have = new Map(found.map((entry) => [entry.path, entry]));
  const known = new Set(published.files.map(({ path }) => path));
  return [
    ...published.files.flatMap(({ path, sha256 }): Difference[] => {
      const copy = have.get(path);
      if (copy?.sha256 === sha256) return [];
      return [{ path, what: copy === undefined ? 'missing' : 'changed' }];
    }),
    ...found.filter(({ path }) => !known.has(path)).map(({ path }): Difference => ({ path, what: 'added' })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
