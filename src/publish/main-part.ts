/** The part of a page that is its own, with its tags. In: HTML. Out: undefined when it has none. */
export function mainOf(html: string): string | undefined {
  const [from, to] = [html.indexOf('<main'), html.lastIndexOf('</main>')];
  return from === -1 || to < from ? undefined : html.slice(from, to + '</main>'.length);
}
