/** The modules that judge, from one round, and the world that they are handed: as `cavra docs check` puts them together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSite } from '../../src/doctest/built-site.ts';
import type { CheckOptions } from '../../src/doctest/options.ts';
import type { Page } from '../../src/doctest/page.ts';
import type { PassContext } from '../../src/doctest/pass.ts';
import type { World } from '../../src/doctest/world.ts';
import { fresh, ROOT_DIR } from './fresh.ts';

const LIMIT_MS = 20_000;
const COLUMNS = 80;
const CONTENT = 'src/content/docs';

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Imports what a round judges with. Rejects when the changed module cannot be loaded. */
export async function loadGate() {
  const [{ createApp, openApiText }, { ENTRIES, main }, { docsConfig }, { randomId }, { CONTRACTS }] =
    await Promise.all([
      import(fresh('src/api/app.ts')) as Promise<typeof import('../../src/api/app.ts')>,
      import(fresh('src/cli/main.ts')) as Promise<typeof import('../../src/cli/main.ts')>,
      import(fresh('src/cli/docs-config.ts')) as Promise<typeof import('../../src/cli/docs-config.ts')>,
      import(fresh('src/contracts/saas/build.ts')) as Promise<
        typeof import('../../src/contracts/saas/build.ts')
      >,
      import(fresh('src/contracts/registry.ts')) as Promise<typeof import('../../src/contracts/registry.ts')>,
    ]);
  const [pages, proofs, facts, sources, references, permalinks, tools, codes, book] = await Promise.all([
    import(fresh('src/doctest/page.ts')) as Promise<typeof import('../../src/doctest/page.ts')>,
    import(fresh('src/doctest/prove.ts')) as Promise<typeof import('../../src/doctest/prove.ts')>,
    import(fresh('src/doctest/facts/pass.ts')) as Promise<typeof import('../../src/doctest/facts/pass.ts')>,
    import(fresh('src/doctest/sources/pass.ts')) as Promise<
      typeof import('../../src/doctest/sources/pass.ts')
    >,
    import(fresh('src/doctest/references/pass.ts')) as Promise<
      typeof import('../../src/doctest/references/pass.ts')
    >,
    import(fresh('src/cli/docs-permalink.ts')) as Promise<typeof import('../../src/cli/docs-permalink.ts')>,
    import(fresh('src/doctest/tool.ts')) as Promise<typeof import('../../src/doctest/tool.ts')>,
    import(fresh('src/contracts/codes.ts')) as Promise<typeof import('../../src/contracts/codes.ts')>,
    import(fresh('src/book/diagrams.ts')) as Promise<typeof import('../../src/book/diagrams.ts')>,
  ]);
  const app = createApp();
  const world: World = {
    root: ROOT_DIR,
    limitMs: LIMIT_MS,
    tool: tools.startTool,
    diagramData: book.diagramData,
    resolvePermalink: permalinks.resolvePermalink,
    answer: async (request) => app.fetch(request),
    cavra: (argv, { cwd, stdin, out, err, signal }) =>
      main(argv, {
        stdin: bytesOf(stdin),
        stdout: { write: out },
        stderr: { write: err },
        stdoutIsTerminal: false,
        stderrIsTerminal: false,
        columns: COLUMNS,
        cwd,
        env: {},
        newId: randomId,
        signal,
      }),
  };
  const config = docsConfig(ENTRIES, openApiText());
  const options: CheckOptions = {
    root: ROOT_DIR,
    contentDir: join(ROOT_DIR, CONTENT),
    pageDirs: [join(ROOT_DIR, 'src/pages')],
    config,
  };
  const readAll = (): Page[] =>
    contentFiles().map((file) => pages.readPage(file, readFileSync(join(ROOT_DIR, file), 'utf8')));
  const contextOf = (all: readonly Page[], siteDir: string): PassContext => ({
    site: openSite(siteDir),
    options: { ...options, siteDir },
    pages: all,
    world,
    counted: () => {},
  });
  /** Addresses of pages that the contracts make. */
  const routes = [
    ...CONTRACTS.flatMap(({ id, page }) => [page, `/schemas/${id}.json`, `/playground/${id}/`]),
    ...codes.ISSUE_CODES.map((code) => `/errors/${code}/`),
  ];
  return {
    world,
    contextOf,
    readAll,
    routes,
    readPage: pages.readPage,
    proveFences: proofs.proveFences,
    passes: { facts: facts.factsPass, sources: sources.sourcesPass, references: references.referencesPass },
  };
}

export type Gate = Awaited<ReturnType<typeof loadGate>>;

/** The pages of the content, relative to the root. */
export const contentFiles = (): string[] =>
  readdirSync(join(ROOT_DIR, CONTENT), { recursive: true })
    .map(String)
    .filter((name) => /\.mdx?$/.test(name))
    .toSorted()
    .map((name) => `${CONTENT}/${name}`);

export const nameOf = (file: string): string => file.slice(CONTENT.length + 1);
