/** Presets of policies and of the trust registry. */
import type { Preset } from '../contract.ts';
import { PACK_SOURCES } from './generated/packs.ts';
import { no, ok } from './preset.ts';

const METADATA = { id: 'cavra-example', title: 'Example', description: 'An example.', version: '0.1.0' };
const patterns = (filesystem: unknown) => ({ metadata: METADATA, filesystem });

const REFUSED_SECTIONS: readonly Preset[] = [
  no(
    'list-as-text',
    'One pattern where a list belongs',
    'wrong-type',
    '/filesystem/block_read',
    patterns({ block_read: '.env' }),
  ),
  no(
    'repeated-pattern',
    'A pattern that stands twice',
    'duplicate-item',
    '/filesystem/block_read/1',
    patterns({ block_read: ['.env', '.env'] }),
  ),
  no(
    'unknown-list',
    'A list that does not exist',
    'unknown-field',
    '/filesystem/block_delete',
    patterns({ block_delete: ['.env'] }),
  ),
  no(
    'empty-pattern',
    'An empty pattern',
    'empty-text',
    '/filesystem/block_read/0',
    patterns({ block_read: [''] }),
  ),
];

export const PACK_PRESETS: readonly Preset[] = [
  ...PACK_SOURCES.map(({ id, document }) => ok(id, `The pack ${id}`, document)),
  no('no-metadata', 'A pack without metadata', 'required-field', '/metadata', { commands: { block: [] } }),
  no('no-description', 'A pack without a description', 'required-field', '/metadata/description', {
    metadata: { ...METADATA, description: undefined },
  }),
  no('bad-id', 'An id without its prefix', 'bad-format', '/metadata/id', {
    metadata: { ...METADATA, id: 'example' },
  }),
  ...REFUSED_SECTIONS,
  {
    id: 'yaml-tab',
    title: 'YAML that is indented with a tab',
    text: 'metadata:\n\tid: cavra-example\n',
    refused: { code: 'yaml-syntax', pointer: '' },
  },
];

export const COMPILED_PRESETS: readonly Preset[] = [
  ok('fixture', 'A compiled policy', {
    metadata: { id: 'cavra-go-compiled-fixture', version: '2026.05' },
    filesystem: {
      block_read: ['**/*.secret'],
      block_write: ['protected/**'],
      require_approval_write: ['iam/**'],
    },
    commands: { block: ['dangerous mutate*'], allow: ['custom scan*'] },
    mcp: {
      block_unknown_servers: true,
      allowed_servers: ['github-enterprise'],
      blocked_servers: ['personal-drive-mcp'],
    },
  }),
  ok('empty', 'The empty policy: files pass, commands wait, servers are blocked', {}),
  ...REFUSED_SECTIONS,
];

const SERVERS = [
  {
    server_id: 'github-mcp',
    name: 'github-mcp',
    trust_tier: 'approved',
    approval_state: 'approved',
    capabilities: ['repository'],
    allowed_tools: ['create_pull_request'],
  },
  {
    server_id: 'filesystem-lab',
    name: 'filesystem-lab',
    trust_tier: 'experimental',
    approval_state: 'pending',
    capabilities: ['filesystem'],
    allowed_tools: ['read_file'],
  },
  {
    server_id: 'personal-drive-mcp',
    name: 'personal-drive-mcp',
    trust_tier: 'blocked',
    approval_state: 'denied',
    capabilities: ['filesystem'],
    allowed_tools: ['read_file'],
  },
];

export const REGISTRY_PRESETS: readonly Preset[] = [
  ok('three-servers', 'One approved, one waiting, one denied', { servers: SERVERS }),
  no('bad-tier', 'A tier that does not exist', 'not-allowed-value', '/servers/0/trust_tier', {
    servers: [{ server_id: 'a', trust_tier: 'friend' }],
  }),
  no('no-name', 'A server without any name', 'required-field', '/servers/0/server_id', {
    servers: [{ trust_tier: 'approved' }],
  }),
];
