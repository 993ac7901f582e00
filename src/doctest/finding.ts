/** What the checker found to be untrue, and where. */
import type { RuleId } from './rules.ts';

export interface Place {
  /** Both start at 1. */
  readonly line: number;
  readonly column: number;
}

export interface Finding extends Place {
  readonly rule: RuleId;
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What stands there, when it can be shown. */
  readonly found?: string;
  /** What would be true. */
  readonly expected?: string;
  /** What to do about it. */
  readonly fix: string;
}

/** In order of file, line and column. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
