/** Laying out plain text for a terminal. */

const NARROWEST = 40;
const WIDEST = 100;

/** A usable width, whatever the terminal says. */
export function widthOf(columns: number): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

/** Wraps at spaces; a word longer than the line stands alone. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((text) => indent + text).join('\n');
}

const WIDEST_NAME = 30;

/** Two columns: names, and their descriptions wrapped beside them, or below a name that is too wide. */
export function rows(table: readonly (readonly [string, string])[], columns: number): string {
  const names = table.map(([name]) => name.length).filter((length) => length <= WIDEST_NAME);
  const width = Math.max(0, ...names) + 4;
  return table
    .map(([name, description]) => {
      const wrapped = wrap(description, columns, ' '.repeat(width));
      if (name.length > WIDEST_NAME) return `  ${name}\n${wrapped}`;
      return `  ${name.padEnd(width - 2)}${wrapped.slice(width)}`;
    })
    .join('\n');
}
