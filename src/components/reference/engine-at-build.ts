/** The engine as pages use it at build: a fixed clock and counted ids, so that a page is the same each time. */
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { DEFAULTS } from '../../contracts/enforcement/vocabulary.ts';
import { type DecideContext, type Explanation, explain } from '../../runtime/enforcement/decide.ts';
import { judgeEvaluate } from '../../runtime/enforcement/judge.ts';
import { loadPolicy, loadRegistry } from '../../runtime/enforcement/load.ts';
import { packPolicy } from '../../runtime/enforcement/packs.ts';
import type { CompiledPolicy } from '../../runtime/enforcement/policy.ts';

const CLOCK = new Date('2026-03-12T17:40:00Z');

export interface Question {
  readonly request: Readonly<Record<string, unknown>>;
  /** A policy as YAML; left out: the pack that the request names. */
  readonly policy?: string;
  /** A trust registry as YAML. */
  readonly registry?: string;
}

function steady(): Pick<DecideContext, 'newId' | 'now'> {
  let next = 0;
  const newId = () => {
    next += 1;
    return next.toString(16).padStart(12, '0');
  };
  return { newId, now: () => CLOCK };
}

function policyOf(text: string): CompiledPolicy {
  const loaded = loadPolicy(text);
  if (loaded.outcome === 'yes') return loaded.policy;
  throw new Error(`a policy of the book is refused: ${loaded.issues[0]?.message}`);
}

/** The decision on a question, with the way to it. Throws when the book asks what cannot be asked. */
export function explained({ request, policy, registry }: Question): Explanation {
  const judged = judgeEvaluate(
    { value: request },
    {
      policy:
        policy === undefined
          ? packPolicy(String(request.policy_pack ?? DEFAULTS.policy_pack))
          : policyOf(policy),
    },
  );
  if (judged.outcome !== 'yes')
    throw new Error(`a request of the book is refused: ${judged.issues[0]?.message}`);
  const loaded = registry === undefined ? undefined : loadRegistry(registry);
  if (loaded !== undefined && loaded.outcome !== 'yes') throw new Error('a registry of the book is refused');
  const asked: RuntimeRequest = judged.request;
  return explain(asked, { policy: judged.policy, registry: loaded?.registry, ...steady() });
}
