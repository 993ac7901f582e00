/** What a form shows, from a JSON Schema: one value a field, without any DOM. Rendered at build by FormField.astro. */
import type * as z from 'zod';
import type { PathSegment } from '../../text/json-walk.ts';

type Schema = z.core.JSONSchema.BaseSchema;

interface Common {
  readonly path: readonly PathSegment[];
  readonly title: string;
  readonly description: string;
  /** A required field has no "left out" choice. */
  readonly required: boolean;
  readonly nullable: boolean;
  /** What leaving it out means, as JSON, when the contract says so. */
  readonly initial?: string;
}

export interface TextRules {
  readonly longest?: number;
  /** Texts that may be long get a box of several lines. */
  readonly long: boolean;
  readonly example?: string;
}

export type Control =
  /** One fixed value; also a fixed list. */
  | { readonly kind: 'constant'; readonly value: unknown }
  /** One of some values; true and false are such a set too. */
  | { readonly kind: 'choice'; readonly values: readonly unknown[] }
  | ({ readonly kind: 'text' } & TextRules)
  | { readonly kind: 'number'; readonly whole: boolean; readonly least?: number; readonly most?: number }
  /** A list whose items are from a closed set. */
  | { readonly kind: 'checks'; readonly values: readonly string[] }
  /** A list of texts. */
  | ({ readonly kind: 'list'; readonly most?: number } & TextRules)
  /** A map from names to texts. */
  | ({ readonly kind: 'map' } & TextRules)
  | { readonly kind: 'group'; readonly fields: readonly FormField[] }
  /** Anything a form cannot show well: edited in the text only. */
  | { readonly kind: 'other' };

export type FormField = Common & { readonly control: Control };

const LONG_FROM = 200;

const asSchema = (value: unknown): Schema | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;

/** A nullable value is a union with null; the other half carries the facts. */
function split(schema: Schema): { schema: Schema; nullable: boolean } {
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [];
  if (types.length === 2 && types.includes('null'))
    return { schema: { ...schema, type: types.find((type) => type !== 'null') as 'string' }, nullable: true };
  const options = (schema.anyOf ?? []).map(asSchema).filter((option) => option !== undefined);
  const rest = options.filter(({ type }) => type !== 'null');
  const [only] = rest;
  if (only === undefined || rest.length !== 1 || rest.length === options.length)
    return { schema, nullable: false };
  const { anyOf: _, ...words } = schema;
  return { schema: { ...only, ...words }, nullable: true };
}

function textRules(schema: Schema): TextRules {
  const [example] = schema.examples ?? [];
  return {
    long: (schema.maxLength ?? 0) > LONG_FROM,
    ...(schema.maxLength === undefined ? {} : { longest: schema.maxLength }),
    ...(typeof example === 'string' ? { example } : {}),
  };
}

/** The value that a schema allows when it allows only one; undefined otherwise. */
function onlyValue(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.prefixItems === undefined) return undefined;
  const values = schema.prefixItems.map((item) => onlyValue(asSchema(item) ?? {}));
  return values.includes(undefined) ? undefined : values;
}

function listControl(schema: Schema): Control {
  const items = asSchema(schema.items);
  const words = items?.enum?.filter((value) => typeof value === 'string');
  if (words !== undefined && words.length === items?.enum?.length) return { kind: 'checks', values: words };
  if (items?.type !== 'string') return { kind: 'other' };
  return {
    kind: 'list',
    ...textRules(items),
    ...(schema.maxItems === undefined ? {} : { most: schema.maxItems }),
  };
}

function controlOf(schema: Schema, path: readonly PathSegment[]): Control {
  const fixed = onlyValue(schema);
  if (fixed !== undefined) return { kind: 'constant', value: fixed };
  if (schema.enum !== undefined) return { kind: 'choice', values: schema.enum };
  if (schema.type === 'boolean') return { kind: 'choice', values: [true, false] };
  if (schema.prefixItems !== undefined) {
    const fields = schema.prefixItems.map((item, index) =>
      fieldOf(asSchema(item) ?? {}, [...path, index], true),
    );
    return { kind: 'group', fields };
  }
  if (schema.type === 'array') return listControl(schema);
  if (schema.type === 'string') return { kind: 'text', ...textRules(schema) };
  if (schema.type === 'integer' || schema.type === 'number') {
    return {
      kind: 'number',
      whole: schema.type === 'integer',
      ...(schema.minimum === undefined ? {} : { least: schema.minimum }),
      // zod writes the largest safe number where the contract says nothing.
      ...(schema.maximum === undefined || schema.maximum >= Number.MAX_SAFE_INTEGER
        ? {}
        : { most: schema.maximum }),
    };
  }
  if (schema.properties !== undefined) return { kind: 'group', fields: fieldsOf(schema, path) };
  const values = asSchema(schema.additionalProperties);
  return values?.type === 'string' ? { kind: 'map', ...textRules(values) } : { kind: 'other' };
}

function fieldOf(raw: Schema, path: readonly PathSegment[], required: boolean): FormField {
  const { schema, nullable } = split(raw);
  return {
    path,
    title: schema.title ?? String(path.at(-1) ?? ''),
    description: schema.description ?? '',
    required,
    nullable,
    ...(schema.default === undefined ? {} : { initial: JSON.stringify(schema.default) }),
    control: controlOf(schema, path),
  };
}

/** The fields of an object schema, in the order of the contract. */
export function fieldsOf(schema: Schema, path: readonly PathSegment[] = []): FormField[] {
  return Object.entries(schema.properties ?? {}).map(([name, member]) =>
    fieldOf(asSchema(member) ?? {}, [...path, name], schema.required?.includes(name) ?? false),
  );
}

/** An id for a field in the page, unique below a prefix. Also found from an issue's JSON pointer. */
export function fieldId(prefix: string, path: readonly PathSegment[]): string {
  return [prefix, ...path.map((segment) => String(segment).replaceAll(/[^A-Za-z0-9_-]/g, '_'))].join('-');
}

/** The value at a path; undefined when there is none. Own members only. */
export function valueAt(value: unknown, path: readonly PathSegment[]): unknown {
  let current = value;
  for (const segment of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, segment)) return undefined;
    current = (current as Record<PathSegment, unknown>)[segment];
  }
  return current;
}

/** How a value stands to its control: shown by it, left out, null, or of a kind that only the text can show. */
export type Standing = 'value' | 'absent' | 'null' | 'other';

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(kind: Control['kind'], value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'checks':
    case 'list':
      return isTexts(value);
    case 'map':
      return isObject(value) && Object.values(value).every((item) => typeof item === 'string');
    case 'group':
      return typeof value === 'object';
    default:
      return true;
  }
}

export function standingOf(kind: Control['kind'], value: unknown): Standing {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  return fits(kind, value) ? 'value' : 'other';
}
