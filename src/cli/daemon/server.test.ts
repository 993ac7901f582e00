import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { ERROR_SAMPLES } from '../../contracts/catalogue.ts';
import { ISSUE_CODES } from '../../contracts/codes.ts';
import { AMBIENT } from '../../runtime/enforcement/ambient.ts';
import { LogVerifier } from '../../runtime/enforcement/runner/verify-log.ts';
import { run } from '../test-io.ts';
import { answerRequest } from './answer.ts';
import { callDaemon, exchangeText, isResponsive } from './client.ts';
import { EvidenceLog } from './evidence-log.ts';
import { type Listening, listen, type SocketLimits } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'cavra-daemon-'));
let count = 0;
function fresh(name: string): string {
  count += 1;
  return join(folder, `${count}-${name}`);
}
const open: Listening[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(open.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const plain = { ...AMBIENT, trust: {} };
const PLAN = { action_type: 'execute_command', target: 'terraform plan' };

async function served(limits: Partial<SocketLimits> = {}, answering: object = {}): Promise<string> {
  const path = fresh('s');
  const answer = (bytes: Uint8Array) => answerRequest(bytes, { ...plain, ...answering });
  open.push(await listen({ path, answer, limits }));
  return path;
}

/** Connects, writes pieces with a turn of the loop between them, and reads until the daemon ends. */
async function talk(path: string, pieces: readonly (string | Uint8Array)[], end = false): Promise<string> {
  const socket = createConnection({ path, allowHalfOpen: true });
  sockets.push(socket);
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((settle, fail) => socket.on('end', settle).on('error', fail));
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((turn) => setImmediate(turn));
  }
  if (end) socket.end();
  await ended;
  socket.destroy();
  return said;
}

const errorOf = (line: string): { code: string; message: string } => JSON.parse(line).error;

describe('one request a connection', () => {
  test('is answered with one line, in the order of the contract, without what is empty', async () => {
    const path = await served();
    const line = await talk(path, [JSON.stringify(PLAN)]);
    expect(line.endsWith('}\n')).toBe(true);
    expect(Object.keys(JSON.parse(line)).slice(0, 3)).toEqual(['decision_id', 'session_id', 'agent_id']);
    expect(JSON.parse(line)).not.toHaveProperty('approver_group');
  });

  test('neither a line break nor the end is needed, pieces are put together, what follows is left alone', async () => {
    const path = await served();
    const text = JSON.stringify({ ...PLAN, session_id: 'a"}\\é' });
    const bytes = Buffer.from(`\n ${text}{"more": tru`);
    const line = await talk(path, [bytes.subarray(0, 20), bytes.subarray(20, 61), bytes.subarray(61)]);
    expect(JSON.parse(line)).toMatchObject({ decision: 'allow', session_id: 'a"}\\é' });
  });

  test.each([
    ['garbage', 'hello', 'json-syntax'],
    ['a number', '5', 'json-syntax'],
    ['a list', '[]', 'wrong-type'],
    ['brackets that do not match', '{]', 'json-syntax'],
    ['a wrong type', '{"target":5}', 'wrong-type'],
    ['a pack that is not there', '{"policy_pack":"no-such-pack"}', 'unknown-policy-pack'],
    ['a key that must not be', '{"__proto__":{}}', 'forbidden-key'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'bad-encoding'],
    ['too much', `{"target":"${'x'.repeat(70_000)}"}`, 'too-large'],
    ['too deep', `{"record":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'too-deep'],
  ])('%s gets a line with a code', async (_, text, code) => {
    const path = await served();
    const error = errorOf(await talk(path, [text]));
    expect(error.code).toBe(code);
    expect(error.message.length).toBeLessThanOrEqual(500);
  });

  test('half a request and then the end is judged as it is', async () => {
    const path = await served();
    expect(errorOf(await talk(path, ['{"target":'], true)).code).toBe('json-syntax');
    expect(errorOf(await talk(path, [], true)).code).toBe('json-syntax');
  });

  test('a token-like value is refused and not repeated', async () => {
    const path = await served();
    const secret = ['ghp', 'a1B2'.repeat(6)].join('_');
    const line = await talk(path, [JSON.stringify({ target: secret })]);
    expect(errorOf(line).code).toBe('sensitive-value');
    expect(line).not.toContain(secret);
  });
});

describe('the bounds of the socket', () => {
  test('only its owner may use it', async () => {
    expect(statSync(await served()).mode & 0o777).toBe(0o600);
  });

  test('a client that never finishes is told so', async () => {
    const path = await served({ readMs: 50 });
    expect(errorOf(await talk(path, ['{"target":']))).toEqual({
      code: 'daemon-too-slow',
      message: says('daemon-too-slow'),
    });
  });

  test('one connection too many is told so, and the next is answered', async () => {
    const path = await served({ connections: 1 });
    const first = createConnection({ path });
    sockets.push(first);
    await new Promise((settle) => first.on('connect', settle));
    expect(errorOf(await talk(path, []))).toEqual({ code: 'daemon-busy', message: says('daemon-busy') });
    const gone = new Promise((settle) => first.on('close', settle));
    first.destroy();
    await gone;
    await expect.poll(() => talk(path, [JSON.stringify(PLAN)])).toContain('"decision":"allow"');
  });

  test('many at once are all answered', async () => {
    const path = await served();
    const calls = Array.from({ length: 40 }, (_, n) => callDaemon(path, { ...PLAN, session_id: `s${n}` }));
    const answers = await Promise.all(calls);
    expect(answers.map(({ session_id }) => session_id)).toEqual(answers.map((_, n) => `s${n}`));
  });

  test('a second daemon does not take the place of one that answers, nor of a file', async () => {
    const path = await served();
    const { exit, err } = await run(['daemon', 'serve', '--socket', path]);
    expect(exit).toBe(2);
    expect(err).toContain(`daemon-state: ${says('daemon-state')}`);
    const file = fresh('file');
    writeFileSync(file, 'kept');
    expect((await run(['daemon', 'serve', '--socket', file])).exit).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });
});

const SAID = new Map<string, string>();
function says(code: 'daemon-too-slow' | 'daemon-busy' | 'daemon-state'): string {
  const sample = ERROR_SAMPLES[code];
  if (sample.kind !== 'daemon') throw new Error(`${code} is no sample of the daemon`);
  SAID.set(code, sample.says);
  return sample.says;
}

describe('the client', () => {
  test('says why no decision came', async () => {
    await expect(callDaemon('', PLAN)).rejects.toThrow('daemon socket path is required');
    await expect(callDaemon(fresh('none'), PLAN)).rejects.toMatchObject({ code: 'daemon-no-answer' });
    const path = await served();
    await expect(callDaemon(path, { target: 'x', policy_pack: 'no-such-pack' })).rejects.toMatchObject({
      code: 'unknown-policy-pack',
    });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['no decision', '{"decision":"perhaps"}'],
    ['an error without a code', '{"error":{}}'],
  ])('takes %s for no decision', async (_, line) => {
    const path = fresh('s');
    open.push(await listen({ path, answer: async () => line }));
    await expect(callDaemon(path, PLAN)).rejects.toMatchObject({ code: 'daemon-no-answer' });
  });

  test('waits no longer than it was told', async () => {
    const path = fresh('s');
    let settle = (_: string): void => {};
    const held = new Promise<string>((done) => {
      settle = done;
    });
    open.push(await listen({ path, answer: () => held }));
    await expect(callDaemon(path, PLAN, { timeout: 30 })).rejects.toThrow('no answer came within 30 ms');
    settle('{}');
  });

  test('a fault inside the daemon is a line, too', async () => {
    const path = fresh('s');
    open.push(await listen({ path, answer: () => Promise.reject(new Error('secret')) }));
    expect(await exchangeText(path, '{}')).not.toContain('secret');
    await expect(callDaemon(path, PLAN)).rejects.toThrow('met a fault of its own');
  });
});

describe('the evidence log', () => {
  const opened = (path: string, key?: Uint8Array) =>
    new EvidenceLog({ ...AMBIENT, path, sign: key && { key, keyId: 'e1' } });

  async function verified(path: string, key?: Uint8Array) {
    const verifier = new LogVerifier({ key, requireSigned: key !== undefined });
    for (const line of readFileSync(path, 'utf8').split('\n')) await verifier.add(line);
    return verifier.report('log');
  }

  test('many at once make one chain, which a second daemon goes on with', async () => {
    const path = fresh('log.jsonl');
    const key = Buffer.from('demo-evidence-key');
    for (const round of [1, 2]) {
      const log = opened(path, key);
      const socket = await served({}, { log });
      const answers = await Promise.all(Array.from({ length: 10 }, () => callDaemon(socket, PLAN)));
      for (const { evidence_refs } of answers)
        expect(evidence_refs?.at(-1)).toMatch(/^go-daemon-evidence:\/\/[0-9a-f]{24}$/);
      await log.close();
      expect(await verified(path, key)).toMatchObject({
        valid: true,
        records: round * 10,
        signed_records: round * 10,
      });
    }
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('probes and bad requests are not in it; refused runners are', async () => {
    const path = fresh('log.jsonl');
    const log = opened(path);
    const socket = await served({}, { log, trust: { hmac: { key: Buffer.from('k') } } });
    expect(await isResponsive(socket, 500)).toBe(true);
    await talk(socket, ['hello']);
    const refused = await callDaemon(socket, PLAN);
    expect(refused).toMatchObject({ decision: 'block', rule_id: 'runner_auth.invalid' });
    expect(refused.evidence_refs).toHaveLength(1);
    expect(await verified(path)).toMatchObject({ valid: true, records: 1 });
  });

  test('when something else wrote to it, nothing is decided any more', async () => {
    const path = fresh('log.jsonl');
    const socket = await served({}, { log: opened(path) });
    await callDaemon(socket, PLAN);
    writeFileSync(path, 'x\n', { flag: 'a' });
    for (const _ of [1, 2])
      await expect(callDaemon(socket, PLAN)).rejects.toMatchObject({ code: 'evidence-log-unusable' });
  });

  test.each([
    ['a cut-off record', '{"sequence":1'],
    ['no record', 'x\n'],
    ['a record without a hash', '{"sequence":1}\n'],
  ])('is not continued after %s', (_, text) => {
    const path = fresh('log.jsonl');
    writeFileSync(path, text);
    expect(() => opened(path)).toThrow('does not end with a whole record');
  });
});

test('every sample of a running daemon was done above', () => {
  const codes = ISSUE_CODES.filter((code) => ERROR_SAMPLES[code].kind === 'daemon');
  expect([...SAID.keys()].toSorted()).toEqual(codes.toSorted());
});
