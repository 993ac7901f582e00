/** What each trouble can be found by: its own words, its codes with their titles, upstream's messages for them. */
import { TROUBLES } from '../../book/troubles.ts';
import { UPSTREAM_MESSAGES } from '../../book/upstream-messages.ts';
import { CODES } from '../../contracts/codes.ts';
import { explained } from '../reference/engine-at-build.ts';
import type { Row } from './find-row.ts';

export const TROUBLE_ROWS: readonly Row[] = TROUBLES.map(
  ({ id, symptom, cause, look, fix, codes = [], actions = [] }) => ({
    id,
    words: [symptom, cause, look, fix, ...codes.map((code) => CODES[code].title)].join(' '),
    exact: [
      ...codes.flatMap((code) => [
        code,
        ...UPSTREAM_MESSAGES.filter((message) => message.code === code).map(({ says }) => says),
      ]),
      ...actions.map((action) => explained(action).decision.rule_id),
    ],
  }),
);
