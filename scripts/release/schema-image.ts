/** What a release promises to those who keep documents: the shape of every contract, and documents that it took. */

import { type Shape, schemaBreaks } from '../../src/contracts/compat.ts';
import { jsonSchemaOf } from '../../src/contracts/contract.ts';
import { CONTRACTS } from '../../src/contracts/registry.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import { validateText } from '../../src/runtime/validate-text.ts';

export interface SchemaImage {
  readonly version: string;
  readonly contracts: Readonly<
    Record<string, { readonly schema: Shape; readonly accepted: readonly string[] }>
  >;
}

/** Texts for readers, which no document depends on. */
const WORDS = new Set([
  'title',
  'description',
  'examples',
  'origin',
  'originNote',
  'flag',
  'number',
  'since',
  '$id',
  '$schema',
]);

/** A schema without its words. The names of fields are no keywords. */
function bare(schema: unknown, namesFields = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => bare(part));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => namesFields || !WORDS.has(key))
      .map(([key, part]) => [key, bare(part, !namesFields && key === 'properties')]),
  );
}

/** The image of a version, one contract a line, so that a difference can be read. */
export function schemaImageText(version: string): string {
  const lines = CONTRACTS.map((contract) => {
    const accepted = contract.presets.filter(({ refused }) => refused === undefined).map(({ text }) => text);
    return `    ${JSON.stringify(contract.id)}: ${JSON.stringify({ schema: bare(jsonSchemaOf(contract)), accepted })}`;
  });
  return `{\n  "version": ${JSON.stringify(version)},\n  "contracts": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Whether a version may refuse what an older one took: the first number moved, or the second one below 1.0. */
export function mayBreak(older: string, newer: string): boolean {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [older, newer].map((version) =>
    version.split('.').map(Number),
  ) as [number[], number[]];
  return c > a || (a === 0 && c === 0 && d > b);
}

/** Every promise of the image that the contracts of today do not keep, a sentence each. */
export function brokenPromises(image: SchemaImage): string[] {
  return Object.entries(image.contracts).flatMap(([id, { schema, accepted }]) => {
    const contract = CONTRACTS.find((candidate) => candidate.id === id);
    if (contract === undefined) return [`${id}: the contract is gone`];
    const shapes = schemaBreaks(schema, jsonSchemaOf(contract)).map(
      ({ pointer, what }) => `${id} ${pointer || 'as a whole'}: ${what}`,
    );
    const documents = accepted.flatMap((text, index) => {
      const { outcome, issues } = validateText(contract, expandSamples(text)).verdict;
      return outcome === 'yes'
        ? []
        : [`${id}: accepted document ${index + 1} is refused now: ${issues[0]?.code}`];
    });
    return [...shapes, ...documents];
  });
}
