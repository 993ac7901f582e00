/** Flags of a builder command, derived from the JSON Schema of what the builder takes. */
import type * as z from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

export interface FlagField {
  /** The field of the input. */
  readonly name: string;
  /** Without dashes: the field's own flag, or its name in kebab case. */
  readonly flag: string;
  readonly description: string;
  readonly placeholder: string;
  readonly repeatable: boolean;
  /** The default as help says it. */
  readonly initial?: string;
  readonly type: string;
}

const asSchema = (schema: unknown): Schema | undefined =>
  typeof schema === 'object' && schema !== null ? (schema as Schema) : undefined;

/** The type of a field; of "this or null" the one that is not null. */
function typeOf(schema: Schema): string {
  // An object without named members is a map.
  if (schema.type === 'object') return schema.properties === undefined ? 'map' : 'object';
  if (schema.type !== undefined) return [schema.type].flat().find((type) => type !== 'null') ?? 'string';
  const form = schema.anyOf?.map(asSchema).find((one) => one?.type !== 'null');
  return form?.type === undefined ? 'string' : String(form.type);
}

const wordsOf = (schema: Schema | undefined): readonly unknown[] | undefined => schema?.enum;

function initialOf(schema: Schema, words: readonly unknown[] | undefined): string | undefined {
  const initial: unknown = schema.default;
  if (initial === undefined) return undefined;
  if (typeof initial !== 'object' || initial === null) return String(initial);
  if (Object.keys(initial).length === 0) return 'none';
  if (!Array.isArray(initial)) return JSON.stringify(initial);
  if (initial.length === words?.length) return 'all of them';
  return initial.join(', ');
}

const PLACEHOLDERS: Record<string, string> = {
  integer: 'N',
  number: 'N',
  boolean: 'true|false',
  map: 'NAME=TEXT',
  object: 'JSON',
};

function flagField(name: string, schema: Schema): FlagField {
  const type = typeOf(schema);
  const words = wordsOf(type === 'array' ? asSchema(schema.items) : schema);
  const initial = initialOf(schema, words);
  const choices = words === undefined ? '' : ` One of: ${words.join(', ')}.`;
  return {
    name,
    flag: typeof schema.flag === 'string' ? schema.flag : name.replaceAll('_', '-'),
    description: `${schema.description ?? ''}${choices}`,
    placeholder: PLACEHOLDERS[type] ?? (words === undefined ? 'TEXT' : 'WORD'),
    repeatable: type === 'array' || type === 'map',
    ...(initial === undefined ? {} : { initial }),
    type,
  };
}

/** A flag for each field of an object schema, in its order. */
export function flagFields(schema: Schema): FlagField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const one = asSchema(field);
    return one === undefined ? [] : [flagField(name, one)];
  });
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function entry(text: string): [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The value that the words of a flag stand for. What is not of its type stays text, so that the contract refuses it. */
export function valueFrom({ type }: FlagField, words: readonly string[]): unknown {
  const text = words.at(-1) ?? '';
  switch (type) {
    case 'array':
      return [...words];
    case 'map':
      return Object.fromEntries(words.map(entry));
    case 'object':
      return parsed(text);
    case 'integer':
    case 'number':
      return NUMBER.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    default:
      return text;
  }
}
