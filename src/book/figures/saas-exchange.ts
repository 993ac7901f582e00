/** One exchange: what is built from what, and where the public side ends. */
import type { Figure } from '../figure.ts';

const PAGE = '/reference/saas-operating-automation/';

export const FIGURE: Figure = {
  title: 'One exchange of an operation, and where the public side ends',
  says: 'The public side builds a request from a flat input and answers it itself; that answer says that a private service is required. A private service, which no public repository holds, may read the request and answer in the same form. Request and response together are the pair.',
  nodes: {
    input: 'Builder input',
    request: 'Request envelope',
    response: 'Response envelope',
    pair: 'Pair: both, held together',
    private_service: 'Private service, in no public repository',
  },
  groups: {
    public_side: {
      label: 'Public: this book, cavra and its API',
      holds: ['input', 'request', 'response', 'pair'],
    },
  },
  links: {
    input: `${PAGE}#the-builder-input`,
    request: `${PAGE}#the-request`,
    response: `${PAGE}#the-response`,
    pair: `${PAGE}#request-and-response-together`,
  },
  edges: [
    { from: 'input', to: 'request', says: 'builds' },
    { from: 'request', to: 'response', says: 'public answer' },
    { from: 'request', to: 'private_service', says: 'may be sent to', dashed: true },
    { from: 'private_service', to: 'response', says: 'answers in this form', dashed: true },
    { from: 'request', to: 'pair' },
    { from: 'response', to: 'pair' },
  ],
};
