/** A comment of the proto: its first line is the title, lines with @ are tags, the rest is the description. */
import type { Since } from '../../src/contracts/enforcement/wire-field.ts';

export interface Words {
  readonly title: string;
  readonly description: string;
  readonly since: Since;
  /** The parsed `@example`, if there is one. */
  readonly example: unknown;
}

/**
 * Reads one comment. Throws on a tag that it does not know, on a second `@example`, and on one that is not JSON:
 * a misspelt tag would otherwise be lost without a word.
 */
export function wordsOf(comment: string): Words {
  const lines = comment.split('\n').map((line) => line.trim());
  const plain = lines.filter((line) => line !== '' && !line.startsWith('@'));
  let since: Since = 'seed';
  let example: unknown;
  for (const line of lines.filter((candidate) => candidate.startsWith('@'))) {
    if (line === '@since after-seed') since = 'after-seed';
    else if (line.startsWith('@example ') && example === undefined) example = JSON.parse(line.slice(9));
    else throw new Error(`a comment of the proto has a tag that is not known or stands twice: ${line}`);
  }
  return { title: plain[0] ?? '', description: plain.slice(1).join(' '), since, example };
}
