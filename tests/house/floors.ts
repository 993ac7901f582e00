/** The floors of the house: a lower one never imports a higher one, and what runs anywhere needs no Node. */
import { importsOf } from './imports.ts';
import { type Breach, isTest, type SourceFile } from './source.ts';

/** Rooms of src/ with their floor. A new room needs a line here, and a reason for where it stands. */
const FLOORS: Readonly<Record<string, number>> = {
  styles: 0,
  assets: 0,
  contracts: 1,
  text: 1,
  runtime: 2,
  // What the book says about itself, as data: pages show it and the check of the documentation holds them to it.
  book: 2,
  api: 3,
  doctest: 4,
  // The last step of a build: it knows finished pages and nothing of what is in them.
  publish: 2,
  components: 4,
  cli: 5,
  pages: 5,
  content: 6,
};

/** Rooms that hold no Node, no DOM and no Astro, and the packages that such a room may use. */
export const PURE_ROOMS = ['contracts', 'text', 'runtime'] as const;
const PURE_PACKAGES = new Set(['zod', 'jsonc-parser', 'fflate', 'canonicalize', 'yaml']);

/** Packages that run on Node only. */
const NODE_PACKAGES = ['@hono/node-server', 'commander', 'astro', 'typescript', 'miniflare'];

function roomOf(path: string): string | undefined {
  const room = /^src\/([^/.]+)/.exec(path)?.[1];
  return room !== undefined && room in FLOORS ? room : undefined;
}

/** Not a component, but the format of a link: the check of the documentation opens links as the page does. */
const FORMATS = new Set(['src/components/playground/permalink.ts']);

function whyNot(from: string, to: string): string | undefined {
  const [low = 0, high = 0] = [FLOORS[from], FLOORS[to]];
  if (from === to || (low === 1 && high === 1)) return undefined;
  if (from === 'cli' && to === 'components') return 'the command line uses no component';
  if (high < low) return undefined;
  return high === low ? `${from} and ${to} stand on one floor` : `${to} stands above ${from}`;
}

/** Breaches of the order of the floors. A unit test may hand a room what a higher one makes: it ships nowhere. */
export function floorBreaches(files: readonly SourceFile[]): Breach[] {
  const breaches: Breach[] = [];
  for (const file of files) {
    const from = roomOf(file.path);
    if (from === undefined) {
      breaches.push({ path: file.path, line: 1, what: 'is in no room that tests/house/floors.ts knows' });
      continue;
    }
    const pure = PURE_ROOMS.some((room) => room === from) && !isTest(file.path);
    for (const { specifier, target, line } of importsOf(file)) {
      const report = (what: string) =>
        breaches.push({ path: file.path, line, what: `${specifier}: ${what}` });
      if (target === undefined) {
        if (pure && !PURE_PACKAGES.has(specifier)) report(`${from} may import no such package`);
        continue;
      }
      const to = roomOf(target);
      const reason =
        to === undefined
          ? 'leads out of the rooms of src/'
          : isTest(file.path)
            ? undefined
            : from === 'cli' && FORMATS.has(target)
              ? undefined
              : whyNot(from, to);
      if (reason !== undefined) report(reason);
    }
  }
  return breaches;
}

function isNodeOnly(specifier: string): boolean {
  return (
    specifier.startsWith('node:') ||
    NODE_PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  );
}

/**
 * Breaches of "runs in a reader's tab and on workerd": the in-page API, the workerd door and every script of an
 * .astro file, with all that they import, must import nothing of Node.
 */
export function portableBreaches(files: readonly SourceFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const queue = ['src/api/page.ts', 'src/api/workerd.ts'].filter((path) => byPath.has(path));
  const breaches: Breach[] = [];
  const seen = new Set(queue);
  const follow = (file: SourceFile, onlyScripts: boolean): void => {
    for (const { specifier, target, line, runs, typeOnly } of importsOf(file)) {
      if (typeOnly || (onlyScripts && runs !== 'browser')) continue;
      if (isNodeOnly(specifier)) breaches.push({ path: file.path, line, what: `${specifier} is Node only` });
      if (target !== undefined && byPath.has(target) && !seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  };
  for (const file of files) if (file.path.endsWith('.astro')) follow(file, true);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const file = byPath.get(path);
    if (file !== undefined) follow(file, false);
  }
  return breaches;
}
