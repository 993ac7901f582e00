#!/usr/bin/env node
// The door of the CLI. Runs on any Node from 20 and goes on under the Node that this project pins.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = 24;
// The real path: this file is usually reached by a link in node_modules/.bin.
const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const entry = join(root, 'src', 'cli', 'bin.ts');
// What one start has compiled, the next need not: half of a short command's time. Where the folder cannot be written, nothing is kept.
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'cavra');
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function goOn() {
  const child = spawn(pinned, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.on('error', () => {
    process.stderr.write(`cavra: cannot start ${pinned}. Run npm install in ${root} again.\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, pass);
    if (signal === null) process.exitCode = code ?? 2;
    else process.kill(process.pid, signal);
  });
}

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  module.enableCompileCache(compiled);
  await import(pathToFileURL(entry).href);
} else if (existsSync(pinned)) {
  goOn();
} else {
  process.stderr.write(`cavra: the pinned Node is not installed. Run npm install in ${root} first.\n`);
  process.exitCode = 2;
}
