/** The reader's file beside the solution, line by line. */
import { diffLines } from 'diff';
import { draw, type Piece } from '../draw.ts';

const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** Lines of the solution that the reader lacks, and lines that only the reader has, each with a sign as well as a colour. */
export function differencePiece(mine: string, solution: string): Piece {
  const parts = diffLines(mine, solution);
  if (!parts.some(({ added, removed }) => added || removed))
    return draw('span', { class: 'lab-same' }, 'The same as mine.');
  return parts.map(({ added, removed, value }) => {
    const [tag, sign] = added ? ['ins', '+ '] : removed ? ['del', '- '] : ['span', '  '];
    return lines(value).map((line) => draw(tag, {}, `${sign}${line}\n`));
  });
}
