/** Rules about the parts of a policy that are no patterns: what is never read, and what is read otherwise than it looks. */
import { POLICY_PACK } from '../../contracts/enforcement/contracts.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import type { DecisionWord, PolicyMode } from '../../contracts/enforcement/vocabulary.ts';
import type { Path } from '../../contracts/issue.ts';
import { validateValue } from '../../contracts/validate.ts';
import { underMode } from '../enforcement/modes.ts';
import { readPolicy } from '../enforcement/policy.ts';
import type { Counterexample } from './report.ts';
import { type Hit, INHERITS, itemsAt } from './source.ts';
import { actionOf, EVERYDAY, type Trial, valueIn, weaker } from './trial.ts';

/** A policy as written, and with its parents merged in. */
export interface Both {
  readonly own: PolicyDocument;
  readonly merged: PolicyDocument;
}

const READ_SECTIONS = new Set(['metadata', 'filesystem', 'commands', 'mcp']);
const READ_MCP = new Set(['block_unknown_servers', 'allowed_servers', 'blocked_servers']);
const STRANGER = 'unlisted-server';

const call = (server: string): RuntimeRequest => ({
  action_type: 'mcp_tool_call',
  server,
  tool: 'read_file',
});

const spot = (at: Path, inherited: boolean) => ({
  at: inherited ? INHERITS : at,
  pattern: at.join('.'),
  inherited,
});

/** What a section that nobody reads would be thought to mean, as actions to try. */
const GUESSES: Readonly<
  Record<string, { readonly request: RuntimeRequest; readonly expected: DecisionWord }>
> = {
  'git.block_direct_push_to_protected_branch': {
    request: { action_type: 'git_operation', target: 'origin/release/1.0', requested_operation: 'push' },
    expected: 'block',
  },
  'mcp.allowlist_enabled': { request: call(STRANGER), expected: 'block' },
};

/** An action that is decided otherwise than the section says; else one on which it has no effect. */
function unreadExample(trial: Trial, { merged }: Both, at: Path): Counterexample | undefined {
  const [name = '', key] = at.map(String);
  const section: unknown = merged[name];
  const entries = typeof section === 'object' && section !== null ? Object.entries(section) : [];
  for (const [inner, value] of entries) {
    const guess = GUESSES[`${name}.${inner}`];
    if (guess === undefined || value !== true || (key !== undefined && key !== inner)) continue;
    const example = trial.differs(guess.request, guess.expected);
    if (example !== undefined) return example;
  }
  const kept = Object.fromEntries(entries.filter(([inner]) => key !== undefined && inner !== key));
  const without = readPolicy({ ...merged, [name]: key === undefined ? undefined : kept });
  const request = name === 'git' ? EVERYDAY.at(-1) : name === 'mcp' ? call(STRANGER) : EVERYDAY[0];
  return request === undefined ? undefined : trial.same(request, without);
}

export function lintUnread(trial: Trial, both: Both): Hit[] {
  const { own, merged } = both;
  const places: Path[] = [
    ...Object.keys(merged)
      .filter((name) => !READ_SECTIONS.has(name))
      .map((name) => [name]),
    ...Object.keys(merged.mcp ?? {})
      .filter((key) => !READ_MCP.has(key))
      .map((key) => ['mcp', key]),
  ];
  return places.flatMap((at): Hit[] => {
    const example = unreadExample(trial, both, at);
    const [name = '', key = ''] = at.map(String);
    const inherited = at.length === 1 ? !(name in own) : !(key in (own.mcp ?? {}));
    return example === undefined ? [] : [{ code: 'lint-unread-section', ...spot(at, inherited), example }];
  });
}

/** The list of commands that need approval, item by item. */
export function lintApprovals(trial: Trial, { own, merged }: Both): Hit[] {
  const name = 'commands.require_approval';
  const mine = itemsAt(own, name);
  const without = readPolicy({ ...merged, commands: { ...merged.commands, require_approval: [] } });
  return itemsAt(merged, name).flatMap((pattern): Hit[] => {
    const index = mine.indexOf(pattern);
    const request = actionOf('commands.allow', valueIn('commands.allow', pattern));
    const example = trial.differs(request, 'require_approval') ?? trial.same(request, without);
    if (example === undefined) return [];
    const at = index === -1 ? INHERITS : [...name.split('.'), index];
    return [{ code: 'lint-unread-approvals', pattern, at, inherited: index === -1, example }];
  });
}

/** What the mode of a pack is called where it counts. */
const MODES: Readonly<Record<string, PolicyMode>> = {
  audit_only: 'audit_only',
  strict_regulated: 'strict',
  break_glass: 'break_glass',
};

/** A mode in the metadata under which something would be decided otherwise, were it read. */
export function lintMode(trial: Trial, { own, merged }: Both): Hit[] {
  const mode = MODES[merged.metadata?.mode ?? ''];
  if (mode === undefined) return [];
  for (const { request } of trial.cases) {
    const said = trial.ask(request);
    if (said === undefined) break;
    const expected = underMode(said, { mode }).effective_decision;
    const { decision, rule_id } = said;
    if (expected === decision) continue;
    const shows = weaker(decision, expected) ? 'slips-through' : 'stopped';
    const example: Counterexample = { shows, request, expected, decision, rule_id };
    const inherited = own.metadata?.mode === undefined;
    return [{ code: 'lint-unread-mode', ...spot(['metadata', 'mode'], inherited), example }];
  }
  return [];
}

/** Servers that nobody listed, and are allowed. */
export function lintServers(trial: Trial, { own, merged }: Both): Hit[] {
  const hits: Hit[] = [];
  const unknown = trial.differs(call(STRANGER), 'block');
  const key = ['mcp', 'block_unknown_servers'];
  if (unknown !== undefined) {
    const change = { do: 'set', key: 'mcp.block_unknown_servers', value: true } as const;
    const suggestion = trial.suggest('Set mcp.block_unknown_servers to true.', [change], unknown);
    const inherited = own.mcp?.block_unknown_servers === undefined;
    hits.push({ code: 'lint-unknown-mcp-servers', ...spot(key, inherited), example: unknown, suggestion });
  }
  const mine = itemsAt(own, 'mcp.allowed_servers');
  for (const pattern of itemsAt(merged, 'mcp.allowed_servers')) {
    const example = trial.policy.mcp.blocked.has(pattern) ? trial.differs(call(pattern), 'allow') : undefined;
    if (example === undefined) continue;
    const index = mine.indexOf(pattern);
    const at = index === -1 ? INHERITS : ['mcp', 'allowed_servers', index];
    hits.push({ code: 'lint-overlap', pattern, at, inherited: index === -1, example });
  }
  return hits;
}

/** Metadata that a pack needs and this policy lacks. The judge is the contract of packs. */
export function lintMetadata({ own }: Both): Hit[] {
  return validateValue(POLICY_PACK, own).findings.map(
    ({ at, message }): Hit => ({
      code: 'lint-incomplete-pack',
      ...spot(at, false),
      words: `As a pack it is refused here: ${message}`,
    }),
  );
}
