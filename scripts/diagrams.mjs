// @ts-check
/**
 * `npm run diagrams`: draws each diagram of the book that has no drawing yet, in a browser, and takes away drawings that
 * no page uses. `--check` draws all of them anew and fails when one differs from what is committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { enter } from './install.mjs';
import { ROOT } from './run.mjs';

await enter(import.meta.url);
const { drawAll } = await import('../src/doctest/diagrams/draw.ts');
const { bookDiagrams } = await import('../src/cli/docs-diagrams.ts');
const { DIAGRAM_FILES } = await import('../src/book/diagrams.ts');

const isCheck = process.argv.includes('--check');
const dir = join(ROOT, DIAGRAM_FILES.dir);
mkdirSync(dir, { recursive: true });
const all = bookDiagrams(ROOT);
const wanted = isCheck ? all : all.filter(({ files }) => !files.every((file) => existsSync(join(dir, file))));
const browser = { executablePath: await ensureBrowser(console.log), args: BROWSER_ARGS };
const drawn = wanted.length === 0 ? [] : await drawAll(wanted, join(ROOT, DIAGRAM_FILES.font), browser);

let differing = 0;
for (const { name, text } of drawn) {
  const path = join(dir, name);
  if (!isCheck) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    differing += 1;
    console.error(`${DIAGRAM_FILES.dir}/${name} differs from a new drawing. Run: npm run diagrams`);
  }
}
const used = new Set(all.flatMap(({ files }) => files));
const unused = isCheck ? [] : readdirSync(dir).filter((name) => !used.has(name));
for (const name of unused) rmSync(join(dir, name));
// Astro keeps rendered pages by their text alone: with new drawings they are rendered again.
if (!isCheck && (drawn.length > 0 || unused.length > 0)) {
  for (const store of ['node_modules/.astro', '.astro'])
    rmSync(join(ROOT, store, 'data-store.json'), { force: true });
}
console.log(
  isCheck
    ? `${all.length} diagrams drawn again, ${differing} differ`
    : `${all.length} diagrams: ${wanted.length} drawn, ${unused.length} files taken away`,
);
process.exitCode = differing > 0 ? 1 : 0;
