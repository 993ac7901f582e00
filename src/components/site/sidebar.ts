/** The sidebar, derived: chapters come from their list, operations and error codes from the registry. */
import { CHAPTERS } from '../../book/chapters.ts';
import { ISSUE_CODES } from '../../contracts/codes.ts';
import { pageOf } from '../../contracts/saas/contracts.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';

const [withSurface, libraryOnly] = [
  OPERATIONS.filter(({ surface }) => surface),
  OPERATIONS.filter(({ surface }) => !surface),
];

const operationLink = (operation: (typeof OPERATIONS)[number]) => ({
  label: operation.title,
  link: pageOf(operation),
});

/** The number of a chapter stands in the margin (book.css). */
const chapters = CHAPTERS.map(({ slug }, index) => ({
  slug: `book/${slug}`,
  attrs: { 'data-chapter': String(index + 1) },
}));

export const sidebar = [
  {
    label: 'Start',
    items: [
      { label: 'The four questions', link: '/' },
      { label: 'Reader paths', link: '/paths/' },
      { label: 'Run it yourself', slug: 'guides/run-it-yourself' },
      { label: 'Frame a playground', slug: 'guides/frame-a-playground' },
      { label: 'Glossary', link: '/guides/glossary/' },
      { label: 'Index of names', link: '/guides/names/' },
      { label: 'Every command', link: '/reference/cli/' },
      { label: 'How this book is checked', link: '/guides/how-this-book-is-checked/' },
      { label: 'Changelog', link: '/changelog/' },
    ],
  },
  { label: 'The book', items: chapters },
  {
    label: 'Instruments',
    items: [
      { label: 'Decide', link: '/decide/' },
      { label: 'Pattern lab', link: '/pattern-lab/' },
      { label: 'Playground', link: '/playground/' },
      { label: 'Closeout sandbox', link: '/closeout/sandbox/' },
      { label: 'Evidence workbench', link: '/evidence/' },
      { label: 'Evidence Console', link: '/evidence-console/' },
      { label: 'Posture', link: '/posture/' },
      { label: 'Readiness gate', link: '/readiness/' },
      { label: 'Labs', link: '/labs/' },
    ],
  },
  {
    label: 'Contracts',
    collapsed: true,
    items: [
      { label: 'All contracts', link: '/reference/' },
      { label: 'Customer lifecycle', link: '/lifecycle/' },
      { label: 'After R7.11', slug: 'lifecycle/after-r7-11' },
      { label: 'SaaS control plane', slug: 'reference/saas-control-plane' },
      { label: 'Upstream and ours', slug: 'reference/upstream-and-ours' },
      { label: 'Sources', link: '/reference/sources/' },
      ...withSurface.map(operationLink),
      ...(libraryOnly.length > 0
        ? [{ label: 'Operations without a route', collapsed: true, items: libraryOnly.map(operationLink) }]
        : []),
    ],
  },
  {
    label: 'Final closeout',
    collapsed: true,
    items: [
      { label: 'Release criteria', slug: 'closeout/release-criteria' },
      { label: 'Operator guide', slug: 'closeout/operator-guide' },
      { label: 'Trial walkthrough', slug: 'closeout/trial-walkthrough' },
      { label: 'Sample evidence', slug: 'closeout/sample-evidence' },
      { label: 'Customer demo', slug: 'closeout/demo' },
      { label: 'Retention health', slug: 'closeout/retention-health' },
      { label: 'Retries', slug: 'closeout/retries' },
      { label: "Upstream's routes", slug: 'closeout/upstream-routes' },
    ],
  },
  {
    label: 'Enforcement',
    collapsed: true,
    items: [
      { label: 'Enforcement contracts', slug: 'reference/enforcement-contracts' },
      { label: 'Policy language', slug: 'reference/policy-language' },
      { label: 'Policy linter', slug: 'reference/policy-linter' },
      { label: 'Decisions and severities', slug: 'reference/decisions-and-severities' },
      { label: 'Evidence', slug: 'reference/evidence' },
      { label: 'Posture', slug: 'reference/posture' },
      { label: 'Daemon and CI', slug: 'reference/daemon-and-ci' },
      { label: 'The Go package', slug: 'reference/go-package' },
      { label: 'Known limits', slug: 'reference/known-limits' },
      { label: 'Conformance', slug: 'reference/conformance' },
    ],
  },
  {
    label: 'Host it',
    collapsed: true,
    items: [
      { label: 'Choose a host', slug: 'hosting' },
      { label: 'A host of files', slug: 'hosting/files' },
      { label: 'A Node process', slug: 'hosting/node' },
      { label: 'A container', slug: 'hosting/container' },
      { label: 'Cloudflare Workers', slug: 'hosting/cloudflare' },
      { label: 'GitHub Pages', slug: 'hosting/github-pages' },
      { label: 'Netlify', slug: 'hosting/netlify' },
      { label: 'nginx', slug: 'hosting/nginx' },
      { label: 'Threat model', slug: 'guides/threat-model' },
    ],
  },
  {
    label: 'Error catalogue',
    collapsed: true,
    items: [
      { label: 'How to read an issue', link: '/errors/' },
      ...ISSUE_CODES.map((code) => ({ label: code, link: `/errors/${code}/` })),
    ],
  },
];
