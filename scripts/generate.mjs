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
const checkOnly = args.length > 0;

/** Writes a file, or only names it. Out: whether it was other than it should be. @param {import('./generate/files.ts').GeneratedFile} file */
function bringUpToDate({ path, text }) {
  const file = join(ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  console.log(`${checkOnly ? 'stale    ' : 'written  '}${path}`);
  if (!checkOnly) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return true;
}

const { STAGES } = await import('./generate/all.ts');
let [all, changed] = [0, 0];
try {
  for (const stage of STAGES) {
    const files = await stage();
    all += files.length;
    changed += files.filter(bringUpToDate).length;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
console.log(`${all} generated files, ${changed} ${checkOnly ? 'stale' : 'changed'}`);
process.exitCode = checkOnly && changed > 0 ? 1 : 0;
