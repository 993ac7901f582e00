/** curl commands: read, sent to the API of this project, and what they print compared. */
import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { compareLines, linesOf } from '../compare.ts';
import { compareBody, compareResponse, shownBody, updatedResponse } from '../http/compare.ts';
import { type CurlData, type CurlProblem, parseCurl } from '../http/curl.ts';
import { parseResponse } from '../http/exchange.ts';
import { finding, type Kind, type Proof } from '../kind.ts';
import { steady } from '../masks.ts';
import { placeIn } from '../page.ts';
import { inside, type Program } from '../shell/programs.ts';
import { ShellFault } from '../shell/run.ts';
import type { CommandWorld, World } from '../world.ts';
import { type CheckStep, proveTranscript } from './transcript.ts';

function bodyOf(data: readonly CurlData[], { cwd, stdin }: CommandWorld): string {
  return data
    .map((part) => {
      if ('text' in part) return part.text;
      const text = part.file === '-' ? stdin : readFileSync(inside(cwd, part.file), 'utf8');
      return part.binary ? text : text.replaceAll(/[\r\n]/g, '');
    })
    .join('&');
}

const problemText = ({ message, fix }: CurlProblem): string =>
  fix === undefined ? message : `${message} ${fix}`;

const headLines = (response: Response): string =>
  [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    ...[...response.headers].map(([name, value]) => `${name}: ${value}`),
    '\n',
  ].join('\n');

function curlProgram({ answer }: World): Program {
  return async (args, world) => {
    const request = parseCurl(args);
    if ('message' in request) throw new ShellFault('curl-option', problemText(request));
    const { method, url, headers, data, include } = request;
    let body: string;
    try {
      body = bodyOf(data, world);
    } catch {
      throw new ShellFault('curl-option', 'curl sends a file that is not there.');
    }
    const response = await answer(
      new Request(url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        ...(data.length === 0 ? {} : { body }),
      }),
    );
    if (include) world.out(headLines(response));
    world.out(await response.text());
    return 0;
  };
}

const STATUS = /^HTTP\/\d(?:\.\d)? (\d{3})/;

/** A printed response, apart again. */
function splitResponse(output: string): { status: number; headers: Headers; text: string } | undefined {
  const status = STATUS.exec(output)?.[1];
  const end = output.indexOf('\n\n');
  if (status === undefined || end === -1) return undefined;
  const headers = new Headers();
  for (const line of output.slice(0, end).split('\n').slice(1)) {
    const at = line.indexOf(': ');
    headers.append(line.slice(0, at), line.slice(at + 2));
  }
  return { status: Number(status), headers, text: output.slice(end + 2) };
}

/** The answer of the API is compared as in an HTTP exchange; what a file helper prints, line by line. */
const checkAnswer: CheckStep = (fence, step, ran, masks) => {
  const expected = fence.lines.slice(step.outputStart, step.outputEnd);
  const whole = splitResponse(ran.output);
  if (whole !== undefined) {
    const shown = parseResponse(fence.lines.slice(0, step.outputEnd), step.outputStart);
    if ('message' in shown) {
      const update = linesOf(
        steady(`${ran.output.slice(0, -whole.text.length)}${shownBody(whole.text)}`, masks),
      );
      const place = placeIn(fence, Math.min(shown.index, step.outputEnd - 1));
      const message = `The response cannot be read: ${shown.message}.`;
      return { finding: finding(fence, 'stale-output', place, message), update };
    }
    const difference = compareResponse(shown, whole, masks);
    if (difference === undefined) return { update: expected };
    const place = placeIn(fence, Math.min(difference.index, step.outputEnd - 1), difference.column);
    const { rule, message, found, expected: wanted } = difference;
    return {
      finding: finding(fence, rule, place, message, { found, expected: wanted }),
      update: updatedResponse(shown, whole, masks),
    };
  }
  if (compareLines(expected, ran.output, masks) === undefined) return { update: expected };
  const body = compareBody(expected, ran.output, masks, step.outputStart);
  if (body === undefined) return { update: expected };
  const place = placeIn(fence, Math.min(body.index, step.outputEnd - 1), body.column);
  const more = { found: body.found, expected: body.expected };
  return {
    finding: finding(fence, 'stale-output', place, 'The API answers something else.', more),
    update: bodyLines(ran.output, masks),
  };
};

const bodyLines = (output: string, masks: readonly string[]): string[] =>
  linesOf(steady(shownBody(output), masks));

export const curl: Kind = {
  name: 'curl',
  langs: ['sh', 'bash', 'console'],
  markers: ['curl'],
  valued: ['mask'],
  takes: ['mask'],
  form: 'sh curl [mask=<name>,…]',
  async prove(fences, world) {
    const proofs: Proof[] = [];
    for (const fence of fences) {
      proofs.push(
        await proveTranscript({ fence, before: [] }, world, { curl: curlProgram(world) }, checkAnswer),
      );
    }
    return proofs;
  },
};
