/** A symptom, its cause and its fix. What shows it is asked of the engines when the page is built, never typed. */
import type { IssueCode } from '../../contracts/codes.ts';

/** An action that shows the trouble; `policy` and `registry` are YAML. */
export interface ShownAction {
  readonly does: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly policy?: string;
  readonly registry?: string;
}

export interface Trouble {
  /** Its anchor, and unique. */
  readonly id: string;
  /** What somebody sees who looks for help. A heading. */
  readonly symptom: string;
  readonly cause: string;
  /** What to look at first. */
  readonly look: string;
  readonly fix: string;
  /** Actions that get the surprising answer. */
  readonly actions?: readonly ShownAction[];
  /** Codes that name it. */
  readonly codes?: readonly IssueCode[];
  /** Where more stands. */
  readonly more?: { readonly says: string; readonly at: string };
  /** Whose trouble it is when nothing here can have it. */
  readonly whose?: 'upstream' | 'the private services';
}
