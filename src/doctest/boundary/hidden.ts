/** Texts that stand in a file in another form: inside permalinks and data addresses. */
import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

interface Hidden {
  /** Where the form begins. */
  readonly at: number;
  readonly text: string;
}

const MOST = 1_000_000;
const PERMALINK = /#v1\.[\w.-]{1,200}\.([A-Za-z0-9_-]{8,200000})/g;
const DATA = /data:[a-z]{1,20}\/[a-z+.-]{1,40}(?:;charset=[\w-]{1,20})?;base64,([A-Za-z0-9+/=]{8,200000})/g;

/** The text of a deflated piece; empty when it is none or too large. */
function inflated(piece: string): string {
  try {
    return inflateRawSync(Buffer.from(piece, 'base64url'), { maxOutputLength: MOST }).toString('utf8');
  } catch {
    return '';
  }
}

export function hiddenTexts(text: string): Hidden[] {
  const links = [...text.matchAll(PERMALINK)].map(({ index, 1: piece = '' }) => ({
    at: index,
    text: inflated(piece),
  }));
  const data = [...text.matchAll(DATA)].map(({ index, 1: piece = '' }) => ({
    at: index,
    text: Buffer.from(piece, 'base64').toString('utf8'),
  }));
  return [...links, ...data];
}
