/** Rules about how pages stand to each other. */
import type { Rule } from './rule.ts';

export const STRUCTURE_RULES = {} as const satisfies Record<string, Rule>;
