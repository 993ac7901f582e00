/**
 * A policy pack, strictly: what upstream's newer schema accepts. A section that the engine never reads is accepted
 * here, because packs carry such sections; the linter is what says so.
 */
import * as z from 'zod';
import { MOST_ITEMS, MOST_PATTERNS } from './limits.ts';
import { PACK_MODES, SEVERITIES } from './vocabulary.ts';

const LONGEST_PATTERN = 1_024;
const LONGEST_WORDS = 1_024;

interface About {
  readonly title: string;
  readonly description: string;
  readonly examples: unknown[];
  readonly originNote?: string;
}
const upstream = (about: About) => ({ ...about, origin: 'upstream' as const });
const NEVER_READ = 'Accepted and never read: no decision looks at it.';

function refuseRepeats(context: z.core.ParsePayload<string[]>): void {
  const seen = new Set<string>();
  context.value.forEach((item, index) => {
    if (seen.has(item))
      context.issues.push({
        code: 'custom',
        message: 'stands in the list already. Delete the second mention.',
        path: [index],
        params: { code: 'duplicate-item' },
        input: item,
      });
    seen.add(item);
  });
}

const listOf = (item: string, most: number, about: About) =>
  z
    .array(
      z
        .string()
        .min(1, { abort: true })
        .max(LONGEST_PATTERN)
        .meta({
          title: item,
          description: `One item of the list: ${about.title.toLowerCase()}.`,
          examples: about.examples.flat(),
        }),
    )
    .max(most, { abort: true })
    .check(refuseRepeats)
    .optional()
    .meta(upstream(about));

const patterns = (title: string, description: string, ...examples: string[]) =>
  listOf('Pattern', MOST_PATTERNS, { title, description, examples: [examples] });
const servers = (title: string, description: string, ...examples: string[]) =>
  listOf('Server', MOST_PATTERNS, { title, description, examples: [examples] });
const flag = (title: string, description: string, note?: string) =>
  z
    .boolean()
    .optional()
    .meta(
      upstream({ title, description, examples: [true], ...(note === undefined ? {} : { originNote: note }) }),
    );
const required = (title: string, description: string, example: string) =>
  z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(LONGEST_WORDS)
    .meta(upstream({ title, description, examples: [example] }));

const ID = /^cavra-[a-z0-9-]+$/;
const ID_RULE = 'must be cavra- and then small letters, digits or hyphens';
const packId = z
  .string()
  .max(128)
  .regex(ID, ID_RULE)
  .meta(
    upstream({
      title: 'Pack id',
      description: 'The name of a pack, which is also the name of its folder.',
      examples: ['cavra-ai-agent-baseline'],
    }),
  );

const inherits = z
  .union([
    packId,
    z
      .array(packId)
      .min(1, { abort: true })
      .max(MOST_ITEMS, { abort: true })
      .check(refuseRepeats)
      .meta(
        upstream({
          title: 'Parents',
          description: 'Several parents, merged in this order.',
          examples: [['cavra-ai-agent-baseline']],
        }),
      ),
  ])
  .optional()
  .meta(
    upstream({
      title: 'Inherits',
      description: 'The pack, or the list of packs, that this one is laid over.',
      examples: ['cavra-ai-agent-baseline', ['cavra-ai-agent-baseline', 'cavra-github-enterprise']],
    }),
  );

const freeValue = z.unknown().meta({ title: 'Value', description: 'Any value.', examples: ['anything'] });
const freeName = z.string().meta({ title: 'Name', description: 'Any name.', examples: ['required_fields'] });
const free = (title: string, description: string, example: unknown) =>
  z
    .record(freeName, freeValue)
    .optional()
    .meta(upstream({ title, description, examples: [example], originNote: NEVER_READ }));

const filesystem = z
  .strictObject({
    block_read: patterns('Blocked reads', 'Paths that may not be read. Writing is another list.', '.env'),
    block_write: patterns('Blocked writes', 'Paths that may not be written.', '.github/workflows/**'),
    require_approval_write: patterns(
      'Writes that need approval',
      'Paths that may be written once a person agrees. The blocked writes are tested first.',
      'iam/**',
    ),
  })
  .optional()
  .meta(
    upstream({
      title: 'Files',
      description: 'Lists of path patterns. A path on no list is allowed.',
      examples: [{ block_read: ['.env'] }],
    }),
  );

