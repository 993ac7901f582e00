/** A Markdown twin beside each built page, and the lists of them. It reads the finished pages, generated ones too. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from '../digests.ts';
import { keeper, makeAnew } from '../kept.ts';
import { mainOf } from '../main-part.ts';
import { isUnlisted } from '../unlisted.ts';
import { toTwin } from './convert.ts';
import { INDEX, type LlmsOptions, llmsIndex, llmsWhole, type Twin, twinFile, WHOLE } from './llms.ts';

const PAGE = /(?:^|\/)index\.html$/;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (text = ''): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '').trim();

/** What its head says of a page. */
function headOf(html: string): { readonly title: string; readonly description: string } {
  const [, title] = /<h1\b[^>]*>([^<]*)<\/h1>/.exec(html) ?? [];
  const [, description] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
  return { title: plain(title), description: plain(description) };
}

/** The twin of a page. In: its file in the site, and its text. Out: undefined for what is no page of its own. */
export async function twinOf(file: string, html: string, kept = makeAnew): Promise<Twin | undefined> {
  const main = PAGE.test(file) && !isUnlisted(html) ? mainOf(html) : undefined;
  if (main === undefined) return undefined;
  const markdown = (await kept(main, () => toTwin(main) ?? '')).toString();
  return { ...headOf(html), path: `/${file.replace(/index\.html$/, '')}`, markdown };
}

const PROGRAMS = [new URL('./convert.ts', import.meta.url)];

/** It stands after what writes pages, and before what lists the files of the site. */
export const markdownTwins = (options: LlmsOptions & { readonly base: string }): AstroIntegration => {
  const base = options.base.replace(/\/$/, '');
  let [site, root] = ['', ''];
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done'({ config }) {
        site = config.site ?? '';
        root = fileURLToPath(config.root);
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const urlOf = (path: string): string => (site === '' ? base + path : new URL(base + path, site).href);
        const files = await filesBelow(folder);
        const texts = await Promise.all(
          files
            .filter((file) => PAGE.test(file))
            .map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
        );
        const kept = await keeper(root, 'twins', PROGRAMS);
        const made = await Promise.all(texts.map(([file, html]) => twinOf(file, html, kept)));
        const twins = made.filter((twin) => twin !== undefined);
        await Promise.all([
          ...twins.map(({ path, markdown }) => writeFile(join(folder, twinFile(path)), markdown)),
          writeFile(join(folder, INDEX), llmsIndex(twins, options, urlOf)),
          writeFile(join(folder, WHOLE), llmsWhole(twins, options, urlOf)),
        ]);
        logger.info(`${twins.length} pages as Markdown`);
      },
    },
  };
};
