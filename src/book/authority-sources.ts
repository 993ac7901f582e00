/** Where authority could come from, and what the engine really looks at. Upstream’s stored public code, and ours. */

/** `decides`: it can change a decision. `sometimes`: under a condition. `kept`: stored or used elsewhere. `private`: not in public code. */
export type Weight = 'decides' | 'sometimes' | 'kept' | 'private';

export const WEIGHTS: Readonly<Record<Weight, string>> = {
  decides: 'Decides',
  sometimes: 'Decides, sometimes',
  kept: 'Is kept, decides nothing',
  private: 'Private services only',
};

interface AuthoritySource {
  readonly source: string;
  readonly weight: Weight;
  readonly how: string;
}

export const AUTHORITY_SOURCES: readonly AuthoritySource[] = [
  {
    source: 'The policy pack',
    weight: 'decides',
    how: 'Its lists are read for files, commands and tool servers.',
  },
  {
    source: 'The request itself',
    weight: 'decides',
    how: 'Type, target, operation, server, tool, capability. All of it is what the caller says.',
  },
  {
    source: 'A registry of tool servers',
    weight: 'sometimes',
    how: 'When one is given it decides every call of a tool, alone. When none is given, the pack’s lists of servers do.',
  },
  {
    source: 'The state of an approval',
    weight: 'sometimes',
    how: 'Read in release records. A file or a command is never allowed because somebody approved it earlier.',
  },
  {
    source: 'Claims about who is calling',
    weight: 'sometimes',
    how: 'Upstream uses OIDC claims and roles for who may approve. A daemon, there and here, can refuse a runner that proves nothing.',
  },
  {
    source: 'A registry of agents',
    weight: 'kept',
    how: 'Upstream records agents with owner, risk and scope. Its guard does not look there, and this book’s engine has none.',
  },
  {
    source: 'Facts about repository and file',
    weight: 'kept',
    how: 'Upstream’s wiki names them as a source; its inventory stores them; no rule reads them.',
  },
  {
    source: 'Earlier decisions',
    weight: 'kept',
    how: 'They make posture. The next decision does not know them.',
  },
  {
    source: 'Tenant, connector, entitlement',
    weight: 'private',
    how: 'Only the shape of the questions is public.',
  },
];
