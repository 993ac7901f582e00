/** The verification map as data: what is drawn, and the facts behind it. Diagram, table and explorer read it. */
import type { GateId } from './gate.ts';
import { GATES } from './gates.ts';

export interface MapNode {
  /** Letter of the node in the drawing. */
  readonly id: string;
  readonly gate: GateId;
  readonly label: string;
}

/**
 * `sequence` is the chain as it is drawn; `embeds`: the target's packet carries the source's result; `reads`: the
 * target reads the source's files. Readiness moves along the last two.
 */
export type EdgeKind = 'sequence' | 'embeds' | 'reads';

export interface MapEdge {
  readonly kind: EdgeKind;
  readonly from: GateId;
  readonly to: GateId;
}

const FIRST_LETTER = 'A'.charCodeAt(0);

export const MAP_NODES: readonly MapNode[] = GATES.map(({ id, label }, index) => ({
  id: String.fromCharCode(FIRST_LETTER + index),
  gate: id,
  label: `${id} ${label}`,
}));

export const MAP_EDGES: readonly MapEdge[] = GATES.flatMap((gate, index) => {
  const before = GATES[index - 1];
  const edge = (kind: EdgeKind) => (from: GateId) => ({ kind, from, to: gate.id });
  return [
    ...(before === undefined ? [] : [edge('sequence')(before.id)]),
    ...gate.embeds.map(edge('embeds')),
    ...gate.reads.map(edge('reads')),
  ];
});

/** What the release seal names, and the two gates between R7.1 and R7.9 that it leaves out. */
export const SEALED: Readonly<Record<string, GateId>> = {
  live_evidence_intake: 'R7.1',
  evidence_room: 'R7.2',
  operating_review: 'R7.4',
  renewal_outcome: 'R7.6',
  executive_rollup: 'R7.7',
  archive_manifest: 'R7.8',
  lifecycle_public_status: 'R7.9',
};

/** The drawn chain as Mermaid source. */
export function mermaidSource(): string {
  const nodeOf = (gate: GateId) => MAP_NODES.find((node) => node.gate === gate);
  const named = new Set<GateId>();
  const draw = (gate: GateId): string => {
    const node = nodeOf(gate);
    if (node === undefined) return '';
    if (named.has(gate)) return node.id;
    named.add(gate);
    return `${node.id}[${node.label}]`;
  };
  const lines = MAP_EDGES.filter(({ kind }) => kind === 'sequence').map(
    ({ from, to }) => `  ${draw(from)} --> ${draw(to)}`,
  );
  return ['flowchart TB', ...lines, ''].join('\n');
}

/** Gates whose readiness depends on a gate, directly or not, in the order of the chain. */
export function dependentsOf(gate: GateId): GateId[] {
  const reached = new Set<GateId>([gate]);
  for (const { id, embeds, reads } of GATES) {
    if ([...embeds, ...reads].some((source) => reached.has(source))) reached.add(id);
  }
  reached.delete(gate);
  return [...reached];
}
