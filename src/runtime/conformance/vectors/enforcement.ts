/** Questions about the enforcement boundary: shapes, conversions, decisions, modes, policies. */
import { LINT_SAMPLES } from '../../../contracts/catalogue/lint.ts';
import { EVALUATE_REQUEST } from '../../../contracts/enforcement/contracts.ts';
import { PACKS } from '../../enforcement/packs.ts';
import { BODY_CASES, DECISION_CASES, MODE_CASES } from '../cases/enforcement.ts';
import { WIRE_DECISIONS, WIRE_REQUESTS } from '../cases/wire.ts';
import { toBase64 } from '../documents.ts';
import { type Draft, draft } from './make.ts';

const toText = (value: unknown): string => JSON.stringify(value);

const MOST_BYTES = EVALUATE_REQUEST.limits.bytes;
const shape = (name: string, document: { readonly text: string } | { readonly base64: string }): Draft =>
  draft('enforcement-shapes', name, { ask: 'validate', contract: EVALUATE_REQUEST.id, ...document });

export const shapeDrafts = (): Draft[] => [
  ...WIRE_REQUESTS.map(({ id, input }) => shape(id, { text: input })),
  shape('unreadable/nothing', { text: '' }),
  shape('unreadable/cut', { text: '{"target":' }),
  shape('unreadable/a-comma-too-many', { text: '{"target":"a",}' }),
  shape('unreadable/latin-1', { base64: toBase64(Uint8Array.of(0x22, 0xe9, 0x22)) }),
  shape('unreadable/a-byte-too-many', { text: `{"target":"a"}${' '.repeat(MOST_BYTES)}` }),
  shape('mark-of-byte-order', { text: '\ufeff{"target":"a"}' }),
];

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
  draft('decisions', 'release/unknown-approval-state', {
    ask: 'decide',
    text: '{"release_governance":{"metadata_kind":"rollout-promotion-execution","approval_state":"perhaps"}}',
  }),
  draft('decisions', 'warned/legacy-keys-beside-evidence', {
    ask: 'decide',
    text: '{"operation":"push","release_governance":{"metadata_kind":"team-note"}}',
  }),
  draft('decisions', 'warned/server-in-the-target', {
    ask: 'decide',
    text: '{"action_type":"mcp_tool_call","target":"github:create_issue"}',
  }),
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
