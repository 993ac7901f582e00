/** The days on which pages were changed, from the history of git: the text of `src/book/updated.json` as it is now. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renewed, type Updated } from '../../src/book/updated.ts';
import { ROOT } from '../run.mjs';

const CONTENT = 'src/content/docs';
export const UPDATED_FILE = 'src/book/updated.json';

const git = (...words: readonly string[]): string =>
  execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();

/** In: the day for a page whose changes are not committed. Throws in a clone without the whole history. */
export function updatedText(today: string): string {
  if (git('rev-parse', '--is-shallow-repository') === 'true')
    throw new Error('this clone does not have the whole history; run: git fetch --unshallow');
  const files = readdirSync(join(ROOT, CONTENT), { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.mdx?$/.test(name));
  const pages = files.map((name) => ({
    id: name.replace(/\.mdx?$/, ''),
    text: readFileSync(join(ROOT, CONTENT, name), 'utf8'),
  }));
  const changed = new Set(
    git('status', '--porcelain', '--', CONTENT)
      .split('\n')
      .map((line) => line.slice(3)),
  );
  const dayOf = (id: string): string => {
    const file = `${CONTENT}/${files.find((name) => name.replace(/\.mdx?$/, '') === id)}`;
    return changed.has(file) ? today : git('log', '-1', '--format=%cs', '--', file) || today;
  };
  const before = JSON.parse(readFileSync(join(ROOT, UPDATED_FILE), 'utf8')) as Record<string, Updated>;
  return `${JSON.stringify(renewed(pages, before, dayOf), null, 2)}\n`;
}
