/** The check of references as a pass. */
import { SHOWN_ORIGIN } from '../http/curl.ts';
import type { Pass } from '../pass.ts';
import { checkReferences } from './check.ts';

export const referencesPass: Pass = {
  name: 'references',
  async run({ options: { root, contentDir, pageDirs = [] }, site, world, counted }) {
    if (site === undefined) return [];
    const { findings, ...count } = await checkReferences({
      root,
      siteDir: site.dir,
      sourceDirs: [contentDir, ...pageDirs],
      apiHas: async (path) => (await world.answer(new Request(new URL(path, SHOWN_ORIGIN)))).status !== 404,
    });
    counted(count);
    return findings;
  },
};
