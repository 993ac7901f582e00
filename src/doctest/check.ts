/** The whole check: pages in, findings and a ledger out. */
import { writeFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { openSite } from './built-site.ts';
import { openCache } from './cache.ts';
import { applyExclusions } from './exclusions.ts';
import { codeHash, type FileCache, openFileCache } from './file-cache.ts';
import { byPlace, type Finding } from './finding.ts';
import type { Result } from './kind.ts';
import type { CheckOptions } from './options.ts';
import type { Page } from './page.ts';
import { posix, readPages } from './pages.ts';
import type { PassContext, ReferenceCount } from './pass.ts';
import { PASSES } from './passes.ts';
import { type Ledger, ledgerOf, type Proven, provePages } from './prove.ts';
import { docsOf } from './rules.ts';
import { inShard } from './shard.ts';
import { applyEdits, diffOf, type Edit, editsOf } from './update.ts';
import type { World } from './world.ts';

export interface ReportedFinding extends Finding {
  /** The page of the rule. */
  readonly docs: string;
}

export interface ReportedFence {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly result: Result;
}

export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly pages: number;
  /** Each fence, by file and line. */
  readonly fences: readonly ReportedFence[];
  /** Fences by kind and result. */
  readonly ledger: Ledger;
  readonly references?: ReferenceCount;
  /** Subcommands of the CLI that were also really started. */
  readonly spawned: readonly string[];
  /** What `update` changed. */
  readonly diffs: readonly (readonly string[])[];
}

function isWanted({ root, contentDir, only, shard }: CheckOptions, full: string): boolean {
  if (shard !== undefined && !inShard(posix(relative(root, full)), shard)) return false;
  return (
    only === undefined ||
    matchesGlob(posix(relative(root, full)), only) ||
    matchesGlob(posix(relative(contentDir, full)), only)
  );
}

/** Writes the edits and says what they changed. */
function write(root: string, pages: readonly Page[], edits: readonly Edit[]): string[][] {
  for (const [file, own] of Map.groupBy(edits, ({ fence }) => fence.file)) {
    const page = pages.find((one) => one.file === file);
    if (page !== undefined) writeFileSync(join(root, file), applyEdits(page.text, own));
  }
  return edits.map(diffOf);
}

/** The code that judges single files, and the versions of its packages. */
const JUDGES = ['contracts', 'doctest', 'text', '../package-lock.json'].map((name) =>
  join(import.meta.dirname, '..', name),
);

/** Beside the folder of the proofs, which is emptied when it grows too large. */
const checkedFiles = (cacheDir: string): FileCache =>
  openFileCache(`${cacheDir}-files.json`, codeHash(JUDGES));

async function runPasses(context: PassContext): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const pass of PASSES) found.push(...(await pass.run(context)));
  return found;
}

const reportedFence = ({ kind, proof: { fence, result } }: Proven['proofs'][number]): ReportedFence => ({
  file: fence.file,
  line: fence.line,
  endLine: fence.endLine,
  kind,
  result,
});

const byFence = (a: ReportedFence, b: ReportedFence): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

async function once(
  options: CheckOptions,
  world: World,
): Promise<{ report: Report; pages: Page[]; edits: Edit[] }> {
  const all = readPages(options.root, options.contentDir);
  const wanted = (file: string): boolean => isWanted(options, join(options.root, file));
  const pages = all.filter(({ file }) => wanted(file));
  const { cacheDir, contentDir } = options;
  const cache = cacheDir === undefined ? undefined : await openCache(cacheDir, contentDir, world);
  const proven = await provePages(pages, world, cache);
  let references: ReferenceCount | undefined;
  const fileCache = cacheDir === undefined ? undefined : checkedFiles(cacheDir);
  const passed = await runPasses({
    options,
    pages: all,
    world,
    isWanted: wanted,
    ...(fileCache === undefined ? {} : { fileCache }),
    counted: (count) => {
      references = count;
    },
    ...(options.siteDir === undefined ? {} : { site: openSite(options.siteDir) }),
  });
  fileCache?.save();
  const findings = [
    ...pages.flatMap((page) => page.findings),
    ...proven.proofs.flatMap(({ proof }) => proof.findings),
    ...passed.filter(({ file }) => wanted(file)),
  ];
  const whole = options.only === undefined && options.shard === undefined;
  const left = applyExclusions(findings, options.root, options.config?.exclusions, whole);
  const report: Report = {
    findings: left.toSorted(byPlace).map((one) => ({ ...one, docs: docsOf(one.rule) })),
    fences: proven.proofs.map(reportedFence).toSorted(byFence),
    pages: pages.length,
    ledger: ledgerOf(proven),
    spawned: proven.proofs.flatMap(({ proof }) => proof.spawned ?? []).toSorted(),
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
