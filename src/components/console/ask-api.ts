/**
 * Asks an API for the pair of an operation and believes nothing: the description must be of our version, the pair
 * must pass the contract. Out: the pair, or in words what went wrong. Never throws.
 */
import type { Contract } from '../../contracts/contract.ts';
import type { Pair } from '../../contracts/saas/build.ts';
import { contractsFor, SAAS_DESCRIPTION } from '../../contracts/saas/contracts.ts';
import type { Operation } from '../../contracts/saas/operation.ts';
import { validateBytes } from '../../runtime/validate-text.ts';

export type Send = (request: Request) => Promise<Response>;

export type ApiAnswer =
  | { readonly kind: 'pair'; readonly pair: Pair }
  | {
      readonly kind: 'failed';
      readonly why: 'unreachable' | 'time-out' | 'status' | 'wrong-version' | 'bad-answer';
      readonly words: string;
    };

type Failure = Extract<ApiAnswer, { kind: 'failed' }>;
type Read = { readonly kind: 'value'; readonly value: unknown } | Failure;

const failed = (why: Failure['why'], words: string): Failure => ({ kind: 'failed', why, words });

export const DESCRIPTION_ROUTE = '/saas/control-plane/contract';

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

function refusal(contract: Contract, bytes: Uint8Array): Read {
  const { verdict, value } = validateBytes(contract, bytes);
  if (verdict.outcome === 'yes') return { kind: 'value', value };
  const [first] = verdict.issues;
  const about = first === undefined ? '' : ` ${first.message} (${first.code})`;
  if (first?.code === 'json-syntax' || first?.code === 'bad-encoding') {
    return failed('bad-answer', 'The API answered something that is not JSON.');
  }
  if (first?.code === 'constant-mismatch' && first.path.endsWith('schema_version')) {
    return failed('wrong-version', `The API speaks another version of the contract.${about}`);
  }
  return failed(
    'bad-answer',
    `The API answered, and the contract ${contract.id} refuses the answer.${about}`,
  );
}

async function read(send: Send, request: Request, contract: Contract): Promise<Read> {
  const response = await send(request);
  if (!response.ok) return failed('status', `The API answered with status ${response.status}.`);
  const bytes = await boundedBytes(response, contract.limits.bytes);
  if (bytes === undefined)
    return failed('bad-answer', 'The API answered more than the contract allows to read.');
  return refusal(contract, bytes);
}

async function ask(
  send: Send,
  origin: string,
  operation: Operation,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  const { surface, example } = operation;
  if (surface === undefined) return failed('status', 'This operation has no route.');
  const headers = { accept: 'application/json' };
  const about = new Request(new URL(DESCRIPTION_ROUTE, origin), { headers, signal });
  const description = await read(send, about, SAAS_DESCRIPTION);
  if (description.kind === 'failed') return description;
  const asking = new Request(new URL(surface.route, origin), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ ...example.input, ...example.summary }),
    signal,
  });
  const answer = await read(send, asking, contractsFor(operation).pair);
  // The pair contract has accepted the value, so it is one.
  return answer.kind === 'failed' ? answer : { kind: 'pair', pair: answer.value as Pair };
}

/** In: how to send, the API's origin, the operation, and for how many milliseconds to wait. */
export async function askApi(
  send: Send,
  origin: string,
  operation: Operation,
  patience: number,
): Promise<ApiAnswer> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ApiAnswer>((resolve) => {
    timer = setTimeout(() => {
      resolve(failed('time-out', `The API did not answer within ${patience / 1000} seconds.`));
      controller.abort();
    }, patience);
  });
  const answer = ask(send, origin, operation, controller.signal).catch(() =>
    failed('unreachable', 'The API could not be reached, or it does not allow this page to ask.'),
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
