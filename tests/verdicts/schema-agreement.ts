/** The exported JSON Schemas beside the contracts: where the two disagree on a document, and why that may be. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type * as z from 'zod';
import { schemaText } from '../../src/api/documents.ts';
import type { Contract } from '../../src/contracts/contract.ts';
import { CONTRACTS } from '../../src/contracts/registry.ts';
import { validateValue } from '../../src/contracts/validate.ts';
import { type Generated, generatedDocuments } from '../../src/runtime/conformance/generate/document.ts';
import { GUARDED_BEFORE, UNSEEN_BY_SCHEMA } from '../../src/runtime/conformance/schema-limits.ts';
import { SEED } from './corpus.ts';

export interface Disagreement {
  readonly document: Generated;
  /** The name of a listed limit; undefined when nothing explains it. */
  readonly kind: string | undefined;
}

// Field facts of ours that travel in the schemas.
const OURS = ['origin', 'originNote', 'flag', 'number', 'since'];

function compiled(): (contract: Contract) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: false, strict: true, strictTuples: false });
  ajv.addVocabulary(OURS);
  const known = new Map(
    CONTRACTS.map((contract) => [contract.id, ajv.compile(JSON.parse(schemaText(contract)))]),
  );
  return ({ id }) => {
    const validate = known.get(id);
    if (validate === undefined) throw new RangeError(`no schema for ${id}`);
    return validate;
  };
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
}

/** The limit that explains a refusal: each issue must have one. */
function limitOf(issues: readonly z.core.$ZodIssue[]): string | undefined {
  const limits = issues.map((issue) => UNSEEN_BY_SCHEMA.find(({ is }) => is(issue))?.name);
  return limits.includes(undefined) ? undefined : limits[0];
}

/** Judges generated documents both ways. Out: how many were compared, and each on which the two do not agree. */
export function compareSchemas(count: number): { compared: number; disagreements: Disagreement[] } {
  const schemaOf = compiled();
  const byId = new Map(CONTRACTS.map((contract) => [contract.id, contract]));
  const disagreements: Disagreement[] = [];
  let compared = 0;
  for (const document of generatedDocuments(CONTRACTS, SEED, count)) {
    const contract = byId.get(document.contract);
    const read = parsed(document.text);
    if (contract === undefined || read === undefined) continue;
    compared += 1;
    const takes = schemaOf(contract)(read.value) === true;
    const own = contract.schema.safeParse(read.value, { reportInput: true });
    if (takes === own.success) continue;
    const guarded = () =>
      validateValue(contract, read.value).findings.some(({ code }) => code === GUARDED_BEFORE.code);
    const kind = own.success ? (guarded() ? GUARDED_BEFORE.name : undefined) : limitOf(own.error.issues);
    disagreements.push({ document, kind });
  }
  return { compared, disagreements };
}
