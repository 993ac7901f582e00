/**
 * The cases of enforcement as data, for every surface. A case has a request and the fields of the decision that it must
 * give; no `approver_group` there means none in the decision.
 */
import * as z from 'zod';
import { POLICY_MODES } from '../../../contracts/enforcement/vocabulary.ts';
import bodies from './enforcement/bodies.json' with { type: 'json' };
import commands from './enforcement/commands.json' with { type: 'json' };
import contract from './enforcement/contract.json' with { type: 'json' };
import files from './enforcement/files.json' with { type: 'json' };
import git from './enforcement/git.json' with { type: 'json' };
import mcp from './enforcement/mcp.json' with { type: 'json' };
import modes from './enforcement/modes.json' with { type: 'json' };
import releaseGovernance from './enforcement/release-governance.json' with { type: 'json' };
import unknownActions from './enforcement/unknown.json' with { type: 'json' };
import upstream from './enforcement/upstream.json' with { type: 'json' };
import worked from './enforcement/worked.json' with { type: 'json' };

const values = z.record(z.string(), z.unknown());

const decisionCase = z.strictObject({
  id: z.string(),
  input: values,
  expect: values,
  /** The policy that is loaded, or the trust registry. Left out: the pack of the request, and none. */
  policy: z.literal('P1').exactOptional(),
  registry: z.literal('R1').exactOptional(),
  evidence_ref_prefix: z.string().exactOptional(),
  note: z.string().exactOptional(),
});
export type DecisionCase = z.infer<typeof decisionCase>;

/** A body of the wire contract: what it is decided, or the issue that refuses it. */
const bodyCase = z.strictObject({
  id: z.string(),
  body: z.unknown(),
  expect: values.exactOptional(),
  /** Code and pointer of each warning. */
  warnings: z.array(z.string()).exactOptional(),
  refused: z.strictObject({ code: z.string(), pointer: z.string() }).exactOptional(),
  says: z.string().exactOptional(),
  note: z.string().exactOptional(),
});

const modeCase = z.strictObject({
  id: z.string(),
  input: values,
  mode: z.enum(POLICY_MODES),
  actor: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  expect: z.strictObject({ effective_decision: z.string(), evidence_required: z.boolean() }),
  note: z.string().exactOptional(),
});

const GROUPS = [
  upstream,
  files,
  commands,
  git,
  mcp,
  unknownActions,
  releaseGovernance,
  contract,
  worked,
] as const;

/** Every case that ends in a decision of the engine. */
export const DECISION_CASES = GROUPS.flatMap((group) => z.array(decisionCase).parse(group));
export const BODY_CASES = z.array(bodyCase).parse(bodies);
export const MODE_CASES = z.array(modeCase).parse(modes);
