/** Rules about names and numbers that contracts own. */
import type { Rule } from './rule.ts';

export const FACT_RULES = {} as const satisfies Record<string, Rule>;
