/** Every rule of docs-as-tests, once. A group of rules is one file in rules/ and one line here. */
import { BOUNDARY_RULES } from './rules/boundary.ts';
import { EXCLUSION_RULES } from './rules/exclusions.ts';
import { FACT_RULES } from './rules/facts.ts';
import { FENCE_RULES } from './rules/fences.ts';
import { REFERENCE_RULES } from './rules/references.ts';
import { SOURCE_RULES } from './rules/sources.ts';
import { STRUCTURE_RULES } from './rules/structure.ts';

export const RULES = {
  ...FENCE_RULES,
  ...REFERENCE_RULES,
  ...STRUCTURE_RULES,
  ...FACT_RULES,
  ...SOURCE_RULES,
  ...BOUNDARY_RULES,
  ...EXCLUSION_RULES,
} as const;

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as RuleId[];

/** Where the pages about the rules stand. */
export const RULES_PAGE = '/docs-as-tests/';

/** The page of a rule. */
export const docsOf = (rule: RuleId): string => `${RULES_PAGE}${rule}/`;
