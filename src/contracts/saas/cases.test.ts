/** Sheet 7.1: what upstream's own tests accept. A20–A24 are tested at the CLI and the API. */
import { describe, expect, test } from 'vitest';
import { validateValue } from '../validate.ts';
import { operation, pairOf, requestOf, type Values } from './case-parts.ts';
import { contractsFor, SAAS_DESCRIPTION } from './contracts.ts';
import { describeContract } from './description.ts';

const summaryOf = (pair: ReturnType<typeof pairOf>) => pair.response.payload.summary as Values;
const modulesOf = (pair: ReturnType<typeof pairOf>) =>
  pair.response.payload.private_modules_required as readonly string[];

function acceptedPair(name: string, pair: unknown): void {
  expect(validateValue(contractsFor({ name }).pair, pair)).toMatchObject({ outcome: 'yes', findings: [] });
}

function acceptedRequest(name: string, request: unknown): void {
  expect(validateValue(contractsFor({ name }).request, request)).toMatchObject({
    outcome: 'yes',
    findings: [],
  });
}

const NAMES = [
  'entitlement_status',
  'tenant_onboarding',
  'tenant_status',
  'license_validation',
  'policy_registry_readiness',
  'policy_registry_lookup',
  'tenant_audit_store_operating',
  'customer_operating_dashboard',
  'support_handoff_readiness',
  'saas_operating_automation',
  'saas_operating_automation_worker_handoff',
  'evidence_export',
];

