/** What is worked out once for each contract, on its first use, so that judging a document is quick. */
import * as z from 'zod';
import { type Contract, jsonSchemaOf } from './contract.ts';
import { isPlainKey, SCREEN_ALL } from './guard.ts';
import { isTokenLike } from './secrets.ts';

export interface Prepared {
  /** Parses as the contract's schema does. Compiled, unless the host forbids making code (a page with a CSP). */
  readonly schema: z.ZodType;
  /** Names and fixed words of the contract, screened here once and not in each document. None holds a colon. */
  readonly words: ReadonlySet<string>;
}

/** Adds every field name, constant and enumerated word of a JSON Schema. */
function collectWords(schema: unknown, words: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const part of schema) collectWords(part, words);
    return;
  }
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'const' && typeof part === 'string') words.add(part);
    else if (key === 'enum') for (const word of part as unknown[]) words.add(String(word));
    else if (key === 'properties') {
      for (const [name, field] of Object.entries(part as object)) {
        words.add(name);
        collectWords(field, words);
      }
    } else if (key !== 'examples' && key !== 'default') collectWords(part, words);
  }
}

function wordsOf(contract: Contract): ReadonlySet<string> {
  const words = new Set<string>();
  collectWords(jsonSchemaOf(contract), words);
  for (const word of words) {
    const harmless = isPlainKey(word, SCREEN_ALL) && !isTokenLike(word) && !word.includes(':');
    if (!harmless || word.length > contract.limits.text) words.delete(word);
  }
  return words;
}

const prepared = new WeakMap<Contract, Prepared>();

/** The prepared form of a contract, made once. */
export function prepare(contract: Contract): Prepared {
  let found = prepared.get(contract);
  if (found === undefined) {
    const schema = z.config().jitless === true ? contract.schema : z.compile(contract.schema);
    found = { schema, words: wordsOf(contract) };
    prepared.set(contract, found);
  }
  return found;
}
