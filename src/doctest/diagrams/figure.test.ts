import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { expect, onTestFinished, test } from 'vitest';
import type { World } from '../world.ts';
import { diagramBasis, diagramKey, filesOf } from './drawing.ts';
import { figureHtml, twinLines } from './figure.ts';
import { diagramsPass } from './pass.ts';
import { drawnDiagrams, figureDrawings } from './plugin.ts';

/** Nothing is run for drawings. */
const WORLD: World = {
  root: '.',
  limitMs: 1,
  cavra: async () => 2,
  answer: async () => new Response(),
  tool: async () => undefined,
};

const twin = {
  title: 'A & B',
  description: 'From "a" to b.',
  nodes: [
    { id: 'side', label: 'Side' },
    { id: 'a', label: 'First', within: 'side' },
    { id: 'b', label: 'Second' },
    { id: 'c', label: 'Alone' },
  ],
  edges: [{ from: 'a', to: 'b', label: 'asks' }],
};

test('the figure says as text each edge, each group and each node that stands alone', () => {
  expect(twinLines(twin)).toEqual(['First → Second: asks', 'Side holds: First', 'Alone']);
});

test('the figure has the drawing, its title and its description, escaped', () => {
  const html = figureHtml({ svg: '<svg id="x"/>', twin });
  expect(html).toContain('<svg id="x"/><figcaption>A &amp; B</figcaption>');
  expect(html).toContain('<p>From &quot;a&quot; to b.</p>');
});

const FENCE = '```mermaid diagram\nflowchart LR\n  a --> b\n```\n';

test('a page shows the drawing in place of the source; without one it shows the source', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cavra-diagrams-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'face'), 'x');
  const config = { dir: '.', font: 'face' };
  const render = async () =>
    (await markdownToHtml(FENCE, { mdastPlugins: [drawnDiagrams(root, config)] })).html;
  expect(await render()).toContain('language-mermaid');
  const { svg, twin: file } = filesOf(diagramKey('flowchart LR\n  a --> b', diagramBasis(root, config)));
  writeFileSync(join(root, svg), '<svg><style>#x{fill:var(--ink)}</style></svg>\n');
  writeFileSync(join(root, file), JSON.stringify(twin));
  const html = await render();
  expect(html).toContain('<figure class="diagram not-content"><svg><style>#x{fill:var(--ink)}</style></svg>');
  expect(html).not.toContain('language-mermaid');
  for (const active of ['<script>1</script>', '<g onload="1"/>', '<a href="javascript:1"/>']) {
    writeFileSync(join(root, svg), `<svg>${active}</svg>\n`);
    expect(await render()).toContain('language-mermaid');
  }
});

test('another source, other options or another face give another drawing', () => {
  expect(diagramKey('a', 'x')).not.toBe(diagramKey('b', 'x'));
  expect(diagramKey('a', 'x')).not.toBe(diagramKey('a', 'y'));
});

test('a figure made from data is shown by its name; without a drawing it is left out, and found where its data stands', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cavra-diagrams-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'face'), 'x');
  writeFileSync(join(root, 'one.ts'), '');
  mkdirSync(join(root, 'drawn'));
  const source = 'flowchart LR\n  a --> b';
  const config = { dir: 'drawn', font: 'face', figures: [{ name: 'one', file: 'one.ts', source }] };
  const found = () =>
    diagramsPass.run({
      options: { root, contentDir: root, config: { diagrams: config } },
      pages: [],
      world: WORLD,
      counted: () => {},
    });
  expect(figureDrawings(root, config)).toEqual({});
  expect(await found()).toMatchObject([{ rule: 'stale-diagram', file: 'one.ts', line: 1 }]);
  const files = filesOf(diagramKey(source, diagramBasis(root, config)));
  writeFileSync(join(root, 'drawn', files.svg), '<svg>\n</svg>\n');
  writeFileSync(join(root, 'drawn', files.twin), JSON.stringify(twin));
  expect(figureDrawings(root, config)).toEqual({
    one: { svg: '<svg> </svg>', title: 'A & B', description: 'From "a" to b.', lines: twinLines(twin) },
  });
  expect(await found()).toEqual([]);
  writeFileSync(join(root, 'drawn', 'left.svg'), '');
  expect(await found()).toMatchObject([{ rule: 'stale-diagram', file: 'drawn/left.svg' }]);
});
