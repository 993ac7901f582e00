/** `cavra lab`: the labs of the book in a terminal. The same files and the same checks as in the page. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLab, readLabs } from '../book/lab-folders.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { isLabId, LAB_IDS } from '../contracts/labs/ids.ts';
import type { Lab, LabReport, Texts } from '../contracts/labs/lab.ts';
import { nearest } from '../contracts/near.ts';
import { checkLab, MOST_FILE_BYTES } from '../runtime/labs/run.ts';
import type { Command, Group, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { printable, quoted, UsageError } from './errors.ts';
import { toJson } from './evidence-output.ts';
import { tasksText } from './lab-text.ts';
import { writeOutput } from './output-file.ts';
import { rows, widthOf, wrap } from './text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TASKS_FILE = 'TASKS.md';

/** The lab with an id. Throws UsageError with the nearest. */
function labOf(id: string): Lab {
  if (isLabId(id)) return readLab(ROOT, id);
  const near = nearest(id, LAB_IDS);
  throw new UsageError(`there is no lab ${quoted(id)}.`, {
    hint: near === undefined ? 'For the list run: cavra lab list' : `Did you mean ${near}?`,
  });
}

async function runList({ io, flags }: Invocation): Promise<number> {
  const labs = readLabs(ROOT).map(({ id, title, goal, chapter, tasks }) => ({
    id,
    title,
    goal,
    chapter,
    tasks: tasks.length,
  }));
  const text = `${rows(
    labs.map(({ id, goal }) => [id, goal]),
    widthOf(io.columns),
  )}\n`;
  await io.stdout.write(flags.one('format') === 'json' ? toJson(labs) : text);
  return OUTCOMES.yes;
}

async function runStart({ io, args, flags }: Invocation): Promise<number> {
  const lab = labOf(args[0] ?? '');
  const out = flags.one('out') ?? lab.id;
  const files = { [TASKS_FILE]: tasksText(lab, out), ...lab.start };
  for (const [name, text] of Object.entries(files)) {
    const path = join(out, name);
    try {
      mkdirSync(resolve(io.cwd, dirname(path)), { recursive: true });
    } catch {
      throw new UsageError(`${quoted(out)} cannot be made a folder.`);
    }
    writeOutput(path, text, flags, io);
  }
  const names = Object.keys(files);
  const json = { lab: lab.id, folder: out, files: names };
  const text = `${names.map((name) => `${printable(join(out, name))}\n`).join('')}Now read ${printable(join(out, TASKS_FILE))}, then run: cavra lab check ${lab.id}${out === lab.id ? '' : ` ${printable(out)}`}\n`;
  await io.stdout.write(flags.one('format') === 'json' ? toJson(json) : text);
  return OUTCOMES.yes;
}

/** The texts that are there. One that is too large is given so that the check can say it, without its end. */
function textsIn(folder: string, { files }: Lab): Texts {
  return Object.fromEntries(
    files.flatMap(({ name }) => {
      try {
        const path = join(folder, name);
        if (statSync(path).size > MOST_FILE_BYTES) return [[name, ' '.repeat(MOST_FILE_BYTES + 1)]];
        return [[name, readFileSync(path, 'utf8')]];
      } catch {
        return [];
      }
    }),
  );
}

/** For a terminal: without the marks of code type. */
const plain = (sentence: string): string => printable(sentence.replaceAll('`', ''));

/** A sentence behind its mark, wrapped under itself. */
const item = (mark: string, sentence: string, columns: number): string =>
  mark + wrap(plain(sentence), columns, ' '.repeat(mark.length)).slice(mark.length);

function reportText({ outcome, problems, tasks }: LabReport, columns: number): string {
  const lines = tasks.flatMap(({ does, done, missing }) => [
    item(done ? '[x] ' : '[ ] ', does, columns),
    ...missing.map((sentence) => item('    - ', sentence, columns)),
  ]);
  const done = tasks.filter((task) => task.done).length;
  const sum = outcome === 'yes' ? 'Solved.' : `${done} of ${tasks.length} tasks done.`;
  const unread = problems.map((problem) => wrap(plain(problem), columns));
  return `${(outcome === 'unusable' ? unread : [...lines, sum]).join('\n')}\n`;
}

async function runCheck({ io, args, flags }: Invocation): Promise<number> {
  const lab = labOf(args[0] ?? '');
  const given = args[1] ?? lab.id;
  const folder = resolve(io.cwd, given);
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new UsageError(`there is no folder ${quoted(given)}.`, {
      code: 'unreadable-file',
      hint: `To begin run: cavra lab start ${lab.id}`,
    });
  const report = await checkLab(lab, textsIn(folder, lab));
  const json = flags.one('format') === 'json';
  const text = json ? toJson(report) : reportText(report, widthOf(io.columns));
  await (json || report.outcome !== 'unusable' ? io.stdout : io.stderr).write(text);
  return OUTCOMES[report.outcome];
}

const LAB = { name: 'LAB', description: 'The id of a lab; see: cavra lab list.' };
const BUILDS_ON = 'Labs belong to chapters of the book, and stand there as pages too.';

const list: Command = {
  name: 'list',
  summary: 'Lists the labs of the book with their goals.',
  details: [BUILDS_ON],
  args: [],
  flags: [FORMAT],
  example: 'cavra lab list',
  run: runList,
};

const start: Command = {
  name: 'start',
  summary: 'Writes the files of a lab into a folder, with its tasks.',
  details: ['Nothing is written over what is there, unless --force is given.'],
  args: [LAB],
  flags: [
    {
      name: 'out',
      value: 'DIR',
      description: 'Where the files go.',
      initial: 'a folder with the name of the lab',
    },
    { name: 'force', description: 'Writes over files that exist.' },
    FORMAT,
  ],
  example: 'cavra lab start stop-the-incident',
  run: runStart,
};

const check: Command = {
  name: 'check',
  summary: 'Says which tasks of a lab are done, and what is still missing in the others.',
  details: [
    'The check asks the engines; no file is compared with the solution, so another right way passes too. What was given must stay as it was.',
    'The exit code is 0 when every task is done, 1 when something is missing, 2 when the files could not be judged.',
  ],
  args: [
    LAB,
    {
      name: 'DIR',
      description: 'The folder with the files; without it, the one with the name of the lab.',
      optional: true,
    },
  ],
  flags: [FORMAT],
  example: 'cavra lab check stop-the-incident',
  run: runCheck,
};

export const labGroup: Group = {
  name: 'lab',
  summary: 'The labs of the book: begin one here, and have it checked.',
  commands: [list, start, check],
};
