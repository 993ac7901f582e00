/** Fills in the template of a gate. What it takes from earlier gates comes from outside: derived, or expected. */
import { type Check, GATE_IDS, type Gate, type GateId } from './gate.ts';
import { gateOf } from './gates.ts';
import type { TemplateValue } from './template.ts';

export type Mode = 'sample' | 'live';
type Json = Readonly<Record<string, unknown>>;

/** What a template asks of the chain before it. */
export interface Sources {
  readonly mode: Mode;
  /** The result packet of an earlier gate. */
  result(gate: GateId): Json;
  /** That result has no blocker. */
  clean(gate: GateId): boolean;
  /** That result has no blocker and says ready. */
  ready(gate: GateId): boolean;
  /** References of a section of the intake, by field name, without what is not filled in. */
  intakeReferences(section: string): readonly unknown[];
  /** Entries of the verification index. */
  entries(): readonly Json[];
}

const prefixOf = (mode: Mode): string => (mode === 'sample' ? 'sample' : 'evidence');

function gateNamed(name: unknown): GateId {
  const id = GATE_IDS.find((one) => one === name);
  if (id === undefined) throw new TypeError('a template names a gate that does not exist');
  return id;
}

/** The filled-in sections of the intake. */
export function intakeSections(mode: Mode): Readonly<Record<string, Json>> {
  const check = gateOf('R7.1').checks.find(({ kind }) => kind === 'intake');
  if (check?.kind !== 'intake') return {};
  const reference = (section: string, field: string) =>
    [field, `${prefixOf(mode)}://customer-live/${section}/${field}`] as const;
  return Object.fromEntries(
    Object.entries(check.need).map(([section, fields]) => [
      section,
      Object.fromEntries(fields.map((field) => reference(section, field))),
    ]),
  );
}

function fill(value: TemplateValue, from: Sources, check?: Check): unknown {
  if (typeof value === 'string')
    return value.replaceAll('{M}', from.mode).replaceAll('{P}', prefixOf(from.mode));
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: TemplateValue) => fill(item, from));
  const { $allTrue, ...rest } = value as Readonly<Record<string, TemplateValue>>;
  if ('$result' in rest) return from.result(gateNamed(rest.$result));
  if ('$clean' in rest) return from.clean(gateNamed(rest.$clean));
  if ('$ready' in rest) return from.ready(gateNamed(rest.$ready));
  if ('$allReady' in rest) return gateOf('R7.7').embeds.every((id) => from.ready(id));
  if ('$intake' in rest) return intakeSections(from.mode);
  if ('$intakeRefs' in rest) return from.intakeReferences(String(rest.$intakeRefs));
  if ('$index' in rest) return from.entries();
  const needed = check?.kind === 'flags' && $allTrue === true ? check.need : [];
  const flags = needed.map((key) => [key, true] as const);
  const members = Object.entries(rest).map(([key, member]) => [key, fill(member, from)] as const);
  return Object.fromEntries([...flags, ...members]);
}

/** One packet, from the template of its gate. */
export function fillPacket(gate: Gate, from: Sources): Json {
  const head = {
    schema_version: gate.packet,
    product: 'CAVRA',
    evidence_mode: from.mode,
    sanitized: from.mode === 'live',
  };
  const members = Object.entries(gate.template).map(([key, value]) => {
    const check = gate.checks.find(({ code }) => code === key);
    return [key, fill(value, from, check)] as const;
  });
  return { ...head, ...Object.fromEntries(members) };
}
