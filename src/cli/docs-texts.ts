/** Where values and patterns in code type are taken from: contracts, policies, labs, examples, the book's own lists. */
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['src/contracts/', 'src/book/', 'policies/', 'labs/', 'examples/'];
const TEXT = /\.(?:ts|json|ndjson|ya?ml|md)$/;

/** The texts, one a file. */
export const provenTexts = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => TEXT.test(file) && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(new URL(`${folder}${file}`, ROOT), 'utf8')),
  );
