/** The whole check: pages in, findings and a ledger out. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, relative, sep } from 'node:path';
import { openSite } from './built-site.ts';
import { classify } from './classify.ts';
import { fileProblem } from './example-file.ts';
import { byPlace, type Finding } from './finding.ts';
import type { Proof, Result } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { CheckOptions } from './options.ts';
import { type Fence, type Page, readPage } from './page.ts';
import type { PassContext, ReferenceCount } from './pass.ts';
import { PASSES } from './passes.ts';
import { applyEdits, diffOf, type Edit, editsOf } from './update.ts';
import type { World } from './world.ts';

export type Ledger = Readonly<Record<string, Readonly<Record<Result, number>>>>;

export interface Report {
  readonly findings: readonly Finding[];
  readonly pages: number;
  /** Fences by kind and result. */
  readonly ledger: Ledger;
  readonly references?: ReferenceCount;
  /** What `update` changed. */
  readonly diffs: readonly (readonly string[])[];
}

const UNCLASSIFIED = 'unclassified';
const RESULTS = ['proven', 'failed', 'declared', 'not run'] as const;
const IS_PAGE = /\.mdx?$/;

const posix = (path: string): string => path.split(sep).join('/');

function isWanted({ root, contentDir, only }: CheckOptions, full: string): boolean {
  return (
    only === undefined ||
    matchesGlob(posix(relative(root, full)), only) ||
    matchesGlob(posix(relative(contentDir, full)), only)
  );
}

function readPages(options: CheckOptions): Page[] {
  return readdirSync(options.contentDir, { recursive: true })
    .map(String)
    .filter((name) => IS_PAGE.test(name))
    .toSorted()
    .map((name) => join(options.contentDir, name))
    .map((full) => readPage(posix(relative(options.root, full)), readFileSync(full, 'utf8')));
}

interface Proven {
  readonly proofs: readonly { readonly kind: string; readonly proof: Proof }[];
}

/** Classifies and proves fences, all of a kind together. */
export async function proveFences(fences: readonly Fence[], world: World): Promise<Proven> {
  const classified = fences.map((fence) => ({ fence, result: classify(fence, KINDS) }));
  const proofs = classified.flatMap(({ fence, result }) =>
    'findings' in result
      ? [{ kind: UNCLASSIFIED, proof: { fence, result: 'failed' as const, findings: result.findings } }]
      : [],
  );
  for (const kind of KINDS) {
    const own = classified.flatMap(({ fence, result }) =>
      'kind' in result && result.kind === kind ? [fence] : [],
    );
    // What a file should hold comes first: what the fence holds instead is about to change.
    const proven = (await kind.prove(own, world)).map(
      (proof) => fileProblem(proof.fence, world.root) ?? proof,
    );
    proofs.push(
      ...proven.map((proof) => ({ kind: kind.name, proof: { ...proof, result: proof.result as 'failed' } })),
    );
  }
  return { proofs };
}

function ledgerOf({ proofs }: Proven): Ledger {
  const groups = Map.groupBy(proofs, ({ kind }) => kind);
  const rows = [...KINDS.map(({ name }) => name), UNCLASSIFIED].flatMap((name) => {
    const own = groups.get(name) ?? [];
    if (own.length === 0) return [];
    const counts = RESULTS.map((result) => [
      result,
      own.filter(({ proof }) => proof.result === result).length,
    ]);
    return [[name, Object.fromEntries(counts) as Record<Result, number>] as const];
  });
  return Object.fromEntries(rows);
}

/** Writes the edits and says what they changed. */
function write(root: string, pages: readonly Page[], edits: readonly Edit[]): string[][] {
  for (const [file, own] of Map.groupBy(edits, ({ fence }) => fence.file)) {
    const page = pages.find((one) => one.file === file);
    if (page !== undefined) writeFileSync(join(root, file), applyEdits(page.text, own));
  }
  return edits.map(diffOf);
}

async function runPasses(context: PassContext): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const pass of PASSES) found.push(...(await pass.run(context)));
  return found;
}

async function once(
  options: CheckOptions,
  world: World,
): Promise<{ report: Report; pages: Page[]; edits: Edit[] }> {
  const all = readPages(options);
  const wanted = (file: string): boolean => isWanted(options, join(options.root, file));
  const pages = all.filter(({ file }) => wanted(file));
  const proven = await proveFences(
    pages.flatMap(({ fences }) => fences),
    world,
  );
  let references: ReferenceCount | undefined;
  const passed = await runPasses({
    options,
    pages: all,
    world,
    counted: (count) => {
      references = count;
    },
    ...(options.siteDir === undefined ? {} : { site: openSite(options.siteDir) }),
  });
  const findings = [
    ...pages.flatMap((page) => page.findings),
    ...proven.proofs.flatMap(({ proof }) => proof.findings),
    ...passed.filter(({ file }) => wanted(file)),
  ];
  const report: Report = {
    findings: findings.toSorted(byPlace),
    pages: pages.length,
    ledger: ledgerOf(proven),
    diffs: [],
    ...(references === undefined ? {} : { references }),
  };
  return { report, pages, edits: editsOf(proven.proofs.map(({ proof }) => proof)) };
}

/** Checks the pages of a folder, and a built site when there is one. With `update` it mends and checks again. */
export async function checkDocs(options: CheckOptions, world: World): Promise<Report> {
  const { report, pages, edits } = await once(options, world);
  if (options.update !== true || edits.length === 0) return report;
  const diffs = write(options.root, pages, edits);
  const again = await once(options, world);
  return { ...again.report, diffs };
}
