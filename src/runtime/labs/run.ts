/** Runs the check of a lab on what a reader made of its files. */
import { isLabId } from '../../contracts/labs/ids.ts';
import type { Lab, LabReport, Texts } from '../../contracts/labs/lab.ts';
import { CHECKS } from './checks.ts';

/** Of one file. The largest given file has a fifth of it. */
export const MOST_FILE_BYTES = 128 * 1024;

const sameText = (left: string, right: string): boolean =>
  left.replaceAll('\r\n', '\n').trimEnd() === right.replaceAll('\r\n', '\n').trimEnd();

/** Why the files cannot be judged. */
function problemsOf({ files, start }: Pick<Lab, 'files' | 'start'>, texts: Texts): string[] {
  return files.flatMap(({ name, given }) => {
    const text = texts[name];
    if (text === undefined) return [`\`${name}\` is not there.`];
    if (text.length > MOST_FILE_BYTES)
      return [`\`${name}\` is larger than ${MOST_FILE_BYTES / 1024} KiB, and nothing here needs that much.`];
    if (given === true && !sameText(text, start[name] ?? ''))
      return [
        `\`${name}\` was given and has changed. Put it back as it was; the work is in the other files.`,
      ];
    return [];
  });
}

/** Judges the texts of a lab's files. Bounded by the size of a file; no text makes it throw. */
export async function checkLab(
  lab: Pick<Lab, 'id' | 'tasks' | 'files' | 'start'>,
  texts: Texts,
): Promise<LabReport> {
  if (!isLabId(lab.id)) throw new TypeError(`the lab ${lab.id} has no check`);
  const problems = problemsOf(lab, texts);
  if (problems.length > 0) return { lab: lab.id, outcome: 'unusable', problems, tasks: [] };
  const { check } = await CHECKS[lab.id]();
  // An editor may have ended a given file with a line feed; digests would not forgive it.
  const given = lab.files
    .filter((file) => file.given === true)
    .map(({ name }) => [name, lab.start[name] ?? '']);
  const found = await check({ ...texts, ...Object.fromEntries(given) });
  const tasks = lab.tasks.map(({ id, does }) => {
    const missing = found[id] ?? [];
    return { id, does, done: missing.length === 0, missing };
  });
  return { lab: lab.id, outcome: tasks.every(({ done }) => done) ? 'yes' : 'no', problems: [], tasks };
}
