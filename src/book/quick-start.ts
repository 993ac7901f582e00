/** The quick start: five minutes, nothing installed. Each step is done in an instrument of this site. */
export const QUICK_START: readonly { readonly title: string; readonly does: string; readonly to: string }[] =
  [
    {
      title: 'Run the incident',
      does: 'Walk through the seven steps above. Guess before you press: which ones does the policy stop?',
      to: '/#incident',
    },
    {
      title: 'Change one pattern',
      does: 'Open the policy as text, take a line out of `block_read`, and watch the decision turn.',
      to: '/decide/#decide',
    },
    {
      title: 'Bundle what you decided',
      does: 'The decisions of this visit become one zip file: records, a manifest with a hash for each, a signature.',
      to: '/evidence/#evidence-bundle',
    },
    {
      title: 'Tamper with one byte',
      does: 'Change a single byte of any file in the bundle. Verification fails, and names the file.',
      to: '/evidence/#evidence-bundle',
    },
    {
      title: 'Ask from a terminal',
      does: 'The same request on our command line gives the same record, and an exit code for your script.',
      to: '/guides/run-it-yourself/',
    },
  ];
