/** Shapes of what the API itself answers, beside the contracts: problems, verdicts, lists. The OpenAPI document reads them. */
import * as z from 'zod';
import { decisionSchema as releaseDecisionSchema } from '../contracts/closeout/decision.ts';
import { closeoutManifestSchema } from '../contracts/closeout/evidence-bundle.ts';
import { ISSUE_CODES } from '../contracts/codes.ts';
import { conversionSchema } from '../contracts/enforcement/convert-document.ts';
import { decisionSchema } from '../contracts/enforcement/decision.ts';
import { DECISIONS, POLICY_MODES } from '../contracts/enforcement/vocabulary.ts';
import { type Issue, OUTCOMES, type Outcome, type Verdict } from '../contracts/issue.ts';

const words = (title: string, description: string) => ({ title, description });

const count = z.int().min(1);

const errorCode = z
  .enum(ISSUE_CODES)
  .meta(words('Error code', 'Stable. Each code has a page in the error catalogue.'));

const issue = z
  .strictObject({
    code: errorCode,
    path: z.string().meta(words('Path', 'Where, for people.')),
    pointer: z.string().meta(words('Pointer', 'Where, as an RFC 6901 pointer.')),
    message: z.string().meta(words('Message', 'What was found, what was expected, what to do.')),
    severity: z.enum(['error', 'warning']),
    docs: z.string().meta(words('Page', 'The page of the code, relative to the site.')),
    line: count.exactOptional(),
    column: count.exactOptional(),
  })
  .meta(words('Issue', 'One thing that is wrong with a document.')) satisfies z.ZodType<Issue>;

const verdict = z
  .strictObject({
    contract: z.string(),
    outcome: z.enum(Object.keys(OUTCOMES) as Outcome[]),
    issues: z.array(issue),
  })
  .meta(words('Verdict', 'The answer of a validation that ran.')) satisfies z.ZodType<Verdict>;

const problem = z
  .strictObject({
    type: z.string().meta(words('Type', 'The page of the code, relative to the site.')),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta(words('Detail', 'The first thing that is wrong, as one sentence.')),
    code: errorCode,
    issues: z.array(issue).meta(words('Issues', 'Everything that is wrong with the body, when it was read.')),
  })
  .meta(words('Problem', 'A refusal, as RFC 9457 shapes it.'));

const contractEntry = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    purpose: z.string(),
    family: z.string(),
    page: z.string().meta(words('Page', 'The page of the contract, relative to the site.')),
    schema: z.string().meta(words('Schema', 'Path of its JSON Schema.')),
    validate: z.string().meta(words('Validate', 'Path that takes a document and answers a verdict.')),
    limits: z.strictObject({
      bytes: count,
      depth: count,
      nodes: count,
      text: count,
      issues: count,
      message: count,
    }),
    presets: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        refused: z.strictObject({ code: errorCode, pointer: z.string() }).exactOptional(),
      }),
    ),
  })
  .meta(words('Contract', 'One contract of the registry.'));

const contractList = z
  .strictObject({ contracts: z.array(contractEntry) })
  .meta(words('Contracts', 'Every contract of the registry, in order.'));

const consoleConfig = z
  .strictObject({ endpoints: z.record(z.string(), z.string()) })
  .meta(
    words('Console configuration', 'Paths that a console may call, by the names that upstream gives them.'),
  );

const health = z
  .strictObject({ status: z.literal('ok'), contracts: count })
  .meta(words('Health', 'The process answers, and how many contracts it holds.'));

const jsonSchema = z
  .looseObject({ $schema: z.string(), $id: z.string() })
  .meta(words('JSON Schema', 'A JSON Schema of the 2020-12 draft.'));

const openApi = z
  .looseObject({ openapi: z.string() })
  .meta(words('OpenAPI', 'An OpenAPI 3.1 document: this one.'));

const place = { code: z.string(), path: z.string(), pointer: z.string() };

const lifecycleReport = z
  .strictObject({
    result: z.looseObject({ schema_version: z.string(), status: z.string() }),
    problems: z.array(z.strictObject({ ...place, check: z.string(), status: z.enum(['warn', 'blocker']) })),
    advisories: z.array(z.strictObject({ ...place, message: z.string() })),
  })
  .meta(
    words(
      'Lifecycle report',
      "A gate's result packet; the places of its problems; advisories, which change nothing.",
    ),
  );

const base64 = z.string().meta(words('Zip', 'The bytes of the bundle in base64.'));

const closeoutBundle = z
  .strictObject({ manifest: closeoutManifestSchema, decision: releaseDecisionSchema, zip: base64 })
  .meta(words('Closeout bundle', 'A packed closeout: its manifest, the decision on it, and the zip.'));

