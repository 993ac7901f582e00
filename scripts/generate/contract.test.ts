/** The wire contract: what is generated is fresh, follows the proto alone, and breaks no earlier client. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import type { WireMessage } from '../../src/contracts/enforcement/wire-field.ts';
import { ROOT } from '../run.mjs';
import { contractFiles, STAGES } from './all.ts';
import { buf, type GeneratedFile } from './files.ts';
import { imageText } from './image.ts';
import { PROTO_PATH, readModel } from './model.ts';
import { wordsOf } from './words.ts';

const scratch = mkdtempSync(join(tmpdir(), 'contract-'));
// A module must be inside the project to find its packages.
const inside = join(ROOT, '.cache', 'contract-test');
afterAll(() => {
  for (const folder of [scratch, inside]) rmSync(folder, { recursive: true, force: true });
});

const proto = readFileSync(join(ROOT, PROTO_PATH), 'utf8');
const onDisk = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** A copy of the proto module with a changed contract. Out: its folder. */
function changed(name: string, change: (text: string) => string): string {
  const folder = join(scratch, name);
  const file = join(folder, PROTO_PATH.replace('proto/', ''));
  mkdirSync(join(file, '..'), { recursive: true });
  const text = change(proto);
  expect(text).not.toBe(proto);
  writeFileSync(file, text);
  return folder;
}

const textOf = (files: readonly GeneratedFile[], end: string) =>
  files.find(({ path }) => path.endsWith(end))?.text ?? '';

test('every generated file is what its sources say; else run: npm run generate', async () => {
  for (const stage of STAGES)
    for (const { path, text } of await stage()) expect(onDisk(path) === text, `${path} is stale`).toBe(true);
});

describe('a proto with new fields and a new message', () => {
  const folder = changed('more', (text) =>
    text
      .replace(
        'message ReleaseGovernanceEvidence {',
        'message ReleaseGovernanceEvidence {\n  string release_train = 27;',
      )
      .replace(
        'message EvaluateRequest {',
        `message EvaluateRequest {
  // Change window
  // When the change may happen.
  // @since after-seed
  ChangeWindow change_window = 10;
  string tenant_id = 11;
  repeated ChangeWindow more_windows = 12;
  repeated int32 weeks = 13;`,
      )
      .concat(
        '\n// Change window\n// A span of time.\nmessage ChangeWindow {\n  string opens_at = 1;\n  bool frozen = 2;\n}\n',
      ),
  );
  const files = contractFiles(folder);

  test('has them in the zod module and in its types', async () => {
    const text = textOf(files, 'wire.ts');
    // A type is taken from its schema, which is run below, so that the two cannot differ.
    expect(text).toContain('export type ChangeWindow = AsWritten<z.output<typeof ChangeWindowSchema>>;');
    mkdirSync(join(inside, 'generated'), { recursive: true });
    cpSync(join(ROOT, 'src/contracts/enforcement/wire-field.ts'), join(inside, 'wire-field.ts'));
    writeFileSync(join(inside, 'generated', 'wire.ts'), text);
    const made: { EvaluateRequestSchema: z.ZodType; WIRE_MESSAGES: Record<string, WireMessage> } =
      await import(/* @vite-ignore */ join(inside, 'generated', 'wire.ts'));
    const document = {
      release_governance: { release_train: 't1' },
      change_window: { opens_at: 'Monday', frozen: true },
      more_windows: [{ frozen: true }],
      weeks: [1],
    };
    expect(made.EvaluateRequestSchema.parse(document)).toEqual(document);
    expect(made.EvaluateRequestSchema.safeParse({ change_window: { frozen: 'no' } }).success).toBe(false);
    const field = made.WIRE_MESSAGES.EvaluateRequest?.fields.find(({ name }) => name === 'change_window');
    expect(field).toMatchObject({
      number: 10,
      type: 'ChangeWindow',
      title: 'Change window',
      description: 'When the change may happen.',
      since: 'after-seed',
    });
  });

  // Go may have to compile its own library first.
  test('has them in Go, in the form of gofmt, read, written and converted', { timeout: 180_000 }, ({
    skip,
  }) => {
    const go = textOf(files, 'contracts.go');
    expect(go).toContain('ChangeWindow *ChangeWindow `json:"change_window,omitempty"`');
    expect(go).toContain('ReleaseTrain string `json:"release_train,omitempty"`');
    if (spawnSync('go', ['version']).status !== 0) skip('Go is not installed');
    const copy = join(scratch, 'go');
    cpSync(join(ROOT, 'go', 'cavra-runtime'), copy, { recursive: true });
    const room = join(copy, 'enforcement', 'v1');
    for (const name of readdirSync(room)) if (name.endsWith('_test.go')) rmSync(join(room, name));
    writeFileSync(join(room, 'contracts.go'), go);
    writeFileSync(
      join(room, 'more_test.go'),
      `package enforcementv1

import "testing"

func TestMore(t *testing.T) {
	text := \`{"tenant_id":"t","release_governance":{"release_train":"r"},"change_window":{"opens_at":"m"},"more_windows":[{"frozen":true},{}],"weeks":[1,0]}\`
	var request EvaluateRequest
	if _, err := Decode([]byte(text), &request, Options{Strict: true}); err != nil {
		t.Fatal(err)
	}
	if runtime := request.RuntimeRequest(); runtime.TenantID != "t" || runtime.Record["release_train"] != "r" {
		t.Error(runtime)
	}
	var again EvaluateRequest
	_, _ = Decode(Encode(&request), &again, Options{})
	if len(Encode(&request)) != len(text) || string(Encode(&again)) != string(Encode(&request)) {
		t.Error(string(Encode(&request)))
	}
}
`,
    );
    const format = spawnSync('gofmt', ['-l', room], { encoding: 'utf8' });
    if (format.status === 0) expect(format.stdout).toBe('');
    const env = { ...process.env, GOPROXY: 'off', GOTOOLCHAIN: 'local', GOCACHE: join(ROOT, '.cache', 'go') };
    const run = spawnSync('go', ['test', './...'], { cwd: copy, encoding: 'utf8', env });
    expect(run.stdout + run.stderr).toMatch(/^ok /);
  });

  test('is refused where a kind of field has no place in JSON as we write it', () => {
    for (const [index, field] of [
      'double ratio = 90;',
      'optional string a = 91;',
      'map<string, string> b = 92;',
    ].entries()) {
      const bad = changed(`bad${index}`, (text) =>
        text.replace('message EvaluateRequest {', `message EvaluateRequest {\n  ${field}`),
      );
      expect(() => readModel(bad)).toThrow(/EvaluateRequest\.\w+: .* is not a kind of field/);
    }
    const loop = changed('loop', (text) => text.concat('message Loop {\n  Loop loop = 1;\n}\n'));
    expect(() => readModel(loop)).toThrow('Loop holds itself');
  });
});

