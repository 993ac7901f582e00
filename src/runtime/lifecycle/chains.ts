/** Sorts documents that a reader brings into chains: one folder is one chain, one gate has one packet in it. */
import type { GateId } from '../../contracts/lifecycle/gate.ts';
import { GATES } from '../../contracts/lifecycle/gates.ts';
import type { Papers } from './repository.ts';
import { isRecord, own } from './values.ts';

export interface Document {
  /** Path as the reader's computer gives it, with slashes. */
  readonly name: string;
  readonly value: unknown;
}

export interface Conflict {
  readonly gate: GateId;
  readonly kind: 'packet' | 'result';
  /** All documents that claim the place. The first is the one that is used. */
  readonly names: readonly string[];
}

export interface SortedChain {
  /** The folder; empty for documents without one. */
  readonly name: string;
  readonly papers: Papers;
  readonly conflicts: readonly Conflict[];
}

export interface Sorted {
  readonly chains: readonly SortedChain[];
  /** Documents that are neither packet nor result of a gate. */
  readonly unknown: readonly string[];
}

type Role = { readonly gate: GateId; readonly kind: 'packet' | 'result' };

const ROLES = new Map(
  GATES.flatMap(({ id, packet, result }): [string, Role][] => [
    [packet, { gate: id, kind: 'packet' }],
    [result, { gate: id, kind: 'result' }],
  ]),
);

/** What a document is, by its schema version; undefined when it belongs to no gate. */
export function roleOf(value: unknown): Role | undefined {
  const version = isRecord(value) ? own(value, 'schema_version') : undefined;
  return typeof version === 'string' ? ROLES.get(version) : undefined;
}

const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

function chainOf(name: string, documents: readonly (Document & Role)[]): SortedChain {
  const claims = Map.groupBy(documents, ({ gate, kind }) => `${gate} ${kind}`);
  const papers = new Map<GateId, { packet?: unknown; result?: unknown }>();
  const conflicts: Conflict[] = [];
  for (const [first, ...others] of claims.values()) {
    if (first === undefined) continue;
    const { gate, kind } = first;
    papers.set(gate, { ...papers.get(gate), [kind]: first.value });
    if (others.length > 0)
      conflicts.push({ gate, kind, names: [first, ...others].map((claim) => claim.name) });
  }
  return { name, papers, conflicts };
}

/** In: documents in any order. Out: chains by folder in the order of their first document, conflicts named. */
export function sortDocuments(documents: readonly Document[]): Sorted {
  const known: (Document & Role)[] = [];
  const unknown: string[] = [];
  for (const document of documents) {
    const role = roleOf(document.value);
    if (role === undefined) unknown.push(document.name);
    else known.push({ ...document, ...role });
  }
  const chains = [...Map.groupBy(known, ({ name }) => folderOf(name))].map(([name, members]) =>
    chainOf(name, members),
  );
  return { chains, unknown };
}
