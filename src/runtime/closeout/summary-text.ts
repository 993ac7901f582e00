/** The decision as a page for people: what was decided, criterion by criterion, and what to do about it. */
import { CRITERIA } from '../../contracts/closeout/criteria.ts';
import { CRITERION_CODES, type CriterionCode } from '../../contracts/closeout/criterion-codes.ts';
import type { ReleaseDecision } from '../../contracts/closeout/decision.ts';

const STATE_SENTENCES = {
  ready_for_release: 'Ready for release: every criterion holds.',
  ready_with_accepted_risk: 'Ready with accepted risk: an owner answers for what does not hold.',
  blocked: 'Blocked: what is listed below has to be solved first.',
} as const satisfies Readonly<Record<ReleaseDecision['state'], string>>;

/** Text from a document, in one line of Markdown that is nothing but text. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|!&]/g, (mark) => `\\${mark}`);
}

/** A code may end in a colon and what it is about; the words are those of the code. */
function codeLine(code: string): string {
  const [name = '', ...about] = code.split(':');
  const words: { text: string; remedy: string } | undefined = Object.hasOwn(CRITERION_CODES, name)
    ? CRITERION_CODES[name as CriterionCode]
    : undefined;
  const subject = about.length === 0 ? '' : ` (${plain(about.join(':'))})`;
  return words === undefined
    ? `  - ${plain(code)}`
    : `  - ${plain(name)}${subject}: ${words.text} ${words.remedy}`;
}

function criterionLines({ id, status, codes }: ReleaseDecision['criteria'][number]): string[] {
  const title = CRITERIA.find((criterion) => criterion.id === id)?.title ?? id;
  return [`- ${title}: ${status}`, ...codes.map(codeLine)];
}

/** The text of `summary.md`. It holds no moment, so that the same evidence gives the same text. */
export function summaryText(decision: Omit<ReleaseDecision, 'evaluated_at'>): string {
  const { state, criteria, blockers, advisories, acceptance } = decision;
  const forbidden = blockers.filter((blocker) => blocker.startsWith('forbidden_material:'));
  const risk =
    acceptance === null
      ? ['Nobody accepted a risk.']
      : [
          `Accepted by ${plain(acceptance.owner ?? 'nobody named')} until ${plain(acceptance.expires_at ?? 'no day named')}${acceptance.used ? '.' : '; nothing needed it.'}`,
        ];
  return [
    '# Final closeout',
    '',
    STATE_SENTENCES[state],
    '',
    '## Criteria',
    '',
    ...criteria.flatMap(criterionLines),
    ...forbidden.map((blocker) => `- Forbidden material: ${plain(blocker.slice(blocker.indexOf(':') + 1))}`),
    '',
    '## Accepted risk',
    '',
    ...risk,
    '',
    '## Advice',
    '',
    ...(advisories.length === 0 ? ['None.'] : advisories.map((advisory) => `- ${plain(advisory)}`)),
    '',
    'The digests of all files stand in manifest.json. Nothing here is signed: they show change, not who made it.',
    '',
  ].join('\n');
}
