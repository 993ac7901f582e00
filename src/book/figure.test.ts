/** Figures: what Mermaid reads in the made source is what the data says, and every figure is drawn as it is now. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagramBasis, diagramKey, readDrawing } from '../doctest/diagrams/drawing.ts';
import { readDiagrams } from '../doctest/mermaid.ts';
import { DIAGRAM_FILES, diagramData } from './diagrams.ts';
import { dataOf, type Figure, mermaidOf } from './figure.ts';
import { FIGURES } from './figures.ts';

const ODD: Figure = {
  title: 'Odd texts',
  says: 'Nothing breaks.',
  direction: 'right',
  nodes: { a: 'say "no" <b> #1', ask: '1. `allow`?', b: '*.env | [x]' },
  forms: { ask: 'question', b: 'store' },
  groups: { side: { label: 'One (side)', holds: ['a'] } },
  links: { a: '/x/#y' },
  edges: [
    { from: 'a', to: 'ask', says: 'if {x} | "y"' },
    { from: 'ask', to: 'b', dashed: true },
  ],
};

test('a figure becomes a diagram with exactly its nodes, groups and edges, whatever stands in its texts', async () => {
  const [read] = await readDiagrams([mermaidOf(ODD).split('\n')]);
  expect(read).toEqual({ nodes: ['side', 'a', 'ask', 'b'], edges: ['a -> ask', 'ask -> b'] });
  expect(mermaidOf(ODD)).toContain('a["say #34;no#34; #60;b#62; #35;1"]');
});

test('a diagram that a page writes itself is held to the figure of that name', () => {
  expect(diagramData('saas-exchange')?.edges).toContain('input -> request');
  expect(diagramData('constructor')).toBeUndefined();
});

const basis = diagramBasis('.', DIAGRAM_FILES);

describe.each([...FIGURES])('%s', (_, figure) => {
  const { nodes, groups = {}, edges, forms = {}, links = {}, title, says } = figure;

  test('names only what it has, in words for everybody', () => {
    const ids = [...Object.keys(nodes), ...Object.keys(groups)];
    const named = [
      ...edges.flatMap(({ from, to }) => [from, to]),
      ...Object.keys(forms),
      ...Object.keys(links),
      ...Object.values(groups).flatMap(({ holds }) => holds),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !/^[a-z][a-z0-9_]*$/i.test(id))).toEqual([]);
    expect(title).toMatch(/^\S[^\n]*[^.\s]$/);
    expect(says).toMatch(/^\S[^\n]{20,}\.$/);
  });

  test('is drawn as it is now, and the drawing says what the data says', () => {
    const source = mermaidOf(figure);
    const drawing = readDrawing(join('.', DIAGRAM_FILES.dir), diagramKey(source, basis));
    expect(drawing, 'run: npm run diagrams').toBeDefined();
    const { nodes: want, edges: lines } = dataOf(figure);
    expect(drawing?.twin.nodes.map(({ id }) => id).toSorted()).toEqual(want.toSorted());
    expect(drawing?.twin.edges).toEqual(edges.map(({ from, to, says: label = '' }) => ({ from, to, label })));
    expect(lines).toHaveLength(edges.length);
    expect(drawing?.svg).not.toContain('Unsupported');
    for (const node of drawing?.twin.nodes ?? [])
      expect(node.label).toBe(nodes[node.id] ?? groups[node.id]?.label);
  });
});
