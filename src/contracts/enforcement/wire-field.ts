/** What a field of the wire contract is. The lists of fields are generated from the proto; this is their form. */

/** When a field or message came: with the seed revision of the contract, or after it. */
export type Since = 'seed' | 'after-seed';

declare module 'zod' {
  interface GlobalMeta {
    /** The field's number in the proto. */
    number?: number;
    since?: Since;
  }
}

export interface WireField {
  /** The JSON name, which is the proto's own. */
  readonly name: string;
  readonly number: number;
  /** `string`, `bool`, `int32`, or the name of a message. */
  readonly type: string;
  readonly repeated: boolean;
  readonly title: string;
  readonly description: string;
  /** A value as it would stand in a request. */
  readonly example: unknown;
  readonly since: Since;
}

export interface WireMessage {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly since: Since;
  readonly fields: readonly WireField[];
}

/** A message that is read and never changed: what a schema gives, all the way down. */
export type AsWritten<T> = T extends readonly (infer Item)[]
  ? readonly AsWritten<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: AsWritten<T[Key]> }
    : T;

/** The words of a field for its schema. Those of an item are of the list that it stands in. */
export function about(field: WireField) {
  const { title, description, example, number, since } = field;
  return {
    title,
    description,
    examples: [example],
    number,
    since,
    origin: 'upstream' as const,
  };
}

/** The words of one item of a list. */
export function aboutItem({ title, example }: WireField) {
  return {
    title: `Item of ${title.toLowerCase()}`,
    description: 'One item of the list.',
    examples: Array.isArray(example) ? example : [],
  };
}
