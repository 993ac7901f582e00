/** Inheritance of policy packs: parents merged in their order, the pack laid over them. */
import { DEEPEST_INHERITANCE } from '../../contracts/enforcement/limits.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import type { Finding } from '../../contracts/issue.ts';

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list laid on a list: both, in order, without repeats. Items may be of any kind. */
function joined(base: readonly unknown[], over: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return [...base, ...over].filter((item) => {
    const name = JSON.stringify(item);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function mergedValue(base: unknown, over: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(over)) return joined(base, over);
  return isMapping(base) && isMapping(over) ? mergedMaps(base, over) : over;
}

/** Map on map, key by key. Depth is bounded: both sides have been through the guard. */
function mergedMaps(base: Mapping, over: Mapping): Mapping {
  const entries = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over))
    entries.set(key, entries.has(key) ? mergedValue(entries.get(key), value) : value);
  return Object.fromEntries(entries);
}

/** Metadata is replaced key by key, and a null replaces nothing; the list of parents is always the overlay's own. */
function mergedMetadata(base: Mapping, over: Mapping): Mapping {
  const { inherits: _, ...kept } = base;
  const given = Object.entries(over).filter(([key, value]) => value !== null || key === 'inherits');
  return { ...kept, ...Object.fromEntries(given) };
}

/** One policy laid over another. Neither is changed. */
export function mergePolicies(base: PolicyDocument, over: PolicyDocument): PolicyDocument {
  const merged = mergedMaps(base, over);
  const metadata = mergedMetadata(base.metadata ?? {}, over.metadata ?? {});
  // Both sides fit the schema and a merge joins only like with like, so the result fits it too.
  return { ...merged, metadata } as PolicyDocument;
}

/** Ids of a pack's parents, in order. */
export function parentsOf(document: PolicyDocument): readonly string[] {
  const inherits = document.metadata?.inherits;
  if (inherits === undefined) return [];
  return typeof inherits === 'string' ? [inherits] : inherits;
}

/** Upstream's words for a pack that is not there. */
export const packNotFound = (id: string): string => `Policy pack '${id}' not found.`;

export type Resolved =
  | { readonly document: PolicyDocument }
  /** The findings stand in the outermost document, at its list of parents. */
  | { readonly findings: readonly Finding[] };

/** A pack by its id, as written, or undefined. */
export type FindPack = (id: string) => PolicyDocument | undefined;

const refused = (code: Finding['code'], message: string): Resolved => ({
  findings: [{ code, at: ['metadata', 'inherits'], message }],
});

/**
 * A document with all its parents merged in. In: a validated document, and where packs are found. Never throws.
 */
export function resolvePolicy(document: PolicyDocument, find: FindPack): Resolved {
  return resolveOn([document.metadata?.id ?? ''], document, find, new Map());
}

/** Resolves on one line of parents. `done` keeps what was resolved, or packs that share parents would cost without end. */
function resolveOn(
  line: readonly string[],
  document: PolicyDocument,
  find: FindPack,
  done: Map<string, Resolved>,
): Resolved {
  let base: PolicyDocument | undefined;
  for (const id of parentsOf(document)) {
    if (line.includes(id))
      return refused('policy-cycle', `inherits in a circle: ${[...line, id].filter(Boolean).join(', ')}.`);
    if (line.length > DEEPEST_INHERITANCE)
      return refused('too-deep', `goes through more than ${DEEPEST_INHERITANCE} packs. Shorten the line.`);
    const parent = find(id);
    if (parent === undefined)
      return refused('unknown-policy-pack', `names a pack that is not there. ${packNotFound(id)}`);
    const resolved = done.get(id) ?? resolveOn([...line, id], parent, find, done);
    done.set(id, resolved);
    if ('findings' in resolved) return resolved;
    base = base === undefined ? resolved.document : mergePolicies(base, resolved.document);
  }
  return { document: base === undefined ? document : mergePolicies(base, document) };
}

/** Order by code point, as Python sorts. UTF-16 units differ from it above U+FFFF. */
function byCodePoint(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const sortedLists = (section: Mapping, names?: readonly string[]): Mapping =>
  Object.fromEntries(
    Object.entries(section).map(([name, value]) => {
      const sorts = names === undefined || names.includes(name);
      const items = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
      return [name, sorts && Array.isArray(value) ? items.toSorted(byCodePoint) : value];
    }),
  );

/** The compiled form of a merged policy: lists of files, commands and servers in order of code points. */
export function compileDocument(document: PolicyDocument): PolicyDocument {
  const { filesystem, commands, mcp } = document;
  const sorted = {
    ...document,
    ...(filesystem == null ? {} : { filesystem: sortedLists(filesystem) }),
    ...(commands == null ? {} : { commands: sortedLists(commands) }),
    ...(mcp == null ? {} : { mcp: sortedLists(mcp, ['allowed_servers', 'blocked_servers']) }),
  };
  // Only the order inside lists of texts has changed.
  return sorted as PolicyDocument;
}

/**
 * The compiled form without its list of parents: they are merged in, so the document stands alone and can be loaded
 * where they are not. Ours; upstream keeps the list, which its Go runtime never reads.
 */
export function compileStandalone(document: PolicyDocument): PolicyDocument {
  const { metadata, ...rest } = compileDocument(document);
  if (metadata === undefined) return rest;
  const { inherits: _, ...kept } = metadata;
  return { metadata: kept, ...rest };
}
