/** The figures of the book as diagrams: what draws them, and what the check of the documentation holds them to. */
import { dataOf, mermaidOf } from './figure.ts';
import { FIGURES, figureFile } from './figures.ts';

/** In: the name after `data=`, in a diagram that a page writes itself. Out: undefined when no figure has that name. */
export function diagramData(name: string): ReturnType<typeof dataOf> | undefined {
  const figure = FIGURES.get(name);
  return figure === undefined ? undefined : dataOf(figure);
}

/** Where the drawings are, the face that they are measured in (the one of the titles), and what is drawn from data. */
export const DIAGRAM_FILES = {
  dir: 'src/assets/diagrams',
  font: 'node_modules/@fontsource/besley/files/besley-latin-600-normal.woff2',
  figures: [...FIGURES].map(([name, figure]) => ({
    name,
    file: figureFile(name),
    source: mermaidOf(figure),
  })),
} as const;
