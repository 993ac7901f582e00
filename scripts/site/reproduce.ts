/**
 * Two builds, two copies of the project in two folders, another hour and another language the second time: they must
 * not differ in a byte. Neither sees what an earlier build left behind.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { differences, manifestOf } from '../../src/publish/digests.ts';
import { ROOT, run } from '../run.mjs';

const COPIES = [
  { folder: 'one', env: { TZ: 'UTC', LC_ALL: 'C' } },
  { folder: 'two/somewhere-else', env: { TZ: 'Asia/Tokyo', LC_ALL: 'C.UTF-8' } },
] as const;

/** Packages as hard links: they are what they are, and what tools leave beside them is each copy's own. */
async function linkPackages(folder: string): Promise<void> {
  const packages = join(folder, 'node_modules');
  const { code, output } = await run('cp', ['-al', join(ROOT, 'node_modules'), packages]);
  if (code !== 0) throw new Error(output);
  for (const name of ['.astro', '.vite', '.cache'])
    await rm(join(packages, name), { recursive: true, force: true });
}

async function copyTo(folder: string): Promise<void> {
  const { output } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const name of output.split('\0').filter((one) => one !== '')) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await cp(join(ROOT, name), join(folder, name));
  }
  await linkPackages(folder);
}

/** In: a folder to work in. Out: an exit code. */
export async function reproduce(work: string): Promise<number> {
  const manifests = [];
  // Both copies first: the project may be worked on while they are built.
  for (const { folder } of COPIES) {
    await rm(join(work, 'reproduce', folder), { recursive: true, force: true });
    await copyTo(join(work, 'reproduce', folder));
  }
  for (const { folder, env } of COPIES) {
    const copy = join(work, 'reproduce', folder);
    const { code, output, seconds } = await run(
      process.execPath,
      [join(copy, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
      {
        cwd: copy,
        env,
        limit: 1_800,
      },
    );
    console.log(`${folder}: built in ${seconds.toFixed(0)} s`);
    if (code !== 0) {
      console.log(output.trimEnd());
      return 1;
    }
    manifests.push(await manifestOf(join(copy, 'dist')));
  }
  const [first, second] = manifests;
  if (first === undefined || second === undefined || first.files.length === 0) return 1;
  const found = differences(first, second.files);
  for (const { path, what } of found) console.log(`${what.padEnd(8)} ${path}`);
  console.log(`${first.files.length} files, ${found.length} differ`);
  return found.length === 0 ? 0 : 1;
}
