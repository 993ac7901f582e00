/** Builds synthetic packets from the templates: a sample chain and a live sanitized chain. */
import { PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import { fillPacket, type Mode } from '../../contracts/lifecycle/fill.ts';
import type { Gate, GateId } from '../../contracts/lifecycle/gate.ts';
import { GATES, gateOf } from '../../contracts/lifecycle/gates.ts';
import { indexEntries, listingOf, type Repository } from './repository.ts';
import { isEmpty, isRecord, type Json, own } from './values.ts';
import { isReady, type ResultPacket, verifyPacket } from './verify.ts';

export interface Built {
  readonly packet: Json;
  readonly result: ResultPacket;
}

/** Packets and results by gate, as far as they are built. */
export type Chain = ReadonlyMap<GateId, Built>;

export interface BuildOptions {
  /** Changes a packet before its result is made, so that what follows is built on the changed one. */
  readonly change?: (gate: Gate, packet: Json) => Json;
  /** The files that R7.11 reads. Without them its entries say that nothing is there. */
  readonly repository?: Repository;
}

export interface Scope {
  readonly mode: Mode;
  readonly done: Chain;
  readonly repository: Repository;
}

const EMPTY: Repository = { profile: PROFILES.upstream, exists: () => false, readJson: () => undefined };

/** The result of an earlier gate of the chain. A template names none that is not built. */
function resultOf(id: GateId, { done }: Scope): ResultPacket {
  const built = done.get(id);
  if (built === undefined) throw new TypeError('a template names a gate that is not built yet');
  return built.result;
}

const isClean = (id: GateId, scope: Scope): boolean => resultOf(id, scope).blocker_count === 0;

function intakeReferences(section: string, { done }: Scope): unknown[] {
  const sections = own(done.get('R7.1')?.packet ?? {}, 'evidence_sections');
  const fields = isRecord(sections) ? own(sections, section) : undefined;
  if (!isRecord(fields)) return [];
  return Object.keys(fields)
    .sort()
    .map((field) => fields[field])
    .filter((value) => !isEmpty(value));
}

/** One packet on the results that are already there. Those of the gates that it embeds must be. */
export function buildPacket(gate: Gate, scope: Scope): Json {
  return fillPacket(gate, {
    mode: scope.mode,
    result: (id) => resultOf(id, scope),
    clean: (id) => isClean(id, scope),
    ready: (id) => isReady(gateOf(id), resultOf(id, scope)) && isClean(id, scope),
    intakeReferences: (section) => intakeReferences(section, scope),
    entries: () => indexEntries(scope.repository),
  });
}

/**
 * Builds the chain up to a gate. In: the mode, the last gate, the options. Out: packets and results by gate; the
 * results of a live chain are made with `requireLive`.
 */
export function buildChain(mode: Mode, upTo: GateId = 'R7.11', options: BuildOptions = {}): Chain {
  const { change = (_, packet) => packet, repository = EMPTY } = options;
  const done = new Map<GateId, Built>();
  for (const gate of GATES) {
    const packet = change(gate, buildPacket(gate, { mode, done, repository }));
    const { result } = verifyPacket(gate, packet, {
      requireLive: mode === 'live',
      files: repository,
    });
    done.set(gate.id, { packet, result });
    if (gate.id === upTo) break;
  }
  return done;
}

/** The live sanitized chain with its index, where every artifact of upstream's table is in place. */
export function completeChain(mode: Mode): Chain {
  const live = buildChain('live', 'R7.10');
  return buildChain(mode, 'R7.11', { repository: listingOf(live) });
}
