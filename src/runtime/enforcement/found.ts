/** What the rules of one action type give: the rule, its words filled in, and what was really judged. */
import { RULES, type Rule, type RuleName } from '../../contracts/enforcement/rules.ts';
import type { SeverityWord } from '../../contracts/enforcement/vocabulary.ts';
import type { PatternList } from './policy.ts';

export interface Found {
  readonly rule: RuleName;
  readonly severity: SeverityWord;
  readonly reason: string;
  /** The decision's target and requested operation. */
  readonly target: string;
  readonly operation: string;
  readonly list?: PatternList;
  readonly index?: number;
}

/** A rule whose reason has nothing to fill in. */
export function plain(rule: RuleName, target: string, operation: string): Found {
  const { severity, reason } = RULES[rule];
  return { rule, severity, reason, target, operation };
}

/** A rule that one pattern of a list decided. */
export function byPattern(
  rule: RuleName,
  list: PatternList,
  index: number,
  target: string,
  operation: string,
  severity: SeverityWord = RULES[rule].severity,
): Found {
  const pattern = list.patterns[index]?.text ?? '';
  // A function as replacement: in a text, `$&` and the like would be read as instructions.
  const reason = RULES[rule].reason.replace('<p>', () => pattern);
  return { rule, severity, reason, target, operation, list, index };
}

/** The entry of the table, as the plain type. */
export function ruleOf(name: RuleName): Rule {
  return RULES[name];
}
