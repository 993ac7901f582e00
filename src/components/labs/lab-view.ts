/** What a lab shows of a check: drawn at build and in the browser alike. */

import { CODES } from '../../contracts/codes.ts';
import { docsOf } from '../../contracts/issue.ts';
import type { TaskReport } from '../../contracts/labs/lab.ts';
import { draw, mark, type Piece } from '../draw.ts';
import type { SignalName } from '../signals.ts';

interface TaskSignal {
  readonly signal: SignalName;
  readonly word: string;
}

export const TASK_SIGNALS = {
  unchecked: { signal: 'none', word: 'Not checked' },
  open: { signal: 'missing', word: 'Open' },
  done: { signal: 'ready', word: 'Done' },
} as const satisfies Record<string, TaskSignal>;

export const taskMark = ({ signal, word }: TaskSignal): Piece => mark(signal, { word });

/** The id of a file's panel. */
export const panelId = (name: string): string => `file-${name.replaceAll(/[^a-z0-9]+/g, '-')}`;

const isCode = (text: string): text is keyof typeof CODES => Object.hasOwn(CODES, text);

/** A name in code type; a code of the error catalogue leads to its page. */
function named(text: string): Piece {
  const shown = draw('code', {}, text);
  return isCode(text) ? draw('a', { href: docsOf(text) }, shown) : shown;
}

/** A sentence; what stands between backticks is set as code. */
export const words = (text: string): Piece =>
  text.split('`').map((part, index) => (index % 2 === 1 ? named(part) : part));

export const missingPiece = ({ missing }: Pick<TaskReport, 'missing'>): Piece =>
  missing.map((sentence) => draw('li', {}, words(sentence)));

/** What is said aloud after a check, and shown beside the button. */
export function spokenOf(tasks: readonly TaskReport[]): string {
  const done = tasks.filter((task) => task.done).length;
  if (done === tasks.length) return `Solved: all ${done} tasks are done.`;
  const next = tasks.findIndex((task) => !task.done) + 1;
  return `${done} of ${tasks.length} tasks are done. The next open one is task ${next}.`;
}
