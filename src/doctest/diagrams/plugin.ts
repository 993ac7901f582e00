/** Puts committed drawings in the place of their sources when Astro renders a page. Needs no browser. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { diagramBasis, diagramKey, readDrawing } from './drawing.ts';
import { figureHtml } from './figure.ts';
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

/** The plugin as an integration, in front of those that colour code. */
export const diagrams = (config: DiagramConfig): AstroIntegration => ({
  name: 'diagrams',
  hooks: {
    'astro:config:setup'({ config: astro }) {
      const options = astro.markdown.processor?.options as { mdastPlugins?: MdastPluginEntry[] } | undefined;
      if (options?.mdastPlugins === undefined)
        throw new TypeError('diagrams: the Markdown processor takes no Sätteri plugins');
      options.mdastPlugins.push(drawnDiagrams(fileURLToPath(astro.root), config));
    },
  },
});
