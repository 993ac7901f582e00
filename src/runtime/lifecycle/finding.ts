/** What one check found: its status, its message word for word, and our places beside it. */

import type { Path } from '../../contracts/issue.ts';
import type { CheckResult } from '../../contracts/lifecycle/gate.ts';

/** One problem that a message lists. `group` is the label under which the message lists it. */
export interface Problem {
  readonly group: string;
  readonly text: string;
  readonly at: Path;
}

export interface Found extends Omit<CheckResult, 'name'> {
  readonly problems: readonly Problem[];
}

export const passed = (message: string): Found => ({ status: 'pass', message, problems: [] });

/** A check that did not pass and has one place. */
export function failed(message: string, at: Path, status: 'warn' | 'blocker' = 'blocker'): Found {
  return { status, message, problems: [{ group: 'value', text: '', at }] };
}

const byText = (a: Problem, b: Problem): number => Number(a.text > b.text) - Number(a.text < b.text);

/** Sorts problems by the plain order of code units, as Python does. */
export function sorted(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(byText);
}

/** A blocker that lists problems in groups: groups in the order given, those without members left out. */
export function blocked(prefix: string, groups: readonly string[], problems: readonly Problem[]): Found {
  const parts = groups.flatMap((group) => {
    const members = problems.filter((problem) => problem.group === group);
    return members.length === 0 ? [] : [`${group}: ${members.map(({ text }) => text).join(', ')}`];
  });
  return { status: 'blocker', message: `${prefix}: ${parts.join('; ')}.`, problems };
}

/** A blocker with one list and no label. */
export function listed(prefix: string, problems: readonly Problem[]): Found {
  return {
    status: 'blocker',
    message: `${prefix}: ${problems.map(({ text }) => text).join(', ')}.`,
    problems,
  };
}
