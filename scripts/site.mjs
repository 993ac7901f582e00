// @ts-check
/** `npm run site:check`, `npm run site:reproduce`: what is asked of a whole build, outside the suite, because it builds again. */
import { join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT } from './run.mjs';

await enter(import.meta.url);
const [what = ''] = process.argv.slice(2);
const work = join(ROOT, '.cache', 'site');
if (what === 'check') {
  const { checkBelow } = await import('./site/below.ts');
  process.exit(await checkBelow(work, '/docs/book/'));
} else if (what === 'reproduce') {
  const { reproduce } = await import('./site/reproduce.ts');
  process.exit(await reproduce(work));
} else {
  console.error('node scripts/site.mjs check|reproduce');
  process.exit(2);
}
