/**
 * The schema of a gate's packet, made from the gate: one kind of field for each kind of check. What it accepts no check
 * of the gate blocks; it is stricter in places, where upstream reads a text as a number or skips an empty extra member.
 */
import * as z from 'zod';
import { ARTIFACT_KEYS, upstreamPaths, validatorCommand } from './artifacts.ts';
import { expectedPacket } from './expected.ts';
import type { Check, Gate } from './gate.ts';
import { findGate, gateOf, INDEXED_GATES } from './gates.ts';
import * as field from './packet-fields.ts';

const { about } = field;

function flags({ code, need, soften }: Extract<Check, { kind: 'flags' }>) {
  const flag = (key: string) =>
    key === soften ? field.truth(key, 'False is a warning, not a blocker.') : field.isTrue(key);
  const shape = Object.fromEntries(need.map((key) => [key, flag(key)]));
  return z.looseObject(shape).meta(about(code, 'What is promised, each as the boolean true.'));
}

function sections(check: Extract<Check, { kind: 'sections' | 'statusSections' }>, example: unknown) {
  const { code, need, statuses } = check;
  const refs = check.kind === 'sections' ? check.refs : 'evidence_refs';
  const item = z
    .looseObject({
      section_id: field.id('section_id', need[0] ?? ''),
      ...(statuses === undefined ? {} : { status: field.word('status', statuses) }),
      ...(check.kind === 'sections'
        ? {}
        : { summary: field.statement('summary', 20, 'The deployment is live and supported.') }),
      [refs]: field.referenceList(refs),
    })
    .meta(about('section', 'One section.'));
  return field.listOf(code, item, ['section_id', need], example);
}

/** A result that a packet carries. Upstream reads these keys of it and derives none of them again. */
const carried = (name: string, readyKey: string | undefined) =>
  z
    .looseObject({
      ...(readyKey === undefined ? {} : { [readyKey]: field.truth(readyKey, 'What the gate before said.') }),
      blocker_count: field.zero('blocker_count'),
      warning_count: field.count('warning_count'),
    })
    .meta(about(name, 'The result packet of a gate before. It is believed, not derived again.'));

function rollupGates({ code, need }: Extract<Check, { kind: 'rollupGates' }>, example: unknown) {
  const item = z
    .looseObject({
      gate_id: field.id('gate_id', 'R7.1'),
      packet_ref: field.reference('packet_ref'),
      readiness_result: carried('readiness_result', undefined),
    })
    .meta(about('gate', 'One gate with its result.'));
  return field.listOf(code, item, ['gate_id', need], example);
}

const pathsShape = Object.fromEntries(
  ARTIFACT_KEYS.map((key) => [
    key,
    z.string().meta(about(key, 'A path by the table of the index.', 'docs/page.md')),
  ]),
);

/** Paths and command of an entry have to be those of its gate. */
function misplaced(entry: field.Json): readonly (string | number)[] | undefined {
  const gate = findGate(String(entry.gate_id));
  if (gate === undefined) return ['gate_id'];
  if (entry.validator_command !== validatorCommand(gate)) return ['validator_command'];
  const expected = upstreamPaths(gate);
  const paths = entry.artifact_paths as field.Json;
  const wrong = ARTIFACT_KEYS.find((key) => paths[key] !== expected[key]);
  return wrong === undefined ? undefined : ['artifact_paths', wrong];
}

function indexGates(code: string, example: unknown) {
  const ids = INDEXED_GATES.map(({ id }) => id);
  const presence = Object.fromEntries(ARTIFACT_KEYS.map((key) => [key, field.isTrue(key)]));
  const item = z
    .looseObject({
      gate_id: field.word('gate_id', ids),
      ready: field.isTrue('ready'),
      blocker_count: field.zero('blocker_count'),
      example_evidence_mode: z.literal('live').meta(about('example_evidence_mode', 'Always live.', 'live')),
      example_sanitized: field.isTrue('example_sanitized'),
      artifact_paths: z.looseObject(pathsShape).meta(about('artifact_paths', 'Where the artifacts are.')),
      artifact_presence: z.looseObject(presence).meta(about('artifact_presence', 'Which of them exist.')),
      validator_command: z
        .string()
        .meta(
          about('validator_command', "The gate's command, word for word.", validatorCommand(gateOf('R7.1'))),
        ),
    })
    .check(({ value, issues }) => {
      const path = misplaced(value);
      if (path === undefined) return;
      const message = 'is not what the table of the index has for this gate. Build the index again.';
      issues.push({ code: 'custom', input: value, path: [...path], message, params: { code: 'bad-format' } });
    })
    .meta(about('gate', 'One gate with its artifacts.'));
  return field.listOf(code, item, ['gate_id', ids], example);
}

function fieldOf(check: Check, gate: Gate, example: unknown): z.ZodType | undefined {
  const { code } = check;
  switch (check.kind) {
    case 'schema':
      return z.literal(gate.packet).meta(about(code, 'The schema version of this gate.', gate.packet));
    case 'mode':
      return field.word(code, ['live', 'sample']);
    case 'ref':
      return field.reference(code);
    case 'source':
      return carried(code, gateOf(check.of).readyKey);
    case 'refs':
      return field.references(code, check.need, { others: true });
    case 'ownRefs':
      return field.references(code, check.need);
    case 'intake': {
      const shape = Object.entries(check.need).map(
        ([name, need]) => [name, field.references(name, need)] as const,
      );
      return z.looseObject(Object.fromEntries(shape)).meta(about(code, 'Six areas of evidence.'));
    }
    case 'flags':
      return flags(check);
    case 'sections':
    case 'statusSections':
      return sections(check, example);
    case 'sealed': {
      const item = z
        .looseObject({
          component_id: field.id('component_id', check.need[0] ?? ''),
          status: z.literal('sealed').meta(about('status', 'Always sealed.', 'sealed')),
          seal_ref: field.reference('seal_ref'),
        })
        .meta(about('component', 'One sealed component.'));
      return field.listOf(code, item, ['component_id', check.need], example);
    }
    case 'items':
      return z
        .array(field.references('entry', check.need))
        .min(1)
        .meta(about(code, 'At least one entry; "none open" is an entry too.', example));
    case 'refList':
      return field.referenceList(code);
    case 'text':
      return field.statement(code, check.min, String(example));
    case 'rollupGates':
      return rollupGates(check, example);
    case 'gateCount':
      return z
        .literal(INDEXED_GATES.length)
        .meta(about(code, 'How many gates the index lists.', INDEXED_GATES.length));
    case 'indexGates':
      return indexGates(code, example);
    case 'private':
      return undefined;
  }
}

/** The schema of a gate's packet; fields in the order of its template. */
export function packetSchema(gate: Gate): z.ZodType {
  const example = expectedPacket(gate, 'live');
  const entries = Object.keys(example).flatMap((name): [string, z.ZodType][] => {
    if (name === 'sanitized') {
      const words = about(name, 'Has to be true in a live packet.', true);
      return [[name, z.boolean().optional().meta(words)]];
    }
    const check = gate.checks.find(({ code }) => code === name);
    const made = check && fieldOf(check, gate, example[name]);
    return [[name, made ?? field.unread(name, String(example[name]))]];
  });
  return z.looseObject(Object.fromEntries(entries)).check(({ value, issues }) => {
    if (value.evidence_mode !== 'live' || value.sanitized === true) return;
    const message = 'must be true when evidence_mode is live. Set it once the packet is sanitized.';
    issues.push({
      code: 'custom',
      input: value,
      path: ['sanitized'],
      message,
      params: { code: 'not-sanitized' },
    });
  });
}
