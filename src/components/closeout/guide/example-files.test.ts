import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../../../contracts/closeout/sample.ts';
import { CLOSEOUT_OPERATIONS } from '../../../runtime/closeout/operations.ts';
import { assemble } from '../sandbox/assemble.ts';
import { scenarioOf } from '../sandbox/scenarios.ts';
import { documentOf, EXAMPLE_FILES } from './example-files.ts';

const FOLDER = 'examples/closeout';
const bytesOf = (file: string) => readFileSync(`${FOLDER}/${file}`);

/** Examples that are no packages, by the operation that takes them. */
const REQUESTS: Readonly<Record<string, string>> = {
  'alert-request.json': 'alert-plan',
  'retry-request.json': 'retry-plan',
  'retry-worker-request.json': 'retry-worker',
};

async function called(name: string, file: string) {
  const operation = CLOSEOUT_OPERATIONS.find((one) => one.name === name);
  if (operation === undefined) throw new Error(`no operation ${name}`);
  return { operation, answer: await operation.call(bytesOf(file), {}) };
}

test('every file of the folder is evaluated here', () => {
  const known = [...EXAMPLE_FILES.map(({ file }) => file), ...Object.keys(REQUESTS)];
  expect(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .sort(),
  ).toEqual(known.sort());
});

describe.each(EXAMPLE_FILES)('$file', (example) => {
  const { file, state } = example;

  test('reaches the state that the page says', async () => {
    const { answer } = await called('evaluate', file);
    expect(answer).toMatchObject({ ok: true, record: { state } });
  });

  test('is the preset of the contract, which the page shows', () => {
    expect(JSON.parse(String(bytesOf(file)))).toEqual(documentOf(example));
  });
});

test.each(Object.entries(REQUESTS))(
  '%s is taken by %s and is the preset of its contract',
  async (file, name) => {
    const { operation, answer } = await called(name, file);
    expect(answer).toMatchObject({ ok: true, outcome: 'yes' });
    expect(JSON.parse(String(bytesOf(file)))).toEqual(JSON.parse(operation.takes.presets[0]?.text ?? ''));
  },
);

test("the sandbox's sample is the sample file, record by record, but for the wording of its findings", () => {
  const { retention_health_report: report, ...rest } = assemble(scenarioOf('sample').answers);
  const { retention_health_report: wanted, ...others } = SAMPLE;
  expect(rest).toEqual(others);
  expect(report).toMatchObject({ health_state: wanted.health_state, summary: wanted.summary });
});
