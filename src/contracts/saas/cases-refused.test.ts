/** Sheet 7.2: what upstream's own tests refuse, with our code's place and text. */
import { describe, expect, test } from 'vitest';
import { expandSamples } from '../samples.ts';
import { toIssues, validateValue } from '../validate.ts';
import { buildResponse, OperationMismatch } from './build.ts';
import { GITHUB, id, operation, pairOf, requestOf, type Values } from './case-parts.ts';
import { contractsFor } from './contracts.ts';
import { OPERATIONS } from './operations.ts';

/** id, operation, part of the family, what is wrong with the flat input or summary, pointer of the issue, its text. */
const REFUSED = [
  [
    'R1',
    'entitlement_status',
    'response',
    { entitlement_status: 'granted' },
    '/payload/summary/entitlement_status',
    'entitlement_status',
  ],
  [
    'R2',
    'tenant_onboarding',
    'request',
    { deployment_model: 'public_demo' },
    '/payload/deployment_model',
    'deployment_model',
  ],
  [
    'R3',
    'tenant_onboarding',
    'request',
    { contacts: { api_token: 'placeholder' } },
    '/payload/contacts/api_token',
    'sensitive field',
  ],
  [
    'R4',
    'policy_registry_readiness',
    'request',
    { required_checks: [] },
    '/payload/required_checks',
    'required_checks must include at least one policy registry readiness check',
  ],
  [
    'R5',
    'policy_registry_readiness',
    'request',
    { catalog_scope: GITHUB },
    '/payload/catalog_scope',
    'sensitive value',
  ],
  [
    'R6',
    'policy_registry_readiness',
    'response',
    { readiness_status: 'published' },
    '/payload/summary/readiness_status',
    'readiness_status must be one of: blocked, degraded, ready, unknown',
  ],
  [
    'R7',
    'policy_registry_readiness',
    'response',
    { policy_pack_count: -1 },
    '/payload/summary/policy_pack_count',
    'policy_pack_count must be greater than or equal to 0',
  ],
  [
    'R8',
    'tenant_audit_store_operating',
    'request',
    { required_checks: [] },
    '/payload/required_checks',
    'required_checks must include at least one tenant audit-store operating check',
  ],
  [
    'R9',
    'tenant_audit_store_operating',
    'request',
    { retention_profile: GITHUB },
    '/payload/retention_profile',
    'sensitive value',
  ],
  [
    'R10',
    'tenant_audit_store_operating',
    'response',
    { health_status: 'healthy' },
    '/payload/summary/health_status',
    'health_status',
  ],
  [
    'R12',
    'customer_operating_dashboard',
    'request',
    { required_checks: [] },
    '/payload/required_checks',
    'required_checks must include at least one customer operating dashboard check',
  ],
  [
    'R13',
    'customer_operating_dashboard',
    'request',
    { dashboard_scope: GITHUB },
    '/payload/dashboard_scope',
    'sensitive value',
  ],
  [
    'R14',
    'customer_operating_dashboard',
    'response',
    { dashboard_status: 'visible' },
    '/payload/summary/dashboard_status',
    'dashboard_status',
  ],
  [
    'R16',
    'support_handoff_readiness',
    'request',
    { required_checks: [] },
    '/payload/required_checks',
    'required_checks must include at least one support handoff readiness check',
  ],
  [
    'R17',
    'support_handoff_readiness',
    'request',
    { handoff_scope: expandSamples('{{slack_token}}') },
    '/payload/handoff_scope',
    'sensitive value',
  ],
  [
    'R18',
    'support_handoff_readiness',
    'response',
    { support_status: 'assigned' },
    '/payload/summary/support_status',
    'support_status',
  ],
  [
    'R20',
    'saas_operating_automation',
    'request',
    { required_checks: [] },
    '/payload/required_checks',
    'required_checks must include at least one SaaS operating automation check',
  ],
  [
    'R21',
    'saas_operating_automation',
    'request',
    { automation_cadence: GITHUB },
    '/payload/automation_cadence',
    'sensitive value',
  ],
  [
    'R22',
    'saas_operating_automation',
    'response',
    { automation_status: 'running' },
    '/payload/summary/automation_status',
    'automation_status must be one of: automated, blocked, enabled, ready, scheduled, unknown',
  ],
  [
    'R24',
    'saas_operating_automation_worker_handoff',
    'request',
    { worker_targets: [] },
    '/payload/worker_targets',
    'worker_targets must include at least one public-safe worker target',
  ],
  [
    'R25',
    'saas_operating_automation_worker_handoff',
    'request',
    { worker_targets: [GITHUB] },
    '/payload/worker_targets/0',
    'sensitive value',
  ],
  [
    'R26',
    'saas_operating_automation_worker_handoff',
    'response',
    { handoff_status: 'running' },
    '/payload/summary/handoff_status',
    'handoff_status must be one of: blocked, planned, ready, requires_private_service, unknown',
  ],
  [
    'R27',
    'saas_operating_automation_worker_handoff',
    'response',
    { worker_mode: 'executing' },
    '/payload/summary/worker_mode',
    'worker_mode must be one of: dry_run, live, shadow, unknown',
  ],
  [
    'R29',
    'policy_registry_lookup',
    'request',
    { policy_refs: [] },
    '/payload/policy_refs',
    'policy_refs must include at least one policy reference',
  ],
  [
    'R30',
    'evidence_export',
    'request',
    { evidence_refs: [], export_format: 'pdf' },
    '/payload/export_format',
    'export_format must be one of: json, jsonl, markdown, zip',
  ],
] as const satisfies readonly [string, string, 'request' | 'response', Values, string, string][];

