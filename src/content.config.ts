import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
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

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: chapter }) }),
};
