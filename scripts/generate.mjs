// @ts-check
/**
 * `npm run generate [-- --check]`: writes every generated file anew. With --check it writes nothing, names the
 * files that are not what their sources say, and ends with 1 when there is one.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT } from './run.mjs';

await enter(import.meta.url);
const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--check')) {
  console.error('npm run generate [-- --check]');
  process.exit(2);
}
const { allFiles } = await import('./generate/all.ts');
/** @type {import('./generate/files.ts').GeneratedFile[]} */
let files = [];
try {
  files = allFiles();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const changed = files.filter(({ path, text }) => {
  const file = join(ROOT, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
for (const { path, text } of changed) {
  if (args.length > 0) console.log(`stale    ${path}`);
  else {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`written  ${path}`);
  }
}
console.log(`${files.length} generated files, ${changed.length} ${args.length > 0 ? 'stale' : 'changed'}`);
process.exitCode = args.length > 0 && changed.length > 0 ? 1 : 0;
