/**
 * "Try it" opens the playground below the example, without leaving the page. It stands in a frame: a page of examples then loads
 * no program for those that nobody opens, and the frame keeps no draft, so that it can write over none. Without this script, and
 * with a key that asks for another window, the link leads to the playground as any link does.
 */
const OPEN = 'Close';

let frames = 0;

/** The frame for a link to a playground: the same contract and document, in the theme of this page. */
function frameFor(link: HTMLAnchorElement): HTMLIFrameElement {
  const address = new URL(link.href);
  address.pathname = address.pathname.replace('/playground/', '/embed/');
  const { theme } = document.documentElement.dataset;
  if (theme !== undefined) address.searchParams.set('theme', theme);
  const frame = document.createElement('iframe');
  frames += 1;
  frame.id = `try-it-${frames}`;
  frame.className = 'try-frame';
  frame.title = 'Playground with this example';
  frame.src = address.href;
  return frame;
}

function openOrClose(link: HTMLAnchorElement, line: Element): void {
  const open = link.getAttribute('aria-controls');
  if (open === null) {
    const frame = frameFor(link);
    line.after(frame);
    link.dataset.closed = link.textContent;
    link.textContent = OPEN;
    link.setAttribute('aria-controls', frame.id);
  } else {
    document.getElementById(open)?.remove();
    link.textContent = link.dataset.closed ?? '';
    link.removeAttribute('aria-controls');
  }
  link.ariaExpanded = String(open === null);
}

function follow(event: MouseEvent): void {
  if (event.defaultPrevented || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.try-it .go') : null;
  const line = link?.closest('.try-it');
  if (link === null || !line) return;
  event.preventDefault();
  openOrClose(link, line);
}

export const openInPlace = (): void => document.addEventListener('click', follow);
