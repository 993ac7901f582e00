/** A response of the reader's own, held against the request: what does not fit, and where it stands on both sides. Pure. */
import type { Contract } from '../../contracts/contract.ts';
import type { Issue, Verdict } from '../../contracts/issue.ts';
import { validateJson, withoutBom } from '../../runtime/validate-json.ts';
import { jsonSyntax } from '../../text/json-edit.ts';
import type { Path } from '../form/field-tree.ts';

/** The lines that an issue speaks of; undefined where it has no place on that side. */
export interface Mismatch {
  readonly issue: Issue;
  readonly requestLine?: number;
  readonly responseLine?: number;
}

export interface Held {
  readonly verdict: Verdict;
  readonly mismatches: readonly Mismatch[];
}

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length;

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const segment of path)
    at = typeof at === 'object' && at !== null ? Reflect.get(at, segment) : undefined;
  return at;
}

/** The field of the request that a place of the response repeats: it has the same name, in the payload or beside it. */
function askedLine(pointer: string, request: string): number | undefined {
  const name = pointer.split('/').findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  const value: unknown = JSON.parse(request);
  const path = [['payload', name], [name]].find((one) => valueAt(value, one) !== undefined);
  return path === undefined ? undefined : jsonSyntax.place(request, path).line;
}

/** In: the contract of the pair, the accepted request and the response, as texts. The request must be JSON. */
export function holdAgainst(pair: Contract, requestText: string, responseText: string): Held {
  const [request, response] = [withoutBom(requestText), withoutBom(responseText)];
  // Each side on lines of its own, so that a line of the whole says which line of which side it is.
  const { verdict } = validateJson(pair, `{"request":\n${request}\n,"response":\n${response}\n}`);
  const begins = linesIn(request) + 2;
  const mismatches = verdict.issues.map((issue): Mismatch => {
    const { line = 0, pointer, code } = issue;
    if (line <= begins - 1 && line > 1) return { issue, requestLine: line - 1 };
    const responseLine = line - begins;
    if (responseLine < 1) return { issue };
    const requestLine = code.startsWith('pair-') ? askedLine(pointer, request) : undefined;
    return { issue, responseLine, ...(requestLine === undefined ? {} : { requestLine }) };
  });
  return { verdict, mismatches };
}
