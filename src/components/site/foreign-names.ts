/** Names of others: `upstream:name` in a page's code type is shown as `name`. The mark is for the check of the facts. */
import { defineMdastPlugin } from 'satteri';
import { FOREIGN_MARK } from '../../book/glossary.ts';
import { mdastIntegration } from './mdast-plugin.ts';

/** Takes the mark away in the parsed page, in Markdown and MDX alike. */
export const withoutForeignMark = defineMdastPlugin({
  name: 'foreign-names',
  inlineCode(node, context) {
    if (node.value.startsWith(FOREIGN_MARK))
      context.setProperty(node, 'value', node.value.slice(FOREIGN_MARK.length));
  },
});

/** The plugin as an integration. */
export const foreignNames = mdastIntegration('foreign-names', withoutForeignMark);
