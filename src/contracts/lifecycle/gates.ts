/** The eleven gates, in the order of the chain. A gate is one file and one line here. */
import type { Gate, GateId } from './gate.ts';
import { GATE as R7_3 } from './gates/customer-closeout-handoff.ts';
import { GATE as R7_2 } from './gates/customer-evidence-room.ts';
import { GATE as R7_8 } from './gates/customer-lifecycle-archive.ts';
import { GATE as R7_10 } from './gates/customer-lifecycle-final-seal.ts';
import { GATE as R7_7 } from './gates/customer-lifecycle-rollup.ts';
import { GATE as R7_9 } from './gates/customer-lifecycle-status.ts';
import { GATE as R7_11 } from './gates/customer-lifecycle-verification-index.ts';
import { GATE as R7_1 } from './gates/customer-live-evidence.ts';
import { GATE as R7_4 } from './gates/customer-operating-review.ts';
import { GATE as R7_5 } from './gates/customer-renewal-expansion.ts';
import { GATE as R7_6 } from './gates/customer-renewal-outcome.ts';

export const GATES: readonly Gate[] = [R7_1, R7_2, R7_3, R7_4, R7_5, R7_6, R7_7, R7_8, R7_9, R7_10, R7_11];

const BY_NAME = new Map(
  GATES.flatMap((gate) => [[gate.id.toLowerCase(), gate] as const, [gate.slug, gate] as const]),
);

/** A gate by its number (`R7.3`, in any case) or its slug; undefined when there is none. */
export function findGate(name: string): Gate | undefined {
  return BY_NAME.get(name.toLowerCase());
}

/** The gate with an id. Every id of the type has one. */
export function gateOf(id: GateId): Gate {
  const gate = BY_NAME.get(id.toLowerCase());
  if (gate === undefined) throw new TypeError(`no gate ${id}`);
  return gate;
}

/** The gates that the verification index lists: all but itself. */
export const INDEXED_GATES: readonly Gate[] = GATES.filter(({ id }) => id !== 'R7.11');
