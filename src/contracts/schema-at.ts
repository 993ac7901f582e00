/** What a JSON Schema says of one place in a document. Reads the schemas that `jsonSchemaOf` makes; pure. */
import type * as z from 'zod';
import type { Path } from './issue.ts';

export type Schema = z.core.JSONSchema.BaseSchema;

/** The member of the object at a depth of the path, when it is known and plain: tells the forms of a variant apart. */
export type MemberOf = (depth: number, name: string) => unknown;

export const asSchema = (value: unknown): Schema | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;

const optionsOf = (schema: Schema): Schema[] =>
  [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((option) => asSchema(option) ?? {});

const isNull = ({ type }: Schema): boolean => type === 'null';

/** False when an object of this form would have to say something else than the member that is there. */
function mayBe(schema: Schema, memberOf: (name: string) => unknown): boolean {
  return Object.entries(schema.properties ?? {}).every(([name, property]) => {
    const constant = asSchema(property)?.const;
    const member = constant === undefined ? undefined : memberOf(name);
    return member === undefined || member === constant;
  });
}

/** The forms that a value may have: itself, or the options of a union; of a variant those that its members allow. */
function formsOf(schema: Schema, memberOf: (name: string) => unknown): Schema[] {
  const options = optionsOf(schema);
  if (options.length === 0) return [schema];
  const { oneOf: _, anyOf: __, ...words } = schema;
  const forms = options.flatMap((option) => formsOf(option, memberOf));
  const possible = forms.filter((form) => mayBe(form, memberOf));
  // A single form beside null takes the words of the field itself.
  const named = forms.filter((form) => !isNull(form)).length === 1 ? words : {};
  return (possible.length > 0 ? possible : forms).map((form) =>
    isNull(form) ? form : { ...form, ...named },
  );
}

function below(schema: Schema, segment: Path[number]): Schema | undefined {
  if (typeof segment === 'number') return asSchema(schema.prefixItems?.[segment]) ?? asSchema(schema.items);
  const own = Object.hasOwn(schema.properties ?? {}, segment) ? schema.properties?.[segment] : undefined;
  return asSchema(own) ?? asSchema(schema.additionalProperties);
}

/** Every schema that may apply at a path; none when the contract has no such place. */
export function schemasAt(root: Schema, path: Path, memberOf: MemberOf = () => undefined): Schema[] {
  let found = formsOf(root, (name) => memberOf(0, name));
  for (const [depth, segment] of path.entries()) {
    found = found.flatMap((schema) => {
      const next = below(schema, segment);
      return next === undefined ? [] : formsOf(next, (name) => memberOf(depth + 1, name));
    });
  }
  return found;
}

/** Looks members up in a document. */
export function membersIn(root: unknown, path: Path): MemberOf {
  const values: unknown[] = [root];
  for (const segment of path) {
    const last = values.at(-1);
    const isContainer = typeof last === 'object' && last !== null && Object.hasOwn(last, segment);
    values.push(isContainer ? (last as Record<string, unknown>)[segment] : undefined);
  }
  return (depth, name) => {
    const value = values[depth];
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<string, unknown>)[name];
  };
}

/** The values that a schema allows, when it lists them: a constant, an enumeration, true and false. */
export function allowedValues(schema: Schema): readonly unknown[] {
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum !== undefined) return schema.enum;
  if (schema.type === 'boolean') return [true, false];
  return isNull(schema) || (Array.isArray(schema.type) && schema.type.includes('null' as never))
    ? [null]
    : [];
}
