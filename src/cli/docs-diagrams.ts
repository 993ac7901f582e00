/** The diagrams of this book with the files of their drawings, for the program that draws them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIAGRAM_FILES } from '../book/diagrams.ts';
import type { DiagramSource } from '../doctest/diagrams/draw.ts';
import { filesOf } from '../doctest/diagrams/drawing.ts';
import { diagramsOf } from '../doctest/diagrams/pass.ts';
import { readPage } from '../doctest/page.ts';

/** In: the folder of the project. Out: each diagram once, with the names of its files. */
export function bookDiagrams(root: string): (DiagramSource & { readonly files: readonly string[] })[] {
  const content = join(root, 'src', 'content', 'docs');
  const pages = readdirSync(content, { recursive: true })
    .map(String)
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => readPage(name, readFileSync(join(content, name), 'utf8')));
  const all = diagramsOf(root, DIAGRAM_FILES, pages);
  const once = new Map(
    all.map(({ key, source }) => [key, { key, source, files: Object.values(filesOf(key)) }]),
  );
  return [...once.values()];
}
