/** The contracts of the closeout family: the package, each of its sections, and the records that our code makes. */
import { altered, toText } from '../alter.ts';
import type { IssueCode } from '../codes.ts';
import { type Contract, defineContract, type Preset } from '../contract.ts';
import { jsonPointer, type Path } from '../issue.ts';
import { ALERT_PLAN_EXAMPLE, ALERT_REQUEST_EXAMPLE, alertPlanSchema, alertRequestSchema } from './alert.ts';
import { BUNDLE_ZIP_LIMITS, bundleZipSchema, EMPTY_ZIP } from './bundle-zip.ts';
import { decisionSchema } from './decision.ts';
import { DECISION_EXAMPLE } from './decision-example.ts';
import { closeoutManifestSchema } from './evidence-bundle.ts';
import { healthRecordSchema } from './health.ts';
import { MANIFEST_EXAMPLE } from './manifest-example.ts';
import { packageSchema, SECTION_NAMES, SECTIONS, type SectionName } from './package.ts';
import { PACKAGE_PRESETS, sectionPresets } from './presets.ts';
import {
  HEALTH_EXAMPLE,
  RETRY_PLAN_EXAMPLE,
  RETRY_REQUEST_EXAMPLE,
  WORKER_REQUEST_EXAMPLE,
  WORKER_RUN_EXAMPLE,
} from './record-examples.ts';
import { retryPlanSchema, retryRequestSchema } from './retry.ts';
import { SAMPLE } from './sample.ts';
import { CLOSEOUT_SCREENING } from './screening.ts';
import { workerRequestSchema, workerRunSchema } from './worker.ts';

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

/** The section that the artifact builder makes. */
export const ARTIFACT_BUNDLE = sectionContract('closeout_artifact_bundle');

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

interface Example {
  readonly title: string;
  readonly document: unknown;
  /** A change that must be refused, and how. */
  readonly broken: readonly [id: string, title: string, path: Path, value: unknown, code: IssueCode];
}

function recordPresets({ title, document, broken }: Example): Preset[] {
  const [id, brokenTitle, path, value, code] = broken;
  return [
    { id: 'example', title, text: toText(document) },
    {
      id,
      title: brokenTitle,
      text: toText(altered(document, path, value)),
      refused: { code, pointer: jsonPointer(path) },
    },
  ];
}

export const HEALTH = defineContract({
  ...common,
  id: 'closeout.retention_health',
  title: 'Retention health, checked',
  purpose: 'What the health check writes: a report section with its six checks.',
  schema: healthRecordSchema,
  presets: recordPresets({
    title: 'The health of the sample',
    document: HEALTH_EXAMPLE,
    broken: ['unknown-level', 'A level that does not exist', ['health_state'], 'fine', 'not-allowed-value'],
  }),
});

export const RETRY_REQUEST = defineContract({
  ...common,
  id: 'closeout.retry_request',
  title: 'Retry request',
  purpose: 'The attempts that are known and the policy: what the retry planner takes.',
  schema: retryRequestSchema,
  presets: recordPresets({
    title: 'One failed delivery',
    document: RETRY_REQUEST_EXAMPLE,
    broken: [
      'no-delay',
      'A retry without any delay',
      ['retry_policy', 'retry_delay_minutes'],
      0,
      'number-out-of-range',
    ],
  }),
});

export const RETRY_PLAN = defineContract({
  ...common,
  id: 'closeout.retry_plan',
  title: 'Retry plan',
  purpose: 'What happens to each failed delivery: retry, wait or suppress, and from when.',
  schema: retryPlanSchema,
  presets: recordPresets({
    title: 'One delivery that may be tried again',
    document: RETRY_PLAN_EXAMPLE,
    broken: ['live-first', 'A plan that goes live first', ['mode'], 'live_first', 'constant-mismatch'],
  }),
});

export const WORKER_REQUEST = defineContract({
  ...common,
  id: 'closeout.retry_worker_request',
  title: 'Retry worker request',
  purpose: 'A plan to run dry, and what earlier runs did.',
  schema: workerRequestSchema,
  presets: recordPresets({
    title: 'A dry run',
    document: WORKER_REQUEST_EXAMPLE,
    broken: ['live', 'A live run', ['mode'], 'live', 'constant-mismatch'],
  }),
});

export const WORKER_RUN = defineContract({
  ...common,
  id: 'closeout.retry_worker_result',
  title: 'Retry worker run, with its records',
  purpose: 'What the worker picked, what it left and why, and a record for each.',
  schema: workerRunSchema,
  presets: recordPresets({
    title: 'A dry run',
    document: WORKER_RUN_EXAMPLE,
    broken: [
      'used-a-connector',
      'A run that sent something',
      ['live_connector_used'],
      true,
      'constant-mismatch',
    ],
  }),
});

export const ALERT_REQUEST = defineContract({
  ...common,
  id: 'closeout.alert_request',
  title: 'Alert request',
  purpose: 'A health level, who can be told, and who was told: what the alert planner takes.',
  schema: alertRequestSchema,
  presets: recordPresets({
    title: 'A warning, one provider told already',
    document: ALERT_REQUEST_EXAMPLE,
    broken: ['unknown-level', 'A level that does not exist', ['alert_level'], 'fine', 'not-allowed-value'],
  }),
});

export const ALERT_PLAN = defineContract({
  ...common,
  id: 'closeout.alert_plan',
  title: 'Alert plan',
  purpose: 'Who is to be told of an unhealthy report, and who is not told again.',
  schema: alertPlanSchema,
  presets: recordPresets({
    title: 'One provider told, one left out',
    document: ALERT_PLAN_EXAMPLE,
    broken: [
      'one-provider',
      'A provider where a list belongs',
      ['selected_providers'],
      'webhook',
      'wrong-type',
    ],
  }),
});

export const CLOSEOUT_MANIFEST = defineContract({
  ...common,
  id: 'closeout.bundle_manifest',
  title: 'Closeout bundle manifest',
  purpose: 'Lists the files of an evidence bundle with their digests, and the moments that no file holds.',
  schema: closeoutManifestSchema,
  presets: recordPresets({
    title: 'The manifest of the sample',
    document: MANIFEST_EXAMPLE,
    broken: ['short-digest', 'A digest cut short', ['content_sha256'], '9bc1', 'bad-format'],
  }),
});

export const BUNDLE_ZIP = defineContract({
  ...common,
  id: 'closeout.bundle_zip',
  title: 'Closeout bundle in JSON',
  purpose: 'Carries the zip of an evidence bundle in base64, to be verified over HTTP.',
  // A zip may hold any letters in a row. What is inside is searched when it is verified.
  screening: { ...CLOSEOUT_SCREENING, exemptValues: new Set(['zip']) },
  limits: BUNDLE_ZIP_LIMITS,
  schema: bundleZipSchema,
  presets: recordPresets({
    title: 'A zip without a file',
    document: { zip: EMPTY_ZIP },
    broken: ['not-base64', 'A text that is no base64', ['zip'], 'a zip', 'bad-format'],
  }),
});

export const CLOSEOUT_CONTRACTS: readonly Contract[] = [
  TRIAL_PACKAGE,
  CLOSEOUT_MANIFEST,
  BUNDLE_ZIP,
  ...SECTION_NAMES.map((name) =>
    name === 'closeout_artifact_bundle' ? ARTIFACT_BUNDLE : sectionContract(name),
  ),
  DECISION,
  HEALTH,
  ALERT_REQUEST,
  ALERT_PLAN,
  RETRY_REQUEST,
  RETRY_PLAN,
  WORKER_REQUEST,
  WORKER_RUN,
];
