/**
 * Whether a readiness packet may carry production. Upstream's rule: it says so, and lists no blocker. Ours on top: what it
 * shows must prove the five things, live and recently. A packet that shows nothing is a question for a person.
 */
import {
  READINESS_KIND_IDS,
  READINESS_KINDS,
  READY_KEY,
  type ReadinessKind,
  type ReadinessPacket,
  WINDOW_DAYS,
} from '../../contracts/aispm/readiness.ts';
import type { Outcome } from '../../contracts/issue.ts';

const DAY_MS = 86_400_000;

/** `not_shown`: the packet has no proofs at all. */
export type ProofState = 'proved' | 'missing' | 'synthetic' | 'stale' | 'not_shown';

export interface ProofAnswer {
  readonly kind: ReadinessKind;
  readonly state: ProofState;
  /** How old the newest live proof is, in days. */
  readonly days?: number;
  readonly evidence_refs: readonly string[];
}

export interface Readiness {
  /** By upstream's rule alone. */
  readonly upstream: boolean;
  /** `ready`: proved. `ready_unproven`: by upstream's rule alone. `not_ready`: by either. */
  readonly state: 'ready' | 'ready_unproven' | 'not_ready';
  readonly outcome: Extract<Outcome, 'yes' | 'no' | 'person'>;
  /** Why it is not ready, or not proved, in sentences. */
  readonly reasons: readonly string[];
  readonly proofs: readonly ProofAnswer[];
}

type Proof = NonNullable<ReadinessPacket['proofs']>[number];

function answerTo(kind: ReadinessKind, all: readonly Proof[], now: number, window: number): ProofAnswer {
  const own = all.filter((proof) => proof.kind === kind && Date.parse(proof.checked_at) <= now);
  const live = own.filter(({ source }) => source === 'live');
  const newest = live.toSorted((a, b) => Date.parse(b.checked_at) - Date.parse(a.checked_at))[0];
  if (newest === undefined)
    return {
      kind,
      state: own.length > 0 ? 'synthetic' : 'missing',
      evidence_refs: own.flatMap((one) => one.evidence_refs),
    };
  const days = Math.floor((now - Date.parse(newest.checked_at)) / DAY_MS);
  return { kind, state: days > window ? 'stale' : 'proved', days, evidence_refs: newest.evidence_refs };
}

function reasonOf({ kind, state, days }: ProofAnswer, window: number): string | undefined {
  const { title } = READINESS_KINDS[kind];
  switch (state) {
    case 'missing':
      return `${title}: nothing in the packet shows it.`;
    case 'synthetic':
      return `${title}: only fixtures show it.`;
    case 'stale':
      return `${title}: the newest proof is ${days} days old, and ${window} are allowed.`;
    default:
      return undefined;
  }
}

/** The latest moment that the packet itself names: its decision, else its newest proof. */
function momentOf({ decided_at, proofs = [] }: ReadinessPacket): number {
  return decided_at === undefined
    ? Math.max(0, ...proofs.map(({ checked_at }) => Date.parse(checked_at)))
    : Date.parse(decided_at);
}

/**
 * Judges a packet that its contract accepts. In: the packet, and the moment to hold its evidence against; the packet's own
 * unless given. Pure.
 */
export function judgeReadiness(packet: ReadinessPacket, asOf?: string): Readiness {
  const { blockers, proofs, window_days: window = WINDOW_DAYS } = packet;
  const says = packet[READY_KEY];
  const upstream = says && blockers.length === 0;
  const now = asOf === undefined ? momentOf(packet) : Date.parse(asOf);
  const answers = READINESS_KIND_IDS.map(
    (kind): ProofAnswer =>
      proofs === undefined
        ? { kind, state: 'not_shown', evidence_refs: [] }
        : answerTo(kind, proofs, now, window),
  );
  const reasons = [
    ...(says ? [] : ['The packet says that it is not ready.']),
    ...(says && blockers.length > 0 ? ['It says ready and lists a blocker: it contradicts itself.'] : []),
    ...blockers.map((blocker) => `Blocker: ${blocker}`),
    ...answers.flatMap((answer) => reasonOf(answer, window) ?? []),
  ];
  const unshown = proofs === undefined;
  const proved = answers.every(({ state }) => state === 'proved');
  const state = upstream && proved ? 'ready' : upstream && unshown ? 'ready_unproven' : 'not_ready';
  return {
    upstream,
    state,
    outcome: ({ ready: 'yes', ready_unproven: 'person', not_ready: 'no' } as const)[state],
    reasons:
      state === 'ready_unproven' ? ['It says ready and lists no blocker. It shows nothing for it.'] : reasons,
    proofs: answers,
  };
}
