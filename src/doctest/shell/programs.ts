/** The file helpers of a transcript. They see only the scratch folder of their fence. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { CommandWorld } from '../world.ts';

export type Program = (args: readonly string[], world: CommandWorld) => Promise<number> | number;

/** The absolute path of a file of the scratch folder. Throws when it lies outside. */
export function inside(cwd: string, path: string): string {
  const full = resolve(cwd, path);
  if (full === cwd || full.startsWith(cwd + sep)) return full;
  throw new RangeError(`${path} lies outside the folder of the transcript`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or directory',
  EISDIR: 'Is a directory',
  ENOTDIR: 'Not a directory',
  EEXIST: 'File exists',
};

/** Does something with each path; what fails is said as a shell helper says it. */
function each(
  name: string,
  paths: readonly string[],
  world: CommandWorld,
  act: (path: string) => void,
): number {
  let exit = 0;
  for (const path of paths) {
    try {
      act(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      world.err(
        `${name}: ${path}: ${REASONS[code] ?? (error instanceof RangeError ? error.message : 'failed')}\n`,
      );
      exit = 1;
    }
  }
  return exit;
}

const isFlag = (word: string): boolean => word.startsWith('-') && word !== '-';

function read(path: string, world: CommandWorld): string {
  return path === '-' ? world.stdin : readFileSync(inside(world.cwd, path), 'utf8');
}

const cat: Program = (args, world) =>
  each('cat', args.length === 0 ? ['-'] : args, world, (path) => world.out(read(path, world)));

const echo: Program = (args, world) => {
  const noEnd = args[0] === '-n';
  world.out(`${args.slice(noEnd ? 1 : 0).join(' ')}${noEnd ? '' : '\n'}`);
  return 0;
};

const head: Program = (args, world) => {
  const count = /^(?:-n|-)?(\d+)$/.exec(args[0] === '-n' ? `-n${args[1] ?? ''}` : (args[0] ?? ''))?.[1];
  const paths = args.slice(count === undefined ? 0 : args[0] === '-n' ? 2 : 1);
  return each('head', paths.length === 0 ? ['-'] : paths, world, (path) => {
    const lines = read(path, world).split(/(?<=\n)/);
    world.out(lines.slice(0, Number(count ?? 10)).join(''));
  });
};

const mkdir: Program = (args, world) =>
  each(
    'mkdir',
    args.filter((word) => !isFlag(word)),
    world,
    (path) => {
      mkdirSync(inside(world.cwd, path), { recursive: args.includes('-p') });
    },
  );

const rm: Program = (args, world) =>
  each(
    'rm',
    args.filter((word) => !isFlag(word)),
    world,
    (path) => {
      const recursive = args.some((word) => isFlag(word) && word.includes('r'));
      rmSync(inside(world.cwd, path), {
        recursive,
        force: args.some((word) => isFlag(word) && word.includes('f')),
      });
    },
  );

const cp: Program = (args, world) => {
  const paths = args.filter((word) => !isFlag(word));
  const target = paths.at(-1) ?? '';
  return each('cp', paths.slice(0, -1), world, (path) => {
    const to = inside(world.cwd, target);
    const intoFolder = statSync(to, { throwIfNoEntry: false })?.isDirectory() === true;
    cpSync(inside(world.cwd, path), intoFolder ? join(to, basename(path)) : to);
  });
};

const ls: Program = (args, world) =>
  each('ls', args.length === 0 ? ['.'] : args, world, (path) => {
    const names = readdirSync(inside(world.cwd, path)).filter((name) => !name.startsWith('.'));
    world.out(
      names
        .toSorted()
        .map((name) => `${name}\n`)
        .join(''),
    );
  });

export const HELPERS: Readonly<Record<string, Program>> = { cat, echo, head, mkdir, rm, cp, ls };