describe('refused upstream and here', () => {
  test.each(REFUSED)('%s: %s %s', (_id, name, part, wrong, pointer, text) => {
    const example = operation(name).example.input;
    const pair = pairOf(name, part === 'request' ? { ...example, ...wrong } : example, {
      ...example,
      ...wrong,
    });
    const contract = contractsFor({ name })[part];
    const judged = validateValue(contract, pair[part]);
    expect(judged.outcome).toBe('no');
    const issue = toIssues(contract, judged.findings).find((one) => one.pointer === pointer);
    expect(issue?.message).toContain(text);
    expect(JSON.stringify(judged.findings)).not.toContain(GITHUB);
  });

  test.each([
    ['R11', 'tenant_audit_store_operating', 'policy_registry_readiness'],
    ['R15', 'customer_operating_dashboard', 'tenant_audit_store_operating'],
    ['R19', 'support_handoff_readiness', 'tenant_audit_store_operating'],
    ['R23', 'saas_operating_automation', 'customer_operating_dashboard'],
    ['R28', 'saas_operating_automation_worker_handoff', 'saas_operating_automation'],
  ])('%s: a %s response on a %s request', (_id, name, other) => {
    const build = () => buildResponse(operation(name), requestOf(other), {}, id);
    expect(build).toThrow(OperationMismatch);
    expect(build).toThrow(`requires a ${name} request`);
    const pair = { request: requestOf(name), response: pairOf(other, {}, {}).response };
    expect(validateValue(contractsFor({ name }).pair, pair).findings).toEqual([
      { code: 'pair-operation', at: ['response', 'operation'], message: operation(name).response.mismatch },
    ]);
  });

  test.each([
    ['R31', { client_secret: 'placeholder' }, '/client_secret', 'sensitive-key'],
    ['R32', { nested: { token: 'placeholder' } }, '/nested/token', 'sensitive-key'],
    ['R33', { value: GITHUB }, '/value', 'sensitive-value'],
  ])('%s: screening finds it in any document', (_id, document, pointer, code) => {
    for (const { name } of OPERATIONS) {
      for (const contract of [contractsFor({ name }).request, contractsFor({ name }).input]) {
        const [first] = toIssues(contract, validateValue(contract, document).findings);
        expect(first).toMatchObject({ code, pointer });
      }
    }
  });
});

test("every case of upstream's tests is here", () => {
  const rows = [...REFUSED.map(([row]) => row), 'R11', 'R15', 'R19', 'R23', 'R28', 'R31', 'R32', 'R33'];
  expect(rows.sort()).toEqual(Array.from({ length: 33 }, (_, index) => `R${index + 1}`).sort());
});
