/** The chain derived again: each result anew from its packet, along the edges, beside what upstream believes. */
import type { Profile } from '../../contracts/lifecycle/artifacts.ts';
import type { Gate, GateId } from '../../contracts/lifecycle/gate.ts';
import { GATES, gateOf, INDEXED_GATES } from '../../contracts/lifecycle/gates.ts';
import { indexEntries, listingOf, type Papers, type Repository } from './repository.ts';
import { countOf, isRecord, type Json, own } from './values.ts';
import { isReady, type ResultPacket, type Verification, verifyPacket } from './verify.ts';

/** `stale`: the packet is there, but carries another answer than its source gives now. */
export type GateState = 'ready' | 'not_ready' | 'missing' | 'stale';

export interface GateView {
  readonly gate: GateId;
  readonly state: GateState;
  /** Undefined when there is no packet. */
  readonly verification?: Verification;
  /** Gates whose result this one carries or reads, and that are not ready: the causes that lie before it. */
  readonly because: readonly GateId[];
  /** Gates whose carried result differs from the one derived now. */
  readonly staleSources: readonly GateId[];
}

export type View = ReadonlyMap<GateId, GateView>;

export interface ChainInput {
  readonly papers: Papers;
  /** Whose files the index lists; upstream's unless told. */
  readonly profile?: Profile;
  /** Paths of the profile's table that exist; all of them unless told. Packets and results stand for themselves. */
  readonly listing?: Iterable<string>;
}

interface Carried {
  readonly from: GateId;
  readonly result: unknown;
}

/** The results that a packet carries, by the gate that they are of. */
function carriedBy(gate: Gate, packet: Json): Carried[] {
  return gate.checks.flatMap((check): Carried[] => {
    const value = own(packet, check.kind === 'private' ? '' : check.code);
    if (check.kind === 'source') return [{ from: check.of, result: value }];
    if (check.kind !== 'rollupGates' || !Array.isArray(value)) return [];
    return check.need.map((from) => {
      const entry: unknown = value.findLast((item) => isRecord(item) && own(item, 'gate_id') === from);
      return { from, result: isRecord(entry) ? own(entry, 'readiness_result') : undefined };
    });
  });
}

/** True when two results would let a later gate decide differently. */
function differs(gate: Gate, carried: unknown, derived: Json | undefined): boolean {
  const facts = (value: unknown) =>
    isRecord(value)
      ? [
          own(value, gate.readyKey) === true,
          countOf(own(value, 'blocker_count'), 1),
          countOf(own(value, 'warning_count'), 0),
        ].join()
      : 'none';
  return facts(carried) !== facts(derived);
}

type Results = ReadonlyMap<GateId, ResultPacket>;

/** The packet with each carried result replaced by the derived one; a source that is missing leaves an empty one. */
function withDerived(gate: Gate, packet: Json, results: Results): Json {
  const replaced = gate.checks.flatMap((check) => {
    if (check.kind === 'source') return [[check.code, results.get(check.of) ?? {}] as const];
    if (check.kind !== 'rollupGates') return [];
    const list = own(packet, check.code);
    if (!Array.isArray(list)) return [];
    const derived = list.map((item: unknown) => {
      const from = isRecord(item) ? check.need.find((id) => id === own(item, 'gate_id')) : undefined;
      return isRecord(item) && from !== undefined
        ? { ...item, readiness_result: results.get(from) ?? {} }
        : item;
    });
    return [[check.code, derived] as const];
  });
  return { ...packet, ...Object.fromEntries(replaced) };
}

function viewOf(gate: Gate, packet: unknown, verification: Verification, derived: Results): GateView {
  const sources = isRecord(packet) ? carriedBy(gate, packet) : [];
  const stale = sources
    .filter(({ from, result }) => differs(gateOf(from), result, derived.get(from)))
    .map(({ from }) => from);
  const because = [...gate.embeds, ...gate.reads].filter((id) => {
    const result = derived.get(id);
    return result === undefined || !isReady(gateOf(id), result);
  });
  const ready = isReady(gate, verification.result);
  const state = ready && stale.length > 0 ? 'stale' : ready ? 'ready' : 'not_ready';
  return { gate: gate.id, state, verification, because, staleSources: stale };
}

const missing = (gate: Gate): GateView => ({
  gate: gate.id,
  state: 'missing',
  because: [],
  staleSources: [],
});

