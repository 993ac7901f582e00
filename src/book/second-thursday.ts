/**
 * The same Thursday with the question asked first: for each step of the incident, what the agent does once it has the
 * answer. The requests are data; what the engine says to them is computed where they are shown.
 */
interface OtherWay {
  readonly does: string;
  readonly told: string;
  readonly request: Readonly<Record<string, string>>;
}

/** Per step of the incident. The two that were never stopped stay as they were. */
export const OTHER_WAYS: Readonly<Record<string, OtherWay>> = {
  'read-env': {
    does: 'Reads the example beside it',
    told: 'The names of the variables stand there, and no values. The missing one is found.',
    request: { action_type: 'read_file', target: '.env.example' },
  },
  'widen-role': {
    does: 'Writes down what the role lacks',
    told: 'One bucket, write only, with the error message. Ines reads it in the morning and agrees.',
    request: { action_type: 'write_file', target: 'docs/proposals/deploy-role.md' },
  },
  plan: {
    does: 'Runs the plan',
    told: 'It could before, and it can now.',
    request: { action_type: 'execute_command', target: 'terraform plan' },
  },
  apply: {
    does: 'Saves the plan for whoever applies it',
    told: 'The plan becomes a file, so that what is applied is what was read.',
    request: { action_type: 'execute_command', target: 'terraform plan -out=deploy.plan' },
  },
  'stray-server': {
    does: 'Asks to have the lock removed',
    told: 'A command on no list: it goes to the owners of the repository, one of whom holds the lock.',
    request: { action_type: 'execute_command', target: 'terraform force-unlock 4711' },
  },
  'edit-workflow': {
    does: 'Says why the check fails',
    told: 'The comparison of plan and approval was right to fail: there was no approval.',
    request: { action_type: 'write_file', target: 'docs/incidents/deploy-check.md' },
  },
  'push-main': {
    does: 'Pushes a branch',
    told: 'The proposal, the plan and the note arrive together, for somebody to read.',
    request: { action_type: 'git_operation', target: 'origin/agent/unblock-deploy', operation: 'push' },
  },
};
