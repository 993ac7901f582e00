/**
 * Code blocks bring their sheet and their script with the first one that is rendered. Where components and Markdown both have
 * blocks, which one that is depends on the moment; so both are put into the first block of the page, always.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './digests.ts';

const ASSET =
  /<link rel="stylesheet" href="[^"]*\/_astro\/ec\.[^"]*"\s*\/?>|<script type="module" src="[^"]*\/_astro\/ec\.[^"]*"><\/script>/g;
const BLOCK = /<div class="expressive-code[^>]*>/;

/** In: a page. Out: the same page, its assets of code in the first block, each once, in the order of their text. */
export function steadyAssets(html: string): string {
  const assets = [...new Set(html.match(ASSET) ?? [])].sort().join('');
  if (assets === '') return html;
  const without = html.replaceAll(ASSET, '');
  const block = BLOCK.exec(without);
  if (block === null) return html;
  const at = block.index + block[0].length;
  return without.slice(0, at) + assets + without.slice(at);
}

/** It stands before what reads the finished pages. */
export const steadyCode: AstroIntegration = {
  name: 'steady-code',
  hooks: {
    async 'astro:build:done'({ dir }) {
      const folder = fileURLToPath(dir);
      const pages = (await filesBelow(folder)).filter((path) => path.endsWith('.html'));
      await Promise.all(
        pages.map(async (path) => {
          const html = await readFile(join(folder, path), 'utf8');
          const steady = steadyAssets(html);
          if (steady !== html) await writeFile(join(folder, path), steady);
        }),
      );
    },
  },
};
