/** The sidebar as groups of addresses, for lists of the site that are no sidebar. */

interface Item {
  readonly label?: string;
  readonly link?: string;
  readonly slug?: string;
  readonly items?: readonly Item[];
}

const addresses = ({ link, slug, items = [] }: Item): string[] => [
  ...(link === undefined ? [] : [link]),
  ...(slug === undefined ? [] : [`/${slug}/`]),
  ...items.flatMap(addresses),
];

/** In: the groups of a sidebar. Out: each with its pages, in order; sections below a page are left out. */
export const groupsOf = (
  sidebar: readonly Item[],
): { readonly label: string; readonly pages: readonly string[] }[] =>
  sidebar.map((group) => ({
    label: group.label ?? '',
    pages: addresses(group).filter((address) => !address.includes('#')),
  }));
