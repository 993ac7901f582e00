/** The labs as they stand on the disk: `labs/<id>/`, with `lab.json`, `start/` and `solution/`. On Node only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAB_IDS, type LabId } from '../contracts/labs/ids.ts';
import { type Lab, labSchema, type Texts } from '../contracts/labs/lab.ts';

const FOLDER = 'labs';

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

/** One lab, read whole. In: the folder of the project, and the id. Throws when its files are not as they must be. */
export function readLab(root: string, id: LabId): Lab {
  const folder = join(root, FOLDER, id);
  const lab = labSchema.parse(JSON.parse(read(folder, 'lab.json')));
  const textsIn = (part: 'start' | 'solution', names: readonly string[]): Texts =>
    Object.fromEntries(names.map((name) => [name, read(folder, part, name)]));
  const own = lab.files.filter(({ given }) => given !== true).map(({ name }) => name);
  const start = textsIn(
    'start',
    lab.files.map(({ name }) => name),
  );
  // What is given is the same at the end.
  return { ...lab, id, start, solution: { ...start, ...textsIn('solution', own) } };
}

/** All of them, in the order in which they are listed. */
export const readLabs = (root: string): readonly Lab[] => LAB_IDS.map((id) => readLab(root, id));
