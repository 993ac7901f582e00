/** Where an offset stands, for people. */
export interface Position {
  /** Line and column start at 1; the column counts UTF-16 units, as editors and the Language Server Protocol do. */
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset. A line ends at \n, \r\n or a lone \r. Offsets beyond the text give its end. */
export function positionAt(text: string, offset: number): Position {
  const end = Math.min(offset, text.length);
  let line = 1;
  let start = 0;
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    if (unit === 13 && text.charCodeAt(at + 1) === 10) {
      if (at + 1 >= end) break;
      at += 1;
    }
    line += 1;
    start = at + 1;
  }
  return { line, column: end - start + 1 };
}

/** Offset of a line and column, the inverse of `positionAt`; places beyond the text give its end. */
export function offsetAt(text: string, { line, column }: Position): number {
  let at = 0;
  for (let current = 1; current < line && at < text.length; current += 1) {
    const next = /\r\n|\n|\r/.exec(text.slice(at));
    if (next === null) return text.length;
    at += next.index + next[0].length;
  }
  return Math.min(at + column - 1, text.length);
}
