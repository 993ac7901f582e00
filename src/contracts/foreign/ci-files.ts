/**
 * The parts of other tools' configuration files that an example may get wrong. No kept package holds their schemas
 * for use without a network, so these are ours: strict about names and kinds of values, silent about the rest.
 */
import * as z from 'zod';

const name = z.string().min(1);
const value = z.union([z.string(), z.number(), z.boolean()]);
const values = z.record(z.string(), value);
const names = z.union([name, z.array(name).min(1)]);
const oneOf = (keys: readonly string[]) => (item: object) => keys.filter((key) => key in item).length === 1;

const SHA_OR_TAG = /^(?:\.{1,2}\/\S+|docker:\/\/\S+|[\w.-]+\/[\w./-]+@[\w./-]+)$/;
const EVENTS = [
  'push',
  'pull_request',
  'pull_request_target',
  'workflow_dispatch',
  'workflow_call',
  'workflow_run',
  'schedule',
  'release',
  'issues',
  'issue_comment',
  'merge_group',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'check_run',
  'check_suite',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'label',
  'milestone',
  'page_build',
  'public',
  'pull_request_review',
  'pull_request_review_comment',
  'registry_package',
  'repository_dispatch',
  'status',
  'watch',
  'branch_protection_rule',
] as const;
const event = z.enum(EVENTS);
const access = z.enum(['read', 'write', 'none']);
const permissions = z.union([
  z.enum(['read-all', 'write-all']),
  z.record(z.string().regex(/^[a-z-]+$/), access),
]);

const githubStep = z
  .strictObject({
    id: name.optional(),
    name: name.optional(),
    if: value.optional(),
    uses: z
      .string()
      .regex(SHA_OR_TAG, 'uses takes owner/name@version, a path that begins with ./, or docker://…')
      .optional(),
    run: name.optional(),
    with: values.optional(),
    env: values.optional(),
    shell: name.optional(),
    'working-directory': name.optional(),
    'continue-on-error': value.optional(),
    'timeout-minutes': value.optional(),
  })
  .refine(oneOf(['uses', 'run']), 'a step has either uses or run');

const githubJob = z
  .strictObject({
    name: name.optional(),
    'runs-on': z.union([names, z.looseObject({})]).optional(),
    uses: z.string().regex(SHA_OR_TAG).optional(),
    with: values.optional(),
    secrets: z.union([z.literal('inherit'), values]).optional(),
    steps: z.array(githubStep).min(1).optional(),
    needs: names.optional(),
    if: value.optional(),
    env: values.optional(),
    permissions: permissions.optional(),
    outputs: values.optional(),
    strategy: z.looseObject({}).optional(),
    environment: z.union([name, z.looseObject({ name })]).optional(),
    concurrency: z.union([name, z.looseObject({ group: name })]).optional(),
    container: z.union([name, z.looseObject({ image: name })]).optional(),
    services: z.record(z.string(), z.looseObject({ image: name })).optional(),
    defaults: z.looseObject({}).optional(),
    'timeout-minutes': value.optional(),
    'continue-on-error': value.optional(),
  })
  .refine(
    (job) => 'uses' in job || ('runs-on' in job && 'steps' in job),
    'a job has runs-on and steps, or uses',
  )
  .refine((job) => !('uses' in job && 'steps' in job), 'a job that uses a workflow has no steps');

const githubActions = z
  .strictObject({
    name: name.optional(),
    'run-name': name.optional(),
    on: z.union([event, z.array(event).min(1), z.partialRecord(event, z.unknown())]),
    permissions: permissions.optional(),
    env: values.optional(),
    defaults: z.looseObject({}).optional(),
    concurrency: z.union([name, z.looseObject({ group: name })]).optional(),
    jobs: z.record(z.string().regex(/^[A-Za-z_][\w-]*$/), githubJob),
  })
  .superRefine(({ jobs }, context) => {
    for (const [job, { needs = [] }] of Object.entries(jobs)) {
      for (const other of [needs].flat().filter((one) => !Object.hasOwn(jobs, one))) {
        context.addIssue({
          code: 'custom',
          path: ['jobs', job, 'needs'],
          message: `there is no job ${other}`,
        });
      }
    }
  });

const script = z.union([name, z.array(z.union([name, z.array(name)])).min(1)]);

