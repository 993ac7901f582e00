/**
 * The Field Compass at the foot of every page: four columns, three rows. The first row is the first thing of its column,
 * the second the reference behind it, the third the place to stand when you have it.
 */
import { type ChapterSlug, chapterPath } from './chapters.ts';

interface Cell {
  readonly label: string;
  readonly to:
    | ChapterSlug
    | { readonly chapter: ChapterSlug; readonly section: string }
    | { readonly page: string };
}

export const COMPASS: readonly { readonly column: string; readonly cells: readonly [Cell, Cell, Cell] }[] = [
  {
    column: 'Start',
    cells: [
      { label: 'Quick start', to: { page: '/#quick-start' } },
      { label: 'Reader paths', to: 'foreword-and-reader-paths' },
      { label: 'Community', to: 'community-guide' },
    ],
  },
  {
    column: 'Build',
    cells: [
      { label: 'CLI', to: 'cli-reference' },
      { label: 'Policy syntax', to: 'policy-language-reference' },
      { label: 'GUI', to: 'gui-and-sandbox' },
    ],
  },
  {
    column: 'Operate',
    cells: [
      { label: 'Enterprise guide', to: 'enterprise-guide' },
      { label: 'Deployments', to: 'operations-and-integrations' },
      { label: 'Troubleshooting', to: 'troubleshooting-playbook' },
    ],
  },
  {
    column: 'Assure',
    cells: [
      { label: 'AISPM', to: 'aispm-guide' },
      { label: 'Evidence', to: { chapter: 'policy-and-evidence', section: 'evidence' } },
      { label: 'Conclusion', to: 'conclusion' },
    ],
  },
];

/** The address of a cell. */
export function cellTarget({ to }: Cell): string {
  if (typeof to === 'string') return chapterPath(to);
  return 'page' in to ? to.page : `${chapterPath(to.chapter)}#${to.section}`;
}
