/** The field table of a contract, from its JSON Schema: what the book, the CLI and the form-less reader see. */
import { type Contract, jsonSchemaOf, type Origin } from './contract.ts';
import { asSchema, type Schema } from './schema-at.ts';

export interface FieldRow {
  /** `payload.required_checks[]`; list items end in `[]`, map values in `.*`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** In words: `text`, `list of text`, `one of`, `exactly`. */
  readonly type: string;
  /** Closed set or constant, as written in a document. */
  readonly values: readonly string[];
  readonly required: boolean;
  /** JSON of the default, when there is one. */
  readonly initial?: string;
  readonly origin?: Origin;
  readonly originNote?: string;
}

/** A nullable value comes as a union with null; the other half carries the facts. */
function withoutNull(schema: Schema): { schema: Schema; nullable: boolean } {
  // Of a plain type zod writes the union as a list of types.
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [];
  const [type] = types.filter((one) => one !== 'null');
  if (types.length === 2 && types.includes('null') && typeof type === 'string')
    return { schema: { ...schema, type: type as Schema['type'] } as Schema, nullable: true };
  const options = schema.anyOf?.map(asSchema).filter((option) => option !== undefined) ?? [];
  const rest = options.filter(({ type }) => type !== 'null');
  const [only] = rest;
  if (only === undefined || rest.length !== 1 || rest.length === options.length)
    return { schema, nullable: false };
  const { anyOf: _, ...words } = schema;
  return { schema: { ...only, ...words }, nullable: true };
}

const NAMES: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};

function typeName(schema: Schema): string {
  if (schema.const !== undefined) return 'exactly';
  if (schema.enum !== undefined) return 'one of';
  if (schema.prefixItems !== undefined) return 'fixed list';
  if (schema.type === 'array') {
    const items = asSchema(schema.items);
    return items === undefined ? 'list' : `list of ${items.enum ? 'words' : typeName(items)}`;
  }
  return (typeof schema.type === 'string' && NAMES[schema.type]) || 'any';
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function valuesOf(schema: Schema): string[] {
  if (schema.const !== undefined) return [written(schema.const)];
  if (schema.enum !== undefined) return schema.enum.map(written);
  if (schema.prefixItems !== undefined)
    return schema.prefixItems.map((item) => written(asSchema(item)?.const ?? asSchema(item)?.title));
  const items = asSchema(schema.items);
  return items?.enum === undefined ? [] : items.enum.map(written);
}

function rowsOf(path: string, raw: Schema, required: boolean): FieldRow[] {
  const { schema, nullable } = withoutNull(raw);
  const type = typeName(schema);
  const { origin, originNote } = schema as { origin?: Origin; originNote?: string };
  const row: FieldRow = {
    path,
    title: schema.title ?? '',
    description: schema.description ?? '',
    type: nullable ? `${type}, or null` : type,
    values: valuesOf(schema),
    required,
    ...(schema.default === undefined ? {} : { initial: JSON.stringify(schema.default) }),
    ...(origin === undefined ? {} : { origin }),
    ...(originNote === undefined ? {} : { originNote }),
  };
  return [row, ...childRows(path, schema)];
}

function childRows(path: string, schema: Schema): FieldRow[] {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const child = asSchema(member);
    const below = path === '' ? name : `${path}.${name}`;
    return child === undefined ? [] : rowsOf(below, child, schema.required?.includes(name) ?? false);
  });
  const items = asSchema(schema.items);
  return items?.properties === undefined ? rows : [...rows, ...childRows(`${path}[]`, items)];
}

/** Rows of every field of a contract, in document order. */
export function fieldRows(contract: Contract): FieldRow[] {
  return childRows('', jsonSchemaOf(contract) as Schema);
}
