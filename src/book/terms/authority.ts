/** Terms of who acts, what is asked and what is answered. */
import type { Term } from './term.ts';

export const AUTHORITY_TERMS: readonly Term[] = [
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
    term: 'capability',
    meaning: 'The kind of power that a tool has: files, shell, network, database, cloud and the like.',
    forms: ['capabilities'],
    quiet: true,
    home: 'runtime-authority-model',
  },
  {
    term: 'contract',
    meaning:
      'The exact shape of a document and the rules it keeps, written once in code. Forms, tables, schemas, routes and error codes of this book are derived from it.',
    quiet: true,
    home: 'architecture',
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
    term: 'issue',
    meaning:
      'What is wrong with a document: a code that never changes, a place, a message and a page about it. The offending value is not repeated.',
    quiet: true,
    home: 'appendices-and-faq',
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
    term: 'public-safe',
    meaning:
      'Free of secrets, names of people and customers, and anything that belongs to the private side. The check of this book looks for the opposite.',
    home: 'editions',
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
    term: 'trust registry',
    meaning:
      'The list of tool servers with a tier, a state, and the tools and capabilities that each may use. Where one is given, it alone decides calls of tools.',
    home: 'runtime-authority-model',
  },
  {
    term: 'upstream',
    meaning:
      'The public CAVRA project, a product in Python that this book explains. Where its behaviour and ours differ, the page says which is which.',
    home: 'foreword-and-reader-paths',
  },
];
