/** Which layer a trouble is in: questions down the page, each with what to do when the answer is yes. */
import type { Figure } from '../figure.ts';

const PAGE = '/book/troubleshooting-playbook/';

const LAYERS = [
  {
    id: 'answer',
    asks: 'Does an answer surprise?',
    does: 'Explain it, compare type and target, then change the pack or the request',
    at: 'decisions',
  },
  {
    id: 'wait',
    asks: 'Does an approval wait?',
    does: 'Look at its state, end and owner; expire it and ask again',
    at: 'approvals',
  },
  {
    id: 'proof',
    asks: 'Does a bundle not verify?',
    does: 'Match kind of key, key id, root, file; only then make it anew',
    at: 'evidence',
  },
  {
    id: 'delivery',
    asks: 'Did a delivery fail?',
    does: 'Check record and redaction, try again, keep both records',
    at: 'screens-reports-and-connectors',
  },
  {
    id: 'gate',
    asks: 'Does a gate stay closed?',
    does: 'Open its packet, close each blocker with a real run, run it again',
    at: 'releases-and-gates',
  },
] as const;

export const FIGURE: Figure = {
  title: 'From what you see to what you do',
  says: 'Five questions, one after another. The first that is answered with yes says where to look; if none is, the trouble is in the command, the pipeline or the daemon.',
  nodes: {
    ...Object.fromEntries(LAYERS.map(({ id, asks, does }) => [id, `${asks} ${does}.`])),
    command: 'Then it is the command, the pipeline or the daemon.',
  },
  forms: { command: 'end' },
  links: {
    ...Object.fromEntries(LAYERS.map(({ id, at }) => [id, `${PAGE}#${at}`])),
    command: `${PAGE}#commands-pipelines-and-the-daemon`,
  },
  edges: LAYERS.map(({ id }, index) => ({
    from: id,
    to: LAYERS[index + 1]?.id ?? 'command',
    says: 'no',
  })),
};
