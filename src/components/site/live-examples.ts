/**
 * Each code block of a page that names its contract gets the verdict on it, and a way to try it, below. Authors write nothing for
 * it: the word that says how the block is proven says also what can be done with it.
 */
import { defineMdastPlugin } from 'satteri';
import { findContract } from '../../contracts/registry.ts';
import { toHtml } from '../draw.ts';
import { tryIt } from '../playground/try-it.ts';
import { mdastIntegration } from './mdast-plugin.ts';

const LANGUAGES = new Set(['json', 'yaml']);
const NAMES_CONTRACT = /(?:^|\s)contract=([\w.]+)/;

export const liveExamples = defineMdastPlugin({
  name: 'live-examples',
  async code(node, context) {
    const id = LANGUAGES.has(node.lang ?? '') ? NAMES_CONTRACT.exec(node.meta ?? '')?.[1] : undefined;
    const contract = id === undefined ? undefined : findContract(id);
    if (contract === undefined) return;
    const value = toHtml(await tryIt(contract, node.value));
    // Raw HTML is no part of MDX.
    if (context.sourceFormat === 'mdx') {
      const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value }];
      context.insertAfter(node, { type: 'mdxJsxFlowElement', name: 'Fragment', attributes, children: [] });
    } else context.insertAfter(node, { type: 'html', value });
  },
});

/** The plugin as an integration. */
export const liveExamplesIntegration = mdastIntegration('live-examples', liveExamples);
