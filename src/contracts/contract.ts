/** What a contract is: one value that every surface reads. */
import * as z from 'zod';
import type { IssueCode } from './codes.ts';
import { DEFAULT_LIMITS, type Limits, SCREEN_ALL, type Screening } from './guard.ts';
import type { Finding } from './issue.ts';

/** Who the rule of a field comes from: upstream's code, or a decision of this project, stricter rules among them. */
export type Origin = 'upstream' | 'ours';

declare module 'zod' {
  // Field facts that travel with the schema into forms, tables and JSON Schema.
  interface GlobalMeta {
    /** Who the rule comes from, and, where it is ours, what upstream does, in one sentence. */
    origin?: Origin;
    originNote?: string;
    /** The CLI flag, when it is not the field's name in kebab case. */
    flag?: string;
  }
}

/** A document kept with its contract: valid, or refused with a known code at a known path. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** JSON text. A secret-like sample stands in it as a `{{placeholder}}`; see `samples.ts`. */
  readonly text: string;
  readonly refused?: { readonly code: IssueCode; readonly pointer: string };
}

export interface Contract {
  /** Stable id, such as `saas_operating_automation.request`. */
  readonly id: string;
  readonly title: string;
  /** One line: what a document of this contract is for. */
  readonly purpose: string;
  readonly family: string;
  readonly schema: z.ZodType;
  /** A rule so basic that, when it is broken, comparing anything else would only add noise. Its findings stand alone. */
  readonly precheck?: (value: unknown) => readonly Finding[];
  readonly limits: Limits;
  readonly screening: Screening;
  /**
   * `warn`: a key that the schema does not have is dropped and reported as a warning, where a wire contract must take
   * what a newer client sends. `refuse`: it is an error. Left out: the schema alone decides.
   */
  readonly unknownKeys?: 'warn' | 'refuse';
  /**
   * `warn`: of a key that stands twice in an object of JSON text the last one counts, as in Go, and both places are
   * reported as warnings. Left out: it is an error.
   */
  readonly duplicateKeys?: 'warn';
  /** Set when a document may be YAML too. JSON is always taken. */
  readonly syntax?: 'yaml';
  readonly presets: readonly Preset[];
  /** The page that explains it, relative to the site. */
  readonly page: string;
}

type ContractInput = Omit<Contract, 'limits' | 'screening'> & Partial<Pick<Contract, 'limits' | 'screening'>>;

/** Fills in the usual limits and full screening. */
export function defineContract(input: ContractInput): Contract {
  return { limits: DEFAULT_LIMITS, screening: SCREEN_ALL, ...input };
}

/**
 * A contract whose schema and presets are made when they are first asked for: a page judges one contract, and would make those
 * of the whole family.
 */
export function defineLater(
  fixed: Omit<ContractInput, 'schema' | 'presets'>,
  make: { readonly schema: () => Contract['schema']; readonly presets: () => Contract['presets'] },
): Contract {
  let schema: Contract['schema'] | undefined;
  let presets: Contract['presets'] | undefined;
  return {
    limits: DEFAULT_LIMITS,
    screening: SCREEN_ALL,
    ...fixed,
    get schema() {
      schema ??= make.schema();
      return schema;
    },
    get presets() {
      presets ??= make.presets();
      return presets;
    },
  };
}

const strictForms = new WeakMap<Contract, Contract>();

/** The same contract with unknown and repeated keys refused instead of warned of. Made once for each contract. */
export function strictly(contract: Contract): Contract {
  if (contract.unknownKeys === undefined && contract.duplicateKeys === undefined) return contract;
  let strict = strictForms.get(contract);
  if (strict === undefined) {
    const { duplicateKeys: _, ...rest } = contract;
    strict = { ...rest, unknownKeys: 'refuse' };
    strictForms.set(contract, strict);
  }
  return strict;
}

/** JSON Schema 2020-12 of what a contract accepts, with every field's title, description and origin. */
export function jsonSchemaOf(contract: Contract): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(contract.schema, { io: 'input', target: 'draft-2020-12' });
  return { $id: `urn:cavra:${contract.id}`, title: contract.title, description: contract.purpose, ...schema };
}
