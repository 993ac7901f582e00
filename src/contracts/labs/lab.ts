/** What a lab is: a goal, tasks, hints, and files to start from. Its check is code, in `src/runtime/labs/checks/`. */
import * as z from 'zod';
import type { Outcome } from '../issue.ts';

const words = z.string().trim().min(1).max(600);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** The form of `labs/<id>/lab.json`. Code type stands between backticks. */
export const labSchema = z.strictObject({
  title: words,
  /** The chapter whose matter it practises. */
  chapter: id,
  /** What the reader can do afterwards, in one sentence. */
  goal: words,
  /** How it came to this: paragraphs. */
  story: z.array(words).min(1).max(4),
  tasks: z
    .array(z.strictObject({ id, does: words }))
    .min(2)
    .max(8),
  /** From a push in the right direction to nearly all. */
  hints: z.array(words).min(2).max(6),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?\.(json|yaml|sh|md)$/),
        about: words,
        /** It is what it is: the reader reads it and leaves it. */
        given: z.literal(true).optional(),
      }),
    )
    .min(1)
    .max(12),
  /** Commands of ours that show the matter in a terminal, run in the folder of the lab. */
  commands: z.array(z.string().startsWith('cavra ')).max(3).optional(),
});

export type LabText = z.output<typeof labSchema>;

/** The texts of a lab's files, by name. */
export type Texts = Readonly<Record<string, string>>;

export interface Lab extends LabText {
  readonly id: string;
  readonly start: Texts;
  readonly solution: Texts;
}

/** For each task, what is still missing, in words for the reader. Nothing missing: the task is done. */
export type Missing = Readonly<Record<string, readonly string[]>>;

/** Pure: the same texts give the same answer. Never throws. */
export type Check = (texts: Texts) => Missing | Promise<Missing>;

export interface TaskReport {
  readonly id: string;
  readonly does: string;
  readonly done: boolean;
  readonly missing: readonly string[];
}

export interface LabReport {
  readonly lab: string;
  /** `yes`: solved. `no`: something is missing. `unusable`: nothing was judged, and `problems` says why. */
  readonly outcome: Exclude<Outcome, 'person'>;
  readonly problems: readonly string[];
  readonly tasks: readonly TaskReport[];
}
