import { defineCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';

/** What a chapter adds to the front matter of a page. */
const chapter = z.object({
  /** Verb phrases without a full stop: what the reader is able to do afterwards. The page prints them below its title. */
  can: z
    .array(z.string().regex(/^\S.*[^.\s]$/))
    .min(3)
    .max(5)
    .optional(),
});

/** The changelog of the repository. Its first line is the title of the page already. */
const changelog: Loader = {
  name: 'changelog',
  async load({ store, renderMarkdown }) {
    const body = (await readFile('CHANGELOG.md', 'utf8')).replace(/^# .*\n/, '');
    store.clear();
    store.set({ id: 'changelog', data: {}, body, rendered: await renderMarkdown(body) });
  },
};

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: chapter }) }),
  changelog: defineCollection({ loader: changelog }),
};
