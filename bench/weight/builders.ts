/** The three that build the same Markdown: Starlight as it comes, this project's own configuration, and VitePress. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sidebar } from '../../src/components/site/sidebar.ts';
import { docsAsTestsGroup } from '../../src/doctest/sidebar.ts';
import type { Page } from './books.ts';

export const ROOT = join(import.meta.dirname, '../..');
/** Inside the project, so that the packages of the project are found from there. */
const FOLDER = join(ROOT, '.cache/weight');
/**
 * No dependency of the project: it needs Vite 5, whose advisories would stand in every audit. It is installed beside
 * the builds when the bench runs, without its install scripts.
 */
const VITEPRESS = '1.6.4';

export interface Builder {
  readonly name: string;
  /** Whether a build takes what the one before has kept. */
  readonly keeps: boolean;
  /** Makes the folder of a project with these pages, without anything that a build before it has kept. */
  readonly prepare: (pages: readonly Page[]) => Project;
}

export interface Project {
  readonly root: string;
  /** Where the built site comes to stand. */
  readonly out: string;
  /** The module that builds it. */
  readonly module: string;
}

interface Item {
  readonly label?: string;
  readonly link?: string;
  readonly slug?: string;
  readonly items?: readonly Item[];
  readonly collapsed?: boolean;
}

/** A side bar is content too: all three get ours, so that none is weighed by the links that it lacks. */
const SIDEBAR: readonly Item[] = [...sidebar, docsAsTestsGroup];

const inTitle = (text: string): string => JSON.stringify(text);

function fresh(name: string): string {
  const root = join(FOLDER, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  return root;
}

function writePages(folder: string, pages: readonly Page[], textOf: (page: Page) => string): void {
  for (const page of pages) {
    const file = join(folder, `${page.id}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOf(page));
  }
}

const withTitle = ({ title, body }: Page): string => `---\ntitle: ${inTitle(title)}\n---\n\n${body}`;
const astroProject = (root: string): Project => ({ root, out: join(root, 'dist'), module: 'astro' });

const starlight: Builder = {
  name: 'Starlight',
  keeps: true,
  prepare(pages) {
    const root = fresh('starlight');
    writePages(join(root, 'src/content/docs'), pages, withTitle);
    writeFileSync(
      join(root, 'astro.config.mjs'),
      `import starlight from '@astrojs/starlight';
export default { site: 'http://127.0.0.1:4321', integrations: [starlight({ title: 'Starlight', sidebar: ${JSON.stringify(SIDEBAR)} })] };\n`,
    );
    // As its template has one.
    mkdirSync(join(root, 'public'));
    cpSync(join(ROOT, 'public/favicon.svg'), join(root, 'public/favicon.svg'));
    writeFileSync(
      join(root, 'src/content.config.ts'),
      `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
    );
    return astroProject(root);
  },
};

function linkAll(from: string, to: string, without: readonly string[]): void {
  const names = readdirSync(from).filter((name) => !name.startsWith('.') && !without.includes(name));
  for (const name of names) symlinkSync(join(from, name), join(to, name));
}

/** Everything of ours but the pages: by links. */
const ours: Builder = {
  name: 'ours',
  keeps: true,
  prepare(pages) {
    const root = fresh('ours');
    mkdirSync(join(root, 'src/content/docs'), { recursive: true });
    linkAll(ROOT, root, ['src', 'dist', 'node_modules']);
    linkAll(join(ROOT, 'src'), join(root, 'src'), ['content', 'pages']);
    // Read by its path. The rest is found above; what builds keep in that folder stays with this one.
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(join(ROOT, 'node_modules/@fontsource'), join(root, 'node_modules/@fontsource'));
    cpSync(join(ROOT, 'src/content/docs/404.mdx'), join(root, 'src/content/docs/404.mdx'));
    writePages(join(root, 'src/content/docs'), pages, withTitle);
    return astroProject(root);
  },
};

const itemsOf = (
  { label, link, slug, items, collapsed }: Item,
  titles: ReadonlyMap<string, string>,
): object => ({
  text: label ?? titles.get(slug ?? '') ?? slug,
  ...(items === undefined
    ? { link: link ?? `/${slug}/` }
    : { collapsed: collapsed ?? false, items: items.map((item) => itemsOf(item, titles)) }),
});

function vitepressModule(): string {
  const folder = join(ROOT, '.cache', `vitepress-${VITEPRESS}`);
  const module = join(folder, 'node_modules/vitepress/dist/node/index.js');
  if (existsSync(module)) return module;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `vitepress@${VITEPRESS}`];
  const { status, stderr } = spawnSync('npm', flags, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`VitePress could not be installed: ${stderr}`);
  return module;
}

const vitepress: Builder = {
  name: 'VitePress',
  keeps: false,
  prepare(pages) {
    const module = vitepressModule();
    const root = fresh('vitepress');
    const titles = new Map(pages.map(({ id, title }) => [id, title]));
    // A search, because the others have one.
    const config = {
      title: 'VitePress',
      cleanUrls: true,
      ignoreDeadLinks: true,
      rewrites: Object.fromEntries(
        pages.filter(({ id }) => id !== 'index').map(({ id }) => [`${id}.md`, `${id}/index.md`]),
      ),
      themeConfig: { sidebar: SIDEBAR.map((item) => itemsOf(item, titles)), search: { provider: 'local' } },
    };
    mkdirSync(join(root, '.vitepress'));
    writeFileSync(join(root, '.vitepress/config.mjs'), `export default ${JSON.stringify(config)};\n`);
    // What looks like Vue in prose stays prose.
    writePages(root, pages, (page) => `# ${page.title}\n\n::: v-pre\n${page.body}\n:::\n`);
    return { root, out: join(root, '.vitepress/dist'), module };
  },
};

/** Starlight first, which ours is held against. */
export const BUILDERS = [starlight, ours, vitepress] as const;
