/**
 * Parts of libraries that no page can use, left out of the pages' scripts, and one rule of a style sheet that is slow.
 * Servers and the CLI keep them. What a stub
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

/**
 * Starlight's space below the last part of a list item asks every list, at each change of a page, whether any of its
 * items holds a block: milliseconds a keystroke on a page that is an instrument. The last block of an item says it too;
 * of a list inside an item, the paragraph before it does.
 */
const LAST_IN_ITEM = {
  file: /\/starlight\/dist\/style\/markdown\.css$/,
  slow: /\.sl-markdown-content\s+:is\(ol, ul\):has\(> li >[^{]*\{/,
  quick: `.sl-markdown-content :is(ol, ul) > li > :is(
    :last-child:not(a, strong, em, del, span, input, code, br, script, ol, ul, :where(.not-content *)),
    p:not(:where(.not-content *)) ~ :is(ol, ul):last-child
  ) {`,
} as const;

const quickLists = {
  name: 'quick-lists',
  enforce: 'pre',
  transform(code: string, id: string): string | undefined {
    if (!LAST_IN_ITEM.file.test(id.replace(/\?.*$/, ''))) return undefined;
    if (!LAST_IN_ITEM.slow.test(code))
      throw new Error(`${id}: the rule for the last part of a list item is another one`);
    return code.replace(LAST_IN_ITEM.slow, LAST_IN_ITEM.quick);
  },
} as const;

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
          plugins: [quickLists, { ...leaveOut, applyToEnvironment: ({ name }) => name === 'client' }],
          worker: { format: 'es', plugins: () => [leaveOut] },
        },
      });
    },
  },
};