describe('a comment of the proto', () => {
  test('is a title, a description and tags', () => {
    expect(wordsOf(' Title\n One.\n Two.\n @example ["a"]\n @since after-seed\n')).toEqual({
      title: 'Title',
      description: 'One. Two.',
      since: 'after-seed',
      example: ['a'],
    });
  });

  test.each(['@since later', '@exmaple 1', '@example 1\n@example 2'])(
    '%j is not lost without a word',
    (tag) => {
      expect(() => wordsOf(`Title\n${tag}`)).toThrow(/tag/);
    },
  );
});

describe('the proto', () => {
  const images = readdirSync(join(ROOT, 'proto', 'images'));
  const breaking = (folder: string, image: string) => () =>
    buf(['breaking', folder, '--against', join('proto', 'images', image)]);

  test('is in the format of buf and passes its lint, comments included', () => {
    expect(buf(['format', '--diff']).toString()).toBe('');
    expect(() => buf(['lint'])).not.toThrow();
  });

  test('has an image of the seed stage and of this release', () => {
    const { version } = JSON.parse(onDisk('package.json')) as { version: string };
    expect(images).toEqual(expect.arrayContaining(['seed.json', `${version}.json`]));
  });

  test('marks every addition: without them it is the seed stage to the letter', () => {
    const same = imageText(true) === onDisk('proto/images/seed.json');
    expect(same, 'a message or field without "@since after-seed" is not in the seed stage').toBe(true);
  });

  test.each(images)('breaks no client of %s', (image) => {
    expect(breaking('proto', image)).not.toThrow();
  });

  test.each([
    ['a number', (text: string) => text.replace('string target = 5;', 'string target = 50;')],
    ['a type', (text: string) => text.replace('int32 critical_count', 'string critical_count')],
    ['a name', (text: string) => text.replace('bool delivery_success', 'bool delivered')],
    ['a field', (text: string) => text.replace('  string approval_id = 5;', '')],
  ])('is refused against every image when %s changed', (what, change) => {
    const folder = changed(`break ${what}`, change);
    for (const image of images) expect(breaking(folder, image), image).toThrow(/enforcement\.proto:\d+:\d+:/);
  });
});
