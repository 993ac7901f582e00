/** What the enforcement routes answer. It stands apart, so that a page loads the engine only when it is asked. */
import { COMPILED_POLICY, RUNTIME_REQUEST } from '../contracts/enforcement/contracts.ts';
import {
  CONVERTED_MESSAGES,
  convertMessage,
  MESSAGE_CONTRACTS,
} from '../contracts/enforcement/convert-document.ts';
import type { PolicyPack } from '../contracts/enforcement/policy-pack.ts';
import { POLICY_MODES } from '../contracts/enforcement/vocabulary.ts';
import { nearest } from '../contracts/near.ts';
import { AMBIENT } from '../runtime/enforcement/ambient.ts';
import { evaluate, evaluationJson } from '../runtime/enforcement/evaluate.ts';
import { judgeEvaluateBytes } from '../runtime/enforcement/judge.ts';
import { compileStandalone, parentsOf, resolvePolicy } from '../runtime/enforcement/merge.ts';
import type { ModeInput } from '../runtime/enforcement/modes.ts';
import { findPack, PACKS } from '../runtime/enforcement/packs.ts';
import { lintPolicy } from '../runtime/lint/lint.ts';
import { textOfBytes } from '../runtime/validate-json.ts';
import { judgeBody, readBody } from './body.ts';
import { json, problem, refusedBody, unusable } from './respond.ts';
import type { Converted, Evaluation, Pack, PackList } from './schemas.ts';

/** Parameters of an evaluation. They are the caller's, not the agent's, so they are no part of the body. */
const QUERY = ['mode', 'break_glass_actor', 'break_glass_reason', 'strict', 'explain'] as const;
type Name = (typeof QUERY)[number];
const LONGEST = 256;
const SWITCH: readonly string[] = ['true', 'false'];

interface Query {
  readonly mode?: ModeInput;
  readonly strict: boolean;
  readonly explain: boolean;
}

/** The query, or the problem with it. A misspelt name is refused: ignored, it could let through what it was to stop. */
function readQuery(url: string): Query | Response {
  const given = new Map<string, string>();
  for (const [name, value] of new URL(url).searchParams) {
    if (!QUERY.some((known) => known === name)) {
      const near = nearest(name, QUERY);
      const hint = near === undefined ? `It takes ${QUERY.join(', ')}.` : `Did you mean ${near}?`;
      return problem('unknown-field', `The query has a parameter that this address does not take. ${hint}`);
    }
    if (given.has(name)) return problem('duplicate-key', `The query names ${name} twice. Keep one.`);
    if (value.length > LONGEST)
      return problem('text-too-long', `The parameter ${name} takes at most ${LONGEST} characters.`);
    given.set(name, value);
  }
  const get = (name: Name) => given.get(name);
  const [strict = 'false', explain = 'false'] = [get('strict'), get('explain')];
  for (const [name, value] of [['strict', strict] as const, ['explain', explain] as const])
    if (!SWITCH.includes(value))
      return problem('not-allowed-value', `The parameter ${name} takes true or false.`);
  const [actor, reason] = [get('break_glass_actor'), get('break_glass_reason')];
  const mode = POLICY_MODES.find((word) => word === get('mode'));
  if (given.has('mode') && mode === undefined)
    return problem('not-allowed-value', `The parameter mode takes one of: ${POLICY_MODES.join(', ')}.`);
  if ((actor !== undefined || reason !== undefined) && mode !== 'break_glass')
    return problem(
      'not-allowed-value',
      'The parameters break_glass_actor and break_glass_reason go with mode=break_glass.',
    );
  const switches = { strict: strict === 'true', explain: explain === 'true' };
  return mode === undefined ? switches : { ...switches, mode: { mode, actor, reason } };
}

/** Decides on the action in the body. */
export async function answerEvaluate(request: Request): Promise<Response> {
  const query = readQuery(request.url);
  if (query instanceof Response) return query;
  const bytes = await readBody(RUNTIME_REQUEST, request);
  if (bytes instanceof Response) return bytes;
  const judged = judgeEvaluateBytes(bytes, { strict: query.strict });
  if (judged.outcome !== 'yes') {
    const verdict = { contract: RUNTIME_REQUEST.id, ...judged };
    return judged.outcome === 'no' ? refusedBody(verdict) : unusable(verdict);
  }
  const evaluation = evaluate(judged, { ...AMBIENT, mode: query.mode, explain: query.explain });
  const { warnings } = evaluation;
  // The shape is told to clients by API_SCHEMAS, and a test holds answers to it.
  const body = {
    ...evaluationJson(evaluation),
    ...(warnings.length === 0 ? {} : { warnings }),
  } as Evaluation;
  return json(body, 'no-store');
}

/** Reads a message of the wire and writes it again. */
export async function answerConvert(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('message') ?? CONVERTED_MESSAGES[0];
  const message = CONVERTED_MESSAGES.find((name) => name === asked);
  if (message === undefined)
    return problem(
      'not-allowed-value',
      `The parameter message takes one of: ${CONVERTED_MESSAGES.join(', ')}.`,
    );
  const judged = await judgeBody(MESSAGE_CONTRACTS[message], request);
  if (judged instanceof Response) return judged;
  const { verdict, value } = judged;
  if (verdict.outcome !== 'yes') return verdict.outcome === 'no' ? refusedBody(verdict) : unusable(verdict);
  const warnings = verdict.issues.length === 0 ? {} : { warnings: [...verdict.issues] };
  return json({ ...convertMessage(message, value), ...warnings } satisfies Converted, 'no-store');
}

/** Lints the policy in the body. */
export async function answerLint(request: Request): Promise<Response> {
  const bytes = await readBody(COMPILED_POLICY, request);
  if (bytes instanceof Response) return bytes;
  const text = textOfBytes(COMPILED_POLICY, bytes);
  if (typeof text !== 'string') return unusable(text.verdict);
  const { outcome, issues, findings, complete } = lintPolicy(text);
  const verdict = { contract: COMPILED_POLICY.id, outcome, issues };
  if (outcome === 'no') return refusedBody(verdict);
  return outcome === 'unusable' ? unusable(verdict) : json({ complete, findings }, 'no-store');
}

function entryOf(id: string, document: PolicyPack): PackList['packs'][0] {
  const { title, description, version } = document.metadata;
  return {
    id,
    title,
    description,
    version,
    inherits: [...parentsOf(document)],
    path: `/enforcement/packs/${id}`,
  };
}

/** The packs, with where each is. */
export function answerPacks(): Response {
  return json({ packs: PACKS.map(({ id, document }) => entryOf(id, document)) } satisfies PackList);
}

/** One pack: as written, and compiled with its parents. */
export function answerPack(id: string): Response {
  const pack = PACKS.find((one) => one.id === id);
  const resolved = pack === undefined ? undefined : resolvePolicy(pack.document, findPack);
  if (pack === undefined || resolved === undefined || 'findings' in resolved) {
    const near = nearest(
      id,
      PACKS.map((one) => one.id),
    );
    const hint = near === undefined ? 'GET /enforcement/packs lists them.' : `Did you mean ${near}?`;
    return problem('unknown-policy-pack', `No pack has this id. ${hint}`, { status: 404 });
  }
  const { text, document } = pack;
  const compiled = compileStandalone(resolved.document);
  return json({ ...entryOf(id, document), text, document, compiled } satisfies Pack);
}
