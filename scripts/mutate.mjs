// @ts-check
/** `npm run docs:mutate`: installs and builds when needed, then changes one fact at a time: see bench/mutate/main.ts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT, run, toolFile } from './run.mjs';

await enter(import.meta.url);
const args = process.argv.slice(2);
if (!args.includes('--site') && !existsSync(join(ROOT, 'dist'))) {
  const { code } = await run(process.execPath, [toolFile('astro'), 'build'], { show: true });
  if (code !== 0) process.exit(code);
}
const { code } = await run(process.execPath, [join(ROOT, 'bench', 'mutate', 'main.ts'), ...args], {
  show: true,
});
process.exit(code);
