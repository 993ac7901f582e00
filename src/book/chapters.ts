/** The eighteen chapters, in reading order: what numbers, orders and links them everywhere. */

export interface Chapter {
  /** Its address below `/book/`, and its file in `src/content/docs/book/`. */
  readonly slug: string;
  /** As the sidebar and the paths say it; the page's own title is the same. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly readers: readonly string[];
  /** Slugs that it had before. They lead to it still, and a reader who read it under one of them has read it. */
  readonly formerly?: readonly string[];
}

export const CHAPTERS = [
  {
    slug: 'foreword-and-reader-paths',
    title: 'Foreword and reader paths',
    purpose: 'Feel the problem in one evening’s story, and choose a way through the book.',
    readers: ['everybody'],
  },
  {
    slug: 'why-cavra-exists',
    title: 'Why CAVRA exists',
    purpose: 'See why the moment of action is a control point that nothing else covers.',
    readers: ['first-time readers', 'security architects', 'executives'],
  },
  {
    slug: 'runtime-authority-model',
    title: 'The runtime authority model',
    purpose: 'Learn who acts, what an action is, which decisions there are, and where authority comes from.',
    readers: ['security architects', 'policy authors', 'auditors'],
  },
  {
    slug: 'architecture',
    title: 'Architecture',
    purpose: 'Know the planes, what is public in each, and where a request goes.',
    readers: ['security architects', 'platform owners'],
  },
  {
    slug: 'editions',
    title: 'Editions',
    purpose: 'Tell what is included, what must be configured, and what is a service or a contract.',
    readers: ['evaluators', 'executives', 'platform owners'],
  },
  {
    slug: 'install-and-deploy',
    title: 'Install and deploy',
    purpose: 'Go from nothing to a stopped action, then choose how to run it.',
    readers: ['first-time readers', 'developers', 'platform owners'],
  },
  {
    slug: 'community-guide',
    title: 'Community guide',
    purpose: 'Turn one stopped action into a habit: evaluate, route, prove, improve.',
    readers: ['developers', 'first-time readers'],
  },
  {
    slug: 'enterprise-guide',
    title: 'Enterprise guide',
    purpose: 'Know what running it for a whole organisation needs, and how to judge it small.',
    readers: ['evaluators', 'platform security', 'compliance leads'],
  },
  {
    slug: 'cli-reference',
    title: 'CLI reference',
    purpose: 'Find the command for the job, ours and upstream’s, and what its exit code means.',
    readers: ['developers', 'platform owners'],
  },
  {
    slug: 'gui-and-sandbox',
    title: 'GUI and sandbox',
    purpose: 'Read a decision, a bundle and a posture view on a screen, and export nothing private.',
    readers: ['first-time readers', 'evaluators'],
  },
  {
    slug: 'aispm-guide',
    title: 'AISPM guide',
    purpose: 'Read posture made of decisions: findings, coverage, reports and the readiness gate.',
    readers: ['evaluators', 'auditors', 'executives'],
  },
  {
    slug: 'policy-and-evidence',
    title: 'Policy and evidence',
    purpose: 'Carry one decision through approval, bundle, signature and verification.',
    readers: ['developers', 'security architects', 'auditors'],
  },
  {
    slug: 'operations-and-integrations',
    title: 'Operations and integrations',
    purpose: 'Put the decision point into pipelines, releases and daily operation.',
    readers: ['platform owners', 'evaluators'],
  },
  {
    slug: 'labs-and-use-cases',
    title: 'Labs and use cases',
    purpose: 'Practise on real requests, packs, bundles and gates until the checks agree.',
    readers: ['everybody'],
  },
  {
    slug: 'appendices-and-faq',
    title: 'Appendices and FAQ',
    purpose: 'Look a thing up, and get short answers to the questions that come back.',
    readers: ['auditors', 'security architects'],
  },
  {
    slug: 'policy-language-reference',
    title: 'Policy language reference',
    purpose: 'Write a pack that says what you mean, and see what it cannot say.',
    readers: ['developers', 'security architects'],
  },
  {
    slug: 'troubleshooting-playbook',
    title: 'Troubleshooting playbook',
    purpose: 'Go from a symptom to its cause and its fix.',
    readers: ['platform owners', 'security architects', 'evaluators'],
  },
  {
    slug: 'conclusion',
    title: 'Conclusion',
    purpose: 'Return to the incident with what you know, and choose the first thing to do on Monday.',
    readers: ['everybody'],
  },
] as const satisfies readonly Chapter[];

export type ChapterSlug = (typeof CHAPTERS)[number]['slug'];

/** The address of a chapter. */
export const chapterPath = (slug: ChapterSlug): string => `/book/${slug}/`;

/** The chapter at an address, with or without its slashes, and its number from 1. */
export function chapterAt(path: string): { readonly chapter: Chapter; readonly number: number } | undefined {
  const own = `/${path.replaceAll(/^\/|\/$/g, '')}/`;
  const index = CHAPTERS.findIndex(({ slug }) => chapterPath(slug) === own);
  const chapter = CHAPTERS[index];
  return chapter === undefined ? undefined : { chapter, number: index + 1 };
}
