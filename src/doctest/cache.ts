/** Results of pages kept from one run to the next, under a hash of all that they depend on. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { filesIn, sha } from './hash.ts';
import { KEPT_FINDING } from './kept.ts';
import { RESULTS } from './report-schema.ts';
import type { World } from './world.ts';

/** Proofs of one page; `at` is the number of the fence on it. */
const PROOFS = z.array(
  z.strictObject({
    at: z.int().min(0),
    kind: z.string(),
    result: z.enum(RESULTS),
    findings: z.array(KEPT_FINDING),
    update: z.array(z.string()).optional(),
    spawned: z.array(z.string()).optional(),
  }),
);

export type KeptProof = z.infer<typeof PROOFS>[number];

export interface Cache {
  /** What was kept for a page; undefined when there is nothing, or nothing that can be read. */
  get(file: string, text: string): readonly KeptProof[] | undefined;
  set(file: string, text: string, proofs: readonly KeptProof[]): void;
}

/** Files and folders below the root whose content decides what a fence proves. */
const INPUTS = ['src', 'examples', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** The code of the check and of the CLI: in a run on another project it is not below the root. */
const OWN_CODE = join(import.meta.dirname, '..');
const IS_PAGE = /\.mdx?$/;
const MOST_ENTRIES = 2_000;

/** A hash of the code, the examples in files, and the tools: whatever may change a result without changing the page. */
async function worldHash(contentDir: string, world: World): Promise<string> {
  const inputs = [...INPUTS.map((name) => join(world.root, name)), OWN_CODE, contentDir];
  const files = [...new Set(inputs.flatMap(filesIn))]
    .filter((file) => !(file.startsWith(contentDir + sep) && IS_PAGE.test(file)))
    .toSorted();
  const tools = await Promise.all([
    world.tool('python3', ['--version'], ''),
    world.tool('gofmt', ['-h'], ''),
    world.tool('go', ['version'], ''),
  ]);
  const answers = tools.map((tool) =>
    tool === undefined ? 'none' : `${tool.code} ${tool.stdout}${tool.stderr}`,
  );
  return sha(
    process.version,
    ...answers,
    ...files.flatMap((file) => [relative(world.root, file), readFileSync(file, 'latin1')]),
  );
}

/** Opens the cache in a folder. A file that is damaged counts as absent; a folder that cannot be written is no error. */
export async function openCache(dir: string, contentDir: string, world: World): Promise<Cache> {
  const base = await worldHash(contentDir, world);
  const pathOf = (file: string, text: string): string => join(dir, `${sha(base, file, text)}.json`);
  return {
    get(file, text) {
      try {
        return PROOFS.parse(JSON.parse(readFileSync(pathOf(file, text), 'utf8')));
      } catch {
        return undefined;
      }
    },
    set(file, text, proofs) {
      try {
        mkdirSync(dir, { recursive: true });
        if (readdirSync(dir).length >= MOST_ENTRIES) rmSync(dir, { recursive: true });
        mkdirSync(dir, { recursive: true });
        const path = pathOf(file, text);
        // Written beside it and renamed: a run that is stopped leaves no half file.
        writeFileSync(`${path}.${process.pid}`, JSON.stringify(proofs));
        renameSync(`${path}.${process.pid}`, path);
      } catch {
        // Without the cache the next run is only slower.
      }
    },
  };
}
