/** Results of pages kept from one run to the next, under a hash of all that they depend on. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as z from 'zod';
import { RESULTS } from './report-schema.ts';
import { RULE_IDS } from './rules.ts';
import type { World } from './world.ts';

const findingSchema = z.strictObject({
  rule: z.enum(RULE_IDS),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  message: z.string(),
  found: z.string().optional(),
  expected: z.string().optional(),
  fix: z.string(),
});

/** Proofs of one page; `at` is the number of the fence on it. */
const PROOFS = z.array(
  z.strictObject({
    at: z.int().min(0),
    kind: z.string(),
    result: z.enum(RESULTS),
    findings: z.array(findingSchema),
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
const IS_PAGE = /\.mdx?$/;
const MOST_ENTRIES = 2_000;

const sha = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
};

function filesIn(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A hash of the code, the examples in files, and the tools: whatever may change a result without changing the page. */
async function worldHash(contentDir: string, world: World): Promise<string> {
  const files = [...new Set([...INPUTS.map((name) => join(world.root, name)), contentDir].flatMap(filesIn))]
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
    ...files.flatMap((file) => [file.slice(world.root.length), readFileSync(file, 'latin1')]),
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
