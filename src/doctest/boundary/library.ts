/** The kinds of secret that a kept library knows beside ours. */
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Hit } from './patterns.ts';

const ID = '@secretlint/secretlint-rule-preset-recommend';
const CONFIG = { rules: [{ id: ID, rule: creator, options: {} }] };

/** What the library finds in a text. `name` is only a name; nothing is read from it. */
export async function libraryHits(name: string, text: string): Promise<Hit[]> {
  const { messages } = await lintSource({
    source: { filePath: name, content: text, contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true },
  });
  return messages.map(({ range, messageId }) => ({
    rule: 'secret-value',
    at: range[0] ?? 0,
    what: messageId.toLowerCase().replaceAll('_', ' '),
  }));
}
