/** From a built page back to the file that a person wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Place } from '../finding.ts';

/** Where pages are written: content of Starlight, and plain pages of Astro. */
export interface Sources {
  /** The file of a page, by the page's path. */
  readonly byPath: ReadonlyMap<string, string>;
}

const WRITTEN = /\.(?:mdx?|astro)$/;
const DYNAMIC = /\[.*\]/;

/** The path of a page by its file below its folder. */
export function pathOf(name: string): string {
  const slug = name
    .replace(WRITTEN, '')
    .replace(/(^|\/)index$/, '')
    .toLowerCase()
    .replaceAll(' ', '-');
  return slug === '' ? '/' : `/${slug}/`;
}

/** Finds the written files below some folders; the first folder wins. Folders that do not exist are passed over. */
export function readSources(folders: readonly string[]): Sources {
  const byPath = new Map<string, string>();
  for (const folder of folders) {
    let names: string[] = [];
    try {
      names = readdirSync(folder, { recursive: true }).map(String);
    } catch {
      // A project may lack one of them.
    }
    for (const name of names.filter((one) => WRITTEN.test(one) && !DYNAMIC.test(one)).toSorted()) {
      const path = pathOf(name.split(sep).join('/'));
      if (!byPath.has(path)) byPath.set(path, join(folder, name));
    }
  }
  return { byPath };
}

const BEFORE = /[("'<=\s`{]$/;
const AFTER = /^(?:[)"'>\s`}]|$)/;

/** Where an address stands in a text, as a whole word. */
export function placeOfUrl(text: string, url: string): Place | undefined {
  if (url === '') return undefined;
  const lines = text.split(/\r\n|\n/);
  for (const [index, line] of lines.entries()) {
    for (let at = line.indexOf(url); at !== -1; at = line.indexOf(url, at + 1)) {
      const before = line.slice(0, at);
      if ((before === '' || BEFORE.test(before)) && AFTER.test(line.slice(at + url.length))) {
        return { line: index + 1, column: at + 1 };
      }
    }
  }
  return undefined;
}

/** A file and the place in it, relative to the project. */
export interface Written extends Place {
  readonly file: string;
}

/** Where the page's author wrote an address; undefined when a component or a layout did. */
export function writtenPlace(sources: Sources, root: string, path: string, url: string): Written | undefined {
  const full = sources.byPath.get(path.replace(/\.html$/, '/'));
  if (full === undefined) return undefined;
  const place = placeOfUrl(readFileSync(full, 'utf8'), url);
  return place === undefined ? undefined : { file: relative(root, full).split(sep).join('/'), ...place };
}
