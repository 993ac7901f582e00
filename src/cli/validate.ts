/** `cavra validate`: a verdict on a document, on a request with its response, or on each line of a stream. */
import type { Contract } from '../contracts/contract.ts';
import { OUTCOMES, type Verdict } from '../contracts/issue.ts';
import { findContract } from '../contracts/registry.ts';
import { type Part, partOf, validatePair } from '../runtime/validate-pair.ts';
import { validateBytes, validateText } from '../runtime/validate-text.ts';
import type { Command, Invocation } from './command.ts';
import { contractOf, FORMAT } from './contracts.ts';
import { UsageError } from './errors.ts';
import { nameOf, readBounded, readChunks } from './input.ts';
import type { Io } from './io.ts';
import { judgeLines, type LineJudge } from './stream.ts';
import { type Source, verdictText } from './verdict-text.ts';

type Format = 'text' | 'json';

function sourceOf(path: string, bytes: Uint8Array): Source {
  return { name: nameOf(path), text: new TextDecoder().decode(bytes) };
}

async function print(verdict: Verdict, format: Format, io: Io, text: () => string): Promise<number> {
  await io.stdout.write(format === 'json' ? `${JSON.stringify(verdict, null, 2)}\n` : text());
  return OUTCOMES[verdict.outcome];
}

async function judgeOne(contract: Contract, path: string, format: Format, io: Io): Promise<number> {
  const bytes = await readBounded(path, contract.limits.bytes, io);
  const { verdict } = validateBytes(contract, bytes);
  return print(verdict, format, io, () => {
    const source = sourceOf(path, bytes);
    return verdictText(verdict, source.name, () => source);
  });
}

const RESPONSE = '.response';

/** The contract that judges a response together with its request. */
function pairOf(contract: Contract): Contract {
  const name = contract.id.endsWith(RESPONSE) ? contract.id.slice(0, -RESPONSE.length) : undefined;
  const pair = name === undefined ? undefined : findContract(`${name}.pair`);
  if (pair !== undefined) return pair;
  throw new UsageError(`--request goes with the contract of a response; ${contract.id} is another one.`, {
    hint: 'Give the response as FILE and its request with --request.',
  });
}

async function judgePair(
  contract: Contract,
  paths: Readonly<Record<Part, string>>,
  format: Format,
  io: Io,
): Promise<number> {
  if (paths.request === '-' && paths.response === '-') {
    throw new UsageError('standard input cannot be both the request and the response.');
  }
  const most = contract.limits.bytes;
  const request = await readBounded(paths.request, most, io);
  const response = await readBounded(paths.response, most, io);
  const verdict = validatePair(contract, { request, response });
  return print(verdict, format, io, () => {
    const sources = {
      request: sourceOf(paths.request, request),
      response: sourceOf(paths.response, response),
    };
    return verdictText(verdict, `${sources.request.name} with ${sources.response.name}`, (issue) => {
      const source = sources[partOf(issue)];
      return issue.pointer === '' ? { name: source.name } : source;
    });
  });
}

/** One line of text for a verdict in a stream. */
function oneLine({ outcome, issues }: Verdict, number: number): string {
  const [first] = issues;
  if (first === undefined) return `${number}: ${outcome}`;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `${number}: ${outcome} ${first.code} ${first.line}:${first.column} ${first.message}${more}`;
}

/** Judges lines by a contract, exactly as `validate` judges a file. */
function lineJudge(contract: Contract, format: Format): LineJudge {
  // Nearly every line of a good stream gets this one verdict.
  const accepted = JSON.stringify({ contract: contract.id, outcome: 'yes', issues: [] });
  return {
    most: contract.limits.bytes,
    judge(line, number) {
      const { verdict } =
        typeof line === 'string' ? validateText(contract, line) : validateBytes(contract, line);
      const { outcome } = verdict;
      if (format === 'text') return { outcome, text: oneLine(verdict, number) };
      return { outcome, text: verdict.issues.length === 0 ? accepted : JSON.stringify(verdict) };
    },
  };
}

async function run({ io, args, flags }: Invocation): Promise<number> {
  const [id = '', path = ''] = args;
  const contract = contractOf(id);
  const request = flags.one('request');
  const format = flags.one('format');
  if (flags.has('ndjson')) {
    if (request !== undefined) {
      throw new UsageError('--request takes one document, so it does not go with --ndjson.', {
        hint: 'Put request and response into one object a line and judge it by the contract of the pair.',
      });
    }
    return judgeLines(readChunks(path, io), lineJudge(contract, format === 'text' ? 'text' : 'json'), io);
  }
  const how = format === 'json' ? 'json' : 'text';
  if (request === undefined) return judgeOne(contract, path, how, io);
  return judgePair(pairOf(contract), { request, response: path }, how, io);
}

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Judges a JSON document by a contract and says what is wrong, where, and what to do.',
  details: [
    'With --request the two files are judged as a pair: each by itself, and against each other. Paths then start with request or response, and lines are those of the file they name.',
    'With --ndjson each line is a document and gets one line of answer, in the same order; the answers are JSON unless --format text is given. Lines may end in CRLF, the last may lack its end, an empty line is not a document and counts as unusable. The exit code is that of the worst line: unusable (2) before no (1) before person (3) before yes (0).',
    'A document that holds a secret is refused without showing it.',
  ],
  args: [
    { name: 'CONTRACT', description: 'A contract id; see: cavra contracts list.' },
    { name: 'FILE', description: 'The document; a single dash reads standard input.' },
  ],
  flags: [
    { name: 'request', value: 'FILE', description: 'The request that the response in FILE answers.' },
    {
      name: 'ndjson',
      description: 'Reads a document a line and answers a line each, without an end in sight.',
    },
    { ...FORMAT, initial: 'text, or json with --ndjson' },
  ],
  example: 'cavra validate saas_operating_automation.request request.json',
  run,
};
