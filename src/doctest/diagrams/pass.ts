/** Whether each diagram has its drawing, made from the source as it is now, and each drawing its diagram. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { finding } from '../kind.ts';
import { attributeOf, type Fence, type Page } from '../page.ts';
import type { Pass } from '../pass.ts';
import { RULES } from '../rules.ts';
import { diagramBasis, diagramKey, filesOf, readDrawing } from './drawing.ts';
import type { DiagramConfig } from './options.ts';

const isDiagram = (fence: Fence): boolean =>
  fence.lang === 'mermaid' && attributeOf(fence, 'diagram') !== undefined;

/** The diagrams of pages with the keys of their drawings. */
export function diagramsOf(
  root: string,
  config: DiagramConfig,
  pages: readonly Page[],
): { readonly fence: Fence; readonly source: string; readonly key: string }[] {
  const fences = pages.flatMap((page) => page.fences.filter(isDiagram));
  if (fences.length === 0) return [];
  const basis = diagramBasis(root, config);
  return fences.map((fence) => {
    const source = fence.lines.join('\n');
    return { fence, source, key: diagramKey(source, basis) };
  });
}

const leftOver = (dir: string, file: string): Finding => ({
  rule: 'stale-diagram',
  file: `${dir}/${file}`,
  line: 1,
  column: 1,
  message: 'No page has the diagram that this drawing was made from.',
  fix: RULES['stale-diagram'].fix,
});

export const diagramsPass: Pass = {
  name: 'diagrams',
  async run({ options: { root, config }, pages }) {
    const own = config?.diagrams;
    if (own === undefined) return [];
    const dir = join(root, own.dir);
    const all = diagramsOf(root, own, pages);
    const used = new Set(all.flatMap(({ key }) => Object.values(filesOf(key))));
    const unused = (existsSync(dir) ? readdirSync(dir) : []).filter((file) => !used.has(file)).toSorted();
    return [
      ...all
        .filter(({ key }) => readDrawing(dir, key) === undefined)
        .map(({ fence }) =>
          finding(fence, 'stale-diagram', fence, 'There is no drawing of this diagram as it is now.'),
        ),
      ...unused.map((file) => leftOver(own.dir, file)),
    ];
  },
};
