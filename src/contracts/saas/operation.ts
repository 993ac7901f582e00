/**
 * What an operation is, as data. From one of these come its four contracts (request, response, pair, input),
 * its builders, its command, its route and its pages. Adding an operation is one file and one line in the list.
 */
import type * as z from 'zod';

/** A payload field: its schema as the envelope states it, and what the builder writes when it is left out. */
export interface Field {
  readonly schema: z.ZodType;
  /** Absent: the builder must be given a value. */
  readonly initial?: unknown;
  /** The builder writes it and takes no other value for it. */
  readonly fixed?: true;
}

export type Fields = Readonly<Record<string, Field>>;

/** One check of a request: what the private side has to show, and the summary field that reports on it, if one does. */
export interface Check {
  readonly name: string;
  readonly shows: string;
  readonly status?: string;
}

export interface Operation {
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  /** The row of the contract description: exact wire strings. */
  readonly describes: { readonly request: string; readonly response: string };
  readonly checks: readonly Check[];
  readonly request: Fields;
  readonly response: {
    readonly message: string;
    readonly nextStep: string;
    /** Said when a response is built on another operation's request. */
    readonly mismatch: string;
    /** Absent for the generic and the onboarding response, which carry only the tenant. */
    readonly summary?: Fields;
    readonly modules?: readonly string[];
  };
  /** Pair check (S7): fields that must be equal in request and summary, and lists that must be a part of the request's. */
  readonly same?: readonly string[];
  readonly within?: readonly string[];
  /** Not one of upstream's: stands after them, and a description without it, from before it was added, is still taken. */
  readonly added?: true;
  /** Public surfaces; ten of upstream's twelve have none. */
  readonly surface?: { readonly command: string; readonly route: `/${string}` };
  /** The documented example, as builder input, with the correlation id to build it with. */
  readonly example: {
    readonly title: string;
    readonly input: Readonly<Record<string, unknown>>;
    readonly summary?: Readonly<Record<string, unknown>>;
  };
}

/** Checks the shape at compile time and keeps it frozen in one place. */
export function defineOperation(operation: Operation): Operation {
  return operation;
}

/** A field with a default. */
export function optional(schema: z.ZodType, initial: unknown): Field {
  return { schema, initial };
}

/** A field that the caller must give. */
export function required(schema: z.ZodType): Field {
  return { schema };
}

/** A constant: written by the builder, checked on reading. */
export function fixed(schema: z.ZodType, value: unknown): Field {
  return { schema, initial: value, fixed: true };
}
