/** The chains on the bench: what a reader brought, and what was removed or damaged since. Without any DOM. */
import { altered } from '../../contracts/alter.ts';
import type { Path } from '../../contracts/issue.ts';
import { displayPath } from '../../contracts/issue.ts';
import type { GateId } from '../../contracts/lifecycle/gate.ts';
import { gateOf } from '../../contracts/lifecycle/gates.ts';
import type { SortedChain } from '../../runtime/lifecycle/chains.ts';
import type { Papers } from '../../runtime/lifecycle/repository.ts';

export type Change = 'removed' | 'damaged';

export interface BenchChain {
  readonly name: string;
  readonly original: Papers;
  readonly changes: ReadonlyMap<GateId, Change>;
}

export function onBench({ name, papers }: Pick<SortedChain, 'name' | 'papers'>): BenchChain {
  return { name, original: papers, changes: new Map() };
}

/** Where damage is done: a promise of the packet, or the count of the index. */
function weakSpot(gate: GateId): Path {
  for (const check of gateOf(gate).checks) {
    if (check.kind === 'flags') return [check.code, check.need.find((key) => key !== check.soften) ?? ''];
  }
  return ['gate_count'];
}

/** What damaging a gate does, in words. */
export function damageOf(gate: GateId): string {
  const spot = weakSpot(gate);
  return `${displayPath(spot)} set to ${spot.length === 1 ? '0' : 'false'}`;
}

/** The papers with all changes. A damaged packet keeps the result that was stored before: nobody ran the gate again. */
export function papersOf({ original, changes }: BenchChain): Papers {
  const papers = new Map(original);
  for (const [gate, change] of changes) {
    const paper = papers.get(gate);
    if (change === 'removed' || paper === undefined) papers.delete(gate);
    else {
      const spot = weakSpot(gate);
      papers.set(gate, { ...paper, packet: altered(paper.packet, spot, spot.length === 1 ? 0 : false) });
    }
  }
  return papers;
}

/** The chain with a gate changed, or put back when no change is given. */
export function withChange(chain: BenchChain, gate: GateId, change: Change | undefined): BenchChain {
  const changes = new Map(chain.changes);
  if (change === undefined) changes.delete(gate);
  else changes.set(gate, change);
  return { ...chain, changes };
}
