// @ts-check
/** `npm run bench [name…]`: runs every bench/*.ts (or the named ones) in turn, each in a process of its own. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT, run } from './run.mjs';

await enter(import.meta.url);
const folder = join(ROOT, 'bench');
const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(`${name}.ts`));
if (all.length === 0 || unknown.length > 0) {
  console.error(
    `No such bench: ${unknown.join(', ') || 'bench/ is empty'}. There are: ${all.join(', ') || 'none'}.`,
  );
  process.exit(2);
}
let worst = 0;
for (const file of all.filter((name) => wanted.length === 0 || wanted.includes(name.slice(0, -3)))) {
  console.log(`\n== ${file}`);
  const { code } = await run(process.execPath, ['--expose-gc', join(folder, file)], { show: true });
  worst = Math.max(worst, code);
}
process.exit(worst);
