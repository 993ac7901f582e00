/** What an attestation check notices: edits of one text, each judged by upstream's rule, restated, and by ours. */
import { attestationText, checkAttestation } from '../../runtime/evidence/attestation.ts';
import { incidentEvidence } from './incident-evidence.ts';

interface Edit {
  readonly does: string;
  readonly edit: (lines: readonly string[]) => readonly string[];
}

export interface JudgedEdit {
  readonly does: string;
  /** Upstream: title and session are there, and each target occurs somewhere. */
  readonly bySearch: boolean;
  /** What ours says is wrong; empty when nothing is. */
  readonly errors: readonly string[];
}

const about =
  (word: string) =>
  (line: string): boolean =>
    line.startsWith('- `') && line.includes(word);

const EDITS: readonly Edit[] = [
  { does: 'Nothing is changed', edit: (lines) => lines },
  {
    does: 'The environment file was blocked; the line now says that it was allowed',
    edit: (lines) =>
      lines.map((line) => (about('.env')(line) ? line.replace('**block**', '**allow**') : line)),
  },
  {
    does: 'The approval was given by Ines; the line now names Noor',
    edit: (lines) => lines.map((line) => line.replace('ines@example.com', 'noor@example.com')),
  },
  {
    does: 'The line about the apply is gone, and a sentence mentions it in passing',
    edit: (lines) => [
      ...lines.filter((line) => !about('terraform apply')(line)),
      'We looked at terraform apply -auto-approve as well.',
    ],
  },
  {
    does: 'The line about the apply is gone',
    edit: (lines) => lines.filter((line) => !about('terraform apply')(line)),
  },
];

export function judgedEdits(): readonly JudgedEdit[] {
  const evidence = incidentEvidence();
  const lines = attestationText(evidence).split('\n');
  const [title = ''] = lines;
  return EDITS.map(({ does, edit }) => {
    const text = edit(lines).join('\n');
    const wanted = [title, evidence.session_id, ...evidence.decisions.map(({ target }) => target)];
    return {
      does,
      bySearch: wanted.every((word) => text.includes(word)),
      errors: checkAttestation(text, evidence).errors,
    };
  });
}
