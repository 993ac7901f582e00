/** A built site on disk: which paths it answers, and what its pages hold. Read once; nothing is crawled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { SHOWN_ORIGIN } from '../http/curl.ts';
import { styleUrls } from './css.ts';
import { manifestUrls } from './manifest.ts';
import { importsOf } from './modules.ts';
import { isOwnUrlStart, ownUrls } from './own-urls.ts';
import { type Placed, type Scanned, Scanner } from './scan.ts';
import { robotsUrls, sitemapUrls } from './sitemap.ts';

/** What leads on from a file that is no page. */
export interface SiteFile {
  readonly path: string;
  readonly file: string;
  readonly refs: readonly Placed[];
}

export interface SitePage extends Scanned {
  /** `/guides/start/`; a page that is not an index keeps its file name, `/404.html`. */
  readonly path: string;
  /** Below the site's folder, with forward slashes. */
  readonly file: string;
  /** The address of its `<base>`, as written. */
  readonly base?: string;
  readonly ids: ReadonlySet<string>;
  /** Ids that stand again, with the offset of the second. */
  readonly repeated: readonly { readonly id: string; readonly at: number }[];
}

export interface Site {
  readonly dir: string;
  /** In front of every path, without a slash at its end; empty at the root of a host. */
  readonly base: string;
  readonly trailingSlash: TrailingSlash;
  /** Every file, as `/path/file.ext`. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, SitePage>;
  /** Drawings, by path: they have ids and references too. */
  readonly drawings: ReadonlyMap<string, SitePage>;
  readonly others: readonly SiteFile[];
  /** Origin under which the site calls itself: the one given, else by its canonical links. */
  readonly origin: string;
}

export type TrailingSlash = 'always' | 'never' | 'ignore';

export interface SiteOptions {
  readonly base?: string;
  readonly origin?: string;
  readonly trailingSlash?: TrailingSlash;
}

const INDEX = /(^|\/)index\.html$/;
const CANONICAL = /<link[^>]*\brel=["']?canonical\b[^>]*>/i;

function originOf(html: string): string | undefined {
  const href = /\bhref=["']?([^"'\s>]+)/i.exec(CANONICAL.exec(html)?.[0] ?? '')?.[1];
  return href !== undefined && URL.canParse(href) ? new URL(href).origin : undefined;
}

function toPage(path: string, file: string, scanned: Scanned): SitePage {
  const ids = new Set<string>();
  const repeated: { id: string; at: number }[] = [];
  const add = ({ mark, at }: Placed, from: number): void => {
    if (mark.kind !== 'id' && mark.kind !== 'name') return;
    if (mark.kind === 'id' && ids.has(mark.id)) repeated.push({ id: mark.id, at: at + from });
    ids.add(mark.id);
  };
  for (const placed of scanned.own) add(placed, 0);
  for (const { stretch, at } of scanned.stretches) for (const placed of stretch.ids) add(placed, at);
  const isBase = ({ mark }: Placed): boolean => mark.kind === 'ref' && mark.base === true;
  const [first] = scanned.own.filter(isBase).map(({ mark }) => mark);
  if (first?.kind !== 'ref') return { ...scanned, path, file, ids, repeated };
  const own = scanned.own.filter((placed) => !isBase(placed));
  return { ...scanned, own, path, file, ids, repeated, base: first.url };
}

const asAssets = (urls: readonly { url: string; offset: number }[]): Placed[] =>
  urls.map(({ url, offset }) => ({ mark: { kind: 'ref', url, use: 'asset' }, at: offset }));

/** What a file that is no page refers to; undefined when it is of a kind that refers to nothing. */
function refsOf(file: string, read: () => string): Placed[] | undefined {
  if (file.endsWith('.css')) return asAssets(styleUrls(read()));
  if (/\.m?js$/.test(file)) return asAssets(importsOf(read()).map((url) => ({ url, offset: 0 })));
  if (/(?:^|\/)sitemap[^/]*\.xml$/.test(file)) return sitemapUrls(read());
  if (/(?:\.webmanifest|(?:^|\/)manifest\.json)$/.test(file)) return manifestUrls(read());
  if (file === 'robots.txt') return robotsUrls(read());
  return undefined;
}

function namesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + (dir.endsWith(sep) ? 0 : 1)))
    .map((name) => name.split(sep).join('/'))
    .toSorted();
}

/** Reads the folder of a built site. */
export function readSite(dir: string, { base = '', origin, trailingSlash = 'always' }: SiteOptions): Site {
  const front = base.replace(/\/+$/, '');
  const names = namesIn(dir);
  const [pages, drawings] = [new Map<string, SitePage>(), new Map<string, SitePage>()];
  const others: SiteFile[] = [];
  const scanner = new Scanner();
  let own = origin;
  for (const file of names) {
    const full = join(dir, file);
    if (file.endsWith('.html')) {
      const html = readFileSync(full, 'latin1');
      own ??= originOf(html);
      const scanned = scanner.scan(html);
      const path = `${front}/${file.replace(INDEX, '$1')}`;
      const prose = isOwnUrlStart(own) ? ownUrls(html, own, scanned) : [];
      pages.set(
        path,
        toPage(path, file, prose.length === 0 ? scanned : { ...scanned, own: [...scanned.own, ...prose] }),
      );
    } else if (file.endsWith('.svg')) {
      const path = `${front}/${file}`;
      drawings.set(path, toPage(path, file, scanner.scan(readFileSync(full, 'latin1'))));
    } else {
      const refs = refsOf(file, () => readFileSync(full, 'utf8'));
      if (refs !== undefined && refs.length > 0) others.push({ path: `${front}/${file}`, file, refs });
    }
  }
  const files = new Set(names.map((name) => `${front}/${name}`));
  return { dir, base: front, trailingSlash, files, pages, drawings, others, origin: own ?? SHOWN_ORIGIN };
}
