/** The same decision on the command line and over HTTP, as text. */
import { curlCommand, shellWord } from '../playground/commands.ts';

export interface Asked {
  /** The request as JSON text. */
  readonly text: string;
  /** True when the reader's own text takes the place of the pack. */
  readonly policy: boolean;
  readonly registry: boolean;
  readonly mode: string;
  readonly actor: string;
  readonly reason: string;
}

/** `cavra evaluate` with the flags that the page stands for. The request is on standard input. */
export function evaluateCommand({ text, policy, registry, mode, actor, reason }: Asked): string {
  const flag = (name: string, value: string): string[] =>
    value === '' ? [] : [`--${name} ${shellWord(value)}`];
  const words = [
    'npx cavra evaluate -',
    ...flag('policy', policy ? 'policy.yaml' : ''),
    ...flag('registry', registry ? 'registry.yaml' : ''),
    ...flag('mode', mode),
    ...flag('break-glass-actor', actor),
    ...flag('break-glass-reason', reason),
  ];
  return `${words.join(' ')} <<'JSON'\n${text.trimEnd()}\nJSON`;
}

/** The route decides by the pack that the request names; a policy or a registry of one's own it does not take. */
export function evaluateCurl({ text, mode, actor, reason }: Asked): string {
  const given = Object.entries({ mode, break_glass_actor: actor, break_glass_reason: reason }).filter(
    ([, value]) => value !== '',
  );
  const query = new URLSearchParams(given).toString();
  const path = `/enforcement/evaluate${query === '' ? '' : `?${query}`}`;
  return curlCommand({ method: 'POST', path, body: text });
}
