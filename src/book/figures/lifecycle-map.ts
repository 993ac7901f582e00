/** The chain of the gates, as it is drawn: each after the one before it. */
import { MAP_EDGES, MAP_NODES } from '../../contracts/lifecycle/map.ts';
import type { Figure } from '../figure.ts';

const letters = new Map(MAP_NODES.map(({ gate, id }) => [gate, id]));
const first = MAP_NODES[0]?.gate ?? '';
const last = MAP_NODES.at(-1)?.gate ?? '';

export const FIGURE: Figure = {
  title: `The chain of the lifecycle gates, ${first} to ${last}`,
  says: 'Each gate takes the result of the one before it. The last one is the verification index.',
  nodes: Object.fromEntries(MAP_NODES.map(({ id, label }) => [id, label])),
  edges: MAP_EDGES.filter(({ kind }) => kind === 'sequence').map(({ from, to }) => ({
    from: letters.get(from) ?? from,
    to: letters.get(to) ?? to,
  })),
};
