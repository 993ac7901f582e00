/** Draws diagrams with Mermaid in a browser. Only `npm run diagrams` and the tests do this; no build does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { filesOf, TWIN } from './drawing.ts';
import { DIAGRAM_FONT, MERMAID_OPTIONS } from './options.ts';

export interface DiagramSource {
  readonly key: string;
  readonly source: string;
}

const MERMAID = fileURLToPath(new URL('../../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url));
const DRAWN = z.object({ svg: z.string(), twin: TWIN });

/** Runs in the page, where the script of Mermaid stands as `mermaid`. */
const IN_PAGE = `async ({ key, source, options, font }) => {
  await document.fonts.load('15px "' + font + '"');
  mermaid.initialize(options);
  const { svg } = await mermaid.render('diagram-' + key, source);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  // Between reading and drawing Mermaid keeps an entity such as #34; in a form of its own.
  const plain = (label) => (label ?? '').replaceAll(/<br *\\/?>/g, ' ').replaceAll(/ﬂ°°(\\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
  const { nodes = [], edges = [] } = db.getData?.() ?? {};
  return {
    svg,
    twin: {
      title: db.getAccTitle?.() ?? '',
      description: db.getAccDescription?.() ?? '',
      nodes: nodes.map(({ id, label, parentId: within }) => ({ id, label: plain(label) || id, ...(within ? { within } : {}) })),
      edges: edges.map(({ start, end, label }) => ({ from: start, to: end, label: plain(label) })),
    },
  };
}`;

/**
 * Numbers to two places: what is beyond differs between machines and is not seen. What only scripts read is dropped. An
 * entity of a label is shown as its character: Mermaid escapes it once more.
 */
const tidied = (svg: string): string =>
  `${svg
    .replaceAll(/ data-points="[^"]*"/g, '')
    .replaceAll(/&amp;(#\d+;)/g, '&$1')
    .replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => `${Math.round(Number(number) * 100) / 100}`)
    .trim()}\n`;

/** In: diagrams, the file of the face, how to start the browser. Out: the names and texts of their files. */
export async function drawAll(
  diagrams: readonly DiagramSource[],
  font: string,
  launch: { readonly executablePath: string; readonly args: readonly string[] },
): Promise<{ readonly name: string; readonly text: string }[]> {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: launch.executablePath,
    args: [...launch.args, '--font-render-hinting=none', '--disable-lcd-text'],
  });
  try {
    const face = readFileSync(font).toString('base64');
    const page = await browser.newPage();
    await page.setContent(
      `<!doctype html><style>@font-face{font-family:"${DIAGRAM_FONT}";src:url(data:font/woff2;base64,${face})}</style>`,
    );
    await page.addScriptTag({ path: MERMAID });
    const files: { name: string; text: string }[] = [];
    for (const { key, source } of diagrams) {
      const call = JSON.stringify({ key, source, options: MERMAID_OPTIONS, font: DIAGRAM_FONT });
      const { svg, twin } = DRAWN.parse(await page.evaluate(`(${IN_PAGE})(${call})`));
      const names = filesOf(key);
      files.push({ name: names.svg, text: tidied(svg) });
      files.push({ name: names.twin, text: `${JSON.stringify(twin, null, 2)}\n` });
    }
    return files;
  } finally {
    await browser.close();
  }
}
