/** The contracts of the closeout family: the package, each of its sections, and the records that our code makes. */
import { altered, toText } from '../alter.ts';
import { type Contract, defineContract } from '../contract.ts';
import { decisionSchema } from './decision.ts';
import { DECISION_EXAMPLE } from './decision-example.ts';
import { packageSchema, SECTION_NAMES, SECTIONS, type SectionName } from './package.ts';
import { PACKAGE_PRESETS, sectionPresets } from './presets.ts';
import { SAMPLE } from './sample.ts';
import { CLOSEOUT_SCREENING } from './screening.ts';

const common = {
  family: 'Final closeout',
  page: '/closeout/release-criteria/',
  screening: CLOSEOUT_SCREENING,
} as const;

export const TRIAL_PACKAGE = defineContract({
  ...common,
  id: 'closeout.package',
  title: 'Final closeout package',
  purpose: 'All the evidence of a closeout in one document; the release criteria are judged on it.',
  schema: packageSchema(SAMPLE),
  presets: PACKAGE_PRESETS,
});

function sectionContract(name: SectionName): Contract {
  const { title, purpose, schema } = SECTIONS[name];
  return defineContract({
    ...common,
    id: `closeout.${name}`,
    title,
    purpose,
    schema,
    presets: sectionPresets(name),
  });
}

export const DECISION = defineContract({
  ...common,
  id: 'closeout.decision',
  title: 'Release decision by the criteria',
  purpose:
    'What the evaluator answers: the state, and each criterion with its codes and the fields that it read.',
  limits: { bytes: 262_144, depth: 32, nodes: 20_000, text: 4_096, issues: 50, message: 400 },
  schema: decisionSchema,
  presets: [
    { id: 'example', title: 'The decision on the sample', text: toText(DECISION_EXAMPLE) },
    {
      id: 'unknown-state',
      title: 'A state that does not exist',
      text: toText(altered(DECISION_EXAMPLE, ['state'], 'released')),
      refused: { code: 'not-allowed-value', pointer: '/state' },
    },
  ],
});

export const CLOSEOUT_CONTRACTS: readonly Contract[] = [
  TRIAL_PACKAGE,
  ...SECTION_NAMES.map(sectionContract),
  DECISION,
];
