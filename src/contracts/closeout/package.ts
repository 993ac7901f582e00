/** The trial package: one document with all the evidence of a closeout. */
import * as z from 'zod';
import { meta, part, text } from './fields.ts';
import {
  archiveManifest,
  artifactBundle,
  closeoutSummary,
  readinessBundle,
  retentionReview,
  scenario,
} from './sections.ts';
import {
  alertDelivery,
  healthReport,
  releaseDecision,
  retryPlanSection,
  workerRunSection,
} from './sections-after.ts';
import { PACKAGE_VERSION } from './vocabulary.ts';

/** A section as data: what it is called, which of the ten operator steps produces it, and its shape. */
interface Section {
  readonly title: string;
  readonly purpose: string;
  /** Of the ten operator steps; the scenario comes before them. */
  readonly step: number;
  readonly schema: z.ZodObject;
}

/** The sections in the order of the steps. */
export const SECTIONS = {
  scenario: {
    title: 'Scenario',
    purpose: 'Says what the package is a record of, and what it does not enforce.',
    step: 0,
    schema: scenario,
  },
  final_readiness_bundle: {
    title: 'Final readiness bundle',
    purpose: 'Points at the evidence that the release is ready to be closed.',
    step: 1,
    schema: readinessBundle,
  },
  signed_archive_manifest: {
    title: 'Signed archive manifest',
    purpose: 'Records that an outside authority signed the archive, without holding its key.',
    step: 2,
    schema: archiveManifest,
  },
  release_closeout_summary: {
    title: 'Release closeout summary',
    purpose: 'Says whether the closeout is closed, and whether its summary was delivered.',
    step: 3,
    schema: closeoutSummary,
  },
  retention_review: {
    title: 'Retention review',
    purpose: 'Holds the request to keep the artifacts, and what was decided.',
    step: 4,
    schema: retentionReview,
  },
  closeout_artifact_bundle: {
    title: 'Closeout artifact bundle',
    purpose: 'Lists the files that were put together, each with its digest.',
    step: 5,
    schema: artifactBundle,
  },
  retention_health_report: {
    title: 'Retention health report',
    purpose: 'Says what is wrong, or soon will be, with retention and delivery.',
    step: 6,
    schema: healthReport,
  },
  retention_alert_delivery: {
    title: 'Retention alert delivery',
    purpose: 'Records who was told about the health, with the credentials kept out.',
    step: 7,
    schema: alertDelivery,
  },
  closeout_retry_plan: {
    title: 'Closeout retry plan',
    purpose: 'Says what happens to a delivery that failed, who sees to it, and by when.',
    step: 8,
    schema: retryPlanSection,
  },
  retry_worker_run: {
    title: 'Retry worker run',
    purpose: 'Records what the worker would retry, or did.',
    step: 9,
    schema: workerRunSection,
  },
  release_decision: {
    title: 'Release decision',
    purpose: 'Holds the claimed decision, the accepted risk, and the record that it is linked to.',
    step: 10,
    schema: releaseDecision,
  },
} as const satisfies Record<string, Section>;

export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

/** Paths of single fields: the name of a whole section stands for each field that we know of it. */
export function fieldPaths(reads: readonly string[]): string[] {
  return reads.flatMap((path) => {
    const section = SECTION_NAMES.find((name) => name === path);
    if (section === undefined) return [path];
    return Object.keys(SECTIONS[section].schema.shape).map((field) => `${section}.${field}`);
  });
}

/** Makes the schema. `examples` holds an example of each section; it comes from the sample, which has this type. */
export function packageSchema(examples: Readonly<Record<SectionName, unknown>>) {
  const words = (name: SectionName) => ({ title: SECTIONS[name].title, description: SECTIONS[name].purpose });
  return z.looseObject({
    schema_version: z
      .literal(PACKAGE_VERSION)
      .meta(meta({ title: 'Schema version', description: 'Fixed text of the wire.' }, [PACKAGE_VERSION])),
    generated_at: text(
      {
        title: 'Generated at',
        description: 'A moment with its offset. The clock of the evaluation, unless another is given.',
      },
      '2026-05-31T08:30:00Z',
    ),
    scenario: part(scenario, words('scenario'), examples.scenario),
    final_readiness_bundle: part(
      readinessBundle,
      words('final_readiness_bundle'),
      examples.final_readiness_bundle,
    ),
    signed_archive_manifest: part(
      archiveManifest,
      words('signed_archive_manifest'),
      examples.signed_archive_manifest,
    ),
    release_closeout_summary: part(
      closeoutSummary,
      words('release_closeout_summary'),
      examples.release_closeout_summary,
    ),
    retention_review: part(retentionReview, words('retention_review'), examples.retention_review),
    closeout_artifact_bundle: part(
      artifactBundle,
      words('closeout_artifact_bundle'),
      examples.closeout_artifact_bundle,
    ),
    retention_health_report: part(
      healthReport,
      words('retention_health_report'),
      examples.retention_health_report,
    ),
    retention_alert_delivery: part(
      alertDelivery,
      words('retention_alert_delivery'),
      examples.retention_alert_delivery,
    ),
    closeout_retry_plan: part(retryPlanSection, words('closeout_retry_plan'), examples.closeout_retry_plan),
    retry_worker_run: part(workerRunSection, words('retry_worker_run'), examples.retry_worker_run),
    release_decision: part(releaseDecision, words('release_decision'), examples.release_decision),
  });
}

/** A package as it is read: trimmed and typed, unknown members kept. */
export type TrialPackage = z.infer<ReturnType<typeof packageSchema>>;
