import { describe, expect, test } from 'vitest';
import { hardenPage } from './page.ts';
import { sourceHash, withApiOrigin } from './policy.ts';

const page = (head: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;
const SHEET = '/_astro/page.css';
const harden = (head: string, body: string) => hardenPage(page(head, body), SHEET);

describe('a finished page', () => {
  test('names the hash of each inline script, and of nothing else', () => {
    const { html, scripts } = harden(
      '<script>let a = 1;</script><script src="/a.js"></script><script type="application/ld+json">{}</script>',
      '<script type="module">b()</script>',
    );
    expect([...scripts]).toEqual([sourceHash('let a = 1;'), sourceHash('b()')]);
    expect(html).toContain(sourceHash('let a = 1;'));
    expect(html).not.toContain('unsafe-inline');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  test('has a class in the place of a style attribute, equal ones the same', () => {
    const { html, rules } = harden(
      '',
      `<i style="--depth: 0;">a</i><b class="x y" style='--depth: 0;' data-a="style=&quot;no&quot; > 1">b</b><u style="color:red"/>`,
    );
    const [first] = [...rules];
    const name = /^\.(s\w{7})\.\1\.\1\{--depth: 0;\}$/.exec(first ?? '')?.[1];
    expect(rules.size).toBe(2);
    expect(html).toContain(`<i class="${name}">a</i>`);
    expect(html).toContain(`<b class="x y ${name}" data-a="style=&quot;no&quot; > 1">b</b>`);
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).toContain(`<link rel="stylesheet" href="${SHEET}"></head>`);
  });

  test('gives its style elements to the sheet', () => {
    const { html, rules } = harden(
      '<style>p { margin: 0 }</style>',
      '<svg><style>.a{fill:red}</style></svg>',
    );
    expect([...rules]).toEqual(['p { margin: 0 }', '.a{fill:red}']);
    expect(html).not.toContain('<style');
    expect(html).toContain('<svg></svg>');
  });

  test('without styles links no sheet', () => {
    expect(harden('', '<p>a</p>').html).not.toContain(SHEET);
  });

  test('with an inline handler is refused', () => {
    expect(() => harden('', '<a onclick="x()">a</a>')).toThrow('onclick');
  });

  test('asks an API that is named at build, or when it is served', () => {
    const built = hardenPage(page('', ''), SHEET, 'https://api.example.invalid').html;
    expect(built).toContain("connect-src 'self' https://api.example.invalid;");
    expect(withApiOrigin(harden('', '').html, 'https://api.example.invalid')).toBe(built);
  });
});
