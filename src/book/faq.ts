/** Questions that come back, each answered once and shortly. Code type stands between backticks. */
import { TROUBLES, troublePath } from './troubles.ts';

export interface Answer {
  /** Its anchor, and unique. */
  readonly id: string;
  readonly asks: string;
  /** At most three sentences. */
  readonly says: string;
  readonly more?: { readonly says: string; readonly at: string };
}

/** The row of the playbook, by the words of its symptom. */
function row(id: string): NonNullable<Answer['more']> {
  const trouble = TROUBLES.find((one) => one.id === id);
  if (trouble === undefined) throw new TypeError(`the playbook has no row ${id}`);
  return {
    says: `In the playbook: ${trouble.symptom.charAt(0).toLowerCase()}${trouble.symptom.slice(1)}`,
    at: troublePath(id),
  };
}

export const FAQ = {
  trouble: {
    title: 'When it does not do what you want',
    answers: [
      {
        id: 'faq-blocked',
        asks: 'My action was blocked. What now?',
        says: 'Ask for the explanation, with the same pack and the same target. If the action is legitimate, route it to a person; do not widen the policy on the way home.',
        more: row('safe-act-refused'),
      },
      {
        id: 'faq-safe-waits',
        asks: 'Why does a harmless command wait for approval?',
        says: 'Because it is on no list. Under the baseline that is far more common than a pattern that is too wide; a narrow line among the allowed commands settles it.',
        more: row('safe-act-refused'),
      },
      {
        id: 'faq-risky-passes',
        asks: 'Why was something dangerous allowed?',
        says: 'No pattern matched the whole text, or an allowed beginning hid a second command. Add the pattern and test both, the action that must pass and the one that must not.',
        more: row('risky-act-allowed'),
      },
      {
        id: 'faq-approval-stuck',
        asks: 'An approval does not move. Whom do I ask?',
        says: 'The group in the record. If its end has passed, nobody: expire it and ask again.',
        more: row('cannot-approve'),
      },
      {
        id: 'faq-verification',
        asks: 'Verification failed. May I make the bundle again?',
        says: 'Not before you know why. Match the kind of key, then the key id and the root, then the file that is named.',
        more: row('verification-fails'),
      },
      {
        id: 'faq-not-ready',
        asks: 'The readiness gate says no. Is something broken?',
        says: 'Perhaps nothing. A blocker says that a proof is missing, and a proof is made by a real run.',
        more: row('not-production-ready'),
      },
      {
        id: 'faq-screen',
        asks: 'The screen shows something that I never did. Whose data is it?',
        says: 'A sample, as public pages must show. Every instrument here says what it shows and where it came from.',
        more: row('sample-posture'),
      },
    ],
  },
  subject: {
    title: 'What it is, and is not',
    answers: [
      {
        id: 'faq-only-coding',
        asks: 'Is this for coding agents only?',
        says: 'No. Whatever touches files, shells, branches, clouds, pipelines, tools or reports can ask first. Coding agents are the example because they do all of it in one evening.',
        more: { says: 'Families of actions', at: '/book/runtime-authority-model/' },
      },
      {
        id: 'faq-code-review',
        asks: 'Does it replace code review?',
        says: 'No. Review reads a change before it is merged; this asks before an action is done, most of which never become a change.',
        more: { says: 'What other controls cover', at: '/book/why-cavra-exists/' },
      },
      {
        id: 'faq-person-may',
        asks: 'Why block an agent from what a person may do?',
        says: 'The person knows why, is there when it goes wrong, and does it once. The agent has the same rights without the context, unattended and as often as it likes.',
        more: { says: 'The model', at: '/book/runtime-authority-model/' },
      },
      {
        id: 'faq-get-around',
        asks: 'Can an agent get around it?',
        says: 'Yes, wherever nobody asks. The engine answers questions; only the place that asks can stop anything, and a second place behind it catches what the first one missed.',
        more: {
          says: 'Layers against a way around',
          at: '/book/runtime-authority-model/#what-an-agent-can-get-around',
        },
      },
      {
        id: 'faq-model-decides',
        asks: 'Does a language model decide?',
        says: 'No. Texts are compared with patterns, in a fixed order. The same request under the same policy gets the same answer every time.',
        more: { says: 'How patterns match', at: '/reference/policy-language/' },
      },
      {
        id: 'faq-bundle-proves',
        asks: 'Does a verified bundle prove that the action happened?',
        says: 'No. It proves which decisions were given, and that nobody changed the record. Whether the caller heeded them stands in another log.',
        more: {
          says: 'What verification does not prove',
          at: '/reference/evidence/#what-verification-does-not-prove',
        },
      },
      {
        id: 'faq-community-ready',
        asks: 'Can the public part prove that I am ready for production?',
        says: 'It proves decisions and evidence on your machine. Real connectors, tenants and deliveries have to be proven where they are, by runs that the private side makes.',
        more: { says: 'The readiness gate', at: '/book/aispm-guide/' },
      },
    ],
  },
  site: {
    title: 'About these pages',
    answers: [
      {
        id: 'faq-is-the-product',
        asks: 'Is the playground the product?',
        says: 'No. It runs this project’s own code: contracts in TypeScript and the rules as they are stated here. What only upstream’s product or a private service does is marked so, and nothing here pretends to do it.',
        more: { says: 'Upstream and ours', at: '/reference/upstream-and-ours/' },
      },
      {
        id: 'faq-sends-input',
        asks: 'Does this site send what I type?',
        says: 'No. Instruments run in the page, a link keeps its input behind the `#`, and each foot says what left the page. If whoever serves the site set an API, the Evidence Console asks that one and says so.',
        more: { says: 'Run it yourself', at: '/guides/run-it-yourself/' },
      },
      {
        id: 'faq-own-secrets',
        asks: 'May I paste a request with a real token in it?',
        says: 'Better not, out of habit. It stays in your tab, a contract refuses it, and no message repeats it; but what you paste into one page you will paste into another.',
        more: { says: 'What is screened', at: '/errors/sensitive-value/' },
      },
      {
        id: 'faq-true',
        asks: 'How do I know that a page is true?',
        says: 'Each example says how it is proven and is proven at every build: run, compiled, judged, or declared a sample with a reason. Names, numbers and links are held to the code.',
        more: { says: 'How this book is checked', at: '/guides/how-this-book-is-checked/' },
      },
      {
        id: 'faq-progress',
        asks: 'Where is my progress kept?',
        says: 'In this browser, and nowhere else. Export it before you clear the browser’s data.',
        more: { says: 'Reader paths', at: '/paths/' },
      },
      {
        id: 'faq-no-script',
        asks: 'Does it work without script, or on paper?',
        says: 'The text, the tables, the drawings and every first answer do. To ask a question of your own you need script, or the command.',
        more: { says: 'Every command', at: '/reference/cli/' },
      },
      {
        id: 'faq-animated',
        asks: 'Are the drawings animated?',
        says: 'Ours are not. Upstream’s are, and stop for readers who asked their system for less motion.',
      },
    ],
  },
} as const satisfies Readonly<Record<string, { title: string; answers: readonly Answer[] }>>;

export type FaqGroup = keyof typeof FAQ;

export const ANSWERS: readonly Answer[] = Object.values<{ readonly answers: readonly Answer[] }>(FAQ).flatMap(
  ({ answers }) => answers,
);
