// @ts-check
/**
 * `node scripts/go.mjs REPORT`: form, vet and tests of the Go package, offline. Writes what it counted to REPORT.
 * Where Go is not installed it runs nothing and says so in the report; that is no failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run.mjs';

const FOLDER = join(ROOT, 'go', 'cavra-runtime');

/** The package needs nothing from outside, so a toolchain or a module that Go wants to fetch is a fault. */
const env = {
  ...process.env,
  GOPROXY: 'off',
  GOTOOLCHAIN: 'local',
  // The workspace at the top is for the book's examples; it would not take the flag below.
  GOWORK: 'off',
  GOFLAGS: '-mod=mod',
  GOCACHE: process.env.GOCACHE ?? join(ROOT, '.cache', 'go'),
};

/** @param {string} command @param {string[]} args */
function inFolder(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: FOLDER,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { missing: error !== undefined, ok: status === 0, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/**
 * Counts the tests in the output of `go test -json`, one JSON object a line.
 * @param {string} output
 */
function countGoTests(output) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const words = [];
  for (const line of output.split('\n').filter((text) => text.startsWith('{'))) {
    /** @type {{ Action?: string, Test?: string, Output?: string }} */
    const { Action, Test, Output } = JSON.parse(line);
    if (Output !== undefined && !/^ *(?:=== |--- PASS)/.test(Output)) words.push(Output);
    if (Test === undefined) continue;
    if (Action === 'pass') count.passed += 1;
    if (Action === 'fail') count.failed += 1;
    if (Action === 'skip') count.skipped += 1;
  }
  return { count, words: words.join('') };
}

function main() {
  const version = inFolder('go', ['version']);
  if (version.missing || !version.ok) return { report: { notRun: 'Go is not installed' }, code: 0 };
  const gofmt = inFolder('gofmt', ['-l', '.']);
  const vet = inFolder('go', ['vet', './...']);
  const tests = inFolder('go', ['test', '-count=1', '-json', './...']);
  const { count, words } = countGoTests(tests.stdout);
  // gofmt may be packaged apart from go; where it is missing its check is left out, not passed.
  const formed = gofmt.missing ? undefined : gofmt.ok && gofmt.stdout === '';
  const single = [formed, vet.ok].filter((result) => result !== undefined);
  count.passed += single.filter((result) => result).length;
  count.failed += single.filter((result) => !result).length;
  if (gofmt.missing) count.skipped += 1;
  const failed = count.failed > 0 || !tests.ok;
  if (formed === false) console.log(`gofmt would change:\n${gofmt.stdout}${gofmt.stderr}`);
  if (!vet.ok) console.log(vet.stdout + vet.stderr);
  if (failed) console.log(words + tests.stderr);
  return { report: count, code: failed ? 1 : 0 };
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('node scripts/go.mjs REPORT');
  process.exit(2);
}
const { report, code } = main();
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, JSON.stringify(report));
process.exitCode = code;
