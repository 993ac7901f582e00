/** The HTTP exchange with the API in this page. Loaded only when a reader asks for it: it brings the whole API. */
import { pageFetch } from '../../api/page.ts';
import type { Call } from './exchange.ts';

declare global {
  /** For the developer console and for tests: `await cavra.fetch('/healthz')`. */
  var cavra: { fetch(input: string, init?: RequestInit): Promise<Response> } | undefined;
}

globalThis.cavra = { fetch: (input, init) => pageFetch(new Request(new URL(input, location.href), init)) };

const lines = (headers: Headers): string =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');

export function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
};

interface Sent {
  readonly ok: boolean;
  readonly asked: string;
  /** The first line of the answer. */
  readonly status: string;
  readonly headers: string;
  readonly body: string;
}

/** Sends a call to the API in the page. */
export async function sendInPage({ method, path, body }: Call): Promise<Sent> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const request = new Request(new URL(path, location.href), { method, body, headers });
  const asked = `${method} ${path} HTTP/1.1\n${lines(request.headers)}\n\n${body}`;
  const response = await pageFetch(request);
  const status = `HTTP/1.1 ${response.status} ${STATUS_WORDS[response.status] ?? ''}`.trimEnd();
  return { ok: response.ok, asked, status, headers: lines(response.headers), body: await response.text() };
}

/** Both messages as HTTP would carry them, the body of the answer laid out. */
export const asHttp = ({ asked, status, headers, body }: Sent): string =>
  `${asked}\n\n${status}\n${headers}\n\n${pretty(body)}`;

export const exchangeInPage = async (call: Call): Promise<string> => asHttp(await sendInPage(call));
