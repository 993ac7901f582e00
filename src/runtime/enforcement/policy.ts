/** A policy as the engine reads it: the lists that a decision looks at, with their patterns taken apart once. */
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import { compilePattern, matches, type Pattern } from './match.ts';
import { goTrim } from './trim.ts';

/** The lists of patterns that a decision reads. Any other list of a policy is validated and never read. */
export const PATTERN_LISTS = [
  'filesystem.block_read',
  'filesystem.block_write',
  'filesystem.require_approval_write',
  'commands.block',
  'commands.allow',
] as const;
export type PatternListName = (typeof PATTERN_LISTS)[number];

export interface PatternList {
  readonly name: PatternListName;
  readonly patterns: readonly Pattern[];
}

export interface McpRules {
  /** True unless the policy says false. Upstream's built-in lists differ from its own YAML here; we take the YAML. */
  readonly blockUnknown: boolean;
  readonly allowed: ReadonlySet<string>;
  readonly blocked: ReadonlySet<string>;
}

/** Made by `readPolicy`, or by the packs; never changed afterwards. */
export interface CompiledPolicy {
  /** `metadata.id`; empty when the policy has none, as in the policy `{}`. */
  readonly id: string;
  readonly lists: Readonly<Record<PatternListName, PatternList>>;
  readonly mcp: McpRules;
}

/** Items trimmed, empty ones dropped, as upstream's Go runtime does when it reads a list. */
function itemsOf(items: readonly string[] | null | undefined): string[] {
  return (items ?? []).map(goTrim).filter((item) => item !== '');
}

/** Makes a policy ready to decide. In: a validated document, parents already merged. */
export function readPolicy(document: PolicyDocument): CompiledPolicy {
  const { filesystem, commands, mcp } = document;
  const list = (name: PatternListName, items: readonly string[] | null | undefined): PatternList => ({
    name,
    patterns: itemsOf(items).map(compilePattern),
  });
  return {
    id: document.metadata?.id ?? '',
    lists: {
      'filesystem.block_read': list('filesystem.block_read', filesystem?.block_read),
      'filesystem.block_write': list('filesystem.block_write', filesystem?.block_write),
      'filesystem.require_approval_write': list(
        'filesystem.require_approval_write',
        filesystem?.require_approval_write,
      ),
      'commands.block': list('commands.block', commands?.block),
      'commands.allow': list('commands.allow', commands?.allow),
    },
    mcp: {
      blockUnknown: mcp?.block_unknown_servers ?? true,
      allowed: new Set(itemsOf(mcp?.allowed_servers)),
      blocked: new Set(itemsOf(mcp?.blocked_servers)),
    },
  };
}

/** Place of the first pattern that matches the value, or -1. */
export function firstMatch(list: PatternList, value: string): number {
  const { patterns } = list;
  for (let index = 0; index < patterns.length; index += 1) {
    const pattern = patterns[index];
    if (pattern !== undefined && matches(pattern, value)) return index;
  }
  return -1;
}
