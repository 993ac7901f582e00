/** One chain as the explorer shows it: both views, and each gate in words. Without any DOM. */
import type { Profile } from '../../contracts/lifecycle/artifacts.ts';
import { fixOf } from '../../contracts/lifecycle/fixes.ts';
import type { Check, GateId } from '../../contracts/lifecycle/gate.ts';
import { GATES, gateOf } from '../../contracts/lifecycle/gates.ts';
import { dependentsOf, SEALED } from '../../contracts/lifecycle/map.ts';
import { isShowable } from '../../contracts/secrets.ts';
import { advise } from '../../runtime/lifecycle/advisories.ts';
import {
  type GateState,
  type GateView,
  recompute,
  type View,
  verifyAsUpstream,
} from '../../runtime/lifecycle/recompute.ts';
import type { Papers } from '../../runtime/lifecycle/repository.ts';
import { isRecord } from '../../runtime/lifecycle/values.ts';

export const VIEWS = {
  recomputed: 'Recomputed',
  upstream: 'As upstream verifies',
} as const;
export type ViewName = keyof typeof VIEWS;
export type ChainViews = Readonly<Record<ViewName, View>>;

/** Both views of a chain. In: its papers, the profile of the index. */
export function viewsOf(papers: Papers, profile: Profile): ChainViews {
  return {
    recomputed: recompute({ papers, profile }),
    upstream: verifyAsUpstream({ papers, profile }),
  };
}

const NEVER: GateView = { gate: 'R7.1', state: 'missing', because: [], staleSources: [] };

/** A gate in a view. */
export function gateIn(view: View, gate: GateId): GateView {
  return view.get(gate) ?? NEVER;
}

export interface Remark {
  readonly check: string;
  readonly status: 'blocker' | 'warn' | 'advisory';
  readonly message: string;
  readonly fix?: string;
}

const LONGEST = 400;
const SEALING: ReadonlySet<GateId> = new Set(Object.values(SEALED));

/** A message for the page: short, and never with something in it that looks like a secret. */
function shown(message: string): string {
  const short = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  return isShowable(short) ? short : 'The message repeats something that looks like a secret.';
}

/** What keeps a gate from being ready, and how to mend it. */
export function remarksOf(view: GateView, packet: unknown): Remark[] {
  const gate = gateOf(view.gate);
  const findings = (view.verification?.result.checks ?? []).flatMap(({ name, status, message }): Remark[] => {
    if (status === 'pass') return [];
    const check: Check | undefined = gate.checks.find(({ code }) => code === name);
    return [{ check: name, status, message: shown(message), ...(check ? { fix: fixOf(check) } : {}) }];
  });
  const advisories = isRecord(packet)
    ? advise(gate, packet)
        .slice(0, 20)
        .map(({ code, message }): Remark => ({ check: code, status: 'advisory', message: shown(message) }))
    : [];
  return [...findings, ...advisories];
}

const list = (ids: readonly string[]): string => ids.join(', ');

/** Why a gate is in its state, as one sentence. */
export function reasonOf({ state, because, staleSources, verification }: GateView): string {
  if (state === 'missing') return 'There is no packet.';
  if (state === 'ready') return 'Every check passes.';
  if (state === 'stale')
    return `It says ready, but carries an answer of ${list(staleSources)} that is out of date.`;
  const blockers = verification?.result.blocker_count ?? 0;
  const count = `${blockers} ${blockers === 1 ? 'check blocks' : 'checks block'}`;
  return because.length === 0 ? `${count}.` : `${count}; not ready before it: ${list(because)}.`;
}

/** What a gate needs, what depends on it, and what it seals or is sealed by. */
export function relationsOf(id: GateId): {
  readonly needs: string;
  readonly dependents: string;
  readonly seal: string;
} {
  const { embeds, reads } = gateOf(id);
  const sealed = GATES.filter((gate) => SEALING.has(gate.id)).map((gate) => gate.id);
  const left = GATES.filter((gate) => GATES.indexOf(gate) < 9 && !SEALING.has(gate.id)).map(
    (gate) => gate.id,
  );
  const carries = embeds.length === 0 ? undefined : `carries the result of ${list(embeds)}`;
  const files = reads.length === 0 ? undefined : `reads the files of ${list(reads)}`;
  return {
    needs: carries ?? files ?? 'nothing before it',
    dependents: list(dependentsOf(id)) || 'none',
    seal:
      id === 'R7.10'
        ? `seals ${list(sealed)}; leaves out ${list(left)}`
        : SEALING.has(id)
          ? 'sealed by R7.10'
          : 'not sealed',
  };
}

/** How many gates are in each state, as a sentence. */
export function tally(view: View): string {
  const counts = Map.groupBy(view.values(), ({ state }) => state);
  const words: Record<GateState, string> = {
    ready: 'ready',
    not_ready: 'not ready',
    missing: 'missing',
    stale: 'stale',
  };
  return Object.entries(words)
    .flatMap(([state, word]) => {
      const count = counts.get(state as GateState)?.length ?? 0;
      return count === 0 ? [] : [`${count} ${word}`];
    })
    .join(', ');
}
