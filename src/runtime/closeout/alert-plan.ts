/** The alert plan: tells configured providers of an unhealthy report, once within an hour. */
import {
  ALERT_PLAN_VERSION,
  ALERT_WINDOW_MINUTES,
  type AlertPlan,
  type AlertRequest,
} from '../../contracts/closeout/alert.ts';
import { momentOf, momentText } from '../../contracts/closeout/instant.ts';
import { stamp } from './retry-plan.ts';

const WINDOW_MS = ALERT_WINDOW_MINUTES * 60_000;

/** Plans at a moment, in milliseconds. `force` tells everybody. */
export function planAlerts(request: AlertRequest, now: number): AlertPlan {
  const { health_id, alert_level, force = false, history = [] } = request;
  const providers = force || alert_level !== 'healthy' ? [...new Set(request.providers)] : [];
  const lastTold = (provider: string): number | undefined => {
    const times = history
      .filter((one) => one.provider === provider && one.health_id === health_id)
      .map(({ delivered_at }) => momentOf(delivered_at) ?? 0)
      .filter((time) => time <= now && now - time < WINDOW_MS);
    return times.length === 0 ? undefined : Math.max(...times);
  };
  const suppressed = providers.flatMap((provider) => {
    const last = force ? undefined : lastTold(provider);
    return last === undefined
      ? []
      : [
          {
            provider,
            last_delivery_at: momentText(last),
            reason: `told within ${ALERT_WINDOW_MINUTES} minutes`,
          },
        ];
  });
  const selected = providers.filter((provider) => !suppressed.some((one) => one.provider === provider));
  return {
    schema_version: ALERT_PLAN_VERSION,
    plan_id: `closeout-alert-plan-${stamp(now)}`,
    health_id,
    generated_at: momentText(now),
    generated_by: request.generated_by ?? 'platform-owner',
    alert_level,
    selected_providers: selected,
    acknowledgement_required_providers: [...selected],
    suppressed_providers: suppressed,
  };
}
