/** This book’s own house: what is written once, and everything that is derived from it. */
import type { Figure } from '../figure.ts';

export const FIGURE: Figure = {
  title: 'This book’s own house: one set of contracts, and everything that reads it',
  says: 'The proto and the contracts are written by hand. What judges is derived from them: the decision engine, the checks of evidence, closeout and lifecycle. The page, the command line and the HTTP API call the same judges. The check of the documentation runs all of them over everything that the book prints.',
  nodes: {
    proto: 'Proto',
    contracts: 'Contracts: shapes, rules, texts',
    judges: 'What judges',
    api: 'HTTP API',
    cli: 'Command line',
    page: 'This page',
    go: 'Go',
    check: 'The check of this book',
  },
  links: {
    contracts: '/reference/',
    cli: '/guides/run-it-yourself/#the-command-line',
    page: '/decide/',
    go: '/reference/go-package/',
    check: '/guides/how-this-book-is-checked/',
  },
  edges: [
    { from: 'proto', to: 'contracts', says: 'generates' },
    { from: 'proto', to: 'go', says: 'generates' },
    { from: 'contracts', to: 'judges' },
    { from: 'judges', to: 'api' },
    { from: 'judges', to: 'cli' },
    { from: 'judges', to: 'page' },
    { from: 'api', to: 'check', dashed: true },
    { from: 'cli', to: 'check', dashed: true },
    { from: 'page', to: 'check', dashed: true },
    { from: 'go', to: 'check', dashed: true },
  ],
};
