/** A built site on disk: which paths it answers, and what its pages hold. Read once; nothing is crawled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { SHOWN_ORIGIN } from '../http/curl.ts';
import { type PageRefs, readRefs } from './page-refs.ts';

export interface SitePage extends PageRefs {
  /** `/guides/start/`; a page that is not an index keeps its file name, `/404.html`. */
  readonly path: string;
  /** Below the site's folder, with forward slashes. */
  readonly file: string;
}

export interface StyleSheet {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

export interface Site {
  readonly dir: string;
  /** Every file, as `/path/file.ext`. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, SitePage>;
  readonly styles: readonly StyleSheet[];
  /** Origin under which the site calls itself, by its canonical links. */
  readonly origin: string;
}

const INDEX = /(^|\/)index\.html$/;
const CANONICAL = /<link[^>]*\brel=["']?canonical\b[^>]*>/i;

function originOf(html: string): string | undefined {
  const href = /\bhref=["']?([^"'\s>]+)/i.exec(CANONICAL.exec(html)?.[0] ?? '')?.[1];
  return href !== undefined && URL.canParse(href) ? new URL(href).origin : undefined;
}

/** Reads the folder of a built site. */
export function readSite(dir: string): Site {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + (dir.endsWith(sep) ? 0 : 1)))
    .map((name) => name.split(sep).join('/'))
    .toSorted();
  const pages = new Map<string, SitePage>();
  const styles: StyleSheet[] = [];
  let origin: string | undefined;
  for (const file of names) {
    if (file.endsWith('.html')) {
      const html = readFileSync(join(dir, file), 'utf8');
      origin ??= originOf(html);
      const path = `/${file.replace(INDEX, '$1')}`;
      pages.set(path, { ...readRefs(html), path, file });
    } else if (file.endsWith('.css')) {
      styles.push({ path: `/${file}`, file, text: readFileSync(join(dir, file), 'utf8') });
    }
  }
  return {
    dir,
    files: new Set(names.map((name) => `/${name}`)),
    pages,
    styles,
    origin: origin ?? SHOWN_ORIGIN,
  };
}
