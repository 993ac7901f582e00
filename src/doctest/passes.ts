/** The passes, in order. A pass is a folder and one line here. */
import type { Pass } from './pass.ts';
import { referencesPass } from './references/pass.ts';

export const PASSES: readonly Pass[] = [referencesPass];
