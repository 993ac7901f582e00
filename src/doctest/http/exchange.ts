/** An HTTP exchange as a page shows it: a request, a blank line, a response. */

export interface Header {
  readonly name: string;
  readonly value: string;
  /** Line of the fence, from 0. */
  readonly index: number;
}

export interface ShownRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: readonly string[];
}

export interface ShownResponse {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly Header[];
  readonly body: readonly string[];
  /** Lines of the fence, from 0: of the status line, and of the body's first line. */
  readonly index: number;
  readonly bodyIndex: number;
}

export interface Exchange {
  readonly request: ShownRequest;
  readonly response: ShownResponse;
}

export interface ExchangeProblem {
  readonly index: number;
  readonly message: string;
}

const REQUEST_LINE = /^([A-Z]+) (\/\S*) HTTP\/1\.1$/;
const STATUS_LINE = /^HTTP\/1\.1 (\d{3})(?: (.*))?$/;
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*?)[ \t]*$/;

interface Head {
  readonly headers: readonly Header[];
  /** Line after the blank one that ends the head. */
  readonly next: number;
}

/** Header lines from a line on, up to a blank line or the end. */
function readHead(lines: readonly string[], from: number, to: number): Head | ExchangeProblem {
  const headers: Header[] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') return { headers, next: index + 1 };
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      return { index, message: 'this is not a header; a blank line parts headers and body' };
    }
    headers.push({ name, value, index });
  }
  return { headers, next: to };
}

/** Reads a response that begins at a line. */
export function parseResponse(lines: readonly string[], from: number): ShownResponse | ExchangeProblem {
  const [, status, reason] = STATUS_LINE.exec(lines[from] ?? '') ?? [];
  if (status === undefined) {
    return { index: from, message: 'a response begins with a line such as HTTP/1.1 200 OK' };
  }
  const head = readHead(lines, from + 1, lines.length);
  if ('message' in head) return head;
  return {
    status: Number(status),
    reason: reason ?? '',
    headers: head.headers,
    body: lines.slice(head.next),
    index: from,
    bodyIndex: head.next,
  };
}

/** Reads the lines of a fence. Never throws. */
export function parseExchange(lines: readonly string[]): Exchange | ExchangeProblem {
  const [, method, target] = REQUEST_LINE.exec(lines[0] ?? '') ?? [];
  if (method === undefined || target === undefined) {
    return { index: 0, message: 'an exchange begins with a line such as POST /path HTTP/1.1' };
  }
  const start = lines.findIndex((line, index) => index > 0 && STATUS_LINE.test(line));
  if (start === -1)
    return { index: lines.length - 1, message: 'the response is missing; it begins with HTTP/1.1' };
  if (lines[start - 1] !== '')
    return { index: start, message: 'a blank line is missing before the response' };
  const head = readHead(lines, 1, start - 1);
  if ('message' in head) return head;
  const response = parseResponse(lines, start);
  if ('message' in response) return response;
  const body = lines.slice(head.next, Math.max(head.next, start - 1));
  return { request: { method, target, headers: head.headers, body }, response };
}

const headerLines = (headers: readonly Header[]): string[] =>
  headers.map(({ name, value }) => `${name}: ${value}`);

/** Writes a response so that `parseResponse` reads the same. */
export function formatResponse({
  status,
  reason,
  headers,
  body,
}: Omit<ShownResponse, 'index' | 'bodyIndex'>): string[] {
  const first = `HTTP/1.1 ${status}${reason === '' ? '' : ` ${reason}`}`;
  return [first, ...headerLines(headers), ...(body.length === 0 ? [] : ['', ...body])];
}

/** Writes an exchange so that `parseExchange` reads the same. */
export function formatExchange({ request, response }: Exchange): string[] {
  const { method, target, headers, body } = request;
  return [
    `${method} ${target} HTTP/1.1`,
    ...headerLines(headers),
    ...(body.length === 0 ? [] : ['', ...body]),
    '',
    ...formatResponse(response),
  ];
}
