/**
 * The policy linter: what a list of patterns does not say although its author meant it. Each finding shows an action
 * that the engine was asked about, on this very policy. All findings are warnings: such a policy is valid and decides.
 */
import { COMPILED_POLICY } from '../../contracts/enforcement/contracts.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import type { Finding } from '../../contracts/issue.ts';
import { outcomeOf, toIssues, validateValue } from '../../contracts/validate.ts';
import { type Loaded, type LoadedPolicy, loadPolicy } from '../enforcement/load.ts';
import { type FindPack, resolvePolicy } from '../enforcement/merge.ts';
import { findPack } from '../enforcement/packs.ts';
import { readPolicy } from '../enforcement/policy.ts';
import { lintAllowed, lintBlocked, lintBranch } from './commands.ts';
import { lintPath } from './files.ts';
import { gather } from './gather.ts';
import { lintIdle, lintOverlap } from './lists.ts';
import type { LintReport } from './report.ts';
import { type Both, lintApprovals, lintMetadata, lintMode, lintServers, lintUnread } from './sections.ts';
import { type Hit, type Listed, listedIn } from './source.ts';
import { Trial } from './trial.ts';

/** A pattern longer than this is decided with and not looked into. */
const LONGEST_PATTERN = 256;

export interface LintOptions {
  /** Where parents are found; the packs of this project when left out. */
  readonly find?: FindPack;
}

function lintPattern(trial: Trial, listed: Listed): Hit[] {
  if (listed.text.length > LONGEST_PATTERN) return [];
  if (listed.list.startsWith('filesystem.')) return lintPath(trial, listed);
  if (listed.list === 'commands.allow') return lintAllowed(trial, listed);
  return [...lintBlocked(trial, listed), ...lintBranch(trial, listed)];
}

function hitsOn(both: Both, trial: Trial): Hit[] {
  const listed = listedIn(both.own, both.merged);
  return [
    ...lintMetadata(both),
    ...lintMode(trial, both),
    ...lintUnread(trial, both),
    ...lintApprovals(trial, both),
    ...lintServers(trial, both),
    ...lintIdle(trial, listed),
    ...lintOverlap(trial, listed),
    ...listed.flatMap((one) => (trial.spent ? [] : lintPattern(trial, one))),
  ];
}

/** As `loadPolicy`, for a document that is no text. */
function loadDocument(input: unknown, find: FindPack): Loaded<Pick<LoadedPolicy, 'document' | 'merged'>> {
  const refused = (findings: readonly Finding[]) =>
    ({
      outcome: outcomeOf(findings) === 'no' ? 'no' : 'unusable',
      issues: toIssues(COMPILED_POLICY, findings),
    }) as const;
  const { outcome, findings, value } = validateValue(COMPILED_POLICY, input);
  if (outcome !== 'yes') return refused(findings);
  // The contract's schema has accepted it.
  const document = value as PolicyDocument;
  const resolved = resolvePolicy(document, find);
  if ('findings' in resolved) return refused(resolved.findings);
  return { outcome: 'yes', issues: [], document, merged: resolved.document };
}

/** Lints a policy that was loaded before, with the text that it was loaded from. */
export function lintLoaded(
  { document, merged }: Pick<LoadedPolicy, 'document' | 'merged'>,
  text?: string,
): LintReport {
  const both: Both = { own: document, merged };
  const trial = new Trial(readPolicy(merged));
  const findings = gather(hitsOn(both, trial), text);
  return { outcome: 'yes', issues: [], findings, complete: !trial.spent };
}

/**
 * Lints a policy. In: its text, YAML or JSON, or the document itself; parents are merged in. Out: findings grouped by
 * code and section, with places when there is a text. Pure and bounded. Never throws.
 */
export function lintPolicy(input: unknown, { find = findPack }: LintOptions = {}): LintReport {
  const loaded = typeof input === 'string' ? loadPolicy(input, { find }) : loadDocument(input, find);
  if (loaded.outcome !== 'yes')
    return { outcome: loaded.outcome, issues: loaded.issues, findings: [], complete: true };
  return lintLoaded(loaded, typeof input === 'string' ? input : undefined);
}
