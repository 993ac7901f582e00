/** The check of references as a pass. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../finding.ts';
import { SHOWN_ORIGIN } from '../http/curl.ts';
import type { Pass, PassContext } from '../pass.ts';
import { checkReferences, type ReferenceReport } from './check.ts';
import { listed, readExternalList, unlistedFault } from './external.ts';
import { fetchAll } from './fetch.ts';

/** Whether the API answers at a path; what is no path, it does not. */
async function apiHas({ answer }: PassContext['world'], path: string): Promise<boolean> {
  if (!URL.canParse(path, SHOWN_ORIGIN)) return false;
  return (await answer(new Request(new URL(path, SHOWN_ORIGIN)))).status !== 404;
}

async function externalFindings({ options }: PassContext, report: ReferenceReport): Promise<Finding[]> {
  const { externalList, externalCache, fetchExternal = false } = options.config?.references ?? {};
  if (externalList === undefined) return [];
  const read = readExternalList(options.root, externalList);
  if ('finding' in read) return [read.finding];
  const { list } = read;
  const unlisted = report.placeExternal((url) => unlistedFault(list, url));
  if (options.external !== true && !fetchExternal) return unlisted;
  const urls = report.external.filter((url) => listed(list, url)?.fetch !== false);
  const dead = await fetchAll(urls, {
    fetch: (url, init) => fetch(url, init),
    now: Date.now(),
    pause: async (ms) => pause(ms),
    ...(externalCache === undefined ? {} : { cacheFile: join(options.root, externalCache) }),
  });
  const findings = report.placeExternal((url) => {
    const why = urls.includes(url) ? dead.get(url.replace(/#.*$/, '')) : undefined;
    return why === undefined ? undefined : { rule: 'dead-external', message: `${url}: ${why}.` };
  });
  return [...unlisted, ...findings];
}

export const referencesPass: Pass = {
  name: 'references',
  async run(context) {
    const { options, site, world, counted } = context;
    if (site === undefined) return [];
    const { root, contentDir, pageDirs = [], config } = options;
    const report = await checkReferences({
      ...config?.references,
      root,
      siteDir: site.dir,
      sourceDirs: [contentDir, ...pageDirs],
      apiHas: (path) => apiHas(world, path),
      ...(world.resolvePermalink === undefined ? {} : { resolvePermalink: world.resolvePermalink }),
    });
    const { pages, internal, external } = report;
    counted({ pages, internal, external });
    return [...report.findings, ...(await externalFindings(context, report))];
  },
};
