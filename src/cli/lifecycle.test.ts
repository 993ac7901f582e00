import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { GATES } from '../contracts/lifecycle/gates.ts';
import { run } from './test-io.ts';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const example = async (...words: string[]) => (await run(['lifecycle', 'example', ...words])).out;

test('the gates are listed with number, slug and purpose', async () => {
  const { exit, out } = await run(['lifecycle', 'gates']);
  expect(exit).toBe(0);
  for (const { id, slug, purpose } of GATES) expect(out).toMatch(new RegExp(`${id} +${slug} +${purpose}`));
});

test.each(GATES)(
  '$id: the live example is ready, the sample asks for a person, or is refused',
  async ({ id, slug }) => {
    const live = await run(['lifecycle', 'verify', id, '-', '--require-live'], {
      stdin: await example(slug, '--live'),
    });
    expect([live.exit, live.err, JSON.parse(live.out).status]).toEqual([0, '', 'ready']);
    const stdin = await example(id.toLowerCase());
    expect((await run(['lifecycle', 'verify', slug, '-'], { stdin })).exit).toBe(3);
    expect((await run(['lifecycle', 'verify', slug, '-', '--require-live'], { stdin })).exit).toBe(1);
  },
);

test('the index of the committed chain gives the three values, in both views', async () => {
  for (const flags of [[], ['--recompute']]) {
    const { exit, out } = await run(['lifecycle', 'index', 'verify', 'examples/lifecycle', ...flags], {
      cwd,
    });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ready_for_customer_lifecycle_verification_index: true,
      blocker_count: 0,
      warning_count: 0,
    });
  }
});

test('in the local profile the index lists files of ours, and the command of an entry verifies its packet', async () => {
  const profile = ['--profile', 'local'];
  const built = await run(['lifecycle', 'index', 'build', 'examples/lifecycle', ...profile], { cwd });
  const { gates } = JSON.parse(built.out);
  for (const { validator_command: command } of gates) {
    const { exit, out } = await run(command.split(' ').slice(1), { cwd });
    expect([exit, JSON.parse(out).status]).toEqual([0, 'ready']);
  }
  const stdin = built.out;
  const verify = ['lifecycle', 'verify', 'R7.11', '-', '--require-live'];
  expect((await run([...verify, ...profile], { stdin })).exit).toBe(0);
  expect((await run(verify, { stdin })).exit).toBe(1);
});

test('the index that is built is the one that stands in the folder', async () => {
  const { exit, out } = await run(['lifecycle', 'index', 'build', 'examples/lifecycle'], { cwd });
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(await example('R7.11', '--live')));
});

test('a private value is reported with its place and never shown', async () => {
  const packet = { ...JSON.parse(await example('R7.6', '--live')), customer_name: 'Ada', note: 'EUR 90210' };
  const { exit, out, err } = await run(['lifecycle', 'verify', 'R7.6', '-'], {
    stdin: JSON.stringify(packet),
  });
  expect(exit).toBe(1);
  expect(err).toContain('blocker no_private_material not-as-required: customer_name\n');
  expect(err).toContain('advisory value-money: note: ');
  expect(out + err).not.toMatch(/Ada|90210/);
});

test.each([
  [['verify', 'R7.12', '-'], 'there is no gate'],
  [['verify', 'R7.1', '-'], 'json-syntax'],
  [['index', 'seal', 'x'], 'is no action'],
  [['index', 'build', 'x', '--recompute'], 'goes with verify'],
  [['index', 'verify', 'no-such-folder'], 'cannot be read as a folder'],
  [['index', 'verify', 'src'], 'holds no packet'],
  [['index', 'verify', 'examples/lifecycle', '--profile', 'ours'], 'there is no profile'],
  [['index', 'verify', 'examples/lifecycle/conflict'], 'chain-conflict'],
])('%s cannot be run: %s', async (words, message) => {
  const { exit, out, err } = await run(['lifecycle', ...words], { cwd, stdin: '{' });
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('a packet that is no object is unusable', async () => {
  expect((await run(['lifecycle', 'verify', 'R7.1', '-'], { stdin: '[]' })).exit).toBe(2);
});
