/** Questions as HTTP requests, and responses as answers: an API is asked at the addresses that its clients use. */
import { CODES, isIssueCode } from '../../contracts/codes.ts';
import type { AskName, QuestionMember } from '../../contracts/conformance/asks.ts';
import type { Question } from '../../contracts/conformance/question.ts';
import type { Outcome } from '../../contracts/issue.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';
import { documentBytes } from './documents.ts';
import { refusalOutcome } from './essence.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** How a question is asked: the page for implementers draws this table. */
export interface HttpForm {
  readonly method: 'GET' | 'POST';
  /** A name in braces is a member of the question. */
  readonly path: string;
  /** Members that go into the query, under their own names. */
  readonly query: readonly QuestionMember[];
  /** What the body is: the document, or a JSON object of some members. */
  readonly body: 'document' | readonly QuestionMember[] | undefined;
}

const post = (
  path: string,
  query: readonly QuestionMember[] = [],
  body: HttpForm['body'] = 'document',
): HttpForm => ({ method: 'POST', path, query, body });

export const HTTP_FORMS: Readonly<Record<AskName, HttpForm>> = {
  describe: { method: 'GET', path: '/conformance', query: [], body: undefined },
  validate: post('/contracts/{contract}/validate'),
  // The route of an operation stands in its definition, and in the OpenAPI document.
  build: post('{operation}'),
  convert: post('/enforcement/convert', ['message']),
  decide: post('/enforcement/evaluate', ['mode', 'break_glass_actor', 'break_glass_reason', 'strict']),
  lint: post('/enforcement/lint'),
  verify_evidence: post(
    '/evidence/verify',
    [],
    ['zip', 'as_of', 'trust_roots', 'public_key', 'checksums_only', 'minimum_retention_days'],
  ),
  closeout: post('/closeout/{operation}', ['as_of', 'expiry_warning_days']),
  verify_closeout: post('/closeout/verify', ['as_of'], ['zip']),
  gate: post('/lifecycle/{gate}/verify', ['require_live', 'profile']),
};

/** The route of a SaaS operation: its builder. */
function builderRoute(operation: string | undefined): string {
  return OPERATIONS.find(({ name }) => name === operation)?.surface?.route ?? '';
}

function pathOf(question: Question, form: HttpForm): string {
  if (question.ask === 'build') return builderRoute(question.operation);
  return form.path.replace(/\{(\w+)\}/, (_, name: QuestionMember) =>
    encodeURIComponent(String(question[name] ?? '')),
  );
}

function bodyOf(question: Question, { body }: HttpForm): Uint8Array | undefined {
  if (body === undefined) return undefined;
  if (body === 'document') return documentBytes(question);
  const members = body.filter((name) => question[name] !== undefined).map((name) => [name, question[name]]);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(members)));
}

/** The request that asks a question. */
export function httpRequest(question: Question): HttpRequest {
  const form = HTTP_FORMS[question.ask];
  const given = form.query.filter((name) => question[name] !== undefined);
  const query = given.map((name) => `${name}=${encodeURIComponent(String(question[name]))}`).join('&');
  const body = bodyOf(question, form);
  return {
    method: form.method,
    path: `${pathOf(question, form)}${query === '' ? '' : `?${query}`}`,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  };
}

type Loose = Readonly<Record<string, unknown>>;

const OK = 200;
const REFUSED = 400;
const BROKEN = 500;

/** What the codes of a problem come to: nothing was judged as soon as one of them says so. */
function outcomeOf(issues: readonly unknown[]): Outcome {
  const unusable = issues.some((issue) => {
    const { code, severity } = issue as Loose;
    return severity !== 'warning' && isIssueCode(code) && CODES[code].outcome === 'unusable';
  });
  return unusable ? 'unusable' : 'no';
}

function ofProblem(ask: AskName, { code, issues }: Loose): Loose {
  const listed = Array.isArray(issues) && issues.length > 0 ? issues : [{ code, pointer: '' }];
  return { outcome: refusalOutcome(ask, { outcome: outcomeOf(listed) }), issues: listed };
}

function ofRecord(ask: AskName, body: Loose): Loose {
  if (ask === 'validate') return body;
  if (ask === 'decide' || ask === 'convert') {
    const { warnings, ...record } = body;
    return { record, ...(warnings === undefined ? {} : { issues: warnings }) };
  }
  if (ask === 'verify_evidence' || ask === 'verify_closeout')
    return { outcome: body.outcome, issues: body.issues, record: body };
  return { record: body };
}

/** A response as an answer that is still to be read, or why it is none. */
export function httpAnswer(
  question: Question,
  status: number,
  body: unknown,
): { readonly answer: Loose } | { readonly unusable: string } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { unusable: `status ${status}, and the body is no JSON object` };
  const object = body as Loose;
  if (status === OK) return { answer: { id: question.id, ...ofRecord(question.ask, object) } };
  if (status >= REFUSED && status < BROKEN && typeof object.code === 'string')
    return { answer: { id: question.id, ...ofProblem(question.ask, object) } };
  return { unusable: `status ${status}` };
}
