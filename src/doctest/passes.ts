/** The passes, in order. A pass is a folder and one line here. */
import { boundaryPass } from './boundary/pass.ts';
import { diagramsPass } from './diagrams/pass.ts';
import { factsPass } from './facts/pass.ts';
import type { Pass } from './pass.ts';
import { referencesPass } from './references/pass.ts';
import { sourcesPass } from './sources/pass.ts';
import { structurePass } from './structure/pass.ts';

export const PASSES: readonly Pass[] = [
  referencesPass,
  factsPass,
  sourcesPass,
  boundaryPass,
  structurePass,
  diagramsPass,
];
