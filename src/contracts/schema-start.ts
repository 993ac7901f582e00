/** What a field begins with when it is put in: what the contract says, else as little as its type can be. Pure. */
import { asSchema, type Schema } from './schema-at.ts';

const ownType = ({ type }: Schema): unknown =>
  Array.isArray(type) ? (type as readonly unknown[]).find((one) => one !== 'null') : type;

/** A value for a schema. Of an object only what it needs; of a union its first form that is not null. */
export function startOf(schema: Schema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0] ?? null;
  const options = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((option) => asSchema(option) ?? {});
  const form = options.find(({ type }) => type !== 'null');
  if (form !== undefined) return startOf({ ...form, ...withoutUnion(schema) });
  if (schema.prefixItems !== undefined)
    return schema.prefixItems.map((item) => startOf(asSchema(item) ?? {}));
  switch (ownType(schema)) {
    case 'object':
      return startOfObject(schema);
    case 'array':
      return startOfList(schema);
    case 'string':
      return schema.examples?.[0] ?? '';
    case 'integer':
    case 'number':
      return schema.examples?.[0] ?? schema.minimum ?? 0;
    case 'boolean':
      return schema.examples?.[0] ?? false;
    default:
      return schema.examples?.[0] ?? null;
  }
}

function withoutUnion({ oneOf: _, anyOf: __, ...words }: Schema): Schema {
  return words;
}

function startOfObject({ properties = {}, required = [] }: Schema): unknown {
  return Object.fromEntries(required.map((name) => [name, startOf(asSchema(properties[name]) ?? {})]));
}

/** As few items as the list may have. */
function startOfList({ items, minItems = 0, examples }: Schema): unknown {
  const [example] = examples ?? [];
  if (Array.isArray(example) && example.length >= minItems && minItems > 0) return example;
  const item = asSchema(items) ?? {};
  return Array.from({ length: Math.min(minItems, 3) }, (_, index) => item.enum?.[index] ?? startOf(item));
}
