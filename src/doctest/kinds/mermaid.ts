/** Mermaid diagrams: read by Mermaid, and held against the data that they draw. */
import { attributeFinding, finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { type Diagram, readDiagrams } from '../mermaid.ts';
import { attributeOf, type Fence, placeIn } from '../page.ts';
import type { World } from '../world.ts';

const minus = (a: readonly string[], b: readonly string[]): string[] => a.filter((one) => !b.includes(one));

/** What is drawn and not so, and what is so and not drawn. */
function compare(fence: Fence, drawn: Diagram, { diagramData }: World): Proof {
  const name = attributeOf(fence, 'data');
  if (name === undefined) return proofOf(fence, []);
  const data = diagramData?.(name);
  if (data === undefined) {
    const message = `There is no data with the name ${name} to hold the diagram against.`;
    return proofOf(fence, [attributeFinding(fence, 'data', 'bad-attribute', message)]);
  }
  const extra = [...minus(drawn.nodes, data.nodes), ...minus(drawn.edges, data.edges)];
  const absent = [...minus(data.nodes, drawn.nodes), ...minus(data.edges, drawn.edges)];
  if (extra.length === 0 && absent.length === 0) return proofOf(fence, []);
  const message = `The diagram differs from ${name}.`;
  return proofOf(fence, [
    finding(fence, 'untrue-diagram', fence, message, {
      found: extra.length === 0 ? `not drawn: ${absent.join(', ')}` : `drawn: ${extra.join(', ')}`,
      expected: absent.length === 0 ? 'not drawn' : `drawn: ${absent.join(', ')}`,
    }),
  ]);
}

export const mermaid: Kind = {
  name: 'mermaid',
  langs: ['mermaid'],
  markers: ['diagram'],
  valued: ['data'],
  takes: ['data'],
  form: 'mermaid diagram [data=<name>]',
  async prove(fences, world) {
    // Mermaid takes half a second to load.
    if (fences.length === 0) return [];
    const read = await readDiagrams(fences.map(({ lines }) => lines));
    return fences.map((fence, index) => {
      const diagram = read[index];
      if (diagram === undefined) return { fence, result: 'not run', findings: [] };
      if ('nodes' in diagram) return compare(fence, diagram, world);
      const place = placeIn(fence, diagram.line);
      return proofOf(fence, [finding(fence, 'mermaid-syntax', place, `Mermaid: ${diagram.message}.`)]);
    });
  },
};
