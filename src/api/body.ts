/** Request bodies: declared as JSON, read as bytes with a bound, then validated. */
import type { Contract } from '../contracts/contract.ts';
import { type TextJudgement, validateBytes } from '../runtime/validate-text.ts';
import { problem } from './respond.ts';

const NOTHING = new Uint8Array(0);

/** One byte over the limit stands for every larger body: the validator counts before it decodes. */
const overTheLimit = (limit: number): Uint8Array => new Uint8Array(limit + 1);

/** Firefox has no stream for the body of a request. There the API runs in the page, and the body is in memory already. */
async function readWhole(request: Request, limit: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length > limit ? overTheLimit(limit) : bytes;
}

/**
 * Keeps at most as many bytes as the limit allows and one. A body whose declared length is larger is not read at
 * all. A body that breaks off counts as nothing, so that a piece of a document is never judged as the whole.
 */
async function readBounded(request: Request, limit: number): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (Number(declared ?? 0) > limit) return overTheLimit(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // A host takes no more than was declared: the stream, which costs Node more than all the judging, is not needed.
    if (declared !== null) return await readWhole(request, limit);
    const body: Request['body'] | undefined = request.body;
    if (body === null) return NOTHING;
    if (body === undefined) return await readWhole(request, limit);
    const reader = body.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      chunks.push(step.value);
      size += step.value.length;
      if (size > limit) {
        reader.releaseLock();
        return overTheLimit(limit);
      }
    }
  } catch {
    return NOTHING;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i;
const ONLY_JSON = 'The body must be declared as Content-Type: application/json, in UTF-8 and not compressed.';

/** True when the headers say that the body is something else than plain JSON; undefined when they say nothing. */
function declaredOtherwise(headers: Headers): boolean | undefined {
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') return true;
  const type = headers.get('content-type');
  return type === null ? undefined : !JSON_TYPE.test(type.trim());
}

/** The bytes of a body that is declared as JSON, at most one more than the contract allows; or the problem to answer with. */
export async function readBody(
  { limits }: Pick<Contract, 'limits'>,
  request: Request,
): Promise<Uint8Array | Response> {
  const otherwise = declaredOtherwise(request.headers);
  if (otherwise === true) return problem('unsupported-media-type', ONLY_JSON);
  const bytes = await readBounded(request, limits.bytes);
  // Without a body there is nothing to declare, and saying that it is missing helps more.
  if (otherwise === undefined && bytes.length > 0) return problem('unsupported-media-type', ONLY_JSON);
  return bytes;
}

/** Reads and judges the body of a request. Gives a judgement, or the problem to answer with. */
export async function judgeBody(contract: Contract, request: Request): Promise<TextJudgement | Response> {
  const bytes = await readBody(contract, request);
  return bytes instanceof Response ? bytes : validateBytes(contract, bytes);
}