const gitlabJob = z
  .looseObject({
    stage: name.optional(),
    script: script.optional(),
    before_script: script.optional(),
    after_script: script.optional(),
    image: z.union([name, z.looseObject({ name })]).optional(),
    rules: z.array(z.looseObject({})).optional(),
    needs: z.array(z.union([name, z.looseObject({})])).optional(),
    artifacts: z.looseObject({ paths: z.array(name).optional() }).optional(),
    variables: values.optional(),
    tags: z.array(name).optional(),
    allow_failure: z.union([z.boolean(), z.looseObject({})]).optional(),
    when: z.enum(['on_success', 'on_failure', 'always', 'never', 'manual', 'delayed']).optional(),
  })
  .refine(
    (job) => ['script', 'trigger', 'extends', 'run'].some((key) => key in job),
    'a job has script, trigger or extends',
  );

const GITLAB_GLOBAL: Readonly<Record<string, z.ZodType>> = {
  stages: z.array(name).min(1),
  include: z.unknown(),
  variables: z.record(z.string(), z.union([value, z.looseObject({})])),
  workflow: z.looseObject({}),
  default: z.looseObject({}),
  image: z.union([name, z.looseObject({ name })]),
  services: z.array(z.unknown()),
  cache: z.unknown(),
  before_script: script,
  after_script: script,
  spec: z.looseObject({}),
};
const GITLAB_STAGES = ['build', 'test', 'deploy'];

const gitlabCi = z.record(z.string(), z.unknown()).superRefine((file, context) => {
  const stages = Array.isArray(file.stages) ? file.stages : GITLAB_STAGES;
  const known = new Set<unknown>([...stages, '.pre', '.post']);
  let jobs = 0;
  for (const [key, part] of Object.entries(file)) {
    const isJob = !Object.hasOwn(GITLAB_GLOBAL, key);
    const schema = isJob ? (key.startsWith('.') ? z.unknown() : gitlabJob) : GITLAB_GLOBAL[key];
    for (const issue of schema?.safeParse(part).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [key, ...issue.path], message: issue.message });
    }
    if (!isJob || key.startsWith('.')) continue;
    jobs += 1;
    const stage = typeof part === 'object' && part !== null && 'stage' in part ? part.stage : 'test';
    if (!known.has(stage))
      context.addIssue({ code: 'custom', path: [key, 'stage'], message: `stages has no ${String(stage)}` });
  }
  if (jobs === 0 && !('include' in file)) context.addIssue({ code: 'custom', message: 'there is no job' });
});

const AZURE_STEPS = [
  'script',
  'bash',
  'pwsh',
  'powershell',
  'task',
  'checkout',
  'download',
  'publish',
  'template',
];
const azureStep = z
  .looseObject({
    task: z
      .string()
      .regex(/^[\w.-]+@\d+(?:\.\d+)*$/, 'task takes a name and a version: Name@1')
      .optional(),
    displayName: name.optional(),
    inputs: values.optional(),
    env: values.optional(),
    condition: name.optional(),
  })
  .refine(oneOf(AZURE_STEPS), `a step has exactly one of ${AZURE_STEPS.join(', ')}`);
const azureSteps = z.array(azureStep).min(1);
const azurePool = z.union([name, z.looseObject({ vmImage: name.optional(), name: name.optional() })]);
const azureJob = z
  .looseObject({
    job: name.optional(),
    deployment: name.optional(),
    template: name.optional(),
    pool: azurePool.optional(),
    steps: azureSteps.optional(),
    dependsOn: names.optional(),
  })
  .refine(oneOf(['job', 'deployment', 'template']), 'a job has exactly one of job, deployment, template');
const azureJobs = z.array(azureJob).min(1);
const azureTrigger = z.union([
  z.literal('none'),
  z.array(name),
  z.looseObject({ branches: z.looseObject({ include: z.array(name).optional() }).optional() }),
]);

const azurePipelines = z
  .strictObject({
    name: name.optional(),
    trigger: azureTrigger.optional(),
    pr: azureTrigger.optional(),
    schedules: z.array(z.looseObject({ cron: name })).optional(),
    resources: z.looseObject({}).optional(),
    parameters: z.array(z.looseObject({ name })).optional(),
    variables: z.union([values, z.array(z.looseObject({}))]).optional(),
    pool: azurePool.optional(),
    stages: z
      .array(z.looseObject({ stage: name.optional(), jobs: azureJobs.optional() }))
      .min(1)
      .optional(),
    jobs: azureJobs.optional(),
    steps: azureSteps.optional(),
    extends: z.looseObject({ template: name }).optional(),
    lockBehavior: z.enum(['sequential', 'runLatest']).optional(),
  })
  .refine(
    oneOf(['stages', 'jobs', 'steps', 'extends']),
    'a pipeline has exactly one of stages, jobs, steps, extends',
  );

/** By the word that a fence says. */
export const CONFIG_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'github-actions': githubActions,
  'gitlab-ci': gitlabCi,
  'azure-pipelines': azurePipelines,
};
