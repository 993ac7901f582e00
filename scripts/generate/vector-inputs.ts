/** The documents of the vectors, as JSON text: what a reader, a client in a hurry and a stranger would send. */
import * as fc from 'fast-check';
import {
  DENIED_STATES,
  RELEASE_KINDS,
  SIGNAL_COUNTS,
  SIGNAL_VALUES,
} from '../../src/contracts/enforcement/release-kinds.ts';
import type { WireMessage } from '../../src/contracts/enforcement/wire-field.ts';
import { WIRE_DECISIONS, WIRE_REQUESTS, type WireInput } from '../../src/runtime/conformance/cases/wire.ts';

const TEXT = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', ' ', '<b>&', '\u2028', '\\', '"', '\u0000', '\u007f', 'terraform plan'),
);
const COUNT = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 2147483647, -2147483648, 2147483648, 0.5));
const ANY = fc.oneof(
  { weight: 6, arbitrary: TEXT },
  { weight: 3, arbitrary: COUNT },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.array(TEXT, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const SAMPLES = 60;
const SEED = 20260521;

/** Documents by chance, the same ones on each run: any kind of value under the names of the contract. */
function byChance(names: readonly string[], inner: readonly string[]): string[] {
  const some = (keys: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...keys), ANY, { maxKeys: 5, noNullPrototype: true });
  const document = fc
    .tuple(some(names), fc.option(some(inner), { nil: undefined }))
    .map(([plain, below]) =>
      JSON.stringify(below === undefined ? plain : { ...plain, release_governance: below }),
    );
  return fc.sample(document, { seed: SEED, numRuns: SAMPLES });
}

/** Release records by chance, near what the rules ask about: kinds, states, statuses and counts, some dressed up. */
function releasesByChance(): string[] {
  const dressed = (words: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', '\u00a0', '\u0085', '\ufeff'), fc.boolean())
      .map(([word, space, loud]) => space + (loud ? word.toUpperCase().replaceAll('_', '-') : word));
  const evidence = fc.record(
    {
      metadata_kind: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...RELEASE_KINDS.map(({ kind }) => kind)) },
        { weight: 1, arbitrary: dressed(['team-note', 'release-connector-delivery']) },
      ),
      approval_state: dressed(['approved', 'pending', 'not_required', ...DENIED_STATES]),
      approval_id: fc.constantFrom('apr_1', ' ', ''),
      approval_required_count: fc.integer({ min: -1, max: 1 }),
      delivery_success: fc.boolean(),
      ...Object.fromEntries(
        Object.entries(SIGNAL_VALUES).map(([name, words]) => [name, dressed(['fine', ...words])]),
      ),
      ...Object.fromEntries(SIGNAL_COUNTS.map((name) => [name, fc.integer({ min: -1, max: 1 })])),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  // Most fields are left out, or each record would end at its approval.
  const sparse = fc.tuple(evidence, fc.integer({ min: 1, max: 3 }), fc.nat()).map(([all, keep, from]) => {
    const entries = Object.entries(all);
    const kind = entries.filter(([name]) => name === 'metadata_kind');
    const rest = entries.filter(([name]) => name !== 'metadata_kind');
    const start = rest.length === 0 ? 0 : from % rest.length;
    return Object.fromEntries([...kind, ...rest.slice(start, start + keep)]);
  });
  const request = fc.record(
    {
      action_type: fc.constant('release_governance_record'),
      target: fc.constantFrom('prod', '', 'release-connector-delivery', 'rollout-promotion-execution'),
      requested_operation: fc.constantFrom('verify', 'promote', ''),
      release_governance: sparse,
    },
    { requiredKeys: ['release_governance'], noNullPrototype: true },
  );
  return fc.sample(request, { seed: SEED, numRuns: SAMPLES }).map((value) => JSON.stringify(value));
}

/** A message with every field at its example, inner messages too, so that a new field is in a vector at once. */
function everyField(messages: readonly WireMessage[], name: string): Record<string, unknown> {
  const fields = messages.find((message) => message.name === name)?.fields ?? [];
  return Object.fromEntries(
    fields.map((field) => {
      if (!messages.some((message) => message.name === field.type)) return [field.name, field.example];
      const inner = everyField(messages, field.type);
      return [field.name, field.repeated ? [inner] : inner];
    }),
  );
}

/** All request documents, each with a name of its own. */
export function requestInputs(messages: readonly WireMessage[]): WireInput[] {
  const all = everyField(messages, 'EvaluateRequest');
  const inner = everyField(messages, 'ReleaseGovernanceEvidence');
  return [
    { id: 'every field', input: JSON.stringify(all) },
    ...WIRE_REQUESTS,
    ...byChance(Object.keys(all), Object.keys(inner)).map((input, index) => ({
      id: `by chance ${index + 1}`,
      input,
    })),
    ...releasesByChance().map((input, index) => ({ id: `release by chance ${index + 1}`, input })),
  ];
}

/** Decisions of a runtime, as JSON text: the first with every field at its example. */
export function decisionInputs(messages: readonly WireMessage[]): WireInput[] {
  const all = JSON.stringify(everyField(messages, 'DecisionResponse'));
  return [{ id: 'every field', input: all }, ...WIRE_DECISIONS];
}
