/** What a web manifest refers to: its icons and pictures, and the pages that it opens. */
import * as z from 'zod';
import type { Placed } from './scan.ts';

const pictures = z.array(z.object({ src: z.string() })).catch([]);
const address = z.string().optional().catch(undefined);

const MANIFEST = z.object({
  start_url: address,
  icons: pictures,
  screenshots: pictures,
  shortcuts: z.array(z.object({ url: z.string(), icons: pictures })).catch([]),
});

/** In: the text of a manifest. Out: its addresses where they stand; none when it is not one. Never throws. */
export function manifestUrls(text: string): Placed[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const read = MANIFEST.safeParse(value);
  if (!read.success) return [];
  const { start_url: start, icons, screenshots, shortcuts } = read.data;
  const at = (url: string): number => Math.max(0, text.indexOf(JSON.stringify(url)));
  const files = [...icons, ...screenshots, ...shortcuts.flatMap((one) => one.icons)].map(({ src }) => src);
  const pages = [...(start === undefined ? [] : [start]), ...shortcuts.map(({ url }) => url)];
  return [
    ...files.map((url): Placed => ({ mark: { kind: 'ref', url, use: 'asset' }, at: at(url) })),
    ...pages.map((url): Placed => ({ mark: { kind: 'ref', url, use: 'link' }, at: at(url) })),
  ];
}
