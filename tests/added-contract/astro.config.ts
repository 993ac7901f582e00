/** A site of one page, in which the registry has one contract more. Nothing else knows of it. */
import { defineConfig } from 'astro/config';

const LIST = 'export const CONTRACTS: readonly Contract[] = [';

const oneMore = {
  name: 'one-more-contract',
  enforce: 'pre',
  transform(code: string, id: string): string | undefined {
    if (!/\/src\/contracts\/registry\.ts$/.test(id)) return undefined;
    if (!code.includes(LIST)) throw new Error('the registry is written in another way');
    const from = new URL('./contract.ts', import.meta.url).pathname;
    return `import { ADDED } from ${JSON.stringify(from)};\n${code.replace(LIST, `${LIST}ADDED,`)}`;
  },
} as const;

const at = (path: string): string => new URL(path, import.meta.url).pathname;

export default defineConfig({
  // What a build writes beside its result stays out of the sources.
  root: at('../../.cache/test/added-contract/'),
  srcDir: at('./src/'),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  vite: { plugins: [oneMore] },
});
