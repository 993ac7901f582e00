/** Requests as data that every host can be asked with, and answers as data that can be compared. No Node, no DOM types. */

/** A body: text as it stands, or bytes in base64. `chunked` sends it as a stream of unknown length. */
export interface Ask {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: { readonly text: string } | { readonly base64: string };
  readonly chunked?: true;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Ids made at random and the time of a decision are masked. */
  readonly body: string;
}

const COMPARED = [
  'content-type',
  'allow',
  'cache-control',
  'x-content-type-options',
  'location',
  'vary',
  'access-control-allow-origin',
];
const RANDOM_ID = /\b(saas-|dec_|corr_)[0-9a-f]{12}/g;
const DECIDED_AT = /"timestamp":"[^"]*"/g;
const PIECE = 10_000;

export function bytesOf(body: NonNullable<Ask['body']>): Uint8Array<ArrayBuffer> {
  if ('text' in body) return new TextEncoder().encode(body.text);
  return Uint8Array.from(atob(body.base64), (unit) => unit.charCodeAt(0));
}

/** In pieces, so that no piece tells the length of the whole. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + PIECE));
      at += PIECE;
    },
  });
}

/** What `fetch` takes for an ask, its address apart. A byte body brings no media type of its own. */
export function initOf(ask: Ask) {
  const { method, headers } = ask;
  const common = { method, headers: { ...headers }, redirect: 'manual' as const };
  if (ask.body === undefined) return common;
  const bytes = bytesOf(ask.body);
  return ask.chunked
    ? { ...common, body: streamOf(bytes), duplex: 'half' as const }
    : { ...common, body: bytes };
}

/** The part of a response that hosts must agree on. */
export async function answerOf(response: {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}): Promise<Answer> {
  return {
    status: response.status,
    headers: Object.fromEntries(COMPARED.map((name) => [name, response.headers.get(name)])),
    body: (await response.text())
      .replaceAll(RANDOM_ID, '$1masked')
      .replaceAll(DECIDED_AT, '"timestamp":"masked"'),
  };
}
