/** Proves the fences before Astro builds, and hands the ledger to the pages as the module `virtual:docs-ledger`. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openCache } from './cache.ts';
import { type LedgerRow, ledgerRows } from './ledger.ts';
import { readPages } from './pages.ts';
import { provePages } from './prove.ts';
import type { World } from './world.ts';

const LEDGER_MODULE = 'virtual:docs-ledger';
const RESOLVED = `\0${LEDGER_MODULE}`;

export interface ProvenLedger {
  /** Relative to the root, with forward slashes. */
  readonly contentDir: string;
  /** That of the check: what one has proven the other need not prove again. */
  readonly cacheDir: string;
  /** What the fences are run in, for the folder of the project. It is loaded only when it is needed. */
  readonly world: (root: string) => Promise<World>;
}

/**
 * The rows of a book, proven. Whatever the proofs find, the rows say so and nothing fails here: that is for the check.
 * Fences are only counted, and `warn` is told why, where nothing could be proven.
 */
export async function proveLedger(
  root: string,
  { contentDir, cacheDir, world: makeWorld }: ProvenLedger,
  warn: (why: string) => void,
): Promise<LedgerRow[]> {
  const content = join(root, contentDir);
  const pages = readPages(root, content);
  try {
    const world = await makeWorld(root);
    const cache = await openCache(join(root, cacheDir), content, world);
    return ledgerRows(pages, await provePages(pages, world, cache));
  } catch (error) {
    warn(`The examples were not run: ${error instanceof Error ? error.message : String(error)}`);
    return ledgerRows(pages);
  }
}

/** A build proves; a server for writing only counts, because it must start at once. */
export const provenLedger = (options: ProvenLedger): AstroIntegration => ({
  name: 'proven-ledger',
  hooks: {
    async 'astro:config:setup'({ config, command, updateConfig, logger }) {
      const root = fileURLToPath(config.root).replace(/[\\/]$/, '');
      // Before anything is built: some proofs need a document for a moment, which no page may see.
      const rows =
        command === 'build'
          ? await proveLedger(root, options, (why) => logger.warn(why))
          : ledgerRows(readPages(root, join(root, options.contentDir)));
      const plugin = {
        name: 'docs-ledger',
        resolveId: (id: string) => (id === LEDGER_MODULE ? RESOLVED : undefined),
        load: (id: string) => (id === RESOLVED ? `export default ${JSON.stringify(rows)};` : undefined),
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});
