/** The marks: each signal has a colour, a shape and a word, always together. Drawn on a 16 by 16 grid. */

interface Signal {
  readonly word: string;
  /** Name of the custom property that holds its colour. */
  readonly colour: string;
  /** Path data; `filled` shapes are filled, others stroked. */
  readonly path: string;
  readonly filled?: true;
  /** For a terminal or a plain-text page. */
  readonly plain: string;
}

const CIRCLE = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z';
const OCTAGON = 'M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z';
const DIAMOND = 'M8 1.5L14.5 8L8 14.5L1.5 8z';

export const SIGNALS = {
  yes: { word: 'Accepted', colour: '--signal-allow', path: CIRCLE, plain: 'o' },
  no: { word: 'Refused', colour: '--signal-block', path: OCTAGON, filled: true, plain: '#' },
  unusable: { word: 'Unusable', colour: '--signal-warn', path: 'M8 1.8L15 14H1z', plain: '^' },
  person: { word: 'A person decides', colour: '--signal-approve', path: DIAMOND, plain: '<>' },
  allow: { word: 'Allow', colour: '--signal-allow', path: CIRCLE, plain: 'o' },
  allow_with_attestation: {
    word: 'Allow with attestation',
    colour: '--signal-attest',
    path: `${CIRCLE}M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z`,
    plain: '(o)',
  },
  require_approval: { word: 'Require approval', colour: '--signal-approve', path: DIAMOND, plain: '<>' },
  warn: { word: 'Warn', colour: '--signal-warn', path: 'M8 1.8L15 14H1z', plain: '^' },
  audit_only: {
    word: 'Audit only',
    colour: '--signal-audit',
    path: 'M1 8c3-5.3 11-5.3 14 0c-3 5.3-11 5.3-14 0zM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
    plain: '(.)',
  },
  block: { word: 'Block', colour: '--signal-block', path: OCTAGON, filled: true, plain: '#' },
  ready: {
    word: 'Ready',
    colour: '--signal-allow',
    path: `${CIRCLE}M5.4 8.2l1.9 1.9L10.8 6`,
    plain: 'o',
  },
  not_ready: { word: 'Not ready', colour: '--signal-block', path: OCTAGON, filled: true, plain: '#' },
  missing: {
    word: 'Missing',
    colour: '--signal-none',
    path: 'M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M6 8h4',
    plain: '-',
  },
  stale: {
    word: 'Stale',
    colour: '--signal-warn',
    path: 'M4 1.8h8M4 14.2h8M5 1.8c0 4 6 8.4 6 12.4M11 1.8c0 4-6 8.4-6 12.4',
    plain: '~',
  },
  none: { word: 'Not judged yet', colour: '--signal-none', path: 'M3 8h10', plain: '-' },
} as const satisfies Record<string, Signal>;

export type SignalName = keyof typeof SIGNALS;