const closeoutVerification = z
  .strictObject({
    outcome: z.enum(Object.keys(OUTCOMES) as Outcome[]),
    intact: z.boolean().meta(words('Intact', 'Every file is the one that was packed.')),
    decision: releaseDecisionSchema
      .nullable()
      .meta(words('Decision', 'Made again from the records, when they can be read.')),
    files: z.array(z.string()).meta(words('Files', 'Names of the files in the zip.')),
    issues: z.array(issue),
  })
  .meta(words('Closeout verification', 'What came of checking a bundle, file by file.'));
const evaluation = decisionSchema
  .extend({
    schema_version: z.literal('cavra.policy-mode-summary.v1').exactOptional(),
    mode: z.enum(POLICY_MODES).exactOptional(),
    base_decision: decisionSchema
      .exactOptional()
      .meta(words('Base decision', 'What the policy alone says. Only under a mode.')),
    effective_decision: z
      .enum(DECISIONS)
      .exactOptional()
      .meta(words('Effective decision', 'What counts. Only under a mode.')),
    mode_reason: z.string().exactOptional(),
    evidence_required: z.boolean().exactOptional(),
    break_glass_actor_present: z.boolean().exactOptional(),
    break_glass_reason_present: z.boolean().exactOptional(),
    trace: z
      .looseObject({
        rule: z.string(),
        steps: z.array(z.looseObject({ kind: z.enum(['list', 'question']) })),
      })
      .exactOptional()
      .meta(words('Trace', 'What was looked at, in order. Only when asked.')),
    warnings: z
      .array(issue)
      .exactOptional()
      .meta(words('Warnings', 'What is odd about the request, if anything is.')),
  })
  .meta(words('Evaluation', 'A decision; under a mode, also what the mode makes of it.'));

const conversion = conversionSchema
  .extend({
    warnings: z
      .array(issue)
      .exactOptional()
      .meta(words('Warnings', 'Keys that are no fields, or stand twice.')),
  })
  .meta(words('Conversion', 'A message of the wire, read and written again.'));

const lintReport = z
  .strictObject({
    complete: z.boolean().meta(words('Complete', 'False when a bound ended the search.')),
    findings: z.array(
      z.looseObject({
        code: errorCode,
        pointer: z.string(),
        message: z.string(),
        severity: z.literal('warning'),
      }),
    ),
  })
  .meta(words('Lint report', 'What a policy does not cover although it seems to.'));

const evidenceVerification = z
  .strictObject({
    outcome: z.enum(Object.keys(OUTCOMES) as Outcome[]),
    checked: z
      .enum(['signature', 'checksums', 'nothing'])
      .meta(words('Checked', 'How far the check came: up to the signature, digests only, or nothing.')),
    says: z.string(),
    session_id: z.string().nullable(),
    signature: z.strictObject({ algorithm: z.string(), key_id: z.string().nullable() }).nullable(),
    files: z.array(z.string()).meta(words('Files', 'Names of the files in the zip.')),
    as_of: z.string(),
    issues: z.array(issue),
  })
  .meta(words('Evidence verification', 'What came of verifying an evidence bundle.'));

const packEntry = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    version: z.string(),
    inherits: z.array(z.string()),
    path: z.string(),
  })
  .meta(words('Pack entry', 'A policy pack in the list.'));

const packList = z
  .strictObject({ packs: z.array(packEntry) })
  .meta(words('Packs', 'Every policy pack, in order of ids.'));

const pack = packEntry
  .extend({
    text: z.string().meta(words('Text', 'The YAML as it is written.')),
    document: z.looseObject({}).meta(words('Document', 'The same as JSON.')),
    compiled: z.looseObject({}).meta(words('Compiled', 'With all parents merged in, ready to decide.')),
  })
  .meta(words('Pack', 'A policy pack.'));

/** Every shape by the name that the OpenAPI document gives it. */
export const API_SCHEMAS = {
  ErrorCode: errorCode,
  Issue: issue,
  Verdict: verdict,
  Problem: problem,
  Contract: contractEntry,
  ContractList: contractList,
  ConsoleConfig: consoleConfig,
  Health: health,
  Evaluation: evaluation,
  PackEntry: packEntry,
  PackList: packList,
  Pack: pack,
  JsonSchema: jsonSchema,
  OpenApi: openApi,
  Conversion: conversion,
  LintReport: lintReport,
  EvidenceVerification: evidenceVerification,
  LifecycleReport: lifecycleReport,
  CloseoutBundle: closeoutBundle,
  CloseoutVerification: closeoutVerification,
} as const satisfies Record<string, z.ZodType>;

export type CloseoutBundle = z.infer<typeof closeoutBundle>;
export type Problem = z.infer<typeof problem>;
export type ContractList = z.infer<typeof contractList>;
export type ConsoleConfig = z.infer<typeof consoleConfig>;
export type Health = z.infer<typeof health>;
export type Converted = z.infer<typeof conversion>;
export type Evaluation = z.infer<typeof evaluation>;
export type PackList = z.infer<typeof packList>;
export type Pack = z.infer<typeof pack>;
