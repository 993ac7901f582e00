/**
 * Asks an API and believes nothing: each answer must pass its contract before the next question is sent. Out: the last
 * answer, or in words what went wrong. Never throws.
 */
import type { Contract } from '../../contracts/contract.ts';
import { validateBytes } from '../../runtime/validate-text.ts';
import { FAILURES, type Why } from './failures.ts';

export type Send = (request: Request) => Promise<Response>;

/** One question, and the contract that its answer must pass. One with a body is posted. */
export interface Step {
  readonly path: string;
  readonly body?: string;
  readonly gives: Contract;
}

export interface Failure {
  readonly kind: 'failed';
  readonly why: Why;
  readonly words: string;
}

export type ApiAnswer = { readonly kind: 'answer'; readonly value: unknown } | Failure;

const failed = (why: Why, words = ''): Failure => ({
  kind: 'failed',
  why,
  words: `${FAILURES[why].says} ${words}`.trim(),
});

/** The body of an answer, read no further than the contract allows; undefined when it is longer. */
async function boundedBytes(response: Response, most: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function judged(contract: Contract, bytes: Uint8Array): ApiAnswer {
  const { verdict, value } = validateBytes(contract, bytes);
  if (verdict.outcome === 'yes') return { kind: 'answer', value };
  const [first] = verdict.issues;
  const about = first === undefined ? '' : `${first.message} (${first.code})`;
  if (first?.code === 'json-syntax' || first?.code === 'bad-encoding')
    return failed('bad-answer', 'It is not JSON.');
  if (first?.code === 'constant-mismatch' && first.path.endsWith('schema_version'))
    return failed('wrong-version', about);
  return failed('bad-answer', `The contract ${contract.id} refuses the answer. ${about}`);
}

async function read(send: Send, request: Request, contract: Contract): Promise<ApiAnswer> {
  const response = await send(request);
  if (!response.ok) return failed('status', `The status is ${response.status}.`);
  const bytes = await boundedBytes(response, contract.limits.bytes);
  return bytes === undefined
    ? failed('bad-answer', 'It is longer than the contract allows to read.')
    : judged(contract, bytes);
}

async function askAll(
  send: Send,
  origin: string,
  steps: readonly Step[],
  signal: AbortSignal,
): Promise<ApiAnswer> {
  let answer: ApiAnswer = failed('status', 'There is nothing to ask.');
  for (const { path, body, gives } of steps) {
    const asking =
      body === undefined
        ? { headers: { accept: 'application/json' }, signal }
        : {
            method: 'POST',
            headers: { accept: 'application/json', 'content-type': 'application/json' },
            body,
            signal,
          };
    answer = await read(send, new Request(new URL(path, origin), asking), gives);
    if (answer.kind === 'failed') break;
  }
  return answer;
}

/** In: how to send, the API's origin, what to ask, and for how many milliseconds to wait in all. */
export async function askApi(
  send: Send,
  origin: string,
  steps: readonly Step[],
  patience: number,
): Promise<ApiAnswer> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ApiAnswer>((resolve) => {
    timer = setTimeout(() => {
      resolve(failed('time-out', `Waited ${patience / 1000} seconds.`));
      controller.abort();
    }, patience);
  });
  const answer = askAll(send, origin, steps, controller.signal).catch(() => failed('unreachable'));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
