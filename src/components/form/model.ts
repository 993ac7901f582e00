/** What a form shows, from a JSON Schema: one value a field, without any DOM. Rendered at build by FormField.astro. */
import { asSchema, type Schema } from '../../contracts/schema-at.ts';
import { startOf } from '../../contracts/schema-start.ts';
import type { PathSegment } from '../../text/json-walk.ts';

/** A path in a form. Below a list of objects stands null for the index: one set of fields serves every item. */
export type FieldPath = readonly (PathSegment | null)[];

interface Common {
  readonly path: FieldPath;
  readonly title: string;
  readonly description: string;
  /** A required field has no "left out" choice. */
  readonly required: boolean;
  readonly nullable: boolean;
  /** What leaving it out means, as JSON, when the contract says so. */
  readonly initial?: string;
  /** What stands in it first when a reader puts it in. */
  readonly start: unknown;
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
  /** An object of one of several forms; the member `by` says which. */
  | { readonly kind: 'variant'; readonly by: string; readonly options: readonly Option[] }
  /** A list of objects. `item` is a group or a variant. */
  | { readonly kind: 'items'; readonly item: FormField; readonly most?: number }
  /** Anything a form cannot show well: edited in the text only. */
  | { readonly kind: 'other' };

/** One form of a variant: what its member says, and the fields beside it. */
export interface Option {
  readonly value: unknown;
  readonly fields: readonly FormField[];
  readonly start: unknown;
}

export type FormField = Common & { readonly control: Control };

/** Lines of a list that a form shows; what comes after them is in the text only. */
export const MOST_ROWS = 100;

const LONG_FROM = 200;

/** A nullable value is a union with null; the other half carries the facts. */
function split(schema: Schema): { schema: Schema; nullable: boolean } {
  // Of a plain type zod writes the union as a list of types.
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [];
  const [type] = types.filter((one) => one !== 'null');
  if (types.length === 2 && types.includes('null') && typeof type === 'string')
    return { schema: { ...schema, type: type as Schema['type'] } as Schema, nullable: true };
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

/** What an object says of itself in every one of several forms, each time something else; undefined when nothing. */
function discriminator(options: readonly Schema[]): string | undefined {
  return Object.keys(options[0]?.properties ?? {}).find((name) => {
    const values = options.map(({ properties }) => asSchema(properties?.[name])?.const);
    return !values.includes(undefined) && new Set(values).size === values.length;
  });
}

function variantControl(schema: Schema, path: FieldPath): Control | undefined {
  const options = (schema.oneOf ?? schema.anyOf ?? []).map((option) => asSchema(option) ?? {});
  const by = options.length > 1 ? discriminator(options) : undefined;
  if (by === undefined) return undefined;
  return {
    kind: 'variant',
    by,
    options: options.map((option) => ({
      value: asSchema(option.properties?.[by])?.const,
      fields: fieldsOf(option, path).filter((field) => field.path.at(-1) !== by),
      start: startOf(option),
    })),
  };
}

function listControl(schema: Schema, path: FieldPath): Control {
  const items = asSchema(schema.items);
  const most = schema.maxItems === undefined ? {} : { most: schema.maxItems };
  const words = items?.enum?.filter((value) => typeof value === 'string');
  if (words !== undefined && words.length === items?.enum?.length) return { kind: 'checks', values: words };
  if (items?.type === 'string') return { kind: 'list', ...textRules(items), ...most };
  const item = items === undefined ? undefined : fieldOf(items, [...path, null], true);
  const isObject = item?.control.kind === 'group' || item?.control.kind === 'variant';
  return item !== undefined && isObject ? { kind: 'items', item, ...most } : { kind: 'other' };
}

function controlOf(schema: Schema, path: FieldPath): Control {
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
  if (schema.type === 'array') return listControl(schema, path);
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
  const variant = variantControl(schema, path);
  if (variant !== undefined) return variant;
  const values = asSchema(schema.additionalProperties);
  return values?.type === 'string' ? { kind: 'map', ...textRules(values) } : { kind: 'other' };
}

function fieldOf(raw: Schema, path: FieldPath, required: boolean): FormField {
  const { schema, nullable } = split(raw);
  return {
    path,
    title: schema.title ?? String(path.at(-1) ?? ''),
    description: schema.description ?? '',
    required,
    nullable,
    ...(schema.default === undefined ? {} : { initial: JSON.stringify(schema.default) }),
    start: startOf(schema),
    control: controlOf(schema, path),
  };
}

/** The fields of an object schema, in the order of the contract. */
export function fieldsOf(schema: Schema, path: FieldPath = []): FormField[] {
  return Object.entries(schema.properties ?? {}).map(([name, member]) =>
    fieldOf(asSchema(member) ?? {}, [...path, name], schema.required?.includes(name) ?? false),
  );
}

/** The fields of a contract's form. A document that is no object has one field, which only says so. */
export function rootFields(schema: Schema): FormField[] {
  const fields = fieldsOf(schema);
  return fields.length > 0 ? fields : [fieldOf(schema, [], true)];
}

/** An id for a field in the page, unique below a prefix. */
export function fieldId(prefix: string, path: FieldPath): string {
  const words = path.map((segment) => String(segment ?? 'item').replaceAll(/[^A-Za-z0-9_-]/g, '_'));
  return [prefix, ...words].join('-');
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
    case 'items':
      return Array.isArray(value);
    case 'variant':
      return isObject(value);
    default:
      return true;
  }
}

export function standingOf(kind: Control['kind'], value: unknown): Standing {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  return fits(kind, value) ? 'value' : 'other';
}
