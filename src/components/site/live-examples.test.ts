import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { findContract } from '../../contracts/registry.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { decodeLink, textIn } from '../playground/permalink.ts';
import { liveExamples } from './live-examples.ts';

const options = { mdastPlugins: [liveExamples] };
const fence = (words: string, text: string) => `\`\`\`json ${words}\n${text}\n\`\`\`\n`;
const CONTRACT = 'saas_operating_automation.request';
const good = findContract(CONTRACT)?.presets[0]?.text.trimEnd() ?? '';

test('an accepted example says so, and its link opens it as it stands', async () => {
  const { html } = await markdownToHtml(fence(`contract=${CONTRACT}`, good), options);
  expect(html).toContain('data-signal="yes"');
  const link = /href="[^"#]*(#v1\.[^"]+)"/.exec(html)?.[1] ?? '';
  expect(await decodeLink(link, (id) => id === CONTRACT)).toMatchObject({
    kind: 'link',
    payload: { text: good },
  });
});

test('a refused one names its codes', async () => {
  const { html } = await markdownToHtml(fence(`contract=${CONTRACT} refused=json-syntax@`, '{"a":'), options);
  expect(html).toContain('data-verdict="unusable"');
  expect(html).toContain('<a href="/errors/json-syntax/"><code>json-syntax</code></a>');
});

test('what looks like a secret is in neither page nor link, and is there when the link is opened', async () => {
  const token = expandSamples('{{github_token}}');
  const text = good.replace('"saas-example"', '"{{github_token}}"');
  expect(text).not.toBe(good);
  const { html } = await markdownToHtml(fence(`contract=${CONTRACT}`, text), options);
  expect(html).toContain('data-verdict="no"');
  const link = /href="[^"#]*(#v1\.[^"]+)"/.exec(html)?.[1] ?? '';
  const reading = await decodeLink(link, () => true);
  if (reading.kind !== 'link') throw new Error(reading.kind);
  expect(JSON.stringify(reading)).not.toContain(token);
  expect(textIn(reading.payload)).toContain(token);
});

test('in MDX too; other blocks are left alone', async () => {
  const { code } = await mdxToJs(fence(`contract=${CONTRACT} title="a"`, good), options);
  expect(code).toContain('try-it');
  const { html } = await markdownToHtml(fence('sample="no contract"', good), options);
  expect(html).not.toContain('try-it');
});
