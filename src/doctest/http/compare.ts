/** Comparing a response with what a page shows of it. */
import { STATUS_CODES } from 'node:http';
import { locateAll } from '../../text/json-locate.ts';
import { positionAt } from '../../text/position.ts';
import { compareLines, compareValues, linesOf, MORE } from '../compare.ts';
import { masked, steady } from '../masks.ts';
import { collapseSamples } from '../placeholders.ts';
import type { RuleId } from '../rules.ts';
import { formatResponse, type ShownResponse } from './exchange.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface ResponseDifference {
  readonly rule: RuleId;
  /** Line of the fence, from 0. */
  readonly index: number;
  readonly column: number;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
}

/** Reads a response to its end. Samples are taken out at once. */
export async function answered(response: Response): Promise<Answered> {
  const { status, headers } = response;
  return { status, headers, text: collapseSamples(await response.text()) };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** A body as a page shows it: JSON over several lines, anything else as it is. */
export function shownBody(text: string): string {
  const json = parsed(text);
  return json === undefined ? text : JSON.stringify(json.value, null, 2);
}

type BodyDifference = Omit<ResponseDifference, 'rule' | 'message'>;

/**
 * Compares a body. JSON is compared as values, so that a page may break its lines as it likes; with a `…` among
 * the lines, and for any other text, line by line. `start` is the line of the fence at which the body begins.
 */
export function compareBody(
  expected: readonly string[],
  actual: string,
  masks: readonly string[],
  start: number,
): BodyDifference | undefined {
  const lines = expected.at(-1) === '' ? expected.slice(0, -1) : expected;
  const elided = lines.some((line) => line.trim() === MORE);
  const text = masked(lines.join('\n'), masks);
  const [wanted, got] = [parsed(text), parsed(masked(shownBody(actual), masks))];
  if (elided || wanted === undefined || got === undefined) {
    const difference = compareLines(lines, shownBody(actual), masks);
    if (difference === undefined) return undefined;
    return { ...difference, index: start + difference.index, column: 1 };
  }
  const difference = compareValues(wanted.value, got.value);
  if (difference === undefined) return undefined;
  const [place] = locateAll(text, [{ path: difference.path }]);
  const { line, column } = positionAt(text, place?.offset ?? 0);
  const { found, expected: value } = difference;
  return { index: start + line - 1, column, found, expected: value };
}

/** The first difference between what is shown of a response and the response. */
export function compareResponse(
  shown: ShownResponse,
  actual: Answered,
  masks: readonly string[],
): ResponseDifference | undefined {
  const reason = STATUS_CODES[actual.status] ?? '';
  if (shown.status !== actual.status || (shown.reason !== '' && shown.reason !== reason)) {
    return {
      rule: 'http-status',
      index: shown.index,
      column: 1,
      message: `The API answers with ${actual.status} ${reason}.`,
      found: `${actual.status} ${reason}`,
      expected: `${shown.status} ${shown.reason}`.trim(),
    };
  }
  for (const { name, value, index } of shown.headers) {
    const found = actual.headers.get(name);
    if (found !== null && masked(found, masks) === masked(value, masks)) continue;
    const message = found === null ? `The API sends no header ${name}.` : `The API sends another ${name}.`;
    return {
      rule: 'http-header',
      index,
      column: 1,
      message,
      found: found ?? 'no such header',
      expected: value,
    };
  }
  const body = compareBody(shown.body, actual.text, masks, shown.bodyIndex);
  return body === undefined
    ? undefined
    : { ...body, rule: 'stale-output', message: 'The body is another one.' };
}

/** A response as the page would show it truly: the same headers, and the body in full. */
export function updatedResponse(shown: ShownResponse, actual: Answered, masks: readonly string[]): string[] {
  const headers = shown.headers.flatMap((header) => {
    const value = actual.headers.get(header.name);
    return value === null ? [] : [{ ...header, value }];
  });
  const same = compareBody(shown.body, actual.text, masks, 0) === undefined;
  const body = same ? shown.body : linesOf(shownBody(actual.text));
  const lines = formatResponse({
    status: actual.status,
    reason: STATUS_CODES[actual.status] ?? '',
    headers,
    body,
  });
  return steady(lines.join('\n'), masks).split('\n');
}
