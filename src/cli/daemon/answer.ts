/** From the bytes of a request to the line of its answer: read, prove the runner, decide, record. */
import { responseJson, toResponse } from '../../contracts/enforcement/convert.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { type DecideContext, decide } from '../../runtime/enforcement/decide.ts';
import { judgeEvaluate } from '../../runtime/enforcement/judge.ts';
import type { CompiledPolicy } from '../../runtime/enforcement/policy.ts';
import {
  type RunnerTrust,
  refuseRunner,
  runnerFault,
} from '../../runtime/enforcement/runner/authenticate.ts';
import { errorLine, issueLine } from './error-line.ts';
import { type EvidenceLog, EvidenceLogError } from './evidence-log.ts';

/** What a daemon decides with. */
export interface Answering extends Pick<DecideContext, 'newId' | 'now' | 'registry'> {
  /** The policy that was loaded; without one, the pack that each request names. */
  readonly policy?: CompiledPolicy | undefined;
  readonly trust: RunnerTrust;
  readonly log?: EvidenceLog | undefined;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

async function respond(request: RuntimeRequest, policy: CompiledPolicy, with_: Answering): Promise<string> {
  const { trust, log, newId, now, registry } = with_;
  const fault = await runnerFault(request.runner_auth, trust, now());
  const response =
    fault === undefined
      ? toResponse(decide(request, { policy, registry, newId, now }))
      : refuseRunner(request, fault);
  return responseJson(log === undefined ? response : await log.append(request, response));
}

/**
 * Answers one request. Takes the legacy keys of a runtime request too, so that the same text gets the same decision
 * here as from every other surface; upstream's daemon drops them without a word. Never rejects for bad input.
 */
export async function answerRequest(bytes: Uint8Array, answering: Answering): Promise<string> {
  const text = textOf(bytes);
  if (text === undefined) return errorLine('bad-encoding', 'The request is not UTF-8. Send it as UTF-8.');
  const judged = judgeEvaluate({ text }, { policy: answering.policy });
  if (judged.outcome !== 'yes') return issueLine(judged.issues);
  try {
    return await respond(judged.request, judged.policy, answering);
  } catch (error) {
    if (error instanceof EvidenceLogError) return errorLine('evidence-log-unusable', error.message);
    throw error;
  }
}
