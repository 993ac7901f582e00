/** Answers: JSON documents and RFC 9457 problems, with the headers that all of them carry. */
import { CODES, type IssueCode } from '../contracts/codes.ts';
import { docsOf, type Issue, type Verdict } from '../contracts/issue.ts';
import type { Problem } from './schemas.ts';

/** `no-cache` lets a client keep a document and ask again; what was built for one request is not kept at all. */
type Caching = 'no-cache' | 'no-store';

const baseHeaders = (type: string, caching: Caching) => ({
  'Content-Type': type,
  'Cache-Control': caching,
  'X-Content-Type-Options': 'nosniff',
});

/** JSON text as it stands, status 200. */
export function jsonText(text: string, caching: Caching = 'no-cache'): Response {
  return new Response(text, { headers: baseHeaders('application/json', caching) });
}

/** A value as compact JSON, status 200. */
export function json(value: unknown, caching: Caching = 'no-cache'): Response {
  return jsonText(JSON.stringify(value), caching);
}

interface ProblemOptions {
  readonly issues?: readonly Issue[];
  /** Instead of the status of the code. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A problem document. `detail` is a whole sentence and never repeats the caller's words. */
export function problem(code: IssueCode, detail: string, options: ProblemOptions = {}): Response {
  const { title, http } = CODES[code];
  const status = options.status ?? http;
  const body: Problem = {
    type: docsOf(code),
    title,
    status,
    detail,
    code,
    issues: [...(options.issues ?? [])],
  };
  const headers = { ...baseHeaders('application/problem+json', 'no-store'), ...options.headers };
  return new Response(JSON.stringify(body), { status, headers });
}

/** The refusal of an address. It is not repeated. */
export function notFound(): Response {
  return problem('not-found', 'Nothing is at this address. GET /openapi.json lists what there is.');
}

/** The body as a whole is not a JSON object, whatever else is wrong with it. */
const isAboutRoot = ({ pointer, severity, code }: Issue): boolean =>
  pointer === '' && severity === 'error' && CODES[code].outcome === 'no';

/** Warnings may stand before it, in the order of the text. */
const firstError = (issues: readonly Issue[]): Issue | undefined =>
  issues.find(({ severity }) => severity === 'error');

const NOT_AN_OBJECT = 422;

/**
 * The problem of a refused builder body: the first issue leads. A body that is JSON but not an object is 422,
 * as upstream's framework answers; its issue stands at the empty pointer.
 */
export function refusedBody({ issues }: Verdict): Response {
  const root = issues.find(isAboutRoot);
  const lead = root ?? firstError(issues);
  if (lead === undefined) throw new TypeError('a refused verdict carries at least one issue');
  return problem(lead.code, lead.message, {
    issues,
    ...(root === undefined ? {} : { status: NOT_AN_OBJECT }),
  });
}

/** The problem of a document that could not be judged. */
export function unusable({ issues }: Verdict): Response {
  const lead = firstError(issues);
  if (lead === undefined) throw new TypeError('an unusable verdict carries at least one issue');
  return problem(lead.code, lead.message, { issues });
}

/**
 * The last resort. No input reaches it; the tests try. It has no code of the catalogue because there is nothing
 * that the caller can mend, and it says nothing about what went wrong inside.
 */
export function internalError(): Response {
  const body = {
    type: 'about:blank',
    title: 'Internal error',
    status: 500,
    detail: 'Something went wrong inside the server. Nothing was stored. Please report what you sent.',
  };
  const headers = baseHeaders('application/problem+json', 'no-store');
  return new Response(JSON.stringify(body), { status: 500, headers });
}
