/** Where commands get a policy from: a pack by its id, or a file with its parents among the packs and beside it. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { COMPILED_POLICY, MCP_REGISTRY, POLICY_PACK } from '../contracts/enforcement/contracts.ts';
import type { PolicyDocument } from '../contracts/enforcement/policy-pack.ts';
import type { Issue } from '../contracts/issue.ts';
import { nearest } from '../contracts/near.ts';
import { type Loaded, type LoadedPolicy, loadPolicy, loadRegistry } from '../runtime/enforcement/load.ts';
import type { McpRegistry } from '../runtime/enforcement/mcp.ts';
import { packNotFound } from '../runtime/enforcement/merge.ts';
import { findPack, PACKS } from '../runtime/enforcement/packs.ts';
import { textOfBytes } from '../runtime/validate-json.ts';
import { validateText } from '../runtime/validate-text.ts';
import { quoted, UsageError } from './errors.ts';
import { nameOf, readBounded } from './input.ts';
import type { Io } from './io.ts';
import { verdictText } from './verdict-text.ts';

/** A policy as it was given, and what loading it said. */
export interface GivenPolicy {
  readonly name: string;
  readonly text: string;
  readonly loaded: Loaded<LoadedPolicy>;
}

/** Ids that can be a file name and nothing more. */
const PLAIN_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

function readBeside(path: string): PolicyDocument | undefined {
  const most = COMPILED_POLICY.limits.bytes;
  try {
    if (statSync(path).size > most) return undefined;
    const { value } = validateText(COMPILED_POLICY, readFileSync(path, 'utf8'));
    // The contract's schema has accepted it, or there is no value.
    return value as PolicyDocument | undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds parents for a file in a folder. What stands beside the file comes first, so that a reader's own copies of
 * packs are what is judged: `<id>.yaml` there, or `<id>/policy.yaml` there and one folder up, as packs are kept.
 */
function parentsBeside(folder: string): (id: string) => PolicyDocument | undefined {
  return (id) => {
    if (!PLAIN_ID.test(id)) return findPack(id);
    const places = [`${id}.yaml`, `${id}.yml`, `${id}.json`, join(id, 'policy.yaml'), `../${id}/policy.yaml`];
    for (const place of places) {
      const document = readBeside(join(folder, place));
      if (document?.metadata?.id === id) return document;
    }
    return findPack(id);
  };
}

/** The id of a pack. Throws UsageError `unknown-policy-pack` with the nearest. */
function packOf(id: string): (typeof PACKS)[number] {
  const ids = PACKS.map((pack) => pack.id);
  const found = PACKS.find((pack) => pack.id === id);
  if (found !== undefined) return found;
  const near = nearest(id, ids);
  const message = quoted(id) === `"${id}"` ? packNotFound(id) : 'no pack has this id.';
  throw new UsageError(message, {
    code: 'unknown-policy-pack',
    hint: near === undefined ? 'For the list run: cavra policy list' : `Did you mean ${near}?`,
  });
}

/** A pack of this project, loaded from its own text as a file would be. */
export function givenPack(id: string): GivenPolicy {
  const { text } = packOf(id);
  return { name: id, text, loaded: loadPolicy(text) };
}

interface FileOptions {
  /** Ask for a whole pack, with all its metadata. */
  readonly pack?: boolean;
}

async function readText(path: string, contract: typeof COMPILED_POLICY, io: Io) {
  return textOfBytes(contract, await readBounded(path, contract.limits.bytes, io));
}

/** A policy from a file or standard input. Throws UsageError when it cannot be read at all. */
export async function givenFile(
  path: string,
  io: Io,
  { pack = false }: FileOptions = {},
): Promise<GivenPolicy> {
  const text = await readText(path, pack ? POLICY_PACK : COMPILED_POLICY, io);
  const name = nameOf(path);
  if (typeof text !== 'string') {
    return { name, text: '', loaded: { outcome: 'unusable', issues: text.verdict.issues } };
  }
  const find = path === '-' ? findPack : parentsBeside(dirname(resolve(io.cwd, path)));
  return { name, text, loaded: loadPolicy(text, { find, pack }) };
}

/** A policy by what the reader wrote: the id of a pack, or else a file. A file of that name is written `./name`. */
export async function givenPolicy(word: string, io: Io, options: FileOptions = {}): Promise<GivenPolicy> {
  if (findPack(word) !== undefined) return givenPack(word);
  if (word === '-' || /[/\\.]/.test(word)) return givenFile(word, io, options);
  try {
    return await givenFile(word, io, options);
  } catch (error) {
    throw error instanceof UsageError && error.code === 'unreadable-file' ? unknownWord(word) : error;
  }
}

function unknownWord(word: string): UsageError {
  const near = nearest(
    word,
    PACKS.map(({ id }) => id),
  );
  return new UsageError(`${quoted(word)} is neither a pack nor a file.`, {
    code: 'unknown-policy-pack',
    hint: near === undefined ? 'For the packs run: cavra policy list' : `Did you mean ${near}?`,
  });
}

/** Issues with their places, for standard error. */
export function issuesText(contract: string, name: string, text: string, issues: readonly Issue[]): string {
  const outcome = issues.some(({ severity }) => severity === 'error') ? 'unusable' : 'yes';
  const lines = verdictText({ contract, outcome, issues }, name, () => ({ name, text })).split('\n');
  // The last line is a verdict, which an evaluator does not give.
  return `${lines.slice(0, -2).join('\n').trimEnd()}\n`;
}

/** Standing for a policy or registry that is refused: its issues were printed, and nothing is decided. */
export const UNUSABLE = Symbol('unusable');

/** The policy ready to decide; its issues go to standard error. */
export async function usable(given: GivenPolicy, io: Io): Promise<LoadedPolicy | typeof UNUSABLE> {
  const { loaded, name, text } = given;
  if (loaded.issues.length > 0)
    await io.stderr.write(issuesText(COMPILED_POLICY.id, name, text, loaded.issues));
  return loaded.outcome === 'yes' ? loaded : UNUSABLE;
}

/** A trust registry from a file; its issues go to standard error. */
export async function readRegistryFile(path: string, io: Io): Promise<McpRegistry | typeof UNUSABLE> {
  const text = await readText(path, MCP_REGISTRY, io);
  const loaded: ReturnType<typeof loadRegistry> =
    typeof text === 'string' ? loadRegistry(text) : { outcome: 'unusable', issues: text.verdict.issues };
  if (loaded.issues.length > 0)
    await io.stderr.write(
      issuesText(MCP_REGISTRY.id, nameOf(path), typeof text === 'string' ? text : '', loaded.issues),
    );
  return loaded.outcome === 'yes' ? loaded.registry : UNUSABLE;
}
