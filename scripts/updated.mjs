// @ts-check
/** `npm run updated`: writes down on which day each written page was last changed. A release does this by itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT } from './run.mjs';

await enter(import.meta.url);
const { UPDATED_FILE, updatedText } = await import('./release/updated.ts');
try {
  writeFileSync(join(ROOT, UPDATED_FILE), updatedText(new Date().toISOString().slice(0, 10)));
  console.log(`${UPDATED_FILE} is up to date`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
