/**
 * Terms of art of this book, each defined once. The glossary is made from this list, and the first use of a term in a
 * chapter links to it by itself (`term-links.ts`). Names in code type have a list of their own, `glossary.ts`.
 */
import type { ChapterSlug } from './chapters.ts';

export interface Term {
  readonly term: string;
  /** One or two sentences. */
  readonly meaning: string;
  /** How sentences say it, beside the term itself with and without a plural s. */
  readonly forms?: readonly string[];
  /** Too common a word: it is in the glossary, and chapters do not link it by themselves. */
  readonly quiet?: true;
  /** The chapter that explains it. */
  readonly home: ChapterSlug;
}

export const TERMS: readonly Term[] = [
  {
    term: 'accepted risk',
    meaning:
      'A warning of a closeout that a named owner takes on, with a reason and an end date. It turns a release that would be blocked into one that waits for a person; some findings cannot be accepted.',
    home: 'operations-and-integrations',
  },
  {
    term: 'action',
    meaning:
      'One thing that an agent asks to do: a type and a target, such as reading one file, running one command or calling one tool.',
    quiet: true,
    home: 'runtime-authority-model',
  },
  {
    term: 'actor',
    meaning: 'The person or account for whom an agent acts, as the request names it. Nobody proves the name.',
    home: 'runtime-authority-model',
  },
  {
    term: 'agent',
    meaning:
      'A program that is given a goal and takes its own steps towards it: it reads, writes, runs and calls.',
    forms: ['coding agent', 'AI agent'],
    quiet: true,
    home: 'runtime-authority-model',
  },
  {
    term: 'AISPM',
    meaning:
      'AI security posture management: reading many decisions together, to see what is covered, what is open and what can be proven.',
    home: 'aispm-guide',
  },
  {
    term: 'approval',
    meaning:
      'The answer of a person to an action that was routed to them: a record with a state, an actor, a reason and an end.',
    home: 'policy-and-evidence',
  },
  {
    term: 'approver group',
    meaning:
      'The people who may approve an action, as the rule that asked for them names them. Without a group there is nobody to ask.',
    home: 'policy-and-evidence',
  },
  {
    term: 'attestation',
    meaning:
      'A text for reviewers that says, decision by decision, what was asked and what was answered. It travels with the pull request; the bundle behind it is the proof.',
    home: 'policy-and-evidence',
  },
  {
    term: 'baseline',
    meaning:
      'The policy pack that decides when a request names no other. Its patterns are the ones that most examples of this book run against.',
    forms: ['baseline pack'],
    home: 'policy-language-reference',
  },
  {
    term: 'break glass',
    meaning:
      'A named emergency path: an actor and a reason let a blocked action pass with an attestation, and the decision that would have stopped it stays in the record.',
    forms: ['break-glass', 'breaks the glass'],
    home: 'policy-and-evidence',
  },
  {
    term: 'canonical JSON',
    meaning:
      'JSON written in the one form of RFC 8785, so that two programs get the same bytes, and the same digest, from the same data.',
    home: 'policy-and-evidence',
  },
  {
    term: 'capability',
    meaning: 'The kind of power that a tool has: files, shell, network, database, cloud and the like.',
    forms: ['capabilities'],
    quiet: true,
    home: 'runtime-authority-model',
  },
  {
    term: 'closeout',
    meaning:
      'The end of a release or a trial, settled by records: what was delivered, what is kept and for how long, what failed and what was done about it.',
    forms: ['final closeout'],
    home: 'operations-and-integrations',
  },
  {
    term: 'compound command',
    meaning: 'One command line that holds two commands. A pattern that allows the first covers both.',
    home: 'policy-language-reference',
  },
  {
    term: 'connector',
    meaning:
      'What carries an event, a report or a ticket to a system of others. Upstream has them; this project only reads their records.',
    home: 'operations-and-integrations',
  },
  {
    term: 'contract',
    meaning:
      'The exact shape of a document and the rules it keeps, written once in code. Forms, tables, schemas, routes and error codes of this book are derived from it.',
    quiet: true,
    home: 'architecture',
  },
  {
    term: 'control plane',
    meaning:
      'The hosted side that knows tenants, licences and packs. It is private; the shape of its requests and replies is public.',
    forms: ['SaaS control plane'],
    home: 'enterprise-guide',
  },
  {
    term: 'correlation id',
    meaning: 'The value that ties a request, its reply and its records to one another.',
    home: 'runtime-authority-model',
  },
  {
    term: 'decision',
    meaning:
      'The answer to a request before the action is done: one of six words, with the rule that gave it, a reason, a severity and a reference to evidence.',
    quiet: true,
    home: 'runtime-authority-model',
  },
  {
    term: 'digest',
    meaning:
      'A number of fixed length made from bytes (SHA-256 here). It shows that bytes changed, and nothing about who changed them.',
    home: 'policy-and-evidence',
  },
  {
    term: 'dry run',
    meaning: 'A run that picks and records what it would do and sends nothing.',
    forms: ['dry-run'],
    home: 'operations-and-integrations',
  },
  {
    term: 'enforcement point',
    meaning:
      'The place that asks before it acts and heeds the answer: a wrapper, a hook, a step of a pipeline. The engine answers; only this place can stop anything.',
    home: 'architecture',
  },
  {
    term: 'entitlement',
    meaning:
      'What a tenant may use, and until when, as the private control plane says it. Public code can only carry the word.',
    home: 'editions',
  },
  {
    term: 'evidence bundle',
    meaning:
      'A zip of the records of one session, with a manifest that lists each file by its digest and a signature over the manifest.',
    home: 'policy-and-evidence',
  },
  {
    term: 'finding',
    meaning: 'An open gap with a severity, an owner and a date.',
    quiet: true,
    home: 'aispm-guide',
  },
  {
    term: 'issue',
    meaning:
      'What is wrong with a document: a code that never changes, a place, a message and a page about it. The offending value is not repeated.',
    quiet: true,
    home: 'appendices-and-faq',
  },
  {
    term: 'legal hold',
    meaning: 'A mark on retained evidence: it may not be disposed of, whatever its end date says.',
    home: 'policy-and-evidence',
  },
  {
    term: 'lifecycle gate',
    meaning:
      'One of the checked handovers of a customer’s life, from live evidence to the verification index: a packet goes in, a result packet comes out, and the next gate takes something from it.',
    home: 'operations-and-integrations',
  },
  {
    term: 'linter',
    meaning:
      'The part of `cavra policy lint` that asks the engine about actions near those a policy lists, and shows the ones that get another answer than the policy means.',
    home: 'policy-language-reference',
  },
  {
    term: 'manifest',
    meaning: 'The file of a bundle that lists every other file with its size and digest.',
    home: 'policy-and-evidence',
  },
  {
    term: 'MCP',
    meaning:
      'Model Context Protocol: the way in which an agent finds and calls the tools of a server. A server is known by its name only.',
    home: 'runtime-authority-model',
  },
  {
    term: 'outcome',
    meaning:
      'What a judgement amounts to: yes, no, unusable or person. The exit codes of the command line are the same four.',
    quiet: true,
    home: 'cli-reference',
  },
  {
    term: 'packet',
    meaning: 'The document that a gate judges. Its result packet is what the next gate takes from.',
    home: 'enterprise-guide',
  },
  {
    term: 'pattern',
    meaning:
      'An entry of a policy list. It must match a whole path or command; a star stands for anything, slashes included.',
    quiet: true,
    home: 'policy-language-reference',
  },
  {
    term: 'policy mode',
    meaning:
      'How a decision takes effect: recorded only, enforced, enforced strictly, or under break glass. The decision of the policy stays visible beside it.',
    home: 'policy-language-reference',
  },
  {
    term: 'policy pack',
    meaning: 'A policy with an id and a version: lists of patterns for files, commands and tool servers.',
    home: 'policy-language-reference',
  },
  {
    term: 'posture',
    meaning:
      'The state of a set of controls as decisions show it: what is covered, enforced, open and proven.',
    home: 'aispm-guide',
  },
  {
    term: 'public-safe',
    meaning:
      'Free of secrets, names of people and customers, and anything that belongs to the private side. The check of this book looks for the opposite.',
    home: 'editions',
  },
  {
    term: 'readiness gate',
    meaning:
      'The question whether a packet is ready, answered with yes only when every check holds and no blocker is left.',
    home: 'aispm-guide',
  },
  {
    term: 'required check',
    meaning:
      'A step of a pipeline without which a branch cannot be merged. It is where a decision becomes a stop for everybody.',
    home: 'operations-and-integrations',
  },
  {
    term: 'retention',
    meaning: 'How long evidence is kept, in which class, and what happens afterwards.',
    home: 'policy-and-evidence',
  },
  {
    term: 'rule id',
    meaning:
      'The dotted name of the rule that gave a decision. It is the first thing to read when an answer surprises.',
    home: 'runtime-authority-model',
  },
  {
    term: 'runtime authority',
    meaning:
      'The right to do one action now, asked for and answered before the action, by something that the agent does not control.',
    home: 'runtime-authority-model',
  },
  {
    term: 'severity',
    meaning:
      'How heavy a decision is, in four words. It does not change what happens; it says what to read first.',
    forms: ['severities'],
    quiet: true,
    home: 'runtime-authority-model',
  },
  {
    term: 'signature',
    meaning:
      'Bytes that only the holder of a key could have made over a manifest. Who verifies decides which keys to believe.',
    quiet: true,
    home: 'policy-and-evidence',
  },
  {
    term: 'tenant',
    meaning:
      'One customer or organisation, with evidence, packs and recipients of its own that no other may reach.',
    home: 'enterprise-guide',
  },
  {
    term: 'trust registry',
    meaning:
      'The list of tool servers with a tier, a state, and the tools and capabilities that each may use. Where one is given, it alone decides calls of tools.',
    home: 'runtime-authority-model',
  },
  {
    term: 'trust root',
    meaning:
      'A public key with an owner, a status and a time. A verifier believes the roots that it was handed before, never one that came with the bundle.',
    home: 'policy-and-evidence',
  },
  {
    term: 'upstream',
    meaning:
      'The public CAVRA project, a product in Python that this book explains. Where its behaviour and ours differ, the page says which is which.',
    home: 'foreword-and-reader-paths',
  },
  {
    term: 'verification index',
    meaning:
      'The last document of the customer lifecycle: it lists the files of every gate and says whether they are all there and ready.',
    home: 'enterprise-guide',
  },
  {
    term: 'worker handoff',
    meaning:
      'The request that names the workers and labels of planned automation for the private side. It runs nothing.',
    home: 'operations-and-integrations',
  },
];

/** What stands behind the # of an entry: `evidence bundle` is `evidence-bundle`. */
export const anchorOf = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The anchor of a name in code type, apart from that of a term with the same letters. */
export const nameAnchorOf = (name: string): string => `name-${anchorOf(name)}`;

export const GLOSSARY_PAGE = '/guides/glossary/';
