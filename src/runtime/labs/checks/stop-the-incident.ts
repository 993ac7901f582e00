/** The pack against the incident: every step as the tests want it, the day's work undisturbed, the linter content. */
import type { LintCode } from '../../../contracts/codes/lint.ts';
import type { Check } from '../../../contracts/labs/lab.ts';
import { failingTests, lintSays, notYet, packIn } from '../policy-tasks.ts';

const FILE = 'policy.yaml';

/** No list closes it: a star never covers a line feed, and whoever lists one line feed is passed by with two. */
const LEFT_OPEN: LintCode = 'lint-newline';

export const check: Check = (texts) => {
  const pack = packIn(texts, FILE);
  if (!pack.ok) {
    const wait = notYet(FILE);
    return { pack: pack.says, incident: wait, ordinary: wait, linter: wait };
  }
  const { policy } = pack.loaded;
  return {
    pack: [],
    incident: failingTests(texts, 'incident.yaml', { policy }),
    ordinary: failingTests(texts, 'ordinary.yaml', { policy }),
    linter: lintSays(pack, (code) => code !== LEFT_OPEN),
  };
};
