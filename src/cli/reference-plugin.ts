/** Hands the reference of the commands to the pages as the module `virtual:cli-reference`. A build runs the examples. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const MODULE = 'virtual:cli-reference';
const RESOLVED = `\0${MODULE}`;

export const cliReferencePages: AstroIntegration = {
  name: 'cli-reference',
  hooks: {
    'astro:config:setup'({ config, command, updateConfig }) {
      const root = fileURLToPath(config.root).replace(/[\\/]$/, '');
      const plugin = {
        name: 'cli-reference',
        resolveId: (id: string) => (id === MODULE ? RESOLVED : undefined),
        // Only when a page asks. The commands are loaded here, by Node, and not bundled into the pages: they read
        // files beside their own.
        async load(id: string) {
          if (id !== RESOLVED) return undefined;
          const { cliReference } = await import('./reference.ts');
          return `export default ${JSON.stringify(await cliReference(command === 'build' ? root : undefined))};`;
        },
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
};
