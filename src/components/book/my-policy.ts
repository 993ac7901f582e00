/** A reader's pack against the incident: is it whole, what does it decide, what does it not see. */
import { INCIDENT, INCIDENT_STEPS } from '../../book/incident.ts';
import type { Issue } from '../../contracts/issue.ts';
import { type Decision, decide } from '../../runtime/enforcement/decide.ts';
import { loadPolicy } from '../../runtime/enforcement/load.ts';
import { lintPolicy } from '../../runtime/lint/lint.ts';

export interface JudgedPack {
  /** Why nothing is decided; empty when the pack is usable. */
  readonly issues: readonly Issue[];
  readonly rows: readonly { readonly does: string; readonly decision: Decision }[];
  /** Kinds of gaps that the linter finds. */
  readonly gaps: number;
}

const { policy_pack: _, ...SHARED } = INCIDENT.shared;
const requests = INCIDENT_STEPS.map(({ does, request }) => ({ does, request: { ...SHARED, ...request } }));
/** Nothing of a record is shown but the answer. */
const STILL = { newId: () => '000000000000', now: () => new Date(0) };

export function judgePack(text: string): JudgedPack {
  const loaded = loadPolicy(text, { pack: true });
  if (loaded.outcome !== 'yes') return { issues: loaded.issues, rows: [], gaps: 0 };
  const { policy } = loaded;
  const rows = requests.map(({ does, request }) => ({
    does,
    decision: decide(request, { policy, ...STILL }),
  }));
  return { issues: [], rows, gaps: new Set(lintPolicy(text).findings.map(({ code }) => code)).size };
}

/** The decisions as a file of tests: whoever changes the pack later sees what changes with it. */
export function testsOf({ rows }: JudgedPack): string {
  const tests = rows.map(({ does, decision }, index) => ({
    name: does,
    request: requests[index]?.request,
    expect: { decision: decision.decision },
  }));
  return `${JSON.stringify({ policy: 'policy.yaml', tests }, null, 2)}\n`;
}
