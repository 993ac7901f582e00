/** What this site and its programs defend, against whom, and by what. Each defence names the tests that hold it. */
import type { BookTableData } from './table.ts';

interface Threat {
  /** What somebody tries. */
  readonly tries: string;
  /** What stands against it. */
  readonly defence: string;
  /** A test file that fails without the defence, from the root of the repository. */
  readonly test: string;
}

export interface Asset {
  readonly name: string;
  readonly threats: readonly Threat[];
}

export const ASSETS: readonly Asset[] = [
  {
    name: 'What a reader types',
    threats: [
      {
        tries: 'A page sends it to somebody',
        defence:
          'A policy that lets pages ask their own host only; a count of every request at the foot of each instrument',
        test: 'tests/playground-links.spec.ts',
      },
      {
        tries: 'A link carries it to a server',
        defence: 'It stands behind the #, which browsers keep to themselves',
        test: 'src/components/playground/permalink.test.ts',
      },
      {
        tries: 'A secret in it is shown again, or kept',
        defence: 'Screening before anything else; a message never repeats a value',
        test: 'src/contracts/secrets.test.ts',
      },
    ],
  },
  {
    name: 'The pages',
    threats: [
      {
        tries: 'Text becomes code, from a document, a link or a pack',
        defence:
          'Text stays text in every instrument; scripts by hash, no inline style, no code made from text, in three engines',
        test: 'tests/trust.spec.ts',
      },
      {
        tries: 'An API that the console asks answers with something else',
        defence:
          'An answer is held against its contract first, then shown as text; a wrong one is named as such',
        test: 'tests/console.spec.ts',
      },
      {
        tries: 'Another site frames a page and steals clicks',
        defence: 'No framing, but of playgrounds that keep nothing; in the headers of the build',
        test: 'src/publish/headers.test.ts',
      },
      {
        tries: 'A link opens a huge or broken text',
        defence: 'The size is counted while it unpacks; it never throws',
        test: 'src/components/playground/permalink.test.ts',
      },
      {
        tries: 'A copy of the site says something else',
        defence: 'A digest of every file, and a command that holds a copy against it',
        test: 'src/cli/site.test.ts',
      },
    ],
  },
  {
    name: 'The programs that judge',
    threats: [
      {
        tries: 'A document is too large, too deep or too many',
        defence: 'One guard in front of every contract; issues and messages are bounded too',
        test: 'src/contracts/guard.test.ts',
      },
      {
        tries: 'A text makes a pattern run for minutes',
        defence: 'Patterns that run in linear time only',
        test: 'src/contracts/patterns.test.ts',
      },
      {
        tries: 'Two hosts judge one document differently',
        defence: 'The same documents on every host, compared',
        test: 'tests/verdicts/hosts.test.ts',
      },
      {
        tries: 'An archive unpacks to more than the disk holds',
        defence: 'Sizes, names and counts are bounded before anything is unpacked',
        test: 'src/runtime/bundle/zip.test.ts',
      },
    ],
  },
  {
    name: 'The host',
    threats: [
      {
        tries: 'A path leads out of the folder of the site',
        defence: 'Only plain paths name a file',
        test: 'src/api/node.test.ts',
      },
      {
        tries: 'Senders that are slow, endless, broken or too many',
        defence: 'Limits of time, bytes and connections',
        test: 'src/api/host-limits.test.ts',
      },
      {
        tries: 'A page of another site calls the API',
        defence: 'No origin may unless it was named at the start',
        test: 'src/api/app.test.ts',
      },
      {
        tries: 'The log keeps what it should not',
        defence: 'No query, no header, no body; the log is off unless asked for',
        test: 'src/api/observe.test.ts',
      },
    ],
  },
  {
    name: 'Decisions and evidence',
    threats: [
      {
        tries: 'A record is changed, taken out or put in',
        defence: 'Hashes and signatures, verified against a root that the verifier brought',
        test: 'src/cli/evidence.test.ts',
      },
      {
        tries: 'Somebody else asks the daemon',
        defence: 'A socket that only its owner may open; proofs of runners',
        test: 'src/cli/daemon/server.test.ts',
      },
      {
        tries: 'A command hides a forbidden one in it',
        defence: 'The linter shows where a policy would not see it; it does not mend the policy',
        test: 'src/cli/policy-lint.test.ts',
      },
    ],
  },
  {
    name: 'What is published',
    threats: [
      {
        tries: 'The book says what is not so',
        defence: 'Every code block is run or judged on each build',
        test: 'tests/doctest/canaries.test.ts',
      },
      {
        tries: 'A secret or a person gets into the pages',
        defence: 'A search of everything that is built and tracked',
        test: 'src/doctest/boundary/boundary.test.ts',
      },
    ],
  },
];

export const threatTable = ({ name, threats }: Asset): BookTableData => ({
  caption: name,
  head: ['Somebody tries', 'What stands against it', 'Held by'],
  rows: threats.map(({ tries, defence, test }) => [tries, defence, `\`${test}\``]),
});

/** Kept apart from the tables: what nobody should rely on. */
export const NOT_DEFENDED: readonly { readonly what: string; readonly why: string }[] = [
  {
    what: 'Who may call the API, and how often',
    why: 'It has no log-in and no rate limit. Put a proxy of yours in front before others can reach it.',
  },
  {
    what: 'Secrets of a shape that nobody has seen',
    why: 'Screening knows kinds. It is a net for accidents and no proof.',
  },
  {
    what: 'Whether a document tells the truth',
    why: 'A contract says how a document must look. A signature says who signed it.',
  },
  {
    what: 'A browser with a hostile extension, or a machine of somebody else',
    why: 'Both see what the reader sees.',
  },
  {
    what: 'Who may frame a page, on a host without headers',
    why: 'Only a header can say it. The page says all the rest itself.',
  },
  {
    what: 'A runner proof that is sent again',
    why: "It covers the runner and not the request, as upstream's does.",
  },
  {
    what: 'A build machine that lies',
    why: 'Two builds can be compared, byte by byte. That tells you that they differ, and not which of them lies.',
  },
  {
    what: 'What a package of somebody else does at build',
    why: 'Versions are exact and hashes locked, few packages may run a script at install. Their code is trusted.',
  },
];
