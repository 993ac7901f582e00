/** Builds synthetic packets from the templates: a sample chain and a live sanitized chain. */
import { type Check, GATE_IDS, type Gate, type GateId } from '../../contracts/lifecycle/gate.ts';
import { GATES, gateOf } from '../../contracts/lifecycle/gates.ts';
import type { TemplateValue } from '../../contracts/lifecycle/template.ts';
import { indexEntries, listingOf, type Repository } from './repository.ts';
import { isEmpty, isRecord, type Json, own } from './values.ts';
import { isReady, type ResultPacket, verifyPacket } from './verify.ts';

export type Mode = 'sample' | 'live';

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

const EMPTY: Repository = { exists: () => false, readJson: () => undefined };

function needed(check: Check | undefined): readonly string[] {
  return check !== undefined && 'need' in check && Array.isArray(check.need) ? check.need : [];
}

const isGateId = (text: unknown): text is GateId => GATE_IDS.some((id) => id === text);

/** The result of an earlier gate of the chain. A template names none that is not built. */
function resultOf(id: unknown, { done }: Scope): ResultPacket {
  const built = isGateId(id) ? done.get(id) : undefined;
  if (built === undefined) throw new TypeError('a template names a gate that is not built yet');
  return built.result;
}

const isClean = (id: unknown, scope: Scope): boolean => resultOf(id, scope).blocker_count === 0;
const ready = (id: GateId, scope: Scope): boolean =>
  isReady(gateOf(id), resultOf(id, scope)) && isClean(id, scope);

const prefixOf = ({ mode }: Scope): string => (mode === 'sample' ? 'sample' : 'evidence');

function intake(scope: Scope): Json {
  const check = gateOf('R7.1').checks.find(({ kind }) => kind === 'intake');
  if (check?.kind !== 'intake') return {};
  const reference = (section: string, field: string) =>
    [field, `${prefixOf(scope)}://customer-live/${section}/${field}`] as const;
  return Object.fromEntries(
    Object.entries(check.need).map(([section, fields]) => [
      section,
      Object.fromEntries(fields.map((field) => reference(section, field))),
    ]),
  );
}

/** References of a section of the intake, by field name, without what is not filled in. */
function intakeReferences(section: unknown, { done }: Scope): unknown[] {
  const sections = own(done.get('R7.1')?.packet ?? {}, 'evidence_sections');
  const fields = isRecord(sections) ? own(sections, String(section)) : undefined;
  if (!isRecord(fields)) return [];
  return Object.keys(fields)
    .sort()
    .map((field) => fields[field])
    .filter((value) => !isEmpty(value));
}

function fill(value: TemplateValue, scope: Scope, check?: Check): unknown {
  if (typeof value === 'string')
    return value.replaceAll('{M}', scope.mode).replaceAll('{P}', prefixOf(scope));
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: TemplateValue) => fill(item, scope));
  const { $allTrue, ...rest } = value as Readonly<Record<string, TemplateValue>>;
  if ('$result' in rest) return resultOf(rest.$result, scope);
  if ('$clean' in rest) return isClean(rest.$clean, scope);
  if ('$ready' in rest) return isGateId(rest.$ready) && ready(rest.$ready, scope);
  if ('$allReady' in rest) return gateOf('R7.7').embeds.every((id) => ready(id, scope));
  if ('$intake' in rest) return intake(scope);
  if ('$intakeRefs' in rest) return intakeReferences(rest.$intakeRefs, scope);
  if ('$index' in rest) return indexEntries(scope.repository);
  const flags = $allTrue === true ? needed(check).map((key) => [key, true] as const) : [];
  const members = Object.entries(rest).map(([key, member]) => [key, fill(member, scope)] as const);
  return Object.fromEntries([...flags, ...members]);
}

/** One packet on the results that are already there. Those of the gates that it embeds must be. */
export function buildPacket(gate: Gate, scope: Scope): Json {
  const head = {
    schema_version: gate.packet,
    product: 'CAVRA',
    evidence_mode: scope.mode,
    sanitized: scope.mode === 'live',
  };
  const members = Object.entries(gate.template).map(([key, value]) => {
    const check = gate.checks.find(({ code }) => code === key);
    return [key, fill(value, scope, check)] as const;
  });
  return { ...head, ...Object.fromEntries(members) };
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
      exists: repository.exists,
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
