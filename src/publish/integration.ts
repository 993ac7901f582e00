/** The last step of a build: policy, headers, service worker, list of parts and digests of the finished site. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow, MANIFEST, manifestOf } from './digests.ts';
import { headerRules, headersFile } from './headers.ts';
import { hardenPage } from './page.ts';
import { partsText } from './parts.ts';
import { WORKER, workerText } from './worker.ts';

export interface PublishOptions {
  /** The API that the pages may ask, when it is known at build. */
  readonly apiOrigin?: string | undefined;
  /** Addresses of the pages that are kept for reading without a network from the first visit on. */
  readonly chapters: readonly string[];
  /** The lock file, from the root of the project. */
  readonly lockFile: string;
}

/** The sheet is named after the build's texts and not its own, because pages are written before all of it is known. */
async function hardenAll(folder: string, base: string, apiOrigin: string | undefined) {
  const pages = (await filesBelow(folder)).filter((path) => path.endsWith('.html'));
  const [scripts, rules] = [new Set<string>(), new Set<string>()];
  const texts = await Promise.all(pages.map((path) => readFile(join(folder, path), 'utf8')));
  const PLACE = 'inline-styles.css';
  const hardened = texts.map((html, index) => {
    try {
      return hardenPage(html, PLACE, apiOrigin);
    } catch (error) {
      throw new Error(`${pages[index]}: ${error instanceof Error ? error.message : error}`);
    }
  });
  for (const page of hardened) {
    for (const hash of page.scripts) scripts.add(hash);
    for (const rule of page.rules) rules.add(rule);
  }
  const sheet = [...rules].sort().join('\n');
  const name = `_astro/inline.${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}.css`;
  await mkdir(join(folder, '_astro'), { recursive: true });
  await writeFile(join(folder, name), sheet);
  await Promise.all(
    hardened.map(({ html }, index) =>
      writeFile(join(folder, pages[index] ?? ''), html.replace(`href="${PLACE}"`, `href="${base}${name}"`)),
    ),
  );
  return scripts;
}

async function topOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  return [...new Set([...names, WORKER, MANIFEST])].filter((name) => name !== 'index.html').sort();
}

/** Works on the built site, so it stands after every integration that writes into it. */
export const publish = ({ apiOrigin, chapters, lockFile }: PublishOptions): AstroIntegration => {
  let base = '/';
  let root = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        root = fileURLToPath(config.root);
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const scripts = await hardenAll(folder, base, apiOrigin);
        await writeFile(join(folder, 'sbom.cdx.json'), await partsText(join(root, lockFile)));
        await writeFile(
          join(folder, '_headers'),
          headersFile(headerRules(await topOf(folder), scripts, apiOrigin)),
        );
        const { files } = await manifestOf(folder);
        const known = files.filter(({ path }) => path !== WORKER);
        await writeFile(join(folder, WORKER), workerText(known, base, chapters));
        const manifest = await manifestOf(folder);
        await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
        logger.info(`${manifest.files.length} files, ${scripts.size} inline scripts by hash`);
      },
    },
  };
};
