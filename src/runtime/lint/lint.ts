/**
 * The policy linter: what a list of patterns does not say although its author meant it. Each finding shows an action
 * that the engine was asked about, on this very policy. All findings are warnings: such a policy is valid and decides.
 */
import { COMPILED_POLICY } from '../../contracts/enforcement/contracts.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import { outcomeOf, toIssues, validateValue } from '../../contracts/validate.ts';
import { loadPolicy } from '../enforcement/load.ts';
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

function read(input: unknown, find: FindPack): Both | Pick<LintReport, 'outcome' | 'issues'> {
  if (typeof input === 'string') {
    const loaded = loadPolicy(input, { find });
    return loaded.outcome === 'yes' ? { own: loaded.document, merged: loaded.merged } : loaded;
  }
  const { outcome, findings, value } = validateValue(COMPILED_POLICY, input);
  if (outcome !== 'yes')
    return { outcome: outcome === 'no' ? 'no' : 'unusable', issues: toIssues(COMPILED_POLICY, findings) };
  // The contract's schema has accepted it.
  const own = value as PolicyDocument;
  const resolved = resolvePolicy(own, find);
  if ('document' in resolved) return { own, merged: resolved.document };
  const failed = outcomeOf(resolved.findings) === 'no' ? 'no' : 'unusable';
  return { outcome: failed, issues: toIssues(COMPILED_POLICY, resolved.findings) };
}

/**
 * Lints a policy. In: its text, YAML or JSON, or the document itself; parents are merged in. Out: findings grouped by
 * code and section, with places when there is a text. Pure and bounded. Never throws.
 */
export function lintPolicy(input: unknown, { find = findPack }: LintOptions = {}): LintReport {
  const both = read(input, find);
  if ('outcome' in both) return { ...both, findings: [], complete: true };
  const trial = new Trial(readPolicy(both.merged));
  const findings = gather(hitsOn(both, trial), typeof input === 'string' ? input : undefined);
  return { outcome: 'yes', issues: [], findings, complete: !trial.spent };
}
