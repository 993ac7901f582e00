/** How checks speak: sentences, with their code type in backticks. */
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
