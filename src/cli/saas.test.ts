import { describe, expect, test } from 'vitest';
import { ERROR_SAMPLES } from '../contracts/catalogue.ts';
import { ISSUE_CODES } from '../contracts/codes.ts';
import { jsonSchemaOf } from '../contracts/contract.ts';
import { findContract } from '../contracts/registry.ts';
import { contractsFor } from '../contracts/saas/contracts.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { examplePair } from '../contracts/saas/presets.ts';
import { expandSamples } from '../contracts/samples.ts';
import { validateText } from '../runtime/validate-text.ts';
import { flagFields } from './flag-fields.ts';
import { parseCommand } from './parse.ts';
import { saasGroup } from './saas.ts';
import { run, testIo } from './test-io.ts';

const TOKEN = expandSamples('{{github_token}}');
const WITH_COMMAND = OPERATIONS.filter(({ surface }) => surface !== undefined);

interface Printed {
  readonly request: { payload: Record<string, unknown>; requested_by: string; correlation_id: string };
  readonly response: { status: string; payload: { summary: Record<string, unknown> } };
}

async function printed(...argv: string[]): Promise<Printed> {
  const { exit, out, err } = await run(argv);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out);
}

describe('cavra saas contract', () => {
  test('A20: prints the description, which names the automation and denies a backend', async () => {
    const { exit, out, err } = await run(['saas', 'contract']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.endsWith('}\n')).toBe(true);
    const { operations, public_repository_boundary } = JSON.parse(out);
    expect(operations.map(({ name }: { name: string }) => name)).toContain('saas_operating_automation');
    expect(public_repository_boundary.contains_saas_backend).toBe(false);
  });
});

