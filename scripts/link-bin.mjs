// @ts-check
/**
 * Makes node_modules/.bin/cavra, so that `npx cavra` in this repository runs this repository's own code under its
 * own Node. The `bin` field of package.json alone would let npx run a cached copy. Runs after each install.
 */
import { existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join('..', '..', 'bin', 'cavra.mjs');
const WINDOWS_SHIM = '@echo off\r\nnode "%~dp0\\..\\..\\bin\\cavra.mjs" %*\r\n';

/** @param {string} [root] */
export function linkBin(root = ROOT) {
  const folder = join(root, 'node_modules', '.bin');
  // Without packages there is nothing to run the command with.
  if (!existsSync(join(root, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'cavra.cmd'), WINDOWS_SHIM);
    return;
  }
  const link = join(folder, 'cavra');
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(link) === TARGET) return;
  if (there !== undefined) rmSync(link);
  symlinkSync(TARGET, link);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) linkBin();
