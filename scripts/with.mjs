// @ts-check
/** `node scripts/with.mjs astro build`: installs when needed, then runs a tool under the pinned Node. */
import { join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT, run, toolFile } from './run.mjs';

const [name = '', ...args] = process.argv.slice(2);
await enter(import.meta.url);
const file = name === 'cavra' ? join(ROOT, 'bin', 'cavra.mjs') : toolFile(name);
const { code } = await run(process.execPath, [file, ...args], { show: true });
process.exit(code);