describe('the builder commands', () => {
  test('A21: the seed statuses and one blocker are kept, the seven checks are asked for', async () => {
    const statuses = {
      'automation-status': 'scheduled',
      'billing-monitoring-status': 'enabled',
      'license-telemetry-status': 'automated',
      'support-followup-status': 'ready',
      'customer-success-review-status': 'scheduled',
      'dashboard-refresh-status': 'automated',
      'escalation-drill-status': 'blocked',
      'closeout-retry-status': 'enabled',
    };
    const flags = Object.entries(statuses).flatMap(([flag, word]) => [`--${flag}`, word]);
    const blocker = 'escalation drill owner pending';
    const { request, response } = await printed(
      ...['saas', 'operating-automation', 'tenant-demo', '--requested-by', 'console', ...flags],
      ...['--blocker', blocker],
    );
    expect(request.payload.required_checks).toHaveLength(7);
    expect(request.requested_by).toBe('console');
    expect(response.status).toBe('requires_private_service');
    expect(response.payload.summary).toMatchObject({ blockers: [blocker] });
    for (const [flag, word] of Object.entries(statuses))
      expect(response.payload.summary[flag.replaceAll('-', '_')]).toBe(word);
  });

  test('A22: mode and targets stand in the request, status and targets in the summary', async () => {
    const { request, response } = await printed(
      ...['saas', 'worker-handoff', 'tenant-demo', '--worker-mode', 'shadow'],
      ...['--worker-target', 'billing_monitoring', '--worker-target=support_followup'],
      ...['--scheduler-ref', 'scheduler-a', '--evidence-sink-ref', 'sink-a', '--retry-policy-ref', 'retry-a'],
      ...['--worker-owner', 'operations-owner', '--handoff-status', 'ready'],
    );
    const targets = ['billing_monitoring', 'support_followup'];
    expect(request.payload).toMatchObject({ worker_mode: 'shadow', worker_targets: targets });
    expect(response.payload.summary).toMatchObject({
      handoff_status: 'ready',
      worker_targets: targets,
      retry_policy_ref: 'retry-a',
    });
  });

  test.each(WITH_COMMAND)('$name: what is printed is a pair that validate accepts', async (operation) => {
    const { out } = await run(['saas', operation.surface?.command ?? '', 'tenant-demo']);
    const pair = findContract(`${operation.name}.pair`);
    expect(pair && validateText(pair, out).verdict.outcome).toBe('yes');
    expect(JSON.parse(out).request.correlation_id).toBe('saas-example');
  });

  test.each(WITH_COMMAND)('$name: every field of the builder has a flag in the help', async (operation) => {
    const { exit, out } = await run(['saas', operation.surface?.command ?? '', '--help']);
    expect(exit).toBe(0);
    const fields = Object.entries({ ...operation.request, ...operation.response.summary });
    for (const [name, field] of fields) {
      const flag = String(field.schema.meta()?.flag ?? name.replaceAll('_', '-'));
      expect(out.includes(`--${flag} `)).toBe(field.fixed !== true);
    }
  });

  test.each([
    ['R21', 'operating-automation', '--automation-cadence', 'automation_cadence is a sensitive value'],
    ['R25', 'worker-handoff', '--worker-target', 'worker_targets[0] is a sensitive value'],
    ['a token among the checks', 'operating-automation', '--required-check', 'is a sensitive value'],
  ])('%s: a token is refused in one line that does not show it', async (_, command, flag, text) => {
    const { exit, out, err } = await run(['saas', command, 'tenant-demo', flag, TOKEN]);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain(text);
    expect(err).toContain('(/errors/sensitive-value/)\n');
    expect(err.split('\n')).toHaveLength(2);
    expect(err).not.toContain(TOKEN);
  });

  test('a blank tenant reaches the contract and is refused there', async () => {
    const { exit, out, err } = await run(['saas', 'operating-automation', ' ']);
    expect({ exit, out, err }).toEqual({
      exit: 1,
      out: '',
      err: 'tenant_id must not be empty (/errors/empty-text/)\n',
    });
  });

  test('each issue has a line of its own', async () => {
    const argv = ['saas', 'operating-automation', 'tenant demo', '--automation-status', 'Ready'];
    const { exit, err } = await run(argv);
    expect(exit).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toContain('automation_status must be one of');
  });

  test('a command and its flags come from the operation alone', async () => {
    const [operation] = OPERATIONS;
    if (operation === undefined) throw new Error('no operation');
    const group = saasGroup([{ ...operation, surface: { command: 'other-name', route: '/saas/other' } }]);
    expect(group.commands.map(({ name }) => name)).toEqual(['contract', 'other-name']);
    expect(group.commands[1]?.example).toBe('cavra saas other-name tenant-demo --requested-by console');
    expect(saasGroup([]).commands).toHaveLength(1);
  });

  // Ten of the twelve have no command upstream; the data would carry one for each of them.
  test.each(OPERATIONS)(
    '$name: its example, written as flags, builds a pair that validate accepts',
    async (operation) => {
      const { input, name } = { input: operation.example.input, name: operation.name };
      const [, command] = saasGroup([
        { ...operation, surface: { command: 'it', route: '/saas/it' } },
      ]).commands;
      if (command === undefined) throw new Error('no command');
      const words = flagFields(jsonSchemaOf(contractsFor(operation).input)).flatMap((field) => {
        const value = input[field.name];
        if (value === undefined || value === null || field.name === 'tenant_id') return [];
        const flag = `--${field.flag}`;
        if (Array.isArray(value)) return value.flatMap((item) => [flag, String(item)]);
        if (typeof value !== 'object') return [`${flag}=${String(value)}`];
        if (field.type === 'object') return [flag, JSON.stringify(value)];
        return Object.entries(value).flatMap(([key, text]) => [flag, `${key}=${text}`]);
      });
      let out = '';
      const write = (text: string) => {
        out += text;
      };
      const io = testIo({ stdout: { write }, stderr: { write } });
      const call = parseCommand(command, [String(input.tenant_id), ...words]);
      expect(await command.run({ io, ...call })).toBe(0);
      const pair = findContract(`${name}.pair`);
      expect(pair && validateText(pair, out).verdict.issues).toEqual([]);
      expect(JSON.parse(out).request).toEqual(examplePair(operation).request);
    },
  );
});

describe('the error catalogue', () => {
  const samples = ISSUE_CODES.flatMap((code) => {
    const sample = ERROR_SAMPLES[code];
    return sample.kind === 'cli' ? [{ code, args: sample.args }] : [];
  });
  test.each(samples)('$code is what its command gets', async ({ code, args }) => {
    const { exit, out, err } = await run(args, { cwd: process.cwd() });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.startsWith(`${code}: `)).toBe(true);
    expect(err).toContain(`(/errors/${code}/)`);
  });
});
