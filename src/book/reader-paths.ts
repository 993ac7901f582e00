/** The eight ways through the book. Minutes are computed from our own text; progress is kept by chapter. */
import { CHAPTERS, type ChapterSlug, chapterPath } from './chapters.ts';
import { EXERCISES, type ExerciseId } from './exercises.ts';

export interface ReaderPath {
  readonly id: string;
  readonly persona: string;
  readonly goal: string;
  readonly chapters: readonly ChapterSlug[];
  /** What there is to do before its last chapter. */
  readonly exercise?: ExerciseId;
  readonly why: string;
}

export const READER_PATHS: readonly ReaderPath[] = [
  {
    id: 'first-time',
    persona: 'First-time reader',
    goal: 'See one risky action stopped and prove it, without installing anything.',
    chapters: [
      'foreword-and-reader-paths',
      'why-cavra-exists',
      'install-and-deploy',
      'community-guide',
      'gui-and-sandbox',
      'labs-and-use-cases',
      'conclusion',
    ],
    exercise: 'flagship-run',
    why: 'The problem first, then one experiment, then practice.',
  },
  {
    id: 'developer',
    persona: 'Developer',
    goal: 'Write a pack, explain decisions, keep evidence with a pull request.',
    chapters: [
      'install-and-deploy',
      'community-guide',
      'cli-reference',
      'policy-and-evidence',
      'policy-language-reference',
      'labs-and-use-cases',
      'conclusion',
    ],
    exercise: 'policy-editor',
    why: 'Tools before theory, and the language as it is really read.',
  },
  {
    id: 'security-architect',
    persona: 'Security architect or engineer',
    goal: 'Judge the model, its limits and what could get around it.',
    chapters: [
      'why-cavra-exists',
      'runtime-authority-model',
      'architecture',
      'policy-and-evidence',
      'policy-language-reference',
      'troubleshooting-playbook',
      'appendices-and-faq',
      'conclusion',
    ],
    exercise: 'pattern-lab',
    why: 'Model, planes, proof, exact language, failure modes, reference.',
  },
  {
    id: 'platform-owner',
    persona: 'Platform or release owner',
    goal: 'Put the decision point into CI, API and operations.',
    chapters: [
      'architecture',
      'install-and-deploy',
      'cli-reference',
      'operations-and-integrations',
      'troubleshooting-playbook',
      'conclusion',
    ],
    exercise: 'release-governance',
    why: 'Structure, deployment, commands, patterns, repair.',
  },
  {
    id: 'evaluator',
    persona: 'Evaluator or buyer',
    goal: 'Decide what is included, what must be configured, and what is private or commercial.',
    chapters: [
      'editions',
      'enterprise-guide',
      'aispm-guide',
      'operations-and-integrations',
      'labs-and-use-cases',
      'troubleshooting-playbook',
      'conclusion',
    ],
    exercise: 'readiness-gate',
    why: 'Product paths, duties of operation, posture, practice, blockers.',
  },
  {
    id: 'auditor',
    persona: 'Auditor or compliance lead',
    goal: 'Follow one action from request to verified evidence and report.',
    chapters: [
      'runtime-authority-model',
      'policy-and-evidence',
      'aispm-guide',
      'appendices-and-faq',
      'conclusion',
    ],
    exercise: 'verify',
    why: 'Whose authority counts, then the record, then the report on it.',
  },
  {
    id: 'executive',
    persona: 'Executive or program owner',
    goal: 'Ask the four governance questions and read a posture view.',
    chapters: ['foreword-and-reader-paths', 'why-cavra-exists', 'editions', 'aispm-guide', 'conclusion'],
    exercise: 'posture-from-decisions',
    why: 'What to ask, and what an honest answer looks like.',
  },
  {
    id: 'cover-to-cover',
    persona: 'Reader of the whole book',
    goal: 'The whole book in order.',
    chapters: CHAPTERS.map(({ slug }) => slug),
    why: 'Every chapter builds on those before it.',
  },
];

/** A chapter, or the exercise of the path. */
export interface Stop {
  readonly title: string;
  readonly to: string;
  readonly chapter?: ChapterSlug;
}

/** The address of a path. */
export const pathPage = (id: string): string => `/paths/${id}/`;

/** A path of this edition; what a browser kept may name another. */
export const findPath = (id: string | undefined): ReaderPath | undefined =>
  READER_PATHS.find((path) => path.id === id);

/** The stops in order. The exercise comes before the last chapter, which looks back on it. */
export function stopsOf({ chapters, exercise }: ReaderPath): readonly Stop[] {
  const stops: Stop[] = chapters.map((slug) => ({
    title: CHAPTERS.find((chapter) => chapter.slug === slug)?.title ?? slug,
    to: chapterPath(slug),
    chapter: slug,
  }));
  if (exercise === undefined) return stops;
  const { title, to } = EXERCISES[exercise];
  return [...stops.slice(0, -1), { title, to }, ...stops.slice(-1)];
}

/**
 * Which stop stands at an address, counted from 0, or -1. Where a path comes to one page twice, first for its chapter and
 * then for the exercise on it, the anchor tells them apart.
 */
export function stopAt(stops: readonly Stop[], page: string, anchor = ''): number {
  const exact = stops.findIndex(({ to }) => to === page + anchor);
  return exact === -1 ? stops.findIndex(({ to }) => to.replace(/#.*$/, '') === page) : exact;
}
