/** What the engine says to each step of the incident, under one pack and under the others. Made at build. */
import { INCIDENT, INCIDENT_STEPS, type IncidentStep } from '../../book/incident.ts';
import { type Decision, explain } from '../../runtime/enforcement/decide.ts';
import { PACKS, packPolicy } from '../../runtime/enforcement/packs.ts';
import type { Trace } from '../../runtime/enforcement/trace.ts';

/** The clock of the story. Ids are counted, so that the page is the same at each build. */
const CLOCK = new Date('2026-03-12T17:40:00Z');
const MINUTES_BETWEEN = 2;

export interface DecidedStep {
  readonly step: IncidentStep;
  readonly number: number;
  readonly request: Readonly<Record<string, string>>;
  readonly decision: Decision;
  readonly trace: Trace;
  /** What every pack of the book says, the story's own included. */
  readonly packs: readonly { readonly id: string; readonly decision: Decision['decision'] }[];
}

function counter(start: number): () => string {
  let next = start;
  return () => {
    next += 1;
    return next.toString(16).padStart(12, '0');
  };
}

/** The seven steps, decided in order. */
export function decideIncident(): readonly DecidedStep[] {
  const newId = counter(0x70_00_00_00_00);
  return INCIDENT_STEPS.map((step, index) => {
    const request = { ...INCIDENT.shared, ...step.request };
    const now = () => new Date(CLOCK.getTime() + index * MINUTES_BETWEEN * 60_000);
    const under = (pack: string) => {
      const policy = packPolicy(pack);
      if (policy === undefined) throw new Error(`the incident needs the pack ${pack}`);
      return explain({ ...request, policy_pack: pack }, { policy, newId, now });
    };
    const { decision, trace } = under(INCIDENT.shared.policy_pack);
    const packs = PACKS.map(({ id }) => ({ id, decision: under(id).decision.decision }));
    return { step, number: index + 1, request, decision, trace, packs };
  });
}
