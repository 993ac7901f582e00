/** The Markdown twin of a page: beside it, in a built site. The page for addresses that do not exist has none. */
export const twinHref = (pathname: string): string | undefined =>
  import.meta.env.PROD && pathname.endsWith('/') && !pathname.endsWith('/404/')
    ? `${pathname}index.md`
    : undefined;
