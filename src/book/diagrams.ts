/** The data behind the diagrams of the book: the check of the documentation holds each drawing to it. */
import { MAP_EDGES, MAP_NODES } from '../contracts/lifecycle/map.ts';
import { contractsFor } from '../contracts/saas/contracts.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';

interface DiagramData {
  readonly nodes: readonly string[];
  /** `from -> to`. */
  readonly edges: readonly string[];
}

/** The contracts that every operation has, by their last words. */
const roles = (): string[] =>
  OPERATIONS.flatMap((operation) => Object.keys(contractsFor(operation))).filter(
    (role, index, all) => all.indexOf(role) === index,
  );

/** One exchange: what is built from what, and where the public side ends. */
const saasExchange = (): DiagramData => ({
  nodes: [...roles(), 'public_side', 'private_service'],
  edges: [
    'input -> request',
    'request -> response',
    'request -> pair',
    'response -> pair',
    'request -> private_service',
    'private_service -> response',
  ],
});

/** The chain of the gates, as it is drawn: each after the one before it. */
function lifecycleMap(): DiagramData {
  const letter = new Map(MAP_NODES.map(({ gate, id }) => [gate, id]));
  return {
    nodes: MAP_NODES.map(({ id }) => id),
    edges: MAP_EDGES.filter(({ kind }) => kind === 'sequence').map(
      ({ from, to }) => `${letter.get(from)} -> ${letter.get(to)}`,
    ),
  };
}

const DIAGRAMS: Readonly<Record<string, () => DiagramData>> = {
  'saas-exchange': saasExchange,
  'lifecycle-map': lifecycleMap,
};

/** In: the name after `data=`. Out: undefined when there is none of that name. */
export const diagramData = (name: string): DiagramData | undefined =>
  Object.hasOwn(DIAGRAMS, name) ? DIAGRAMS[name]?.() : undefined;

/** Where the drawings are, and the face that they are measured in: the one of the titles. */
export const DIAGRAM_FILES = {
  dir: 'src/assets/diagrams',
  font: 'node_modules/@fontsource/besley/files/besley-latin-600-normal.woff2',
} as const;
