/** From the contract to a runtime, and back: what the wire says becomes a runtime request; a decision, a response. */
import {
  type DecisionResponse,
  type EvaluateRequest,
  type ReleaseGovernanceEvidence,
  WIRE_MESSAGES,
} from './generated/wire.ts';
import { compact, wireJson } from './wire-json.ts';

/** The texts of a contract request. A runtime takes them over as they are. */
export type PlainRequest = {
  readonly [K in keyof EvaluateRequest as NonNullable<EvaluateRequest[K]> extends string
    ? K
    : never]?: string;
};

/** What a contract request becomes. The legacy keys of a runtime request never come over the wire. */
export type ConvertedRequest = PlainRequest & {
  /** Evidence as a record: only fields that say something. Absent when none does. */
  readonly record?: Readonly<Record<string, unknown>>;
};

/** The action type of a request that brings evidence and names no action. */
const RELEASE_GOVERNANCE_RECORD = 'release_governance_record';

/**
 * Evidence as the record that a runtime reads: a field is taken over only when it is not the zero value of its type,
 * so `delivery_success: false` and a missing one are the same. Undefined when nothing is left.
 */
export function recordOf(
  evidence: ReleaseGovernanceEvidence | null | undefined,
): Record<string, unknown> | undefined {
  if (evidence === null || evidence === undefined) return undefined;
  const record = compact(WIRE_MESSAGES, WIRE_MESSAGES.ReleaseGovernanceEvidence, evidence);
  return Object.keys(record).length === 0 ? undefined : record;
}

/** A contract request as a runtime request. The runner's proof is for the transport and is not handed on. */
export function toRuntimeRequest(request: EvaluateRequest): ConvertedRequest {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(compact(WIRE_MESSAGES, WIRE_MESSAGES.EvaluateRequest, request)))
    if (typeof value === 'string') plain[name] = value;
  const record = recordOf(request.release_governance);
  if (record === undefined) return plain;
  return { action_type: RELEASE_GOVERNANCE_RECORD, ...plain, record };
}

/** A runtime decision as the response of the contract: what says nothing is left out, what is no field too. */
export function toResponse(decision: DecisionResponse): DecisionResponse {
  return compact(WIRE_MESSAGES, WIRE_MESSAGES.DecisionResponse, decision);
}

/** The bytes of a request on the wire. */
export function requestJson(request: EvaluateRequest): string {
  return wireJson(WIRE_MESSAGES, WIRE_MESSAGES.EvaluateRequest, request);
}

/** The bytes of a response on the wire. */
export function responseJson(response: DecisionResponse): string {
  return wireJson(WIRE_MESSAGES, WIRE_MESSAGES.DecisionResponse, response);
}
