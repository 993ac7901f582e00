/** Where the card of a page is, from the top of the site. The page names it, the build puts it there. */
export const CARDS = 'cards';

/** In: the address of a page from the top of the site. */
export const cardPath = (pathname: string): string =>
  `${CARDS}/${pathname.replaceAll(/^\/|\/$/g, '') || 'index'}.png`;
