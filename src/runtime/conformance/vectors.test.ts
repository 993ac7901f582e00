import { describe, expect, test } from 'vitest';
import { CRITERION_CODES } from '../../contracts/closeout/criterion-codes.ts';
import { LINT_CODES } from '../../contracts/codes/lint.ts';
import { CONFORMANCE_FAMILY, MANIFEST, VECTOR_FILE } from '../../contracts/conformance/contracts.ts';
import { FAMILY_IDS, type FamilyId } from '../../contracts/conformance/families.ts';
import { RULES } from '../../contracts/enforcement/rules.ts';
import { POLICY_MODES } from '../../contracts/enforcement/vocabulary.ts';
import { ADVISORIES } from '../../contracts/lifecycle/advisories.ts';
import { GATES } from '../../contracts/lifecycle/gates.ts';
import { CONTRACTS } from '../../contracts/registry.ts';
import { expandSamples, SAMPLE_NAMES } from '../../contracts/samples.ts';
import { BUNDLE_DAMAGES } from '../evidence/damage.ts';
import { validateText } from '../validate-text.ts';
import { DECISION_CASES, MODE_CASES } from './cases/enforcement.ts';
import { LIFECYCLE_CASES } from './cases/lifecycle.ts';
import { generatedDocuments } from './generate/document.ts';
import { manifest, PUBLISHED, publishedText, vectorFileText } from './publish.ts';
import { familyOfContract } from './vectors/contracts.ts';
import { vectorOf } from './vectors/make.ts';
import { vectorFile, vectorFiles } from './vectors.ts';

const files = await vectorFiles();
const rules = (family: FamilyId) =>
  new Set(files.find((file) => file.family === family)?.vectors.flatMap((vector) => vector.rules));
const answers = new Map(
  files.flatMap(({ vectors }) => vectors.map(({ question, answer }) => [question.id, answer] as const)),
);

describe('the vectors', () => {
  test('of every family keep the contract of the file, and an id stands once', () => {
    expect(files.map(({ family }) => family)).toEqual(FAMILY_IDS);
    for (const file of files) {
      const { verdict } = validateText(VECTOR_FILE, vectorFileText(file));
      expect(verdict, file.family).toEqual({ contract: VECTOR_FILE.id, outcome: 'yes', issues: [] });
    }
    const ids = files.flatMap(({ vectors }) => vectors.map(({ question }) => question.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1_500);
  });

  test('hold every contract but those of the kit, in a family', () => {
    const asked = new Set(
      files.flatMap(({ vectors }) => vectors.map(({ question }) => question.contract ?? '')),
    );
    for (const contract of CONTRACTS) {
      const own = contract.family === CONFORMANCE_FAMILY;
      expect(familyOfContract(contract) === undefined, contract.id).toBe(own);
      if (!own) expect([...asked], contract.id).toContain(contract.id);
    }
  });

  test('show every kind of rule that the contracts know and that can be asked', () => {
    const beside = new Set(['runner authentication', 'pull-request attestation']);
    const engine = Object.values(RULES).filter(
      ({ id, emitter }) => !beside.has(emitter) && !id.startsWith('mcp.registry.'),
    );
    const expected: readonly (readonly [FamilyId, readonly string[]])[] = [
      ['decisions', engine.map(({ id }) => `rule:${id}`)],
      ['decisions', POLICY_MODES.map((mode) => `mode:${mode}`)],
      ['policies', Object.keys(LINT_CODES)],
      ['closeout', Object.keys(CRITERION_CODES).map((code) => `criterion:${code}`)],
      ['evidence', BUNDLE_DAMAGES],
      ['lifecycle', GATES.flatMap(({ checks }) => checks.map(({ kind }) => `check:${kind}`))],
      ['lifecycle', Object.keys(ADVISORIES).map((code) => `advisory:${code}`)],
    ];
    for (const [family, wanted] of expected) {
      const shown = rules(family);
      expect(wanted.filter((rule) => !shown.has(rule))).toEqual([]);
    }
  });

  test('say what the cases of this project say', () => {
    for (const { id, expect: wanted } of DECISION_CASES) {
      const answer = answers.get(`decisions/${id}`);
      if (answer !== undefined) expect(answer.record, id).toMatchObject(wanted);
    }
    for (const { id, expect: wanted } of MODE_CASES)
      expect(answers.get(`decisions/mode/${id}`)?.record, id).toMatchObject(wanted);
    for (const { id, gate, b, w } of LIFECYCLE_CASES) {
      const result = answers.get(`lifecycle/${gate}/${id}`)?.record?.result;
      if (result !== undefined) expect(result, id).toMatchObject({ blocker_count: b, warning_count: w });
    }
  });

  test('of presets say what the presets say', () => {
    for (const contract of CONTRACTS) {
      const family = familyOfContract(contract);
      for (const { id, refused } of contract.presets) {
        const answer = answers.get(`${family}/${contract.id}/${id}`);
        if (family === undefined || answer === undefined) continue;
        if (refused === undefined) expect(answer, contract.id).toEqual({ outcome: 'yes' });
        else expect(answer.issues?.[0], `${contract.id} ${id}`).toMatchObject(refused);
      }
    }
  });

  test('are the same when they are made again', async () => {
    const { question, ...rest } = (await vectorFile('decisions')).vectors[0] ?? {};
    if (question === undefined) throw new Error('no decision is asked for');
    expect(await vectorOf({ family: 'decisions', question })).toEqual({ question, ...rest });
  });
});

describe('what is published', () => {
  test('holds no secret, made-up ones too', async () => {
    const secrets = SAMPLE_NAMES.map((name) => expandSamples(`{{${name}}}`));
    for (const name of PUBLISHED) {
      const text = (await publishedText(name)) ?? '';
      expect(text.length, name).toBeGreaterThan(100);
      expect(
        secrets.filter((secret) => text.includes(secret)),
        name,
      ).toEqual([]);
    }
    expect(await publishedText('no-such-file.json')).toBeUndefined();
  });

  test('is listed by a manifest that keeps its contract and knows each secret', async () => {
    const text = (await publishedText('manifest.json')) ?? '';
    expect(validateText(MANIFEST, text).verdict.issues).toEqual([]);
    const { samples, files: entries } = await manifest();
    expect(entries.map(({ file }) => PUBLISHED.includes(file))).not.toContain(false);
    for (const [name, backwards] of Object.entries(samples))
      expect([...backwards].toReversed().join('')).toBe(expandSamples(`{{${name}}}`));
  });
});

describe('generated documents', () => {
  test('are the same for a seed, and others for another', () => {
    const made = (seed: string) => [...generatedDocuments(CONTRACTS, seed, 300)];
    expect(made('a')).toEqual(made('a'));
    expect(made('a')).not.toEqual(made('b'));
  });

  test('are accepted and refused in good measure, and never judged by falling over', () => {
    const documents = [...generatedDocuments(CONTRACTS, 'measure', 1_200)];
    const outcomes = documents.map(({ contract, text }) => {
      const found = CONTRACTS.find(({ id }) => id === contract);
      if (found === undefined) throw new Error(`no contract ${contract}`);
      return validateText(found, text).verdict.outcome;
    });
    const share = (outcome: string) => outcomes.filter((one) => one === outcome).length / outcomes.length;
    expect(share('yes')).toBeGreaterThan(0.25);
    expect(share('no')).toBeGreaterThan(0.4);
    expect(share('unusable')).toBeGreaterThan(0.02);
    expect(new Set(documents.map(({ change }) => change)).size).toBeGreaterThan(20);
  });
});
