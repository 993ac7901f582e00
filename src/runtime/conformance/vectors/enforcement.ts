/** Questions about the enforcement boundary: shapes, conversions, decisions, modes, policies. */
import { LINT_SAMPLES } from '../../../contracts/catalogue/lint.ts';
import { EVALUATE_REQUEST } from '../../../contracts/enforcement/contracts.ts';
import { PACKS } from '../../enforcement/packs.ts';
import { BODY_CASES, DECISION_CASES, MODE_CASES } from '../cases/enforcement.ts';
import { WIRE_DECISIONS, WIRE_REQUESTS } from '../cases/wire.ts';
import { type Draft, draft } from './make.ts';

const toText = (value: unknown): string => JSON.stringify(value);

export const shapeDrafts = (): Draft[] =>
  WIRE_REQUESTS.map(({ id, input }) =>
    draft('enforcement-shapes', id, { ask: 'validate', contract: EVALUATE_REQUEST.id, text: input }),
  );

export const conversionDrafts = (): Draft[] => [
  ...WIRE_REQUESTS.map(({ id, input }) =>
    draft('enforcement-conversions', `request/${id}`, {
      ask: 'convert',
      message: 'EvaluateRequest',
      text: input,
    }),
  ),
  ...WIRE_DECISIONS.map(({ id, input }) =>
    draft('enforcement-conversions', `decision/${id}`, {
      ask: 'convert',
      message: 'DecisionResponse',
      text: input,
    }),
  ),
];

/** Cases for which nothing has to be loaded: an API has the packs and no files of the asker. */
const plain = DECISION_CASES.filter(({ policy, registry }) => policy === undefined && registry === undefined);

export const decisionDrafts = (): Draft[] => [
  ...plain.map(({ id, input }) => draft('decisions', id, { ask: 'decide', text: toText(input) })),
  ...BODY_CASES.map(({ id, body }) =>
    draft('decisions', `body/${id}`, { ask: 'decide', text: toText(body) }),
  ),
  ...MODE_CASES.map(({ id, input, mode, actor, reason }) =>
    draft('decisions', `mode/${id}`, {
      ask: 'decide',
      text: toText(input),
      mode,
      ...(actor === undefined ? {} : { break_glass_actor: actor, break_glass_reason: reason ?? '' }),
    }),
  ),
  draft('decisions', 'strict/unknown-key', { ask: 'decide', text: '{"note":1}', strict: true }),
  draft('decisions', 'strict/key-twice', {
    ask: 'decide',
    text: '{"target":"a","target":"b"}',
    strict: true,
  }),
];

export const policyDrafts = (): Draft[] => [
  ...PACKS.map(({ id, text }) => draft('policies', `lint/${id}`, { ask: 'lint', text })),
  ...Object.entries(LINT_SAMPLES).flatMap(([code, { fires, silent }]) => [
    draft('policies', `lint/${code}/fires`, { ask: 'lint', text: fires }),
    draft('policies', `lint/${code}/silent`, { ask: 'lint', text: silent }),
  ]),
  draft('policies', 'lint/not-yaml', { ask: 'lint', text: 'filesystem: [' }),
  draft('policies', 'lint/unknown-parent', {
    ask: 'lint',
    text: 'metadata:\n  id: cavra-example\n  inherits: [no-such-pack]\n',
  }),
];
