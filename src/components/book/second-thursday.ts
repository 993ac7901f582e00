/** Both ways of each step, decided by the same engine under the same pack. Made at build. */
import { INCIDENT } from '../../book/incident.ts';
import { OTHER_WAYS } from '../../book/second-thursday.ts';
import { type Decision, explain } from '../../runtime/enforcement/decide.ts';
import { packPolicy } from '../../runtime/enforcement/packs.ts';
import { type DecidedStep, decideIncident } from '../enforcement/incident-decisions.ts';

/** A session of its own: one bundle proves one session. */
const SESSION = 'second-thursday';
const FIRST_ID = 0x18_00_00_00_00;

export interface BothWays extends DecidedStep {
  readonly other: { readonly does: string; readonly told: string; readonly decision: Decision };
}

export function bothWays(): readonly BothWays[] {
  const policy = packPolicy(INCIDENT.shared.policy_pack);
  if (policy === undefined) throw new Error('the second Thursday needs the pack of the first');
  let next = FIRST_ID;
  const newId = () => {
    next += 1;
    return next.toString(16).padStart(12, '0');
  };
  return decideIncident().map((decided) => {
    const way = OTHER_WAYS[decided.step.id];
    if (way === undefined) throw new Error(`the second Thursday has nothing for ${decided.step.id}`);
    const { does, told, request } = way;
    const now = () => new Date(decided.decision.timestamp);
    const asked = { ...INCIDENT.shared, session_id: SESSION, ...request };
    return { ...decided, other: { does, told, decision: explain(asked, { policy, newId, now }).decision } };
  });
}
