/** The written pages of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Page, readPage } from './page.ts';

const IS_PAGE = /\.mdx?$/;

/** A path with forward slashes. */
export const posix = (path: string): string => path.split(sep).join('/');

/** Reads every page below a folder, in the order of their names. Files are named relative to the root. */
export const readPages = (root: string, contentDir: string): Page[] =>
  readdirSync(contentDir, { recursive: true })
    .map(String)
    .filter((name) => IS_PAGE.test(name))
    .toSorted()
    .map((name) => join(contentDir, name))
    .map((full) => readPage(posix(relative(root, full)), readFileSync(full, 'utf8')));
