/** The decision on a pull request: a call of its own, as upstream has it. The engine never evaluates one. */
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { PULL_REQUEST } from '../../contracts/enforcement/vocabulary.ts';
import { conclude, type DecideContext, type Decision } from './decide.ts';
import { plain } from './found.ts';

const OPERATION = 'create';

/** Attests a pull request. The target defaults to `pull_request`; no policy is looked at, only named. */
export function attestPullRequest(request: RuntimeRequest, context: DecideContext): Decision {
  const found = plain('pullRequest', request.target || PULL_REQUEST, OPERATION);
  return conclude({ ...request, action_type: PULL_REQUEST }, found, context);
}
