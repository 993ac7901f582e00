/** The CI examples, run: each system's shell steps in a folder of their own, with the real command. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PIPELINES, ROOT, type ShellStep } from './pipelines.ts';

const base = mkdtempSync(join(tmpdir(), 'cavra-ci-'));
afterAll(() => rmSync(base, { recursive: true }));

/** A checkout with what a job needs: the examples, and the command as an install leaves it. */
function checkout(): string {
  const folder = mkdtempSync(join(base, 'job-'));
  cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function bash(cwd: string, { run, env }: ShellStep): Promise<Ran> {
  return new Promise((settle, fail) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd,
      // The second start of the command is faster with what the first has compiled.
      env: { PATH, HOME, NODE_COMPILE_CACHE: join(base, 'compiled'), ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', fail);
    child.on('close', (code) => settle({ code: code ?? -1, out, err }));
  });
}

/** Runs steps until one fails, as every CI does. The install is done already. */
async function runAll(cwd: string, steps: readonly ShellStep[]): Promise<Ran> {
  let all: Ran = { code: 0, out: '', err: '' };
  for (const step of steps.filter(({ run }) => run !== 'npm ci')) {
    const { code, out, err } = await bash(cwd, step);
    all = { code, out: all.out + out, err: all.err + err };
    if (code !== 0) break;
  }
  return all;
}

const asking = (step: ShellStep, request: string): ShellStep =>
  'CAVRA_RELEASE_GOVERNANCE_REQUEST' in step.env
    ? {
        ...step,
        env: { ...step.env, CAVRA_RELEASE_GOVERNANCE_REQUEST: `examples/ci/requests/${request}.json` },
      }
    : step;

const GOES_ON = 'The release goes on.\n';

describe.each(Object.keys(PIPELINES))('%s', (name) => {
  const steps = PIPELINES[name]?.() ?? [];

  test('lets an approved promotion go on, and keeps the answer and the evidence', async () => {
    const cwd = checkout();
    const { code, out, err } = await runAll(cwd, steps);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('CAVRA decision: allow (release_governance.approval.approved) ');
    expect(out).toContain('valid: 1 records, 0 signed\n');
    expect(out.endsWith(GOES_ON)).toBe(true);
    const answer = JSON.parse(readFileSync(join(cwd, '.cavra/go-daemon/response.json'), 'utf8'));
    expect(answer).toMatchObject({ decision: 'allow', session_id: 'release-governance-approved-promotion' });
    expect(existsSync(join(cwd, '.cavra/go-daemon/cavra-runtime.sock'))).toBe(false);
  });

  test('stops on a failed delivery with its reason, and still keeps the evidence', async () => {
    const cwd = checkout();
    const { code, out, err } = await runAll(
      cwd,
      steps.map((step) => asking(step, 'failed-delivery')),
    );
    expect(code).toBe(1);
    expect(err).toBe('unexpected CAVRA decision: block != allow\n');
    expect(out).toContain('release-connector-delivery includes failed release delivery evidence.');
    expect(out).not.toContain(GOES_ON);
    expect(readFileSync(join(cwd, '.cavra/go-daemon/evidence.jsonl'), 'utf8')).toContain(
      '"decision":"block"',
    );
  });
});

describe('the gate', () => {
  const cwd = checkout();
  let count = 0;
  function gate(request: string | undefined, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    count += 1;
    return bash(cwd, {
      run: 'examples/ci/gate.sh',
      env: {
        CAVRA_RELEASE_GOVERNANCE_EVIDENCE_DIR: `evidence-${count}`,
        ...(request === undefined
          ? {}
          : { CAVRA_RELEASE_GOVERNANCE_REQUEST: `examples/ci/requests/${request}.json` }),
        ...env,
      },
    });
  }

  test.each<[string, string | undefined, Readonly<Record<string, string>>, number, string]>([
    ['needs a request', undefined, {}, 1, 'CAVRA_RELEASE_GOVERNANCE_REQUEST is required\n'],
    [
      'stops what must wait for a person',
      'critical-freshness',
      {},
      1,
      'unexpected CAVRA decision: require_approval != allow\n',
    ],
    [
      'lets a wait go on where it is expected',
      'critical-freshness',
      { CAVRA_EXPECTED_DECISION: 'require_approval' },
      0,
      '',
    ],
    [
      'stops on another rule',
      'approved-promotion',
      { CAVRA_EXPECTED_RULE_ID: 'git.allow' },
      1,
      'unexpected CAVRA rule_id: release_governance.approval.approved != git.allow\n',
    ],
    [
      'stops on a block even where it is expected',
      'failed-delivery',
      { CAVRA_EXPECTED_DECISION: 'block' },
      1,
      'release-connector-delivery includes failed release delivery evidence.\n',
    ],
    [
      'lets an expected block go on where that is allowed',
      'failed-delivery',
      { CAVRA_EXPECTED_DECISION: 'block', CAVRA_ALLOW_BLOCKING_DECISION: 'true' },
      0,
      '',
    ],
  ])('%s', async (_, request, env, code, err) => {
    const ran = await gate(request, env);
    expect({ code: ran.code, err: ran.err }).toEqual({ code, err });
  });

  test('no decision is no allowance', async () => {
    const { code, err } = await gate('no-such-file');
    expect(code).toBe(1);
    expect(err.endsWith('CAVRA gave no decision\n')).toBe(true);
  });

  test('with a key, the records are signed and must be', async () => {
    const key = { CAVRA_DAEMON_EVIDENCE_HMAC_KEY: 'demo-evidence-key' };
    const { code, out } = await gate('approved-promotion', key);
    expect(code).toBe(0);
    expect(out).toContain('valid: 1 records, 1 signed\n');
    expect(out).not.toContain('demo-evidence-key');
  });
});
