/** Names of others: `upstream:name` in a page's code type is shown as `name`. The mark is for the check of the facts. */
import type { AstroIntegration } from 'astro';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { FOREIGN_MARK } from '../../book/glossary.ts';

/** Takes the mark away in the parsed page, in Markdown and MDX alike. */
export const withoutForeignMark = defineMdastPlugin({
  name: 'foreign-names',
  inlineCode(node, context) {
    if (node.value.startsWith(FOREIGN_MARK))
      context.setProperty(node, 'value', node.value.slice(FOREIGN_MARK.length));
  },
});

/** Puts the plugin in front of those of Starlight. */
export const foreignNames: AstroIntegration = {
  name: 'foreign-names',
  hooks: {
    'astro:config:setup'({ config }) {
      const options = config.markdown.processor?.options as { mdastPlugins?: MdastPluginEntry[] } | undefined;
      // Silence would print the marks on the pages.
      if (options?.mdastPlugins === undefined)
        throw new TypeError('foreign-names: the Markdown processor takes no Sätteri plugins');
      options.mdastPlugins.push(withoutForeignMark);
    },
  },
};