describe('accepted upstream and here', () => {
  test('A1: the contract description names the twelve operations and denies a backend', () => {
    const description = describeContract();
    expect(description.schema_version).toBe('cavra.saas_control_plane.contract.v1');
    expect(description.public_repository_boundary).toMatchObject({
      contains_saas_backend: false,
      contains_license_service: false,
    });
    // Ours, if there are any, stand after them.
    expect(description.operations.slice(0, NAMES.length).map(({ name }) => name)).toEqual(NAMES);
    expect(validateValue(SAAS_DESCRIPTION, description).outcome).toBe('yes');
  });

  test('A2: a tenant status request asks for three capabilities in order', () => {
    const request = requestOf('tenant_status');
    expect(request).toMatchObject({
      schema_version: 'cavra.saas_control_plane.request.v1',
      private_implementation_required: true,
      payload: { requested_capabilities: ['license', 'policy_registry', 'evidence_export'] },
    });
    acceptedRequest('tenant_status', request);
  });

  test('A3, A4: an entitlement request keeps its features, its response keeps its lists', () => {
    const pair = pairOf(
      'entitlement_status',
      { feature_names: ['sso', 'audit_export'] },
      {
        entitlement_status: 'trial',
        subscription_plan: 'enterprise-trial',
        license_status: 'valid',
        enabled_features: ['sso'],
        locked_features: ['ai_remediation'],
      },
    );
    expect(pair.request.payload).toMatchObject({
      feature_names: ['sso', 'audit_export'],
      requested_checks: ['subscription_status', 'license_status', 'feature_grants'],
    });
    expect(pair.response.status).toBe('requires_private_service');
    expect(summaryOf(pair)).toMatchObject({ enabled_features: ['sso'], locked_features: ['ai_remediation'] });
    expect(modulesOf(pair)).toHaveLength(4);
    acceptedPair('entitlement_status', pair);
  });

  test('A5, A19: onboarding has five default requirements and five private modules', () => {
    const pair = pairOf(
      'tenant_onboarding',
      {
        requested_by: 'sales-engineering',
        organization_name: 'Demo Organization',
        contacts: { commercial_owner: 'owner@example.invalid' },
      },
      {},
    );
    expect(pair.request.payload).toMatchObject({ deployment_model: 'hosted_saas' });
    expect(pair.request.payload.requirements).toHaveLength(5);
    expect(Object.keys(pair.response.payload)).toEqual([
      'tenant_id',
      'private_modules_required',
      'next_step',
    ]);
    expect(modulesOf(pair)).toHaveLength(5);
    acceptedPair('tenant_onboarding', pair);
  });

  test('A6: a license validation carries the report of a machine without a license', () => {
    const { local_validation_report } = operation('license_validation').example.input;
    const request = requestOf('license_validation', { local_validation_report });
    expect(request.payload).toMatchObject({
      local_validation_report: { edition: 'community', valid: true },
      requested_checks: ['signature', 'revocation', 'subscription_status'],
    });
    acceptedRequest('license_validation', request);
  });

  test('A7, A8: policy registry readiness', () => {
    const pair = pairOf(
      'policy_registry_readiness',
      { policy_pack_refs: ['starter-policy-1', 'starter-policy-2'], catalog_scope: 'tenant-default' },
      {
        readiness_status: 'degraded',
        catalog_status: 'ready',
        latest_catalog_version: 'catalog-2026.06.02',
        policy_pack_count: 12,
        blockers: ['approval workflow pending'],
      },
    );
    expect(pair.request.payload.required_checks).toHaveLength(6);
    expect(summaryOf(pair)).toMatchObject({ readiness_status: 'degraded', policy_pack_count: 12 });
    expect(modulesOf(pair)).toHaveLength(5);
    acceptedPair('policy_registry_readiness', pair);
  });

  test('A9, A10: the audit-store summary may name another profile than the request', () => {
    const name = 'tenant_audit_store_operating';
    const asked = requestOf(name, { retention_profile: 'standard-365', evidence_window: 'last-24h' });
    expect(asked.payload.required_checks).toHaveLength(6);
    acceptedRequest(name, asked);
    const pair = pairOf(
      name,
      {},
      {
        health_status: 'ready',
        retention_status: 'degraded',
        evidence_freshness_status: 'ready',
        export_status: 'blocked',
        retention_profile: 'standard-365',
        supported_export_formats: ['json', 'zip'],
      },
    );
    expect(pair.request.payload.retention_profile).toBe('tenant-default');
    expect(summaryOf(pair)).toMatchObject({
      retention_profile: 'standard-365',
      export_status: 'blocked',
      supported_export_formats: ['json', 'zip'],
    });
    expect(modulesOf(pair)).toHaveLength(5);
    acceptedPair(name, pair);
  });

  test('A11, A12: the dashboard summary may name another scope than the request', () => {
    const name = 'customer_operating_dashboard';
    const asked = requestOf(name, { dashboard_scope: 'hosted-saas-operations', evidence_window: 'last-7d' });
    expect(asked.payload.required_checks).toHaveLength(7);
    acceptedRequest(name, asked);
    const pair = pairOf(
      name,
      {},
      {
        license_service_status: 'degraded',
        escalation_status: 'blocked',
        dashboard_scope: 'hosted-saas-operations',
      },
    );
    expect(summaryOf(pair)).toMatchObject({
      license_service_status: 'degraded',
      escalation_status: 'blocked',
    });
    expect(modulesOf(pair)).toHaveLength(7);
    acceptedPair(name, pair);
  });

  test('A13: support handoff', () => {
    const name = 'support_handoff_readiness';
    const pair = pairOf(name, {}, { blockers: ['handoff dashboard approval pending'] });
    expect(pair.request.payload.required_checks).toHaveLength(6);
    expect(summaryOf(pair).blockers).toEqual(['handoff dashboard approval pending']);
    expect(modulesOf(pair)).toHaveLength(6);
    acceptedPair(name, pair);
  });

  test("A14, A15: automation with its defaults spelled out and the seed's statuses", () => {
    const name = 'saas_operating_automation';
    const { checks, example } = operation(name);
    const pair = pairOf(
      name,
      { automation_scope: 'trial-to-paid-customer-scale', automation_cadence: 'daily' },
      example.input,
    );
    expect(pair.request.operation).toBe(name);
    expect(pair.request.payload.required_checks).toEqual(checks.map((check) => check.name));
    expect(summaryOf(pair)).toMatchObject({
      automation_status: 'scheduled',
      escalation_drill_status: 'blocked',
      blockers: ['escalation drill owner pending'],
    });
    expect(modulesOf(pair)).toHaveLength(7);
    acceptedPair(name, pair);
  });

  test('A16, A17: the handoff summary may cover two of the seven targets', () => {
    const name = 'saas_operating_automation_worker_handoff';
    const two = ['billing_monitoring', 'support_followup'];
    const asked = requestOf(name, {
      deployment_environment: 'production',
      worker_mode: 'shadow',
      worker_targets: two,
    });
    expect(asked.payload).toMatchObject({ worker_mode: 'shadow', worker_targets: two });
    expect(asked.payload.handoff_boundary).toContain('worker execution is private');
    acceptedRequest(name, asked);
    const pair = pairOf(name, {}, { worker_targets: two });
    expect(pair.request.payload.worker_targets).toHaveLength(7);
    expect(summaryOf(pair).worker_targets).toEqual(two);
    expect(modulesOf(pair)).toHaveLength(7);
    acceptedPair(name, pair);
  });

  test('A18: a generic response carries the tenant and the next step', () => {
    const pair = pairOf('evidence_export', { evidence_refs: ['evidence-1'] }, {});
    expect(pair.response).toMatchObject({
      operation: 'evidence_export',
      status: 'requires_private_service',
      correlation_id: pair.request.correlation_id,
      private_implementation_required: true,
      payload: {
        tenant_id: 'tenant-demo',
        next_step: 'See docs/architecture/saas-control-plane-contract.md',
      },
    });
    acceptedPair('evidence_export', pair);
  });
});
