// @ts-check
/**
 * `node scripts/proto-image.mjs NAME [--seed]`: keeps the contract as it is now in proto/images/NAME.json, for the
 * check of breaking changes. With --seed, everything that the proto marks as added after the seed revision is left
 * out. An image that exists is never written over: it is what clients rely on.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT } from './run.mjs';

await enter(import.meta.url);
const [name = '', flag] = process.argv.slice(2);
const path = join(ROOT, 'proto', 'images', `${name}.json`);
if (!/^[a-z0-9][a-z0-9.-]*$/.test(name) || (flag !== undefined && flag !== '--seed')) {
  console.error('node scripts/proto-image.mjs NAME [--seed]');
  process.exit(2);
}
if (existsSync(path)) {
  console.error(`proto/images/${name}.json exists; an image is never written over.`);
  process.exit(1);
}
const { imageText } = await import('./generate/image.ts');
writeFileSync(path, imageText(flag === '--seed'));
console.log(`written  proto/images/${name}.json`);
