/** The real command in processes of its own: the link, the pinned Node, exit codes, pipes and signals. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findContract } from '../../src/contracts/registry.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CAVRA = join(ROOT, 'node_modules/.bin/cavra');
const PINNED = join(ROOT, 'node_modules/node/bin/node');
const ID = 'saas_operating_automation.request';
const preset = findContract(ID)?.presets[0]?.text ?? '';
const GOOD = JSON.stringify(JSON.parse(preset));

const folder = mkdtempSync(join(tmpdir(), 'cavra-spawned-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function start(args: readonly string[]) {
  const child = spawn(CAVRA, args, { stdio: 'pipe' });
  children.push(child);
  return child;
}

const cavra = (args: readonly string[], input = '') =>
  spawnSync(CAVRA, args, { input, encoding: 'utf8', cwd: folder });

/** The first Node on the path that is not the pinned one; on many machines there is none. */
function otherNode(): string | undefined {
  const { stdout } = spawnSync('sh', ['-c', 'which -a node'], { encoding: 'utf8' });
  return stdout.split('\n').find((path) => path !== '' && realpathSync(path) !== realpathSync(PINNED));
}

describe('npx cavra', () => {
  test('the install made the command, and it is this repository’s', () => {
    expect(realpathSync(CAVRA)).toBe(join(ROOT, 'bin/cavra.mjs'));
  });

  test('runs under the pinned Node, from any folder', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { status, stdout, stderr } = cavra(['--version']);
    expect(stdout).toBe(`cavra ${manifest.version} (node v${manifest.devDependencies.node})\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('started by an older Node it goes on under the pinned one, with input, output and exit code', () => {
    const older = otherNode();
    if (older === undefined) return;
    const door = join(ROOT, 'bin/cavra.mjs');
    const version = spawnSync(older, [door, '--version'], { encoding: 'utf8' });
    expect(version.stdout).toMatch(/\(node v2[4-9]\./);
    const judged = spawnSync(older, [door, 'validate', ID, '-'], { input: '{}', encoding: 'utf8' });
    expect(judged.status).toBe(1);
    expect(judged.stdout).toContain('required-field');
  });

  test('without the pinned Node it says in one line what to do', () => {
    mkdirSync(join(folder, 'bin'));
    const door = join(folder, 'bin/cavra.mjs');
    copyFileSync(join(ROOT, 'bin/cavra.mjs'), door);
    // Started as an old Node would be: the version is what the door looks at.
    const old = join(folder, 'old.cjs');
    writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '20.1.0' });");
    const { status, stdout, stderr } = spawnSync(PINNED, ['--require', old, door], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^cavra: .*Run npm install in .*\n$/);
  });
});

describe('exit codes of the process', () => {
  test.each([
    ['yes', ['validate', ID, '-'], preset, 0],
    ['no', ['validate', ID, '-'], '{}', 1],
    ['unusable', ['validate', ID, '-'], '{', 2],
    ['bad usage', ['validate'], '', 2],
    ['a builder', ['saas', 'operating-automation', 'tenant-demo'], '', 0],
    ['the contract', ['saas', 'contract'], '', 0],
    ['the list', ['contracts', 'list'], '', 0],
    ['a contract', ['contracts', 'show', ID], '', 0],
    ['docs without pages', ['docs', 'check', '--content', 'nowhere'], '', 2],
  ])('%s', (_, args, input, code) => {
    const { status, stdout, stderr } = cavra(args, input);
    expect(status).toBe(code);
    expect(stdout + stderr).not.toContain('    at ');
  });
});

describe('pipes and signals', () => {
  test('a reader that goes away ends the stream without a word', () => {
    const many = join(folder, 'many.ndjson');
    writeFileSync(many, `${GOOD}\n`.repeat(20_000));
    const line = `'${CAVRA}' validate ${ID} '${many}' --ndjson | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(stdout).toBe(`{"contract":"${ID}","outcome":"yes","issues":[]}\n`);
    expect(stderr).toBe('');
  });

  test('an interrupt ends a stream with whole lines and exit code 2', async () => {
    const child = start(['validate', ID, '-', '--ndjson']);
    let out = '';
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdin.write(`${GOOD}\n${GOOD}\n`);
    await new Promise<void>((seen) => {
      child.stdout.on('data', (data) => {
        out += data;
        if (out.split('\n').length > 2) seen();
      });
    });
    child.kill('SIGINT');
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(2);
    expect(out.split('\n')).toHaveLength(3);
    expect(err).toBe('interrupted: 2 lines were judged, the rest was not read\n');
  });

  test('serve prints its address, answers there, and ends at a signal', async () => {
    const child = start(['serve', '--port', '0']);
    const address = await new Promise<string>((found, fail) => {
      let out = '';
      child.stdout.on('data', (data) => {
        out += data;
        const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
        if (url !== undefined) found(url);
      });
      child.on('exit', () => fail(new Error('serve ended early')));
    });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const taken = cavra(['serve', '--port', new URL(address).port]);
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain('in use');
    child.removeAllListeners('exit');
    const ended = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
