/** What can be seen of a page, as facts that are the same on every machine: sizes, colours and places, never pixels. */
import type { Page } from '@playwright/test';

export interface Looks {
  readonly paper: string;
  readonly ink: string;
  readonly titleFace: string;
  /** Sizes of title, second heading and text, in pixels. */
  readonly sizes: readonly number[];
  /** Elements of the page's body that have a shadow or a gradient. */
  readonly ornaments: readonly string[];
  /** Controls that lie over one another. */
  readonly overlaps: readonly string[];
  /** Texts that are cut off at the side. */
  readonly cut: readonly string[];
  /** Signals without their shape, their word or their colour. */
  readonly bare: readonly string[];
  /** The smallest words of a drawing, in pixels; undefined without a drawing. */
  readonly smallest: number | undefined;
}

export const looksAt = (page: Page): Promise<Looks> =>
  page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const all = [...main.querySelectorAll<HTMLElement>('*')];
    const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1;
    const name = (element: Element): string =>
      `${element.localName}.${element.classList} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
    const sizeOf = (selector: string): number => {
      const element = main.querySelector(selector);
      return element === null ? 0 : Number.parseFloat(styleOf(element).fontSize);
    };

    // Without a blur it is a line, not a shadow: the third length counts.
    const isBlurred = (shadow: string): boolean =>
      [...shadow.matchAll(/-?[\d.]+px -?[\d.]+px ([\d.]+)px/g)].some(([, blur]) => Number(blur) > 0);

    const controls = all.filter(
      (element) => element.matches('button, input, select, textarea, summary, .signal') && isSeen(element),
    );
    const overlaps = controls.flatMap((a, index) =>
      controls.slice(index + 1).flatMap((b) => {
        if (a.contains(b) || b.contains(a)) return [];
        const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
        const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
        const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
        return wide > 2 && high > 2 ? [`${name(a)} and ${name(b)}`] : [];
      }),
    );
    const hasOwnText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');
    const cut = all.filter(
      (element) =>
        isSeen(element) &&
        hasOwnText(element) &&
        ['hidden', 'clip'].includes(styleOf(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        // Words for screen readers only are cut on purpose.
        styleOf(element).clipPath === 'none' &&
        element.clientWidth > 2,
    );
    const signals = all.filter((element) => element.matches('.signal[data-signal]') && isSeen(element));
    const words = [...main.querySelectorAll<SVGGraphicsElement>('.diagram svg text')].map((text) => {
      const scale = text.getScreenCTM()?.a ?? 1;
      return Number.parseFloat(styleOf(text).fontSize) * scale;
    });
    const page = styleOf(document.body);
    return {
      paper: page.backgroundColor,
      ink: page.color,
      titleFace: styleOf(document.querySelector('h1') ?? document.body).fontFamily,
      sizes: [sizeOf('h1'), sizeOf('h2'), sizeOf('.sl-markdown-content p')],
      ornaments: all
        // Expressive Code draws the hairlines of its frames as gradients.
        .filter((element) => isSeen(element) && element.closest('.expressive-code') === null)
        .filter((element) => {
          const { boxShadow, backgroundImage } = styleOf(element);
          return isBlurred(boxShadow) || backgroundImage.includes('gradient');
        })
        .map(name),
      overlaps,
      cut: cut.map(name),
      bare: signals
        .filter((signal) => {
          const path = signal.querySelector('svg path');
          // Where the word stands beside the mark, both belong to one item; a mark on a control may be named by its label.
          const item = signal.closest('[aria-label], li, button, td, dt, label, p') ?? signal;
          const words = `${item.getAttribute('aria-label') ?? ''}${item.textContent ?? ''}`;
          return path === null || words.trim() === '' || styleOf(path).stroke === page.color;
        })
        .map(name),
      smallest: words.length === 0 ? undefined : Math.min(...words),
    };
  });
