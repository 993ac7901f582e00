/** The enforcement routes: a decision on an action, and the packs that decide. */
import {
  COMPILED_POLICY,
  EVALUATE_REQUEST,
  POLICY_PACK,
  RUNTIME_REQUEST,
} from '../../contracts/enforcement/contracts.ts';
import { CONVERTED_MESSAGES, MESSAGE_CONTRACTS } from '../../contracts/enforcement/convert-document.ts';
import { POLICY_MODES } from '../../contracts/enforcement/vocabulary.ts';
import { parameter, type Route } from '../route.ts';

// Loaded when first asked, because a page that only validates needs no engine.
const answers = () => import('../evaluate.ts');

const query = (name: string, description: string, values?: readonly string[]) => ({
  name,
  in: 'query' as const,
  description,
  ...(values === undefined ? {} : { values }),
});
const SWITCH = ['true', 'false'];

const evaluate: Route = {
  path: '/enforcement/evaluate',
  parameters: [
    query(
      'mode',
      'The policy mode. The effective decision then stands beside the base decision.',
      POLICY_MODES,
    ),
    query('break_glass_actor', 'Who breaks the glass; with mode=break_glass.'),
    query('break_glass_reason', 'Why the glass is broken; with mode=break_glass.'),
    query('strict', 'Refuses unknown and repeated keys instead of warning of them.', SWITCH),
    query('explain', 'Adds a trace of all that was looked at.', SWITCH),
  ],
  post: {
    id: 'evaluateAction',
    summary:
      'Decides on an action by the pack that it names. Every decision, a block too, answers 200. The wire contract is taken, and the legacy keys of a runtime request.',
    body: RUNTIME_REQUEST.id,
    takes: [{ contract: EVALUATE_REQUEST.id }],
    answers: 'Evaluation',
    problems: [400, 413, 415, 422],
    answer: async (context) => (await answers()).answerEvaluate(context.req.raw),
  },
};

const list: Route = {
  path: '/enforcement/packs',
  get: {
    id: 'listPacks',
    summary: 'The policy packs.',
    answers: 'PackList',
    problems: [],
    answer: async () => (await answers()).answerPacks(),
  },
};

const one: Route = {
  path: '/enforcement/packs/{id}',
  parameters: [{ name: 'id', description: 'Id of a pack; GET /enforcement/packs lists them.' }],
  get: {
    id: 'showPack',
    summary: 'A policy pack: its text, and its compiled form with all parents merged in.',
    answers: 'Pack',
    problems: [404],
    answer: async (context) => (await answers()).answerPack(parameter(context, 'id')),
  },
};

const convert: Route = {
  path: '/enforcement/convert',
  parameters: [
    query(
      'message',
      'The message of the wire that the body is. Default: EvaluateRequest.',
      CONVERTED_MESSAGES,
    ),
  ],
  post: {
    id: 'convertMessage',
    summary:
      'Reads a message of the wire and writes it again: what says something, in the order of the proto. Of a request also what a runtime makes of it.',
    body: 'any',
    takes: CONVERTED_MESSAGES.map((message) => ({
      contract: MESSAGE_CONTRACTS[message].id,
      path: `/enforcement/convert?message=${message}`,
    })),
    answers: 'Conversion',
    problems: [400, 413, 415, 422],
    answer: async (context) => (await answers()).answerConvert(context.req.raw),
  },
};

const lint: Route = {
  path: '/enforcement/lint',
  post: {
    id: 'lintPolicy',
    summary:
      'Finds what a policy does not cover although it seems to, with an action that shows it. All are warnings.',
    body: COMPILED_POLICY.id,
    takes: [{ contract: POLICY_PACK.id }],
    answers: 'LintReport',
    problems: [400, 413, 415, 422],
    answer: async (context) => (await answers()).answerLint(context.req.raw),
  },
};

export const ENFORCEMENT_ROUTES: readonly Route[] = [evaluate, convert, lint, list, one];
