/** Differences in words: what the error catalogue says about a rule is said here too. */

import { ERROR_WORDS } from '../../contracts/catalogue.ts';
import { CODES, type IssueCode, isIssueCode } from '../../contracts/codes.ts';
import type { AnswerIssue } from '../../contracts/conformance/answer.ts';
import { clip, docsOf } from '../../contracts/issue.ts';
import { isShowable } from '../../contracts/secrets.ts';
import type { Difference } from './compare.ts';

const LONGEST = 120;

/** A value of an answer, short, and never one that looks like a secret. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return isShowable(text) ? clip(text, LONGEST) : '[redacted]';
}

const placeOf = ({ pointer }: Pick<AnswerIssue, 'pointer'>): string =>
  pointer === '' ? 'the whole document' : isShowable(pointer) ? clip(pointer, LONGEST) : '[redacted]';

const positionOf = ({ line, column }: AnswerIssue): string =>
  line === undefined ? 'no line' : `line ${line}${column === undefined ? '' : `, column ${column}`}`;

/** Title, meaning and page of a code, as the catalogue has them. */
const catalogueWords = (code: IssueCode): string =>
  `${CODES[code].title}. ${ERROR_WORDS[code].meaning} ${docsOf(code)}`;

/** Code, title and meaning as the catalogue has them, with its page; of an unknown code only its name. */
function ruleOf({ code, severity }: AnswerIssue): { name: string; says: string } {
  const kind = severity === 'warning' ? 'the warning ' : '';
  if (!isIssueCode(code)) {
    const name = isShowable(code) ? code : '[redacted]';
    return { name: `${kind}${name}`, says: 'The error catalogue has no such code.' };
  }
  return { name: `${kind}${code}`, says: catalogueWords(code) };
}

/** One difference as sentences. */
export function differenceWords(difference: Difference): string {
  switch (difference.kind) {
    case 'no-answer':
      return `No answer that can be compared: ${difference.why}.`;
    case 'outcome':
      return `The outcome must be ${difference.wanted}; it was ${difference.got ?? 'left out'}.`;
    case 'missing': {
      const { name, says } = ruleOf(difference.issue);
      return `Missing: ${name} at ${placeOf(difference.issue)}. ${says}`;
    }
    case 'extra': {
      const { name, says } = ruleOf(difference.issue);
      return `Too much: ${name} at ${placeOf(difference.issue)}. ${says}`;
    }
    case 'position': {
      const { name } = ruleOf(difference.issue);
      const right = difference.wanted.map(positionOf).join(' or ');
      return `${name} at ${placeOf(difference.issue)} stands at ${right}; the answer says ${positionOf(difference.issue)}.`;
    }
    case 'record': {
      const where =
        difference.pointer === '' ? 'The record' : `The record at ${clip(difference.pointer, LONGEST)}`;
      return `${where} must be ${shown(difference.wanted)}; it was ${shown(difference.got)}.`;
    }
    case 'secret': {
      return `The answer repeats a secret of the question. ${catalogueWords('sensitive-value')}`;
    }
  }
}
