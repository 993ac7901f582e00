/** The entry scripts: what they notice before anything is installed, and what the install leaves behind. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pinnedNode, whyInstall } from './install.mjs';
import { linkBin } from './link-bin.mjs';
import { ROOT, run } from './run.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'entry-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Entry {
  version?: string;
  optional?: boolean;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** A folder that looks installed: a lockfile, a package.json and npm's own list of what it installed. */
function project(name: string, locked: Record<string, Entry>, installed: Record<string, Entry> | undefined) {
  const root = join(scratch, name);
  const dependencies = { a: '1.0.0' };
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies }));
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': { dependencies }, ...locked } }),
  );
  if (installed !== undefined)
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  return root;
}

describe('whether an install is needed', () => {
  const a = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };
  const optional = { 'node_modules/b': { version: '1.0.0', optional: true } };

  test('not when what is installed is what the lockfile names, packages for other systems apart', () => {
    expect(whyInstall(project('same', { ...a, ...optional }, a))).toBeUndefined();
    expect(whyInstall(ROOT)).toBeUndefined();
  });

  test('yes on a fresh clone and after an install that broke off', () => {
    expect(whyInstall(join(scratch, 'nowhere'))).toMatch('nothing is installed');
    expect(whyInstall(project('broken', a, undefined))).toMatch('did not finish');
  });

  test('yes when a version, a hash or a package differs', () => {
    const other = (entry: Entry) => ({ 'node_modules/a': { ...a['node_modules/a'], ...entry } });
    expect(whyInstall(project('version', other({ version: '1.0.1' }), a))).toMatch('node_modules/a');
    expect(whyInstall(project('hash', other({ integrity: 'y' }), a))).toMatch('node_modules/a');
    expect(whyInstall(project('missing', { ...a, 'node_modules/c': { version: '1.0.0' } }, a))).toMatch(
      'node_modules/c',
    );
  });

  test('yes when package.json was edited and the lockfile was not', () => {
    const root = project('edited', a, a);
    writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies: { a: '2.0.0' } }));
    expect(whyInstall(root)).toMatch('package.json names other packages');
  });
});

describe('the lockfile', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry & { resolved?: string }>;
  };

  test('holds every package that another names, so that npm ci takes it on any system', () => {
    /** Node looks in the node_modules of each folder on the way up. */
    const findable = (from: string, name: string): boolean => {
      const parts = from === '' ? [] : from.split(/\/(?=node_modules\/)/);
      return [...parts.keys(), parts.length].some(
        (depth) => [...parts.slice(0, depth), `node_modules/${name}`].join('/') in packages,
      );
    };
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !findable(path, name))
        .map((name) => `${path || 'package.json'} names ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('names no registry host', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('the command cavra', () => {
  test('is linked by the install, again and again, also over something else', () => {
    const root = join(scratch, 'link');
    linkBin(root);
    mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules', '.bin', 'cavra'), 'not ours');
    linkBin(root);
    linkBin(root);
    expect(readlinkSync(join(root, 'node_modules', '.bin', 'cavra'))).toBe('../../bin/cavra.mjs');
  });

  test('is what npx finds in this repository, under the pinned Node', () => {
    const link = join(ROOT, 'node_modules', '.bin', 'cavra');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(realpathSync(link)).toBe(realpathSync(join(ROOT, 'bin', 'cavra.mjs')));
    const found = execFileSync('npx', ['--no-install', '-c', 'command -v cavra'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(realpathSync(found.trim())).toBe(realpathSync(link));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const said = spawnSync('npx', ['--no-install', 'cavra', '--version'], { cwd: ROOT, encoding: 'utf8' });
    expect(said.stdout).toContain(version);
    expect(said.stdout).toContain(
      execFileSync(pinnedNode() ?? '', ['--version'], { encoding: 'utf8' }).trim(),
    );
  });
});

describe('running a program', () => {
  test('gives its exit code and both streams', async () => {
    const script = "console.log('out'); console.error('err'); process.exitCode = 7";
    const { code, output } = await run(process.execPath, ['-e', script]);
    expect(code).toBe(7);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  test('ends it, and what it started, at its time limit', async () => {
    // The grandchild holds the output open: while it lives, the run does not end.
    const script = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e3)'], { stdio: 'inherit' }); setInterval(() => {}, 1e3)`;
    const { code, output } = await run(process.execPath, ['-e', script], { limit: 1 });
    expect(code).toBe(124);
    expect(output).toContain('time limit of 1 s');
  });

  test('says so when there is no such program', async () => {
    expect(await run(join(scratch, 'nothing'), [])).toMatchObject({ code: 127 });
  });
});
