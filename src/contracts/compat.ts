/**
 * Whether a newer JSON Schema still takes every document that an older one took. Narrower answers are reported, wider ones
 * are fine. It compares what zod writes for our contracts; a keyword it does not know is a break, not a guess.
 */

/** A JSON Schema as data. */
export type Shape = Readonly<Record<string, unknown>>;

/** A place where an old document may be refused by the new schema. */
export interface SchemaBreak {
  /** Where in the document, as a JSON pointer; `*` stands for any item or key. */
  readonly pointer: string;
  readonly what: string;
}

/** Words about a field, not about which documents are taken. */
const WORDS = new Set([
  '$id',
  '$schema',
  'title',
  'description',
  'examples',
  'default',
  'origin',
  'originNote',
  'flag',
  'number',
  'since',
]);

/** Limits: `+1` may only grow, `-1` may only shrink. Absent is no limit at all. */
const LIMITS: Readonly<Record<string, 1 | -1>> = {
  maximum: 1,
  exclusiveMaximum: 1,
  maxLength: 1,
  maxItems: 1,
  maxProperties: 1,
  minimum: -1,
  exclusiveMinimum: -1,
  minLength: -1,
  minItems: -1,
  minProperties: -1,
};

const COMPARED = new Set([
  ...Object.keys(LIMITS),
  'type',
  'const',
  'enum',
  'pattern',
  'format',
  'uniqueItems',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'prefixItems',
  'anyOf',
  'oneOf',
  'allOf',
]);

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shapes = (value: unknown): readonly Shape[] => (Array.isArray(value) ? value.filter(isShape) : []);
const words = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((word): word is string => typeof word === 'string');
const text = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** The values of an `enum` or a `const`; undefined when any value may stand there. */
const valuesOf = (shape: Shape): readonly unknown[] | undefined =>
  'const' in shape ? [shape.const] : Array.isArray(shape.enum) ? shape.enum : undefined;

function breaksOfValue(before: Shape, after: Shape, pointer: string): SchemaBreak[] {
  const found: SchemaBreak[] = [];
  const say = (what: string): number => found.push({ pointer, what });
  const types = words(after.type);
  // Without a type, `const` and `enum` say what may stand there.
  const lost = words(before.type).filter(
    (type) => types.length > 0 && !types.includes(type) && !(type === 'integer' && types.includes('number')),
  );
  if (lost.length > 0) say(`type ${lost.join(', ')} is no longer taken`);
  else if (before.type === undefined && types.length > 0 && valuesOf(before) === undefined)
    say(`only ${types.join(', ')} is taken now`);
  const allowed = valuesOf(after)?.map(text);
  if (allowed !== undefined) {
    const gone = valuesOf(before)?.filter((value) => !allowed.includes(text(value)));
    if (gone === undefined) say('only listed values are taken now');
    else if (gone.length > 0) say(`the value ${gone.map(text).join(', ')} is no longer taken`);
  }
  for (const [key, may] of Object.entries(LIMITS)) {
    const [old, now] = [before[key], after[key]];
    if (typeof now !== 'number') continue;
    if (typeof old !== 'number' || (now - old) * may < 0) say(`${key} went from ${text(old)} to ${now}`);
  }
  for (const key of ['pattern', 'format', 'uniqueItems'])
    if (after[key] !== undefined && after[key] !== before[key]) say(`${key} is ${text(after[key])} now`);
  for (const [side, shape] of Object.entries({ before, after }))
    for (const key of Object.keys(shape))
      if (!COMPARED.has(key) && !WORDS.has(key)) say(`${key} (${side}) is not understood by this comparison`);
  return found;
}

function breaksOfObject(before: Shape, after: Shape, pointer: string): SchemaBreak[] {
  const [old, now] = [before.properties, after.properties].map((each) => (isShape(each) ? each : {}));
  const found: SchemaBreak[] = [];
  for (const key of words(after.required).filter((name) => !words(before.required).includes(name)))
    found.push({ pointer: `${pointer}/${key}`, what: 'is required now' });
  for (const [key, shape] of Object.entries(old ?? {})) {
    const rest = now?.[key] ?? after.additionalProperties;
    if (rest === false) found.push({ pointer: `${pointer}/${key}`, what: 'is no longer a field' });
    else if (isShape(shape) && isShape(rest)) found.push(...schemaBreaks(shape, rest, `${pointer}/${key}`));
  }
  const [oldRest, newRest] = [before.additionalProperties, after.additionalProperties];
  if (before.type === 'object' && oldRest !== false && newRest === false)
    found.push({ pointer, what: 'takes no further fields now' });
  else if (isShape(newRest) && oldRest !== false)
    found.push(...schemaBreaks(isShape(oldRest) ? oldRest : {}, newRest, `${pointer}/*`));
  if (isShape(after.propertyNames))
    found.push(
      ...schemaBreaks(
        isShape(before.propertyNames) ? before.propertyNames : { type: 'string' },
        after.propertyNames,
        `${pointer}/*`,
      ),
    );
  return found;
}

function breaksOfList(before: Shape, after: Shape, pointer: string): SchemaBreak[] {
  const [old, now] = [shapes(before.prefixItems), shapes(after.prefixItems)];
  const rest = isShape(before.items) ? before.items : {};
  const found = now.flatMap((shape, index) =>
    // Where nothing could stand, nothing is refused.
    old[index] === undefined && before.items === false
      ? []
      : schemaBreaks(old[index] ?? rest, shape, `${pointer}/${index}`),
  );
  if (isShape(after.items)) {
    found.push(
      ...old.slice(now.length).flatMap((shape) => schemaBreaks(shape, after.items as Shape, `${pointer}/*`)),
    );
    if (before.items !== false) found.push(...schemaBreaks(rest, after.items, `${pointer}/*`));
  }
  return found;
}

const branchesOf = (shape: Shape): readonly Shape[] => shapes(shape.anyOf ?? shape.oneOf);

/** Each old branch must fit into some new one; a shape without branches is its only branch. */
function breaksOfUnion(before: Shape, after: Shape, pointer: string): SchemaBreak[] {
  const [old, now] = [branchesOf(before), branchesOf(after)];
  if (now.length === 0)
    return old.flatMap((branch) => schemaBreaks(branch, { ...after, anyOf: undefined }, pointer));
  return (old.length === 0 ? [before] : old).flatMap((branch) => {
    const each = now.map((candidate) => schemaBreaks(branch, candidate, pointer));
    return (
      each.find((found) => found.length === 0) ??
      each.reduce((least, found) => (found.length < least.length ? found : least))
    );
  });
}

/** In: two JSON Schemas of one contract. Out: every place where an old document may now be refused; empty when none. */
export function schemaBreaks(before: Shape, after: Shape, pointer = ''): SchemaBreak[] {
  if (branchesOf(before).length > 0 || branchesOf(after).length > 0)
    return breaksOfUnion(before, after, pointer);
  return [
    ...breaksOfValue(before, after, pointer),
    ...breaksOfObject(before, after, pointer),
    ...breaksOfList(before, after, pointer),
    ...shapes(after.allOf).flatMap((part, index) =>
      schemaBreaks(shapes(before.allOf)[index] ?? before, part, pointer),
    ),
  ];
}
