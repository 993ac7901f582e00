/** One page of each kind, and what Lighthouse must say of it. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Kind {
  readonly name: string;
  readonly path: string;
  /** Without SEO: nobody should find it by searching. */
  readonly hidden?: true;
  /** The kinds that a reader meets first are held to 100 in speed too. */
  readonly first?: true;
}

const OTHER_SPEED = 95;

export const KINDS: readonly Kind[] = [
  { name: 'home', path: '/', first: true },
  { name: 'chapter', path: '/book/runtime-authority-model/', first: true },
  { name: 'contract', path: '/playground/saas_operating_automation/request/', first: true },
  { name: 'reference', path: '/reference/' },
  { name: 'playground', path: '/playground/' },
  { name: 'decide', path: '/decide/' },
  { name: 'sandbox', path: '/closeout/sandbox/' },
  { name: 'lifecycle', path: '/lifecycle/' },
  { name: 'lab', path: '/labs/stop-the-incident/' },
  { name: 'path', path: '/paths/auditor/' },
  { name: 'posture', path: '/posture/' },
  { name: 'embed', path: '/embed/saas_operating_automation/request/', hidden: true },
  { name: 'missing', path: '/404.html', hidden: true },
];

/** The score that a kind must have in each category that counts for it. */
export function wanted(kind: Kind): ReadonlyMap<Category, number> {
  const counts = CATEGORIES.filter((category) => category !== 'seo' || !kind.hidden);
  return new Map(
    counts.map((category) => [category, category === 'performance' && !kind.first ? OTHER_SPEED : 100]),
  );
}
