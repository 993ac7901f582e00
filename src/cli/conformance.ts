/** `cavra conformance`: holds an implementation of others to the published vectors, and says where it differs. */
import { FAMILY_IDS } from '../contracts/conformance/families.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import type { ConformanceReport } from '../runtime/conformance/run.ts';
import type { Command, Flags, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { widthOf } from './text.ts';

const WAYS = ['url', 'command', 'answer', 'list'] as const;
const SECONDS = 300;
const MOST_SECONDS = 3_600;
const MOST_SHOWN = 1_000;
const SHOWN = 10;

function wholeNumber(flags: Flags, name: string, initial: number, most: number): number {
  const text = flags.one(name);
  if (text === undefined) return initial;
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`--${name} takes a whole number from 1 to ${most}.`);
}

/** The exit code of a report. A family that was named and is not offered is not passed over. */
function exitOf({ families }: ConformanceReport, named: boolean): number {
  const results = families.map(({ result }) => result);
  if (results.includes('differs')) return OUTCOMES.no;
  if (results.includes('unfinished')) return OUTCOMES.unusable;
  if (results.every((result) => result === 'not offered')) return OUTCOMES.unusable;
  return named && results.includes('not offered') ? OUTCOMES.no : OUTCOMES.yes;
}

async function list(io: Io, json: boolean): Promise<number> {
  const { vectorFiles } = await import('../runtime/conformance/vectors.ts');
  const files = await vectorFiles();
  const rows = files.map(({ family, title, shows, vectors }) => ({
    family,
    title,
    shows,
    vectors: vectors.length,
  }));
  const widest = Math.max(...rows.map(({ family }) => family.length));
  const text = rows.map(
    ({ family, vectors, shows }) => `${family.padEnd(widest)}  ${`${vectors}`.padStart(4)}  ${shows}\n`,
  );
  await io.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : text.join(''));
  return OUTCOMES.yes;
}

/** Asks whoever was named, in bounded time. */
async function report({ io, flags }: Invocation): Promise<ConformanceReport> {
  const [{ vectorFiles }, { runConformance }] = await Promise.all([
    import('../runtime/conformance/vectors.ts'),
    import('../runtime/conformance/run.ts'),
  ]);
  const time = AbortSignal.timeout(wholeNumber(flags, 'timeout', SECONDS, MOST_SECONDS) * 1_000);
  const signal = io.signal === undefined ? time : AbortSignal.any([io.signal, time]);
  const named = flags.all('family');
  const options = { signal, most: wholeNumber(flags, 'most', SHOWN, MOST_SHOWN) };
  const files = () => vectorFiles(named.length === 0 ? FAMILY_IDS : named);
  const [url, command] = [flags.one('url'), flags.one('command')];
  if (url !== undefined) {
    const { overHttp } = await import('./conformance/over-http.ts');
    return runConformance(await overHttp(url, signal), await files(), options);
  }
  const { overPipes } = await import('./conformance/over-pipes.ts');
  const program = await overPipes(command ?? '', io, signal);
  try {
    return await runConformance(program, await files(), options);
  } finally {
    await program.close();
  }
}

export const conformanceCommand: Command = {
  name: 'conformance',
  summary: 'Holds an implementation to the published vectors and says where it differs.',
  details: [
    'An implementation declares the families that it offers; a family that it does not declare is printed as not offered, never as passed. --url asks an HTTP API at the addresses of the OpenAPI document, and nothing but that address. --command starts a program without a shell and sends it one JSON question a line; it answers one JSON object a line.',
    'All offered families agree is exit code 0; a difference is 1, and so is a family that was named and is not offered. Nothing compared, or an implementation that stops answering, is 2.',
    '--answer is the other side: this project answers questions from standard input.',
  ],
  args: [],
  flags: [
    {
      name: 'url',
      value: 'ADDRESS',
      description: 'The API to ask, with the path in front of it if there is one.',
    },
    {
      name: 'command',
      value: 'PROGRAM',
      description: 'The program to ask, with its arguments. The word cavra is this project.',
    },
    { name: 'answer', description: 'Answers questions until standard input ends.' },
    { name: 'list', description: 'Lists the families with their number of vectors.' },
    {
      name: 'family',
      value: 'FAMILY',
      description: 'Asks about this family only.',
      choices: FAMILY_IDS,
      repeatable: true,
    },
    FORMAT,
    {
      name: 'most',
      value: 'N',
      description: 'Differing vectors that are shown of a family.',
      initial: `${SHOWN}`,
    },
    {
      name: 'timeout',
      value: 'SECONDS',
      description: 'For everything together; one answer has ten seconds.',
      initial: `${SECONDS}`,
    },
  ],
  example: 'cavra conformance --command "cavra conformance --answer" --family retry',
  async run(invocation) {
    const { io, flags } = invocation;
    const ways = WAYS.filter((way) => flags.has(way));
    if (ways.length !== 1)
      throw new UsageError(`one of ${WAYS.map((way) => `--${way}`).join(', ')} is needed, and one only.`);
    const json = flags.one('format') === 'json';
    if (flags.has('list')) return list(io, json);
    if (flags.has('answer')) {
      const { answerLines } = await import('./conformance/answer-lines.ts');
      return answerLines(io);
    }
    const result = await report(invocation);
    const { reportText } = await import('./conformance/report-text.ts');
    await io.stdout.write(
      json ? `${JSON.stringify(result, null, 2)}\n` : reportText(result, widthOf(io.columns)),
    );
    return exitOf(result, flags.has('family'));
  },
};
