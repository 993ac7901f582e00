/** An answer of the reader's own, held against the document: what does not fit, and where it stands on both sides. Pure. */
import type { Contract } from '../../contracts/contract.ts';
import { displayPath, type Issue, type Outcome, type Verdict } from '../../contracts/issue.ts';
import { pathOfPointer } from '../../runtime/fixes/issue-path.ts';
import { validateJson, withoutBom } from '../../runtime/validate-json.ts';
import { jsonSyntax } from '../../text/json-edit.ts';
import type { Syntax } from '../../text/text-edit.ts';
import { valueAt } from '../../text/value-change.ts';
import { diffValues, type ValueDifference } from '../../text/value-diff.ts';
import type { Path } from '../form/field-tree.ts';
import { placesNamed } from './named-places.ts';
import { shortly } from './shortly.ts';

/** Something that does not fit, and the lines that it speaks of; none where it has no place on that side. */
export interface Mismatch {
  readonly says: string;
  /** Absent where nothing is wrong with the answer but that it is not the one to this document. */
  readonly code?: Issue['code'];
  readonly requestLines: readonly number[];
  readonly responseLine?: number;
}

export interface Held {
  readonly outcome: Outcome;
  readonly mismatches: readonly Mismatch[];
}

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length;

/** The field of the request that a place of the response repeats: it has the same name, in the payload or beside it. */
function askedLines(pointer: string, request: string): number[] {
  const name = pointer.split('/').findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  const value: unknown = JSON.parse(request);
  const path = [['payload', name], [name]].find((one) => valueAt(value, one) !== undefined);
  return path === undefined ? [] : [jsonSyntax.place(request, path).line];
}

/** In: the contract of the pair, the accepted request and the response, as texts. The request must be JSON. */
export function holdAgainst(pair: Contract, requestText: string, responseText: string): Held {
  const [request, response] = [withoutBom(requestText), withoutBom(responseText)];
  // Each side on lines of its own, so that a line of the whole says which line of which side it is.
  const { verdict } = validateJson(pair, `{"request":\n${request}\n,"response":\n${response}\n}`);
  const begins = linesIn(request) + 2;
  const mismatches = verdict.issues.map((issue): Mismatch => {
    const { line = 0, pointer, code, message: says } = issue;
    if (line <= begins - 1 && line > 1) return { says, code, requestLines: [line - 1] };
    const responseLine = line - begins;
    if (responseLine < 1) return { says, code, requestLines: [] };
    return {
      says,
      code,
      responseLine,
      requestLines: code.startsWith('pair-') ? askedLines(pointer, request) : [],
    };
  });
  return { outcome: verdict.outcome, mismatches };
}

/** What a service answers to a document, as it stands in a text and as values. */
export interface Asked {
  readonly contract: Contract;
  /** The document. */
  readonly text: string;
  readonly value: unknown;
  readonly syntax: Syntax;
  /** The answer, and a second one to the same document: where they differ, the answer is made anew each time. */
  readonly answer: unknown;
  readonly again: unknown;
}

const WAYS: Readonly<Record<ValueDifference['kind'], (one: ValueDifference) => string>> = {
  added: ({ after }) => `is ${shortly(after)} here. The answer to this document does not have it.`,
  removed: ({ before }) => `is missing. The answer to this document has ${shortly(before)}.`,
  changed: ({ before, after }) =>
    `is ${shortly(after)} here. The answer to this document has ${shortly(before)}.`,
};

/** The lines of the document that an answer speaks of at a place. */
function readLines({ text, value, syntax }: Asked, answer: unknown, at: Path): number[] {
  const lines = placesNamed(answer, at, value).map((path) => syntax.place(text, path).line);
  return [...new Set(lines)].sort((one, other) => one - other);
}

function differences(asked: Asked, response: string, own: unknown): Mismatch[] {
  const { answer, again } = asked;
  const anew = new Set(diffValues(answer, again).map(({ path }) => JSON.stringify(path)));
  return diffValues(answer, own)
    .filter(({ path }) => !anew.has(JSON.stringify(path)))
    .map((one): Mismatch => {
      const at = one.kind === 'removed' ? one.path.slice(0, -1) : one.path;
      return {
        says: `${displayPath(one.path)} ${WAYS[one.kind](one)}`,
        responseLine: jsonSyntax.place(response, at).line,
        requestLines: readLines(asked, one.kind === 'added' ? own : answer, one.path),
      };
    });
}

/** In: what was asked and answered, and the reader's answer as text. A place that breaks the answer's contract is told once. */
export function holdAgainstAnswer(asked: Asked, responseText: string): Held {
  const response = withoutBom(responseText);
  const { verdict, read }: { verdict: Verdict; read?: { value: unknown } } = validateJson(
    asked.contract,
    response,
  );
  const broken = verdict.issues.map(
    ({ code, message: says, line, pointer }): Mismatch => ({
      says,
      code,
      requestLines: readLines(asked, asked.answer, pathOfPointer(pointer, asked.answer)),
      ...(line === undefined ? {} : { responseLine: line }),
    }),
  );
  const told = new Set(broken.map(({ responseLine }) => responseLine));
  const other =
    read === undefined
      ? []
      : differences(asked, response, read.value).filter(({ responseLine }) => !told.has(responseLine));
  const outcome = verdict.outcome === 'yes' && other.length > 0 ? 'no' : verdict.outcome;
  return { outcome, mismatches: [...broken, ...other] };
}
