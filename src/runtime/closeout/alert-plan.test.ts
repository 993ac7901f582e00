import { expect, test } from 'vitest';
import { ALERT_PLAN_EXAMPLE, ALERT_REQUEST_EXAMPLE } from '../../contracts/closeout/alert.ts';
import { planAlerts } from './alert-plan.ts';

const at = (clock: string) => Date.parse(`2026-05-31T${clock}Z`);

test('the example: one provider is told, the other was told within the hour', () => {
  expect(planAlerts(ALERT_REQUEST_EXAMPLE, at('08:26:00'))).toEqual(ALERT_PLAN_EXAMPLE);
});

test.each([
  ['08:59:59', ['webhook']],
  ['09:00:00', ['webhook', 'jira']],
  ['07:59:59', ['webhook', 'jira']],
])('at %s these are told: %j', (clock, told) => {
  expect(planAlerts(ALERT_REQUEST_EXAMPLE, at(clock)).selected_providers).toEqual(told);
});

test('nobody is told of health, unless forced; of another report everybody is', () => {
  const healthy = { ...ALERT_REQUEST_EXAMPLE, alert_level: 'healthy' as const };
  expect(planAlerts(healthy, at('08:26:00'))).toMatchObject({ selected_providers: [] });
  expect(planAlerts({ ...healthy, force: true }, at('08:26:00')).selected_providers).toHaveLength(2);
  const other = { ...ALERT_REQUEST_EXAMPLE, health_id: 'health-0002' };
  expect(planAlerts(other, at('08:26:00')).suppressed_providers).toEqual([]);
});
