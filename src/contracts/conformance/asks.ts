/** What an implementation can be asked, and which members each question has. The same on every way to ask. */

export const ASK_NAMES = [
  'describe',
  'validate',
  'build',
  'convert',
  'decide',
  'lint',
  'verify_evidence',
  'closeout',
  'verify_closeout',
  'gate',
] as const;
export type AskName = (typeof ASK_NAMES)[number];

/** Members that a question may have beside `id` and `ask`. */
export const QUESTION_MEMBERS = [
  'contract',
  'operation',
  'message',
  'gate',
  'text',
  'base64',
  'mode',
  'break_glass_actor',
  'break_glass_reason',
  'strict',
  'zip',
  'trust_roots',
  'public_key',
  'checksums_only',
  'minimum_retention_days',
  'as_of',
  'expiry_warning_days',
  'require_live',
  'profile',
] as const;
export type QuestionMember = (typeof QUESTION_MEMBERS)[number];

export interface Ask {
  /** What the implementation is to do, for people. */
  readonly does: string;
  /** It reads a document: exactly one of `text` and `base64` is there. */
  readonly document: boolean;
  readonly needs: readonly QuestionMember[];
  readonly may: readonly QuestionMember[];
  /** What the record of the answer is. */
  readonly record?: string;
}

export const ASKS: Readonly<Record<AskName, Ask>> = {
  describe: {
    does: 'Says what the implementation is and which families it offers.',
    document: false,
    needs: [],
    may: [],
  },
  validate: {
    does: 'Judges a document by a contract.',
    document: true,
    needs: ['contract'],
    may: [],
  },
  build: {
    does: 'Builds request and response of a SaaS operation from a flat body.',
    document: true,
    needs: ['operation'],
    may: [],
    record: 'The pair: request and response.',
  },
  convert: {
    does: 'Reads a message of the enforcement wire and writes it again.',
    document: true,
    needs: ['message'],
    may: [],
    record: 'The message as it is written, and of a request what a runtime makes of it.',
  },
  decide: {
    does: 'Decides on an action, by the pack that it names.',
    document: true,
    needs: [],
    may: ['mode', 'break_glass_actor', 'break_glass_reason', 'strict'],
    record: 'The decision; under a mode also what the mode makes of it.',
  },
  lint: {
    does: 'Finds what a policy does not cover although it seems to.',
    document: true,
    needs: [],
    may: [],
    record: 'Code and place of each finding, and whether the search came to its end.',
  },
  verify_evidence: {
    does: 'Verifies an evidence bundle with the trust roots that come along.',
    document: false,
    needs: ['zip', 'as_of'],
    may: ['trust_roots', 'public_key', 'checksums_only', 'minimum_retention_days'],
    record: 'What was checked, and what the bundle says of itself.',
  },
  closeout: {
    does: 'Runs an operation of the closeout: criteria, health, artifacts, alerts, retries.',
    document: true,
    needs: ['operation'],
    may: ['as_of', 'expiry_warning_days'],
    record: 'The record that the operation makes.',
  },
  verify_closeout: {
    does: 'Verifies a closeout bundle and judges its records again.',
    document: false,
    needs: ['zip'],
    may: ['as_of'],
    record: 'Whether the bundle is intact, and the decision made again.',
  },
  gate: {
    does: "Runs a lifecycle gate's checks on a packet.",
    document: true,
    needs: ['gate'],
    may: ['require_live', 'profile'],
    record: 'The result packet, the places of its problems, and advisories.',
  },
};

/** Every member that a question of one kind may have. */
export function membersOf({ document, needs, may }: Ask): readonly QuestionMember[] {
  return [...needs, ...(document ? (['text', 'base64'] as const) : []), ...may];
}
