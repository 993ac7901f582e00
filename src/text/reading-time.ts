/** How long a page takes to read. */

const WORDS_A_MINUTE = 220;
/** Code is read slower than prose: a line counts as so many words. */
const WORDS_A_LINE = 12;

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;
const FENCE = /^([ \t]*)(`{3,}|~{3,})[^\n]*\n([\s\S]*?)(?:^[ \t]*\2[`~]*[ \t]*$|$(?![\s\S]))/gm;
const NOT_PROSE =
  /<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}|^(?:import|export)\s[^\n]*$|<[^>\n]*>|\]\([^)\n]*\)/gm;
const WORD = /[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*/gu;

/** Whole minutes for Markdown or MDX, at least one. Front matter, imports, tags and addresses are not read. */
export function readingMinutes(markdown: string): number {
  let lines = 0;
  const prose = markdown
    .replace(FRONT_MATTER, '')
    .replaceAll(FENCE, (_whole, _indent, _marks, code: string) => {
      lines += code.split('\n').filter((line) => line.trim() !== '').length;
      return '\n';
    })
    .replaceAll(NOT_PROSE, ' ');
  const words = prose.match(WORD)?.length ?? 0;
  return Math.max(1, Math.round((words + lines * WORDS_A_LINE) / WORDS_A_MINUTE));
}
