/** Rules about the sources that the book must cover. */
import type { Rule } from './rule.ts';

export const SOURCE_RULES = {} as const satisfies Record<string, Rule>;
