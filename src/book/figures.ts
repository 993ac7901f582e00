/** All figures of the book: each file of `figures/`, under its own name. A new one is a file, and no line here. */
import { readdirSync } from 'node:fs';
import type { Figure } from './figure.ts';

const DIR = new URL('./figures/', import.meta.url);

/** Where a figure is written, relative to the project. */
export const figureFile = (name: string): string => `src/book/figures/${name}.ts`;

const load = async (name: string): Promise<Figure> => {
  const { FIGURE } = (await import(/* @vite-ignore */ new URL(`${name}.ts`, DIR).href)) as {
    FIGURE?: Figure;
  };
  if (FIGURE === undefined) throw new TypeError(`${figureFile(name)} exports no FIGURE`);
  return FIGURE;
};

const names = readdirSync(DIR)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted();

export const FIGURES: ReadonlyMap<string, Figure> = new Map(
  await Promise.all(names.map(async (name) => [name, await load(name)] as const)),
);
