/** What stands between an agent that does not ask and the main branch: layers, attempts, and the settings of the host. */

export const BYPASS_LAYERS = [
  {
    layer: 'Adapter of the agent',
    aim: 'asks before it acts',
    by: 'wrappers and hooks for coding agents and MCP clients',
  },
  { layer: 'Local runtime', aim: 'no bypass by accident', by: 'guard, daemon, wrapped commands, packs' },
  {
    layer: 'Identity in Git',
    aim: 'no automation without a name',
    by: 'bot accounts, manifests of agents, signed commits',
  },
  {
    layer: 'Pull request',
    aim: 'no change that nobody governs',
    by: 'template, attestation, review, code owners',
  },
  {
    layer: 'Protected branch',
    aim: 'a border for merges',
    by: 'a required check, no direct or forced push, stale reviews dismissed',
  },
  {
    layer: 'CI runner',
    aim: 'judged again where the agent has no hands',
    by: 'policy, evidence, attestation, tests',
  },
  {
    layer: 'Release and package',
    aim: 'no artifact without proof',
    by: 'signed package, bill of materials, provenance',
  },
  {
    layer: 'Deployment',
    aim: 'no rollout without proof',
    by: 'protected environment, approvals, evidence that cannot be changed',
  },
] as const;

export const BYPASS_ATTEMPTS = [
  { attempt: 'Edits without asking', fails: 'At the required check: there is no evidence for the change.' },
  { attempt: 'Pushes to main', fails: 'At the protected branch, whatever a local answer was.' },
  { attempt: 'Opens a pull request without an attestation', fails: 'At the required check.' },
  {
    attempt: 'Disables the workflow or the check',
    fails: 'At its permissions. When an administrator does it, an alert is all that is left.',
  },
  {
    attempt: 'Uses a personal access token',
    fails:
      'At the rights of the token, if it has none over protected branches, rule sets, secrets and workflows.',
  },
  {
    attempt: 'Relaxes the policy for itself',
    fails: 'At code owners, review, and an approval for relaxing a policy.',
  },
] as const;

/** Settings of a repository host without which the layers above are words. Upstream’s report checks the same ones. */
export const HOST_SETTINGS = [
  'A change needs a pull request.',
  'Somebody other than the author has to review it.',
  'A new commit makes earlier approvals stale.',
  'Every conversation has to be resolved.',
  'Code scanning runs, CodeQL or an equal.',
  'The required check of the policy is among the checks.',
  'Who may push is restricted.',
  'No forced push and no deletion of the branch.',
  'Nobody may bypass these settings, administrators included.',
  'A check counts only when it comes from the expected source.',
] as const;
