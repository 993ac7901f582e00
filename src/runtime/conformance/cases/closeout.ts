/** The cases of the closeout as data: packages and what the criteria say of them, health checks, retries. */
import * as z from 'zod';
import { mergePatch } from '../../../contracts/closeout/merge-patch.ts';
import type { RetryRequest } from '../../../contracts/closeout/retry.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../../contracts/closeout/sample.ts';
import decisions from './closeout/decisions.json' with { type: 'json' };
import health from './closeout/health.json' with { type: 'json' };
import retries from './closeout/retries.json' with { type: 'json' };

const closeoutCase = z.strictObject({
  id: z.string(),
  shows: z.string(),
  base: z.enum(['sample', 'clean']),
  as_of: z.string().exactOptional(),
  state: z.string(),
  fails: z.record(z.string(), z.array(z.string())),
  warns: z.array(z.string()),
  patch: z.unknown(),
});

export const CLOSEOUT_CASES = z.array(closeoutCase).parse(decisions);

const BASES = { sample: SAMPLE, clean: CLEAN_SAMPLE };

/** The package of a case: one of the two whole ones, changed. */
export function packageOf({ base, patch }: (typeof CLOSEOUT_CASES)[number]): unknown {
  return mergePatch(BASES[base], patch);
}

const DELIVERIES = {
  delivered: {},
  'partial, planned': {
    release_closeout_summary: { delivery_state: 'partial_failure' },
    closeout_retry_plan: { source_delivery_id: 'd-1', decision: 'wait' },
  },
  'failed, no plan': { release_closeout_summary: { delivery_state: 'failed' } },
} as const;

const healthCase = z.strictObject({
  shows: z.string(),
  retention_until: z.string(),
  decision_state: z.string(),
  bundle: z.boolean(),
  delivery: z.enum(Object.keys(DELIVERIES) as (keyof typeof DELIVERIES)[]),
  level: z.string(),
  findings: z.array(z.string()),
});

export const HEALTH_CASES = z.array(healthCase).parse(health);

/** The package of a health case. */
export function checkedPackage({
  delivery,
  retention_until,
  decision_state,
  bundle,
}: (typeof HEALTH_CASES)[number]): unknown {
  return mergePatch(mergePatch(CLEAN_SAMPLE, DELIVERIES[delivery]), {
    retention_review: { retention_until, decision_state },
    ...(bundle ? {} : { closeout_artifact_bundle: null }),
  });
}

const retryCase = z.strictObject({
  failures: z.int(),
  latest: z.string(),
  now: z.string(),
  policy: z.strictObject({
    allow_immediate_retry: z.boolean().exactOptional(),
    max_retry_attempts: z.int().exactOptional(),
  }),
  action: z.string(),
  next: z.string(),
});

export const RETRY_CASES = z.array(retryCase).parse(retries);

/** A time of the day on which all retries happen. */
export const retryMoment = (clock: string): string => `2026-05-31T${clock}:00Z`;

/** A failed attempt. */
export const failedAttempt = (id: string, clock: string, more = {}) => ({
  delivery_id: id,
  source_delivery_id: 'd',
  provider: 'webhook',
  attempted_at: retryMoment(clock),
  success: false,
  ...more,
});

/** A request to plan some attempts. */
export const retryRequest = (deliveries: RetryRequest['deliveries'], retry_policy = {}): RetryRequest => ({
  schema_version: 'cavra.closeout.retry_request.v1',
  generated_at: retryMoment('08:30'),
  deliveries,
  retry_policy,
});

/** The request of a case: as many failures as it says, the latest first. */
export function requestOf({ failures, latest, policy }: (typeof RETRY_CASES)[number]): RetryRequest {
  const attempts = Array.from({ length: failures }, (_, index) =>
    failedAttempt(`d-${index}`, index === 0 ? latest : '07:00'),
  );
  return retryRequest(attempts, policy);
}
