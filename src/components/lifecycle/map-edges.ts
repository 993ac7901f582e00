/** Lines of the map: one row a gate, the chain as a straight line, and a lane for each gate that needs several. */
import type { GateId } from '../../contracts/lifecycle/gate.ts';
import { MAP_EDGES, MAP_NODES, type MapEdge } from '../../contracts/lifecycle/map.ts';

/** Height of a row and width of the space for lines, in CSS pixels; the style sheet has the same. */
export const ROW = 56;
export const GUTTER = 76;

const END = GUTTER - 6;
const SPINE = GUTTER - 16;
const LANES = [40, 14] as const;

const rowOf = new Map(MAP_NODES.map(({ gate }, index) => [gate, index]));
const middle = (gate: GateId): number => (rowOf.get(gate) ?? 0) * ROW + ROW / 2;

/** Gates that need more than the one before them have a lane, in the order of the chain. */
const gathering = [
  ...new Set(
    MAP_EDGES.filter(({ kind, from, to }) => kind !== 'sequence' && middle(to) - middle(from) > ROW).map(
      ({ to }) => to,
    ),
  ),
];

export interface DrawnEdge extends MapEdge {
  readonly line: string;
  readonly head: string;
}

function pathsOf({ kind, from, to }: MapEdge): Pick<DrawnEdge, 'line' | 'head'> {
  const lane = kind === 'sequence' ? -1 : gathering.indexOf(to);
  const [start, end] = [middle(from), middle(to)];
  if (lane === -1) {
    const tip = end - 19;
    return {
      line: `M${SPINE} ${start + 19}V${tip}`,
      head: `M${SPINE - 3.5} ${tip - 5}L${SPINE} ${tip}L${SPINE + 3.5} ${tip - 5}`,
    };
  }
  const x = LANES[lane] ?? 4;
  // A little below the middle where a line arrives, so that lines that leave stay apart.
  const at = end + 6;
  return {
    line: `M${END} ${start}H${x}V${at}H${END}`,
    head: `M${END - 5} ${at - 3.5}L${END} ${at}L${END - 5} ${at + 3.5}`,
  };
}

/** What is drawn: an edge that only repeats the straight line is not drawn twice. */
export const DRAWN_EDGES: readonly DrawnEdge[] = MAP_EDGES.filter(
  ({ kind, to }) => kind === 'sequence' || gathering.includes(to),
).map((edge) => ({ ...edge, ...pathsOf(edge) }));
