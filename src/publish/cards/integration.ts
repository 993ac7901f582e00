/**
 * Draws the social card of each page that names one, from what the finished page says of itself. A card is kept by the hash
 * of what it is drawn from, so a build draws only what has changed. They stand in a folder of their own, which the service worker
 * does not keep.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { filesBelow } from '../digests.ts';
import { keeper } from '../kept.ts';
import { readPalette } from '../palette.ts';
import { saidIn } from '../said.ts';
import { type CardMark, type CardText, drawCard } from './card.ts';
import { CARDS, cardPath } from './path.ts';
import { readFace } from './type.ts';

export interface CardOptions {
  readonly wordmark: string;
  readonly marks: readonly CardMark[];
  /** Where in the book an address stands, in words. */
  readonly placeOf: (pathname: string) => string;
}

/** What a page says of itself; undefined when it names no card. */
function cardTextOf(html: string): Omit<CardText, 'place'> | undefined {
  const said = saidIn(html);
  const [title, says = ''] = [said.get('og:title'), said.get('og:description')];
  return said.has('og:image') && title !== undefined ? { title, says } : undefined;
}

/** Few colours, so few that no eye sees it: a card is read from a host once and never again. */
const PNG = { palette: true, colours: 32, effort: 1, dither: 0 } as const;

const pictureOf = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png(PNG).toBuffer();

/** What decides how a card looks, beside the words and colours that it is given. */
const PROGRAMS = ['./integration.ts', './card.ts', './type.ts', '../palette.ts'].map(
  (path) => new URL(path, import.meta.url),
);

/** It stands after what writes pages, and before what lists the files of the site. */
export const socialCards = ({ wordmark, marks, placeOf }: CardOptions): AstroIntegration => {
  let [root, tokens] = ['', ''];
  return {
    name: 'social-cards',
    hooks: {
      async 'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
        tokens = await readFile(join(root, 'src/styles/tokens.css'), 'utf8');
      },
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const kept = await keeper(root, 'cards', PROGRAMS);
        const look = {
          wordmark,
          marks,
          colour: readPalette(tokens),
          bold: readFace(600),
          plain: readFace(400),
        };
        const pages = (await filesBelow(folder)).filter(
          (path) => path.endsWith('/index.html') || path === 'index.html',
        );
        const drawn = await Promise.all(
          pages.map(async (path) => {
            const text = cardTextOf(await readFile(join(folder, path), 'utf8'));
            if (text === undefined) return false;
            const pathname = `/${path.slice(0, -'index.html'.length)}`;
            const file = join(folder, cardPath(pathname));
            await mkdir(dirname(file), { recursive: true });
            const shown = { place: placeOf(pathname), ...text };
            const from = JSON.stringify([wordmark, marks, tokens, shown]);
            await writeFile(file, await kept(from, () => pictureOf(drawCard(shown, look))));
            return true;
          }),
        );
        logger.info(`${drawn.filter(Boolean).length} cards in ${CARDS}/`);
      },
    },
  };
};
