import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_APPROVAL, DEMO_DECISIONS, DEMO_TIME } from '../contracts/evidence/demo.ts';
import { readZip } from '../runtime/bundle/zip-read.ts';
import { writeZip } from '../runtime/bundle/zip-write.ts';
import { makeBundle } from '../runtime/evidence/make.ts';
import { run, type World } from './test-io.ts';

let cwd = '';
const cli = (words: readonly string[], world: World = {}) => run(['evidence', ...words], { cwd, ...world });
const file = (name: string) => readFileSync(join(cwd, name));
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
const DECISIONS = JSON.stringify(DEMO_DECISIONS);
const AS_OF = ['--as-of', DEMO_TIME];

// Test 1 of RFC 8032, section 7.1, in PKCS#8.
const label = ['PRIVATE', 'KEY'].join(' ');
const der = Buffer.from(
  `302e020100300506032b657004220420${'9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'}`,
  'hex',
);
const PEM = `-----BEGIN ${label}-----\n${der.toString('base64')}\n-----END ${label}-----\n`;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'cavra-evidence-'));
  put('d.json', DECISIONS);
  put('key.pem', PEM);
  put('approvals.json', JSON.stringify([DEMO_APPROVAL]));
  const made = await cli([
    'bundle',
    'd.json',
    '--out',
    'e.zip',
    '--private-key',
    'key.pem',
    '--trust-root-out',
    'root.json',
  ]);
  expect(made).toMatchObject({ exit: 0, err: '' });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('cavra evidence bundle', () => {
  test('gives equal bytes for a list, an object, lines and standard input, and equals the library', async () => {
    const forms = {
      'list.json': DECISIONS,
      'object.json': JSON.stringify({ decisions: DEMO_DECISIONS }),
      'lines.ndjson': DEMO_DECISIONS.map((record) => `${JSON.stringify(record)}\r\n`).join('\n'),
    };
    const { zip } = await makeBundle({ decisions: DEMO_DECISIONS, createdAt: DEMO_TIME });
    for (const [name, text] of Object.entries(forms)) {
      put(name, text);
      expect((await cli(['bundle', name, '--out', `${name}.zip`])).exit).toBe(0);
      expect(Uint8Array.from(file(`${name}.zip`))).toEqual(zip);
    }
    expect((await cli(['bundle', '-', '--out', 'stdin.zip'], { stdin: DECISIONS })).exit).toBe(0);
    expect(Uint8Array.from(file('stdin.zip'))).toEqual(zip);
  });

  test('gives the same bytes in another process and time zone', () => {
    const bin = resolve(import.meta.dirname, 'bin.ts');
    execFileSync(
      process.execPath,
      [bin, 'evidence', 'bundle', 'd.json', '--out', 'child.zip', '--private-key', 'key.pem'],
      {
        cwd,
        env: { ...process.env, TZ: 'Pacific/Kiritimati' },
      },
    );
    expect(file('child.zip').equals(file('e.zip'))).toBe(true);
  });

  test('takes approvals, retention, exports and names, and answers in JSON', async () => {
    const words = ['bundle', 'd.json', '--out', 'full.zip', '--approvals', 'approvals.json', '--exports'];
    const more = [
      '--retention-days',
      '30',
      '--legal-hold',
      '--signer',
      'ci',
      '--created-at',
      '2026-06-01T00:00:00Z',
    ];
    const { exit, out } = await cli([...words, ...more, '--format', 'json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      created_at: '2026-06-01T00:00:00Z',
      signature: { algorithm: 'SHA256' },
    });
    const reading = readZip(file('full.zip'));
    expect(reading.ok && [...reading.files.keys()]).toHaveLength(11);
  });

  test('never shows a key, and refuses one that is none', async () => {
    put('bad.pem', PEM.replace('MC4', 'XXX'));
    const { exit, out, err } = await cli(['bundle', 'd.json', '--out', 'x.zip', '--private-key', 'bad.pem']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('unusable-key');
    expect(err).not.toContain(PEM.split('\n')[1]?.slice(8));
  });

  test('names the record that is wrong and writes nothing', async () => {
    put('wrong.json', JSON.stringify([{ ...DEMO_DECISIONS[0], decision: 'deny' }]));
    const { exit, err } = await cli(['bundle', 'wrong.json', '--out', 'wrong.zip']);
    expect(exit).toBe(1);
    expect(err).toMatch(/^error not-allowed-value evidence\.json decisions\[0\]\.decision/);
    expect(() => file('wrong.zip')).toThrow();
  });

  test.each([
    [['d.json'], /--out is missing/],
    [['d.json', '--out', 'e.zip'], /exists already/],
    [['none.json', '--out', 'n.zip'], /unreadable-file/],
    [['d.json', '--out', 'n.zip', '--ephemeral-key', '--private-key', 'key.pem'], /do not go together/],
    [['d.json', '--out', 'n.zip', '--trust-root-out', 'r.json'], /needs --private-key/],
    [['d.json', '--out', 'n.zip', '--created-at', 'today'], /--created-at takes a moment/],
    [['d.json', '--out', 'n.zip', '--retention-days', '0'], /whole number of days/],
    [['key.pem', '--out', 'n.zip'], /line 1 is not JSON/],
    [['-', '--out', 'n.zip', '--approvals', '-'], /standard input cannot be both/],
  ])('%j is not run', async (words, message) => {
    const { exit, out, err } = await cli(['bundle', ...words]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toContain('BEGIN');
  });
});

describe('cavra evidence verify', () => {
  test('says yes with the trust root, from a file and from standard input', async () => {
    const { exit, out } = await cli([
      'verify',
      'e.zip',
      '--trust-root',
      'root.json',
      ...AS_OF,
      '--format',
      'json',
    ]);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'yes', checked: 'signature', issues: [] });
    const piped = await cli(['verify', '-', '--trust-root', 'root.json'], { stdin: [file('e.zip')] });
    expect(piped).toMatchObject({ exit: 0, err: '' });
    expect(piped.out).toMatch(/^yes: Every file/);
  });

  test('says no without a key, and 3 for checksums only', async () => {
    const none = await cli(['verify', 'e.zip']);
    expect(none.exit).toBe(1);
    expect(none.out).toContain('signature-unchecked');
    const only = await cli(['verify', 'e.zip', '--checksums-only']);
    expect(only).toMatchObject({ exit: 3 });
    expect(only.out).toMatch(/^person: Unsigned check only/);
  });

  test('names the file of a changed byte, an added and a dropped one', async () => {
    const reading = readZip(file('e.zip'));
    if (!reading.ok) throw new Error('unreadable');
    const files = new Map(reading.files);
    const evidence = files.get('evidence.json')?.slice() ?? new Uint8Array();
    evidence[100] = (evidence[100] ?? 0) ^ 1;
    files.set('evidence.json', evidence).set('extra.txt', new Uint8Array()).delete('siem-event.json');
    put('t.zip', writeZip(files));
    const { exit, out } = await cli(['verify', 't.zip', '--trust-root', 'root.json', ...AS_OF]);
    expect(exit).toBe(1);
    expect(out).toMatch(/file-changed evidence\.json.*file-missing siem-event\.json.*file-added extra\.txt/s);
  });

  test('takes a shared secret from a file, with or without its last line break', async () => {
    put('secret', 'a secret of enough bytes\n');
    put('secret2', 'a secret of enough bytes');
    expect((await cli(['bundle', 'd.json', '--out', 'h.zip', '--secret-file', 'secret'])).exit).toBe(0);
    expect((await cli(['verify', 'h.zip', '--secret-file', 'secret2'])).exit).toBe(0);
    expect((await cli(['verify', 'h.zip', '--trust-root', 'root.json', ...AS_OF])).exit).toBe(1);
  });

  test('cannot use what is no bundle or no root', async () => {
    expect((await cli(['verify', 'd.json', '--checksums-only'])).exit).toBe(2);
    const root = await cli(['verify', 'e.zip', '--trust-root', 'd.json']);
    expect({ exit: root.exit, out: root.out }).toEqual({ exit: 2, out: '' });
    expect(root.err).toMatch(/^wrong-type: "d\.json" is no trust root/);
  });
});

describe('cavra evidence inspect', () => {
  test('shows counts and files and says that nothing was verified', async () => {
    const text = await cli(['inspect', 'e.zip']);
    expect(text.exit).toBe(0);
    expect(text.out).toMatch(/blocked count: 4.*siem-event\.json: \d+ bytes\nNothing was verified/s);
    const { out } = await cli(['inspect', 'e.zip', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      verified: false,
      max_severity: 'critical',
      session_id: 'demo-session',
    });
    expect(await cli(['inspect', 'd.json'])).toMatchObject({ exit: 2, out: '' });
  });
});
