import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'install-ls',
    asks: 'An agent wants to know what a folder holds and asks to run `ls`. The baseline has a list of commands that are stopped and a list of commands that are allowed. `ls` stands in neither. What is it told?',
    subject: { kind: 'decision', request: { action_type: 'execute_command', target: 'ls' } },
    explains:
      'A command that stands in no list goes to a person, harmless or not. The engine does not know what a command does; it knows whether somebody wrote it down. The same default catches `terraform destroy`, which nobody wrote down either. Its price: list what your agents need every day, or somebody will be asked every day.',
  },
  {
    id: 'install-misspelt',
    asks: 'Somebody writes a hook for reading files and calls the field `file`, where the contract calls it `target`. An agent opens `.env`, which the baseline stops, and the hook asks: `{"action_type": "read_file", "file": ".env"}`. What is it told?',
    subject: { kind: 'decision', request: { action_type: 'read_file', file: '.env' } },
    explains:
      'A field that the contract does not know is dropped, as upstream has it, with a warning beside the answer. What remains is a question about a file without a name, and no pattern covers an empty name. Files that no pattern covers are open. Nobody attacked anything: one word was wrong, and the hook opened every door.',
  },
];
