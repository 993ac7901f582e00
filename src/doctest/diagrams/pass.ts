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

interface Placed {
  readonly place: Finding;
  readonly source: string;
  readonly key: string;
}

const stale = (file: string, message: string): Finding => ({
  rule: 'stale-diagram',
  file,
  line: 1,
  column: 1,
  message,
  fix: RULES['stale-diagram'].fix,
});

const UNDRAWN = 'There is no drawing of this diagram as it is now.';

/** The diagrams of pages, then those made from data, with the keys of their drawings and what to say without one. */
export function diagramsOf(root: string, config: DiagramConfig, pages: readonly Page[]): Placed[] {
  // A folder that is not the book has none of its figures.
  const figures = (config.figures ?? []).filter(({ file }) => existsSync(join(root, file)));
  const fences = pages.flatMap((page) => page.fences.filter(isDiagram));
  if (fences.length === 0 && figures.length === 0) return [];
  const basis = diagramBasis(root, config);
  const keyed = (place: Finding, source: string): Placed => ({
    place,
    source,
    key: diagramKey(source, basis),
  });
  return [
    ...fences.map((fence) => keyed(finding(fence, 'stale-diagram', fence, UNDRAWN), fence.lines.join('\n'))),
    ...figures.map(({ file, source }) => keyed(stale(file, UNDRAWN), source)),
  ];
}

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
      ...all.filter(({ key }) => readDrawing(dir, key) === undefined).map(({ place }) => place),
      ...unused.map((file) =>
        stale(`${own.dir}/${file}`, 'No diagram is the one that this drawing was made from.'),
      ),
    ];
  },
};
