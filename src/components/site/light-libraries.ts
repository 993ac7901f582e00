/**
 * Parts of libraries that no page can use, left out of the pages' scripts. Servers and the CLI keep them. What a stub
 * replaces is never reached in a page, and the reason says why; `tests/playground-weight.spec.ts` holds the sizes.
 */
import type { AstroIntegration } from 'astro';

interface Stub {
  readonly file: RegExp;
  readonly code: string;
}

const STUBS: readonly Stub[] = [
  {
    // zod's compiler makes code. A page may not (its policy forbids it), and `prepare.ts` asks for the mode first.
    file: /\/zod\/v4\/core\/compile\.js$/,
    code: `
export const INVALID = Symbol.for('zod.compile.invalid');
export class ZodCompileAsyncError extends Error {}
export class ZodCompileUnsupportedError extends Error {}
export const compile = (schema) => schema;
export const withParser = (schema) => schema;
`,
  },
  {
    // zod's own sentences: `explain.ts` brings ours, and a sentence of zod's is never shown.
    file: /\/zod\/v4\/locales\/en\.js$/,
    code: "export default () => ({ localeError: () => 'Invalid input' });",
  },
  {
    // The tags of YAML 1.1: `yaml-read.ts` reads YAML 1.2 and refuses every tag before the library sees it.
    file: /\/yaml\/browser\/dist\/schema\/tags\.js$/,
    code: `
import { schema } from './core/schema.js';
export const coreKnownTags = {};
export const getTags = () => schema.slice();
`,
  },
];

const leaveOut = {
  name: 'light-libraries',
  enforce: 'pre',
  load: (id: string) => STUBS.find(({ file }) => file.test(id))?.code,
} as const;

export const lightLibraries: AstroIntegration = {
  name: 'light-libraries',
  hooks: {
    'astro:config:setup'({ updateConfig }) {
      updateConfig({
        vite: {
          plugins: [{ ...leaveOut, applyToEnvironment: ({ name }) => name === 'client' }],
          worker: { format: 'es', plugins: () => [leaveOut] },
        },
      });
    },
  },
};
