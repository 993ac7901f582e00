/** The last step of a build: policy, headers, service worker, list of parts and digests of the finished site. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { byPath, digestOf, filesBelow, MANIFEST, manifestOf } from './digests.ts';
import { headerRules, headersFile } from './headers.ts';
import { hardenPage } from './page.ts';
import { partsText } from './parts.ts';
import { bundleSheets, frameSheet, sharedSheet, sheetsOf } from './sheets.ts';
import { withoutUnused } from './unused.ts';
import { keptPages, WORKER, workerText } from './worker.ts';

export interface PublishOptions {
  /** The path that the site stands below, with a slash at each end. */
  readonly base: string;
  /** The API that the pages may ask, when it is known at build. */
  readonly apiOrigin?: string | undefined;
  /** Addresses of the pages that are kept for reading without a network from the first visit on. */
  readonly chapters: readonly string[];
  /** The lock file, from the root of the project. */
  readonly lockFile: string;
}

/** The address under which a page names the rules that stood in it, until they are part of its sheet. */
const OWN_RULES = 'own-rules.css';
const ASSETS = '_astro/';

/** The texts of all scripts of the site. */
async function scriptTexts(folder: string): Promise<string[]> {
  const names = (await filesBelow(folder)).filter((name) => name.endsWith('.js'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/** Takes away the pieces that are part of larger sheets now, unless a script still names them. */
async function removePieces(
  folder: string,
  pieces: ReadonlySet<string>,
  scripts: readonly string[],
): Promise<void> {
  const left = [...pieces].filter((piece) => !scripts.some((text) => text.includes(piece)));
  await Promise.all(left.map((piece) => rm(join(folder, ASSETS, piece))));
}

/** Every page with its policy and its sheets. Out: the hashes of all inline scripts. */
async function hardenAll(folder: string, base: string, apiOrigin: string | undefined) {
  const pages = (await filesBelow(folder)).filter((path) => path.endsWith('.html'));
  const texts = await Promise.all(pages.map((path) => readFile(join(folder, path), 'utf8')));
  const hardened = texts.map((html, index) => {
    try {
      return hardenPage(html, OWN_RULES, apiOrigin);
    } catch (error) {
      throw new Error(`${pages[index]}: ${error instanceof Error ? error.message : error}`);
    }
  });
  const assets = base + ASSETS;
  const shared = sharedSheet(hardened.map(({ html }) => html));
  const hrefs = new Set(hardened.flatMap(({ html }) => sheetsOf(html)));
  hrefs.delete(OWN_RULES);
  const sheets = new Map<string, string>();
  for (const href of hrefs) sheets.set(href, await readFile(join(folder, href.slice(base.length)), 'utf8'));
  const made = new Map<string, string>();
  const bundles = hardened.map(({ html, rules }) => {
    const own = [...rules].sort().join('\n');
    const textOf = (href: string): string => (href === OWN_RULES ? own : (sheets.get(href) ?? ''));
    const { html: bundled, sheet } = bundleSheets(html, shared, textOf, assets);
    if (sheet !== undefined) made.set(sheet.name, sheet.text);
    return bundled;
  });
  const programs = await scriptTexts(folder);
  let written = bundles;
  if (shared !== undefined) {
    const lean = frameSheet(withoutUnused(sheets.get(shared) ?? '', [...bundles, ...programs]));
    made.set(lean.name, lean.text);
    written = bundles.map((html) => html.replaceAll(`href="${shared}"`, `href="${assets}${lean.name}"`));
  }
  await Promise.all([...made].map(([name, text]) => writeFile(join(folder, ASSETS, name), text)));
  await Promise.all(written.map((html, index) => writeFile(join(folder, pages[index] ?? ''), html)));
  const pieces = [...hrefs].filter((href) => !written.some((html) => html.includes(href)));
  await removePieces(folder, new Set(pieces.map((href) => href.slice(assets.length))), programs);
  return new Set(hardened.flatMap(({ scripts }) => [...scripts]));
}

/** The sheets of the pages that are kept for reading without a network. */
async function keptSheets(folder: string, chapters: readonly string[]): Promise<Set<string>> {
  const texts = await Promise.all(
    [...keptPages(chapters)].map((path) => readFile(join(folder, path), 'utf8')),
  );
  return new Set(texts.flatMap(sheetsOf));
}

async function topOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  return [...new Set([...names, WORKER, MANIFEST])].filter((name) => name !== 'index.html').sort();
}

/** Works on the built site, so it stands after every integration that writes into it. */
export const publish = ({ base, apiOrigin, chapters, lockFile }: PublishOptions): AstroIntegration => {
  let root = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const scripts = await hardenAll(folder, base, apiOrigin);
        await writeFile(join(folder, 'sbom.cdx.json'), await partsText(join(root, lockFile)));
        await writeFile(
          join(folder, '_headers'),
          headersFile(headerRules(await topOf(folder), scripts, { apiOrigin, base })),
        );
        const before = await manifestOf(folder, base);
        const known = before.files.filter(({ path }) => path !== WORKER);
        await writeFile(
          join(folder, WORKER),
          workerText(known, base, chapters, await keptSheets(folder, chapters)),
        );
        // All files are read once: what has changed since is the worker, or new.
        const worker = digestOf(WORKER, await readFile(join(folder, WORKER)));
        const manifest = { ...before, files: [...known, worker].sort(byPath) };
        await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
        logger.info(`${manifest.files.length} files, ${scripts.size} inline scripts by hash`);
      },
    },
  };
};
