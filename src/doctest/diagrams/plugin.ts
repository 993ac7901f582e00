/** Puts committed drawings in the place of their sources when Astro renders a page. Needs no browser. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { type Drawing, diagramBasis, diagramKey, readDrawing } from './drawing.ts';
import { figureHtml, twinLines } from './figure.ts';
import type { DiagramConfig } from './options.ts';

/** A Sätteri plugin. A diagram without a drawing keeps its source on the page; the rule `stale-diagram` finds it. */
export function drawnDiagrams(root: string, config: DiagramConfig) {
  const basis = diagramBasis(root, config);
  return defineMdastPlugin({
    name: 'diagrams',
    code(node, context) {
      if (node.lang !== 'mermaid' || !/(?:^|\s)diagram(?:\s|$)/.test(node.meta ?? '')) return;
      const drawing = readDrawing(join(root, config.dir), diagramKey(node.value, basis));
      if (drawing === undefined) return;
      const value = figureHtml(drawing);
      // Read as MDX, the quotes in the style of a drawing would be escaped, and the style lost.
      if (context.sourceFormat === 'mdx') {
        const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value }];
        context.replaceNode(node, { type: 'mdxJsxFlowElement', name: 'Fragment', attributes, children: [] });
      } else context.replaceNode(node, { type: 'html', value });
    },
  });
}

const FIGURES_MODULE = 'virtual:figures';
const RESOLVED = `\0${FIGURES_MODULE}`;

/** What a page needs of a figure that is made from data. */
export interface FigureDrawing {
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly lines: readonly string[];
}

const shown = ({ svg, twin }: Drawing): FigureDrawing => ({
  svg: svg.replaceAll(/\s*\n\s*/g, ' '),
  title: twin.title,
  description: twin.description,
  lines: twinLines(twin),
});

/** The drawings of the figures, by name. One without a drawing is left out; the rule `stale-diagram` finds it. */
export function figureDrawings(root: string, config: DiagramConfig): Record<string, FigureDrawing> {
  const basis = diagramBasis(root, config);
  return Object.fromEntries(
    (config.figures ?? []).flatMap(({ name, source }) => {
      const drawing = readDrawing(join(root, config.dir), diagramKey(source, basis));
      return drawing === undefined ? [] : [[name, shown(drawing)]];
    }),
  );
}

/** The plugin as an integration, in front of those that colour code; and the figures as `virtual:figures`. */
export const diagrams = (config: DiagramConfig): AstroIntegration => ({
  name: 'diagrams',
  hooks: {
    'astro:config:setup'({ config: astro, updateConfig }) {
      const options = astro.markdown.processor?.options as { mdastPlugins?: MdastPluginEntry[] } | undefined;
      if (options?.mdastPlugins === undefined)
        throw new TypeError('diagrams: the Markdown processor takes no Sätteri plugins');
      const root = fileURLToPath(astro.root);
      options.mdastPlugins.push(drawnDiagrams(root, config));
      const plugin = {
        name: 'figures',
        resolveId: (id: string) => (id === FIGURES_MODULE ? RESOLVED : undefined),
        load: (id: string) =>
          id === RESOLVED ? `export default ${JSON.stringify(figureDrawings(root, config))};` : undefined,
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});
