/** How checks speak: an issue of a file, an action, a decision, each as a sentence with its code type in backticks. */
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import type { Issue } from '../../contracts/issue.ts';

/** Text as code type. A backtick would end it, so one becomes a plain quote. */
export const code = (text: string): string => `\`${text.replaceAll('`', "'").replaceAll('\n', '\\n')}\``;

const MOST_SAID = 6;

/** At most some of the sentences, and how many more there are. */
export function some(sentences: readonly string[], most = MOST_SAID): string[] {
  const rest = sentences.length - most;
  return rest > 0 ? [...sentences.slice(0, most), `And ${rest} more of the kind.`] : [...sentences];
}

/** The errors among the issues of a file, each with its place and its code. */
export function errorsIn(file: string, issues: readonly Issue[]): string[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return some(
    errors.map(({ message, line, code: name }) => {
      const place = line === undefined ? '' : ` line ${line}`;
      return `${code(file)}${place}: ${message} (${code(name)})`;
    }),
  );
}

/** An action in a few words. */
export function actionWords(
  request: Pick<RuntimeRequest, 'action_type' | 'target' | 'server' | 'tool'>,
): string {
  const target = code(request.target ?? '');
  switch (request.action_type) {
    case 'read_file':
      return `Reading ${target}`;
    case 'write_file':
      return `Writing ${target}`;
    case 'execute_command':
      return `Running ${target}`;
    case 'git_operation':
      return `Pushing to ${target}`;
    case 'mcp_tool_call':
      return `Calling ${code(`${request.server ?? ''}:${request.tool ?? ''}`)}`;
    default:
      return `The action on ${target}`;
  }
}