/** Results of R7.1 to R7.10, each derived from its packet and the derived results before it. */
function derive(papers: Papers): Map<GateId, Verification> {
  const results = new Map<GateId, ResultPacket>();
  const derived = new Map<GateId, Verification>();
  for (const gate of INDEXED_GATES) {
    const packet = papers.get(gate.id)?.packet;
    if (!isRecord(packet)) continue;
    const verification = verifyPacket(gate, withDerived(gate, packet, results), { requireLive: true });
    results.set(gate.id, verification.result);
    derived.set(gate.id, verification);
  }
  return derived;
}

const resultsOf = (derived: ReadonlyMap<GateId, Verification>): Results =>
  new Map([...derived].map(([id, { result }]) => [id, result]));

/** Packets with their derived results, as a repository would hold them after every validator had run again. */
function fresh(papers: Papers, results: Results): Papers {
  return new Map([...papers].map(([id, { packet }]) => [id, { packet, result: results.get(id) }]));
}

const INDEX = gateOf('R7.11');

/** An index packet for the chain: its own where there is one, else one built from the files. */
function indexPacket(papers: Papers, repository: Repository): Json {
  const packet = papers.get(INDEX.id)?.packet;
  return isRecord(packet) ? packet : buildIndex(repository);
}

/** Builds the index packet of a repository. */
export function buildIndex(repository: Repository, mode: 'live' | 'sample' = 'live'): Json {
  return {
    schema_version: INDEX.packet,
    product: 'CAVRA',
    evidence_mode: mode,
    sanitized: mode === 'live',
    phase: 'R7',
    verification_index_id: `cavra-${mode}-customer-lifecycle-verification-index`,
    gate_count: INDEXED_GATES.length,
    gates: indexEntries(repository),
    completion_condition: own(INDEX.template, 'completion_condition'),
  };
}

function views(
  papers: Papers,
  verifications: ReadonlyMap<GateId, Verification>,
  index: Verification,
  derived: Results,
): View {
  return new Map(
    GATES.map((gate) => {
      const verification = gate.id === INDEX.id ? index : verifications.get(gate.id);
      const packet = papers.get(gate.id)?.packet;
      const view = verification === undefined ? missing(gate) : viewOf(gate, packet, verification, derived);
      return [gate.id, view] as const;
    }),
  );
}

/** The index packet over derived results, and the files that it lists. */
function freshIndex({ papers, profile, listing }: ChainInput, results: Results) {
  const repository = listingOf(fresh(papers, results), profile, listing);
  const given = papers.get(INDEX.id)?.packet;
  const packet = { ...(isRecord(given) ? given : buildIndex(repository)), gates: indexEntries(repository) };
  return { packet, repository };
}

/** The index packet of the recomputed view. */
export function recomputedIndex(input: ChainInput): Json {
  return freshIndex(input, resultsOf(derive(input.papers))).packet;
}

/**
 * The chain derived again, with `requireLive`. Carried results and the entries of the index are replaced by what their
 * sources give now, so a damage to one packet shows in all that depend on it.
 */
export function recompute(input: ChainInput): View {
  const { papers } = input;
  const derived = derive(papers);
  const results = resultsOf(derived);
  const { packet, repository } = freshIndex(input, results);
  const index = verifyPacket(INDEX, packet, { requireLive: true, files: repository });
  return views(papers, derived, index, results);
}

/**
 * The chain as upstream verifies it, with `requireLive`: carried results are believed, and so is the index that was
 * given. Only without an index is one built, from the stored results. A gate that is ready but carries an outdated
 * result is `stale`: upstream would not say so.
 */
export function verifyAsUpstream({ papers, profile, listing }: ChainInput): View {
  const verifications = new Map(
    INDEXED_GATES.flatMap((gate) => {
      const packet = papers.get(gate.id)?.packet;
      return isRecord(packet) ? [[gate.id, verifyPacket(gate, packet, { requireLive: true })] as const] : [];
    }),
  );
  const stored = new Map(
    [...papers].map(([id, paper]) => [id, { result: verifications.get(id)?.result, ...paper }]),
  );
  const repository = listingOf(stored, profile, listing);
  const packet = indexPacket(papers, repository);
  const index = verifyPacket(INDEX, packet, { requireLive: true, files: repository });
  return views(papers, verifications, index, resultsOf(derive(papers)));
}

/** Gates that are not ready of themselves: nothing before them is the cause. */
export function rootCauses(view: View): GateId[] {
  return [...view.values()]
    .filter(({ state, because }) => state !== 'ready' && state !== 'stale' && because.length === 0)
    .map(({ gate }) => gate);
}
