/** An implementation behind an address. Nothing but the address that was named is asked, and no redirect is followed. */
import type { Question } from '../../contracts/conformance/question.ts';
import { httpAnswer, httpRequest } from '../../runtime/conformance/http.ts';
import type { Implementation, Reply } from '../../runtime/conformance/run.ts';
import { UsageError } from '../errors.ts';
import {
  ANSWER_MS,
  MOST_ANSWER_BYTES,
  NOT_JSON,
  noAnswer,
  parsed,
  readDeclaration,
  TOO_LARGE,
  TOO_LATE,
} from './reach.ts';

/** So many failures of the connection in a row, and nobody is there any more. */
const PATIENCE = 3;
const REDIRECTS = 3;

/** The address without its end; a path in front of the API's own is kept. Throws UsageError. */
function baseOf(text: string): string {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new UsageError('--url takes an address that begins with http:// or https://.');
  if (url.username !== '' || url.password !== '')
    throw new UsageError('--url takes no user name and no password in the address.');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** The body as text, or why it is none. Reads no more than an answer may have. */
async function bounded(response: Response): Promise<{ text: string } | { unusable: string }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_ANSWER_BYTES) return { unusable: TOO_LARGE };
    chunks.push(chunk);
  }
  return { text: Buffer.concat(chunks).toString('utf8') };
}

type Fetched =
  | { readonly status: number; readonly text: string }
  | { readonly unusable: string; readonly gone?: true };

function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return TOO_LATE;
  const cause: unknown = error.cause;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return code === '' ? 'the connection failed' : `the connection failed (${code})`;
}

async function fetched(base: string, question: Question, signal: AbortSignal): Promise<Fetched> {
  const { method, path, headers, body } = httpRequest(question);
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    const { status } = response;
    if (Math.floor(status / 100) === REDIRECTS)
      return { unusable: `status ${status}: it leads elsewhere, and only the named address is asked` };
    const read = await bounded(response);
    return 'text' in read ? { status, text: read.text } : read;
  } catch (error) {
    return { unusable: whyNot(error), gone: true };
  }
}

/** Asks the address what it offers. Throws UsageError when it says nothing. */
export async function overHttp(address: string, signal: AbortSignal): Promise<Implementation> {
  const base = baseOf(address);
  const first = await fetched(base, { id: 'describe', ask: 'describe' }, signal);
  if ('unusable' in first) throw noAnswer(first.unusable);
  if (first.status !== 200) throw noAnswer(`GET /conformance answers with status ${first.status}`);
  let failures = 0;
  return {
    declaration: readDeclaration(first.text),
    async ask(question): Promise<Reply & { lost?: true }> {
      const found = await fetched(base, question, signal);
      if ('unusable' in found) {
        failures = found.gone ? failures + 1 : 0;
        return { unusable: found.unusable, ...(failures >= PATIENCE ? { lost: true } : {}) };
      }
      failures = 0;
      const body = parsed(found.text);
      return body === undefined ? { unusable: NOT_JSON } : httpAnswer(question, found.status, body);
    },
  };
}
