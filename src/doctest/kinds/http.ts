/** HTTP exchanges: the request is sent to the API of this project, the response compared with the one shown. */
import { expandSamples } from '../../contracts/samples.ts';
import { unusedMasks } from '../classify.ts';
import { answered, compareResponse, updatedResponse } from '../http/compare.ts';
import { SHOWN_ORIGIN } from '../http/curl.ts';
import { parseExchange, type ShownRequest } from '../http/exchange.ts';
import { finding, type Kind, listOf, type Proof, proofOf } from '../kind.ts';
import { type Fence, placeIn } from '../page.ts';
import type { Answer } from '../world.ts';

function requestOf({ method, target, headers, body }: ShownRequest): Request {
  const text = expandSamples(body.join('\n'));
  return new Request(new URL(target, SHOWN_ORIGIN), {
    method,
    headers: headers.map(({ name, value }): [string, string] => [name, expandSamples(value)]),
    ...(body.length === 0 ? {} : { body: text }),
  });
}

async function proveOne(fence: Fence, answer: Answer): Promise<Proof> {
  const exchange = parseExchange(fence.lines);
  if ('message' in exchange) {
    const place = placeIn(fence, Math.max(0, exchange.index));
    return proofOf(fence, [
      finding(fence, 'http-syntax', place, `The exchange cannot be read: ${exchange.message}.`),
    ]);
  }
  const { request, response: shown } = exchange;
  let sent: Request;
  try {
    sent = requestOf(request);
  } catch {
    const message = `The request cannot be sent: ${request.method} with these headers and this body is not allowed.`;
    return proofOf(fence, [finding(fence, 'http-syntax', placeIn(fence, 0), message)]);
  }
  const actual = await answered(await answer(sent));
  const masks = listOf(fence, 'mask');
  const unused = unusedMasks(fence, `${[...actual.headers].join('\n')}\n${actual.text}`);
  const difference = compareResponse(shown, actual, masks);
  if (difference === undefined) return proofOf(fence, unused);
  const { rule, index, column, message, found, expected } = difference;
  // A line that is missing at the end is shown at the last line that is there.
  const place = placeIn(fence, Math.min(index, fence.lines.length - 1), column);
  const findings = [finding(fence, rule, place, message, { found, expected }), ...unused];
  return proofOf(fence, findings, [
    ...fence.lines.slice(0, shown.index),
    ...updatedResponse(shown, actual, masks),
  ]);
}

export const http: Kind = {
  name: 'http',
  langs: ['http'],
  markers: ['run'],
  valued: ['mask'],
  takes: ['mask'],
  form: 'http run [mask=<name>,…]',
  async prove(fences, { answer }) {
    const proofs: Proof[] = [];
    for (const fence of fences) proofs.push(await proveOne(fence, answer));
    return proofs;
  },
};
