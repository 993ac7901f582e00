/** Every mutation that there could be, and a sample of them in which each kind has its share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../src/doctest/page.ts';
import { codeMutations } from './code-places.ts';
import { ROOT_DIR } from './fresh.ts';
import { contentFiles, nameOf } from './gate.ts';
import { markupMutations } from './markup-places.ts';
import type { Mutation } from './mutation.ts';
import { pageMutations } from './page-places.ts';

const filesOf = (folder: string, wanted: RegExp): string[] =>
  readdirSync(join(ROOT_DIR, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((file) => wanted.test(file) && !/\.test\.ts$|case-parts\.ts$/.test(file))
    .toSorted();

/** Modules that compute and define nothing that a page could say: near misses, changes of samples, hidden samples. */
const MACHINERY = /\/(?:near|alter|samples|jitless|prepare)\.ts$/;

const read = (file: string): string => readFileSync(join(ROOT_DIR, file), 'utf8');

/** The lists of the book: addresses in them are links, and texts of the wire are cells of tables. */
function bookMutations(file: string, random: () => number): Mutation[] {
  const found = codeMutations(file, read(file), random);
  return found.flatMap((one): Mutation[] => {
    if (one.value.startsWith('See docs/')) return [{ ...one, kind: 'table cell' }];
    if (/^\/[a-z]/.test(one.value)) return [{ ...one, kind: 'link target' }];
    return [];
  });
}

export function allMutations(random: () => number): Mutation[] {
  return [
    ...filesOf('src/contracts', /\.ts$/)
      .filter((file) => !MACHINERY.test(file))
      .flatMap((file) => codeMutations(file, read(file), random)),
    ...bookMutations('src/book/sources.ts', random),
    ...contentFiles().flatMap((file) => pageMutations(readPage(file, read(file)), nameOf(file), random)),
    ...filesOf('src', /\.astro$/).flatMap((file) => markupMutations(file, read(file), random)),
  ];
}

/** In turn one of each kind and place, at random among its like, until there are enough. */
export function sampleOf(all: readonly Mutation[], count: number, random: () => number): Mutation[] {
  const groups = [...Map.groupBy(all, ({ kind, where }) => `${where} ${kind}`).values()].map((own) => [
    ...own,
  ]);
  const sample: Mutation[] = [];
  while (sample.length < count && groups.some((own) => own.length > 0)) {
    for (const own of groups) {
      const [one] = own.splice(Math.floor(random() * own.length), 1);
      if (one !== undefined && sample.length < count) sample.push(one);
    }
  }
  return sample;
}
