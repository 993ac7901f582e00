/** Checks of results that a packet carries: one source result, and the six of the executive rollup. */
import type { Check } from '../../contracts/lifecycle/gate.ts';
import { gateOf } from '../../contracts/lifecycle/gates.ts';
import { absentIds, membersById } from './check-sections.ts';
import { blocked, type Found, failed, type Problem, passed } from './finding.ts';
import { countOf, isRecord, isSafeReference, own } from './values.ts';

type Of<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>;

/**
 * A carried result is trusted, not derived again: three of its keys are read. A count that is no number crashes
 * upstream; here it blocks.
 */
export function checkSource(check: Of<'source'>, value: unknown, requireLive: boolean): Found {
  const { code, of, pass, warn, block } = check;
  const result = value === undefined ? {} : value;
  if (!isRecord(result)) return failed(`${code} must be an object.`, [code]);
  const ready = own(result, gateOf(of).readyKey) === true;
  const blockers = countOf(own(result, 'blocker_count'), 1);
  const warnings = countOf(own(result, 'warning_count'), 0);
  if (blockers !== 0 || warnings === undefined) return failed(block, [code]);
  if (ready && (!requireLive || warnings === 0)) return passed(pass);
  return requireLive ? failed(block, [code]) : failed(warn, [code], 'warn');
}

const GROUPS = ['missing gates', 'blocked gates', 'warning gates', 'unsafe packet refs'] as const;
const [MISSING, BLOCKED, WARNING, UNSAFE] = GROUPS;

/** What is wrong with the result of one gate in the rollup; undefined when nothing is. The first rule that fits counts. */
function groupOf(
  result: unknown,
  readyKey: string,
  requireLive: boolean,
): typeof BLOCKED | typeof WARNING | undefined {
  if (!isRecord(result) || own(result, 'blocker_count') !== 0) return BLOCKED;
  if (own(result, readyKey) !== true) return requireLive ? BLOCKED : WARNING;
  return requireLive && own(result, 'warning_count') !== 0 ? WARNING : undefined;
}

export function checkRollupGates(check: Of<'rollupGates'>, value: unknown, requireLive: boolean): Found {
  const { code, need, pass, warn, block } = check;
  const list = value === undefined ? [] : value;
  if (!Array.isArray(list)) return failed(`${code} must be a list.`, [code]);
  const members = membersById(list, 'gate_id');
  const problems = need.flatMap((id): Problem[] => {
    const member = members.get(id);
    if (member === undefined) return [];
    const at = [code, member.index];
    const result = own(member.value, 'readiness_result');
    const group = groupOf(result === undefined ? {} : result, gateOf(id).readyKey, requireLive);
    return [
      ...(isSafeReference(own(member.value, 'packet_ref'))
        ? []
        : [{ group: UNSAFE, text: id, at: [...at, 'packet_ref'] }]),
      ...(group === undefined ? [] : [{ group, text: id, at: [...at, 'readiness_result'] }]),
    ];
  });
  const all = [...absentIds(MISSING, need, members, code), ...problems];
  if (all.length === 0) return passed(pass);
  if (requireLive || all.some(({ group }) => group !== WARNING)) return blocked(block, GROUPS, all);
  const ids = all.map(({ text }) => text).join(', ');
  return { status: 'warn', message: `${warn}: ${ids}.`, problems: all };
}
