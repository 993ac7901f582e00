/** Rules about what must never be published. */
import type { Rule } from './rule.ts';

export const BOUNDARY_RULES = {} as const satisfies Record<string, Rule>;
