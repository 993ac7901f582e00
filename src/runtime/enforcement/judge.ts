/** From a text or a value to a request that can be decided: validated, its policy found, and what is odd about it said. */
import type { Contract } from '../../contracts/contract.ts';
import { strictly } from '../../contracts/contract.ts';
import { EVALUATE_REQUEST, RUNTIME_REQUEST } from '../../contracts/enforcement/contracts.ts';
import { LEGACY_KEYS, type RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { DEFAULTS } from '../../contracts/enforcement/vocabulary.ts';
import type { Finding, Issue, Outcome } from '../../contracts/issue.ts';
import { outcomeOf, toIssues, validateValue } from '../../contracts/validate.ts';
import { textOfBytes, validateJson, verdictOnJson, withoutBom } from '../validate-json.ts';
import { asRuntime, mcpNames } from './decide.ts';
import { packNotFound } from './merge.ts';
import { packPolicy } from './packs.ts';
import type { CompiledPolicy } from './policy.ts';

export interface JudgeOptions {
  /** A policy that was loaded; it decides whatever the request asks for. Left out: the pack that the request names. */
  readonly policy?: CompiledPolicy | undefined;
  /** Take the wire contract only: legacy keys are then unknown keys. */
  readonly wire?: boolean;
  /** Refuse unknown keys instead of warning of them. */
  readonly strict?: boolean;
}

/** A request that can be decided, or the issues that keep it from that. `issues` of a usable one are warnings. */
export type EvaluateJudgement =
  | {
      readonly outcome: 'yes';
      readonly request: RuntimeRequest;
      /** Which of the two forms counts: typed release evidence makes it a contract request. */
      readonly path: 'contract' | 'runtime';
      readonly policy: CompiledPolicy;
      readonly issues: readonly Issue[];
    }
  | { readonly outcome: Exclude<Outcome, 'yes' | 'person'>; readonly issues: readonly Issue[] };

const warning = (code: Finding['code'], at: Finding['at'], message: string): Finding => ({
  code,
  at,
  message,
  severity: 'warning',
});

/** What a reader should know about a request that is fine as a document. */
function oddities(given: RuntimeRequest, asked: RuntimeRequest): Finding[] {
  const findings: Finding[] = [];
  if (asked !== given) {
    for (const key of LEGACY_KEYS)
      if (Object.hasOwn(given, key))
        findings.push({
          ...warning(
            'legacy-ignored',
            [key],
            'was ignored: release_governance makes this a contract request.',
          ),
          on: 'key',
        });
  }
  const operation = asked.operation || asked.requested_operation || asked.capability;
  if (asked.action_type === 'git_operation' && !operation)
    findings.push(
      warning('operation-missing', ['requested_operation'], 'is missing, so this counts as no push. Add it.'),
    );
  if (asked.action_type === 'mcp_tool_call' && !asked.server) {
    const { server } = mcpNames(asked);
    const message =
      server === ''
        ? 'names no server, so the call is judged for the empty name. Write it as server:tool.'
        : 'was read as server:tool, which is an extension of this project.';
    findings.push(warning('mcp-unnamed', ['target'], message));
  }
  return findings;
}

/** The policy that decides, and what to say about it. */
function choosePolicy(
  { policy_pack }: RuntimeRequest,
  loaded: CompiledPolicy | undefined,
): { policy?: CompiledPolicy; findings: Finding[] } {
  if (loaded !== undefined) {
    const other = Boolean(policy_pack) && loaded.id !== '' && policy_pack !== loaded.id;
    const message = `names another policy than the loaded one, ${loaded.id}, which decides.`;
    return { policy: loaded, findings: other ? [warning('policy-mismatch', ['policy_pack'], message)] : [] };
  }
  const id = policy_pack || DEFAULTS.policy_pack;
  const policy = packPolicy(id);
  if (policy !== undefined) return { policy, findings: [] };
  const message = `names a pack that is not there. ${packNotFound(id)}`;
  return { findings: [{ code: 'unknown-policy-pack', at: ['policy_pack'], message }] };
}

/** The first judgement: the document against its contract. */
function validated(
  contract: Contract,
  input: JudgeInput,
): { value?: unknown; issues: readonly Issue[]; outcome: Outcome } {
  if ('text' in input) {
    const { verdict, value } = validateJson(contract, input.text);
    return { value, issues: verdict.issues, outcome: verdict.outcome };
  }
  const { findings, value, outcome } = validateValue(contract, input.value);
  return { value, issues: toIssues(contract, findings), outcome };
}

/** JSON text, whose issues then have places, or a parsed value. */
export type JudgeInput = { readonly text: string } | { readonly value: unknown };

/** As `judgeEvaluate`, from bytes: counted before they are decoded. */
export function judgeEvaluateBytes(bytes: Uint8Array, options: JudgeOptions = {}): EvaluateJudgement {
  const text = textOfBytes(options.wire === true ? EVALUATE_REQUEST : RUNTIME_REQUEST, bytes);
  if (typeof text === 'string') return judgeEvaluate({ text }, options);
  return { outcome: 'unusable', issues: text.verdict.issues };
}

/** Judges a request before it is decided. Never throws; bounded as the contracts say. */
export function judgeEvaluate(input: JudgeInput, options: JudgeOptions = {}): EvaluateJudgement {
  const base = options.wire === true ? EVALUATE_REQUEST : RUNTIME_REQUEST;
  const contract = options.strict === true ? strictly(base) : base;
  const { value, issues, outcome } = validated(contract, input);
  if (outcome !== 'yes') return { outcome: outcome === 'no' ? 'no' : 'unusable', issues };
  // The schema has accepted it, and the wire schema accepts less than the runtime's.
  const request = value as RuntimeRequest;
  const asked = asRuntime(request);
  const { policy, findings } = choosePolicy(asked, options.policy);
  const more = [...oddities(request, asked), ...findings];
  const placed =
    'text' in input ? verdictOnJson(contract, withoutBom(input.text), more).issues : toIssues(contract, more);
  const all = [...issues, ...placed];
  if (policy === undefined) return { outcome: outcomeOf(more) === 'no' ? 'no' : 'unusable', issues: all };
  return { outcome: 'yes', request, path: asked === request ? 'runtime' : 'contract', policy, issues: all };
}
