/** Every name that the contracts define, derived from the registry: what pages may set in code type. */
import { ADVISORY_CODES, CRITERION_CODES } from '../contracts/closeout/criterion-codes.ts';
import { ISSUE_CODES } from '../contracts/codes.ts';
import { jsonSchemaOf } from '../contracts/contract.ts';
import { WIRE_MESSAGES } from '../contracts/enforcement/generated/wire.ts';
import { POLICY_MODES } from '../contracts/enforcement/vocabulary.ts';
import { type FieldRow, fieldRows } from '../contracts/field-rows.ts';
import { OUTCOMES, REDACTED } from '../contracts/issue.ts';
import { CONTRACTS } from '../contracts/registry.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';

/** `a.b.c` is spoken of as `a.b.c`, `b.c` and `c`; list items also without their brackets. */
function namesOf({ path, values, initial }: FieldRow): string[] {
  const parts = path.split('.');
  const tails = parts.map((_, index) => parts.slice(index).join('.'));
  const first = initial === undefined ? [] : [String(JSON.parse(initial))];
  return [...tails, ...tails.map((tail) => tail.replaceAll('[]', '')), ...values, ...first];
}

/** Texts of a JSON Schema's examples: the words that its documents show. */
function examplesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return typeof schema === 'string' ? [schema] : [];
  return Object.values(schema).flatMap(examplesOf);
}

function exampleWords(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'examples' ? examplesOf(part) : exampleWords(part),
  );
}

/** The names, each once. A name that a contract loses is lost here, so pages that still use it are found. */
export function contractNames(): string[] {
  const fields = CONTRACTS.flatMap((contract) => fieldRows(contract).flatMap(namesOf));
  const words = CONTRACTS.flatMap((contract) => exampleWords(jsonSchemaOf(contract)));
  const ids = CONTRACTS.flatMap(({ id, presets }) => [id, ...presets.map((preset) => preset.id)]);
  const operations = OPERATIONS.flatMap(({ name, checks, surface, response }) => [
    name,
    ...checks.map((check) => check.name),
    ...(surface === undefined ? [] : [surface.command, surface.route]),
    ...(response.modules ?? []),
  ]);
  const closeout = [...Object.keys(CRITERION_CODES), ...Object.keys(ADVISORY_CODES), 'forbidden_material'];
  return [
    ...new Set([
      ...fields,
      ...words,
      ...ids,
      ...operations,
      ...closeout,
      ...ISSUE_CODES,
      ...Object.keys(OUTCOMES),
      ...POLICY_MODES,
      ...Object.keys(WIRE_MESSAGES),
      REDACTED,
    ]),
  ];
}
