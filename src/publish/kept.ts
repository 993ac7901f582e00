/**
 * What an earlier build has made, kept by the hash of what it was made from: what was put in, the programs that make it, and
 * the packages that these use. So a build makes only what has changed, and nothing that is out of date is ever taken.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK_FILE = 'package-lock.json';

/** In: what it is made from, and how. Out: its bytes, from an earlier build where there is one. */
export type Keeper = (
  input: string,
  make: () => string | Uint8Array | Promise<Uint8Array>,
) => Promise<Buffer>;

/** Keeps nothing. */
export const makeAnew: Keeper = async (_, make) => Buffer.from(await make());

/**
 * @param root the project's folder
 * @param name of the folder in its cache
 * @param programs every file of this project whose text decides how something is made
 */
export async function keeper(root: string, name: string, programs: readonly URL[]): Promise<Keeper> {
  const folder = join(root, '.cache', name);
  await mkdir(folder, { recursive: true });
  const basis = createHash('sha256');
  for (const file of [join(root, LOCK_FILE), ...programs]) basis.update(await readFile(file)).update('\0');
  return async (input, make) => {
    const file = join(folder, basis.copy().update(input).digest('hex'));
    const before = await readFile(file).catch(() => undefined);
    if (before !== undefined) return before;
    const made = Buffer.from(await make());
    await writeFile(file, made);
    return made;
  };
}
