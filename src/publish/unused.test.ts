import { describe, expect, test } from 'vitest';
import { withoutUnused } from './unused.ts';

const layer = (css: string): string => `@layer starlight.core{${css}}`;
const PAGE = '<main class="card md:block astro-abc"><p class="text">a</p></main>';

describe('rules of Starlight that no page can use', () => {
  test.each([
    ['a class that is nowhere', '.hero{color:red}', ''],
    ['a class that a page has', '.card{color:red}', '.card{color:red}'],
    ['the selectors of a list, each by itself', '.card,.hero a{color:red}', '.card{color:red}'],
    ['the scope of a component', 'p:where(.astro-xyz){color:red}', ''],
    [
      'the scope of a component that is there',
      'p:where(.astro-abc){color:red}',
      'p:where(.astro-abc){color:red}',
    ],
    ['what must not be there', 'p:not(.hero){color:red}', 'p:not(.hero){color:red}'],
    ['one of several', ':is(.hero,.card) p{color:red}', ':is(.hero,.card) p{color:red}'],
    ['a choice in a choice', ':not(:where(.hero *)) p{color:red}', ':not(:where(.hero *)) p{color:red}'],
    ['a rule in a query, and then the query', '@media print{.hero{color:red}}', ''],
    ['braces and quotes in a string', '.card{content:"}\\"{"}.hero{color:red}', '.card{content:"}\\"{"}'],
    ['a name with a sign in it', '.md\\:block{color:red}', '.md\\:block{color:red}'],
    ['a name with a sign in it that is nowhere', '.md\\:none{color:red}', ''],
    ['a name that CSS writes in its own way', '.\\31 0,.a\\.b{color:red}', '.\\31 0,.a\\.b{color:red}'],
    ['steps of a movement', '@keyframes a{0%{top:0}}', '@keyframes a{0%{top:0}}'],
    ['an attribute with a point', 'a[href$=".hero"]{color:red}', 'a[href$=".hero"]{color:red}'],
  ])('%s', (_, css, left) => {
    expect(withoutUnused(layer(css), [PAGE])).toBe(left === '' ? '' : layer(left));
  });

  test('a class that only a script names stays', () => {
    expect(withoutUnused(layer('.hero{color:red}'), [PAGE, 'node.className="hero"'])).toBe(
      layer('.hero{color:red}'),
    );
  });

  test('what is not of Starlight stays as it is, used or not', () => {
    const css =
      '@charset "utf-8";@layer base,starlight;.hero{color:red}@font-face{src:url(a)}@layer mine{.hero{top:0}}';
    expect(withoutUnused(css, [PAGE])).toBe(css);
  });
});
