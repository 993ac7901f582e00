/** The registry: the given calls, no tool beyond the lists, and no stranger. */
import type { Check } from '../../../contracts/labs/lab.ts';
import { AMBIENT } from '../../enforcement/ambient.ts';
import { decide } from '../../enforcement/decide.ts';
import { loadRegistry } from '../../enforcement/load.ts';
import type { McpRegistry } from '../../enforcement/mcp.ts';
import { readPolicy } from '../../enforcement/policy.ts';
import { failingTests } from '../policy-tasks.ts';
import { code, errorsIn } from '../say.ts';

const FILE = 'registry.yaml';
const POLICY = readPolicy({});
/** A tool that no server of the lab has. */
const NEW_TOOL = 'run_shell';
const STRANGERS = ['filesystem', 'github-mcp-2', 'GITHUB-MCP', 'carrier', ''];

function said(registry: McpRegistry, server: string, tool: string, capability: string): string {
  const request = { action_type: 'mcp_tool_call', server, tool, capability };
  return decide(request, { policy: POLICY, registry, ...AMBIENT }).decision;
}

function widest(registry: McpRegistry): string[] {
  return registry.flatMap(({ id, capabilities }) => {
    const capability = capabilities[0] ?? 'repository';
    return said(registry, id, NEW_TOOL, capability) === 'allow'
      ? [`${code(id)} may call ${code(NEW_TOOL)}, which nobody listed: its list of tools is empty.`]
      : [];
  });
}

export const check: Check = (texts) => {
  const loaded = loadRegistry(texts[FILE] ?? '');
  if (loaded.outcome !== 'yes') {
    const wait = [`${code(FILE)} is no registry yet.`];
    return { registry: errorsIn(FILE, loaded.issues), calls: wait, scope: wait, strangers: wait };
  }
  const { registry } = loaded;
  const letIn = STRANGERS.filter(
    (name) => said(registry, name, 'create_pull_request', 'repository') !== 'block',
  );
  return {
    registry: [],
    calls: failingTests(texts, 'calls.yaml', { registry }),
    scope: widest(registry),
    strangers: letIn.map((name) => `${code(name)} may be called, and nobody meant to let it in.`),
  };
};