const commands = z
  .strictObject({
    block: patterns('Blocked commands', 'Command lines that may not run.', 'terraform apply*'),
    allow: patterns('Allowed commands', 'Command lines that may run.', 'terraform plan*'),
    require_approval: patterns(
      'Commands that need approval',
      'Accepted and never read: a command on no list needs approval anyway.',
      'git tag*',
    ),
  })
  .optional()
  .meta(
    upstream({
      title: 'Commands',
      description: 'Lists of command patterns. A command on no list needs approval.',
      examples: [{ block: ['terraform apply*'] }],
    }),
  );

const git = z
  .looseObject({
    require_pull_request: flag('Pull request required', NEVER_READ),
    block_direct_push_to_protected_branch: flag(
      'Direct push blocked',
      'Accepted and never read: the rule for pushes is fixed.',
    ),
    require_human_reviewer: flag('Human reviewer required', NEVER_READ),
    require_ai_attestation: flag('Attestation required', NEVER_READ),
  })
  .optional()
  .meta(
    upstream({
      title: 'Git',
      description: 'Wishes about git. No decision looks at them.',
      examples: [{ require_pull_request: true }],
    }),
  );

const mcp = z
  .looseObject({
    allowlist_enabled: flag('Allow list in use', NEVER_READ),
    block_unknown_servers: flag(
      'Unknown servers blocked',
      'Whether a server on neither list is blocked. True when left out.',
      'Upstream\u2019s built-in lists have false for some packs; its YAML and ours have true.',
    ),
    allowed_servers: servers('Allowed servers', 'Servers that may be called, by exact name.', 'github'),
    blocked_servers: servers('Blocked servers', 'Servers that may not be called.', 'personal-drive-mcp'),
    risk_scoring: z
      .record(
        z.string().meta({ title: 'Server', description: 'A server name.', examples: ['github'] }),
        z.enum(SEVERITIES).meta({ title: 'Risk', description: 'How risky it is.', examples: ['low'] }),
      )
      .optional()
      .meta(upstream({ title: 'Risk scores', description: NEVER_READ, examples: [{ github: 'low' }] })),
  })
  .optional()
  .meta(
    upstream({
      title: 'MCP servers',
      description: 'Which servers may be called when there is no trust registry.',
      examples: [{ allowed_servers: ['github'] }],
    }),
  );

const compliance = z
  .looseObject({
    maps_to: listOf('Framework', MOST_ITEMS, {
      title: 'Maps to',
      description: NEVER_READ,
      examples: [['SOC 2']],
    }),
  })
  .optional()
  .meta(
    upstream({
      title: 'Compliance',
      description: 'Frameworks that the pack speaks to. No decision looks at them.',
      examples: [{ maps_to: ['SOC 2'] }],
    }),
  );

const mode = z
  .enum(PACK_MODES)
  .optional()
  .meta(upstream({ title: 'Mode', description: NEVER_READ, examples: ['enforce'] }));

const metadata = z
  .looseObject({
    id: packId,
    title: required('Title', 'What people call the pack.', 'Agent baseline'),
    description: required('Description', 'What the pack is for.', 'Rules for any repository with an agent.'),
    version: required('Version', 'Version of the pack, as text.', '0.1.0'),
    inherits,
    mode,
  })
  .meta(
    upstream({
      title: 'Metadata',
      description: 'Who the pack is.',
      examples: [{ id: 'cavra-example', title: 'Example', description: 'An example.', version: '0.1.0' }],
    }),
  );

const sections = {
  filesystem,
  commands,
  git,
  mcp,
  approvals: free('Approvals', 'Who approves what. The groups of the engine are fixed.', {
    platform: { approvers: ['Platform Security'] },
  }),
  evidence: free('Evidence', 'What evidence should hold.', { required_fields: ['decision_id'] }),
  compliance,
} as const;

/** A pack as it is written. Other sections are let through and ignored, as upstream does. */
export const policyPackSchema = z.looseObject({ metadata, ...sections });

/** A field that may be left out; its words stay. */
const left = <T extends z.ZodType>(field: T) => field.optional().meta(z.globalRegistry.get(field) ?? {});

/** A policy as the engine may be given one: the same sections, metadata not required. `{}` is a policy. */
export const compiledPolicySchema = z.looseObject({
  metadata: z
    .looseObject({
      id: left(packId),
      title: left(metadata.shape.title),
      description: left(metadata.shape.description),
      version: left(metadata.shape.version),
      inherits,
      mode,
    })
    .optional()
    .meta(
      upstream({
        title: 'Metadata',
        description: 'Who the policy is. Only the id has an effect: it labels decisions.',
        examples: [{ id: 'cavra-example', version: '2026.05' }],
      }),
    ),
  ...sections,
});

export type PolicyPack = z.output<typeof policyPackSchema>;
export type PolicyDocument = z.output<typeof compiledPolicySchema>;
