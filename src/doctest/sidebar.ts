/** The section of the sidebar about the checker, derived from the rules. */
import { docsOf, RULE_IDS, RULES_PAGE } from './rules.ts';

export const docsAsTestsGroup = {
  label: 'Docs as tests',
  collapsed: true,
  items: [
    { label: 'All rules', link: RULES_PAGE },
    { label: 'On another site', slug: 'docs-as-tests/on-another-site' },
    { label: 'Complaints, and their answers', link: `${RULES_PAGE}complaints/` },
    ...RULE_IDS.map((rule) => ({ label: rule, link: docsOf(rule) })),
  ],
};
