/** Cells of a table that stand below each other on a narrow screen: each is told the title of its column. */

const CELL = /<t([dh])(\s[^>]*)?>/g;
const ROW = /<tr\b[\s\S]*?<\/tr>/g;

/** A row whose cells number from 0; the first is the row's own name. */
function labelRow(row: string, titles: readonly string[]): string {
  let column = -1;
  return row.replaceAll(CELL, (tag, kind: string, attributes = '') => {
    column += 1;
    const title = titles[column];
    const isPlain = kind === 'd' && column > 0 && title !== undefined && !attributes.includes('data-label');
    return isPlain ? `<td${attributes} data-label="${title}">` : tag;
  });
}

/**
 * In: the finished HTML of a table's head and body. Out: the same, each cell with its title as `data-label`, unless it has
 * one of its own. A table of two columns needs none: what a name is followed by is what it says.
 */
export function labelCells(html: string): string {
  const [head = '', ...body] = html.split(/(?=<tbody\b)/);
  const titles = [...head.matchAll(/<th\b[^>]*>([\s\S]*?)<\/th>/g)].map(([, title = '']) =>
    title
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('"', '&quot;')
      .trim(),
  );
  return titles.length < 3 ? html : head + body.join('').replaceAll(ROW, (row) => labelRow(row, titles));
}
