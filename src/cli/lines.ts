/** Bytes to lines, fast and bounded: whole lines stay together in blocks, an over-long one is cut, never collected. */

const NEWLINE = 10;
const RETURN = 13;
const NOTHING = new Uint8Array(0);

/** Several whole lines, each with its line end; or one line alone, perhaps cut short, without it. */
export type Piece = { readonly block: Uint8Array } | { readonly line: Uint8Array };

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === RETURN ? line.subarray(0, -1) : line;
}

/**
 * Cuts a stream of bytes at its line ends. `most` is the number of bytes that a line may have; of a longer one
 * the first `most` + 1 or 2 are handed on, which is enough to refuse it. A line end after the last line is optional.
 */
export async function* pieces(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Piece> {
  const keep = most + 2;
  // The line begun in earlier chunks; its length stays within `keep` even when the line goes on for ever.
  let begun: Uint8Array = NOTHING;
  let open = false;
  const extend = (part: Uint8Array): void => {
    open = true;
    const room = keep - begun.length;
    if (room > 0 && part.length > 0) begun = Buffer.concat([begun, part.subarray(0, room)]);
  };
  for await (const chunk of source) {
    let start = 0;
    if (open) {
      const end = chunk.indexOf(NEWLINE);
      extend(end === -1 ? chunk : chunk.subarray(0, end));
      if (end === -1) continue;
      yield { line: withoutReturn(begun) };
      begun = NOTHING;
      open = false;
      start = end + 1;
    }
    const last = chunk.lastIndexOf(NEWLINE);
    if (last >= start) {
      yield { block: chunk.subarray(start, last + 1) };
      start = last + 1;
    }
    if (start < chunk.length) extend(chunk.subarray(start));
  }
  if (open) yield { line: withoutReturn(begun) };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(block: Uint8Array): string | undefined {
  try {
    return decoder.decode(block);
  } catch {
    return undefined;
  }
}

/** Each line of a block in order, without its line end: as text when the whole block is UTF-8, else as bytes. */
export function* linesOf(block: Uint8Array): Generator<string | Uint8Array> {
  const text = decoded(block);
  const source = text ?? block;
  for (let start = 0; start < source.length; ) {
    const end = typeof source === 'string' ? source.indexOf('\n', start) : source.indexOf(NEWLINE, start);
    if (typeof source === 'string') {
      yield source.slice(start, source.charCodeAt(end - 1) === RETURN && end > start ? end - 1 : end);
    } else yield withoutReturn(source.subarray(start, end));
    start = end + 1;
  }
}
