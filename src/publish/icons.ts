/** The site's mark for what takes no SVG, and the manifest with which a reader can keep the book like a program. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { ICO, MANIFEST, TOUCH } from './icon-names.ts';
import { type Colour, readPalette } from './palette.ts';

export interface IconOptions {
  readonly name: string;
  readonly short: string;
  readonly says: string;
}

const MARK = 'M16 4.5 27.5 16 16 27.5 4.5 16z';
const POINTER = 'M13 10h3v12h-3zM18.5 10l4 6-4 6z';

/** The mark on its paper. `room` is the part of the side that it may fill: a mask cuts the corners of some. */
function draw(paper: Colour, ink: Colour, room: number): Buffer {
  const shift = 16 * (1 - room);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${paper.light}"/><g transform="translate(${shift} ${shift}) scale(${room})"><path d="${MARK}" fill="none" stroke="${ink.light}" stroke-width="2.5"/><path d="${POINTER}" fill="${ink.light}"/></g></svg>`,
  );
}

/** One PNG in the container that old browsers and feed readers ask for. */
function asIco(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const ICONS = [
  { file: 'icons/192.png', side: 192, room: 0.92, purpose: 'any' },
  { file: 'icons/512.png', side: 512, room: 0.92, purpose: 'any' },
  { file: 'icons/mask-512.png', side: 512, room: 0.7, purpose: 'maskable' },
] as const;

/** Addresses in it are relative, so it serves a site below any path. */
function manifestText({ name, short, says }: IconOptions, paper: Colour): string {
  const icons = ICONS.map(({ file, side, purpose }) => ({
    src: file,
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose,
  }));
  const look = { display: 'minimal-ui', background_color: paper.light, theme_color: paper.light };
  return `${JSON.stringify({ name, short_name: short, description: says, lang: 'en', start_url: './', scope: './', ...look, icons }, null, 1)}\n`;
}

/** It stands before what lists the files of the site. */
export const icons = (options: IconOptions): AstroIntegration => {
  let tokens = '';
  return {
    name: 'icons',
    hooks: {
      async 'astro:config:done'({ config }) {
        tokens = await readFile(fileURLToPath(new URL('src/styles/tokens.css', config.root)), 'utf8');
      },
      async 'astro:build:done'({ dir }) {
        const folder = fileURLToPath(dir);
        const colour = readPalette(tokens);
        const [paper, ink] = [colour('paper'), colour('ink')];
        const picture = (side: number, room: number): Promise<Buffer> =>
          sharp(draw(paper, ink, room), { density: 72 * (side / 32) })
            .resize(side, side)
            .png({ palette: true, colours: 32 })
            .toBuffer();
        await mkdir(join(folder, 'icons'), { recursive: true });
        for (const { file, side, room } of ICONS)
          await writeFile(join(folder, file), await picture(side, room));
        await writeFile(join(folder, TOUCH), await picture(180, 0.86));
        await writeFile(join(folder, ICO), asIco(await picture(32, 1), 32));
        await writeFile(join(folder, MANIFEST), manifestText(options, paper));
      },
    },
  };
};
