/** A plugin of the Markdown processor as an integration of Astro, in front of those of Starlight. */
import type { AstroIntegration } from 'astro';
import type { MdastPluginEntry } from 'satteri';

/** Throws when the processor takes no plugins: silence would build pages without what the plugin does. */
export const mdastIntegration = (name: string, plugin: MdastPluginEntry): AstroIntegration => ({
  name,
  hooks: {
    'astro:config:setup'({ config }) {
      const options = config.markdown.processor?.options as { mdastPlugins?: MdastPluginEntry[] } | undefined;
      if (options?.mdastPlugins === undefined)
        throw new TypeError(`${name}: the Markdown processor takes no Sätteri plugins`);
      options.mdastPlugins.push(plugin);
    },
  },
});
