import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { withoutForeignMark } from './foreign-names.ts';

const PAGE = 'Both `upstream:tokenizer_version` and `upstream` are shown, `a upstream:b` as it stands.';
const options = { mdastPlugins: [withoutForeignMark] };

test('a name of upstream is shown without its mark, in Markdown and MDX', () => {
  const { html } = markdownToHtml(PAGE, options);
  expect(html).toContain('<code>tokenizer_version</code>');
  expect(html).toContain('<code>upstream</code>');
  expect(html).toContain('<code>a upstream:b</code>');
  const { code } = mdxToJs(PAGE, options);
  expect(code).toContain('"tokenizer_version"');
  expect(code).not.toContain('upstream:tokenizer');
});
