/** The check of references as a pass. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../finding.ts';
import { SHOWN_ORIGIN } from '../http/curl.ts';
import type { Pass, PassContext } from '../pass.ts';
import { checkReferences, type ReferenceReport } from './check.ts';
import { type ExternalList, listed, readExternalList, unlistedFault } from './external.ts';
import { fetchAll } from './fetch.ts';

/** Whether the API answers at a path; what is no path, it does not. */
async function apiHas({ answer }: PassContext['world'], path: string): Promise<boolean> {
  if (!URL.canParse(path, SHOWN_ORIGIN)) return false;
  return (await answer(new Request(new URL(path, SHOWN_ORIGIN)))).status !== 404;
}

/** The list of addresses that may leave the site; none when the site keeps no list. */
function listOf({ options }: PassContext): ReturnType<typeof readExternalList> | undefined {
  const file = options.config?.references?.externalList;
  return file === undefined ? undefined : readExternalList(options.root, file);
}

const isFetched = ({ external, config }: PassContext['options']): boolean =>
  external === true || config?.references?.fetchExternal === true;

async function deadFindings(
  { root, config }: PassContext['options'],
  { external, placeExternal }: ReferenceReport,
  list: ExternalList,
): Promise<Finding[]> {
  const cache = config?.references?.externalCache;
  const urls = new Set(external.filter((url) => listed(list, url)?.fetch !== false));
  const dead = await fetchAll([...urls], {
    fetch: (url, init) => fetch(url, init),
    now: Date.now(),
    pause: async (ms) => pause(ms),
    ...(cache === undefined ? {} : { cacheFile: join(root, cache) }),
  });
  return placeExternal((url) => {
    const why = urls.has(url) ? dead.get(url.replace(/#.*$/, '')) : undefined;
    return why === undefined ? undefined : { rule: 'dead-external', message: `${url}: ${why}.` };
  });
}

async function externalFindings(context: PassContext, report: ReferenceReport): Promise<Finding[]> {
  const { options } = context;
  const read = listOf(context);
  if (read !== undefined && 'finding' in read) return [read.finding];
  const list = read?.list ?? [];
  const file = options.config?.references?.externalList ?? '';
  const unlisted = read === undefined ? [] : report.placeExternal((url) => unlistedFault(list, file, url));
  return isFetched(options) ? [...unlisted, ...(await deadFindings(options, report, list))] : unlisted;
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
    counted({ pages, internal, external, fetched: isFetched(options) });
    return [...report.findings, ...(await externalFindings(context, report))];
  },
};
