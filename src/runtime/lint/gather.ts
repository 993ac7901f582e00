/** Findings from hits: grouped by code and section, put in words, given places. */

import { CODES } from '../../contracts/codes.ts';
import { COMPILED_POLICY } from '../../contracts/enforcement/contracts.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { clip, displayPath, docsOf, jsonPointer } from '../../contracts/issue.ts';
import { placesOf } from './places.ts';
import type { Counterexample, LintFinding, Spot } from './report.ts';
import type { Hit } from './source.ts';
import { quoted } from './trial.ts';

/** Spots that a finding keeps; the rest is counted. */
const MOST_SPOTS = 50;

const VERBS: Readonly<Record<string, string>> = {
  read_file: 'Reading',
  write_file: 'Writing',
  execute_command: 'The command',
};

/** An action in words. */
export function actionWords(request: RuntimeRequest): string {
  const { action_type, target, server, requested_operation } = request;
  const verb = VERBS[action_type ?? ''];
  if (verb !== undefined) return `${verb} ${quoted(target ?? '')}`;
  if (action_type === 'mcp_tool_call') return `A call of the MCP server ${quoted(server ?? '')}`;
  return `A git ${requested_operation ?? 'operation'} to ${quoted(target ?? '')}`;
}

/** What a counter-example shows, in words. */
function exampleWords({ shows, request, expected, decision }: Counterexample): string {
  const action = actionWords(request);
  return shows === 'no-effect'
    ? `${action} gets ${decision} with it and without it.`
    : `${action} gets ${decision}, where ${expected} is meant.`;
}

function messageOf(hit: Hit, more: number): string {
  const { code, words, example, suggestion } = hit;
  return [
    `${displayPath(hit.at)} ${quoted(hit.pattern)}: ${CODES[code].title}.`,
    words,
    example === undefined ? undefined : exampleWords(example),
    suggestion?.text,
    more > 0 ? `So it is with ${more} more.` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

const SECTIONS: Readonly<Record<string, string>> = {
  read_file: 'filesystem',
  write_file: 'filesystem',
  mcp_tool_call: 'mcp',
};

/** Hits of one code and section are one finding, whether the pattern is the reader's own or a parent's. */
function groupOf({ code, at, inherited, example }: Hit): string {
  if (code === 'lint-unread-section') return code;
  const section = inherited ? (SECTIONS[example?.request.action_type ?? ''] ?? 'commands') : String(at[0]);
  return `${code} ${section}`;
}

/** Findings in the order of the text. In: hits, and the text when there was one. */
export function gather(hits: readonly Hit[], text: string | undefined): LintFinding[] {
  const places =
    text === undefined
      ? []
      : placesOf(
          text,
          hits.map(({ at }) => at),
        );
  const groups = new Map<string, { readonly hit: Hit; readonly spot: Spot }[]>();
  for (const [index, hit] of hits.entries()) {
    const { pattern, at, inherited, example, suggestion } = hit;
    const spot: Spot = {
      pattern,
      path: displayPath(at),
      pointer: jsonPointer(at),
      ...places[index],
      inherited,
      ...(example === undefined ? {} : { counterexample: example }),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
    const name = groupOf(hit);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [{ hit, spot }]);
    else group.push({ hit, spot });
  }
  const findings = [...groups.values()].flatMap((unsorted): LintFinding[] => {
    // The reader's own first: those can be mended here.
    const group = unsorted.toSorted((one, other) => Number(one.hit.inherited) - Number(other.hit.inherited));
    const [first] = group;
    if (first === undefined) return [];
    const { hit, spot } = first;
    const { pattern: _, inherited: __, ...place } = spot;
    return [
      {
        code: hit.code,
        message: clip(messageOf(hit, group.length - 1), COMPILED_POLICY.limits.message),
        severity: 'warning',
        docs: docsOf(hit.code),
        ...place,
        spots: group.slice(0, MOST_SPOTS).map(({ spot: one }) => one),
        more: Math.max(0, group.length - MOST_SPOTS),
      },
    ];
  });
  return findings.toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}
