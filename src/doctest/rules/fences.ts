/** Rules about code fences and what they promise. */
import type { Rule } from './rule.ts';

export const FENCE_RULES = {
  'unreadable-page': {
    title: 'The page cannot be parsed',
    meaning: 'The Markdown parser gave up, so nothing on the page could be checked.',
    fix: 'Mend the syntax at the place named. In MDX every tag is closed and a brace begins an expression.',
  },
  'unclosed-fence': {
    title: 'A code fence has no end',
    meaning: 'Markdown lets a fence run to the end of the page; that is hardly ever meant.',
    fix: 'Close the fence with a line of the same marks.',
  },
  'unclassified-fence': {
    title: 'A code fence does not say how it is proven',
    meaning: 'An example that nothing checks goes stale without a word.',
    fix: 'Add the words of its kind after the language, or sample="the reason why it is not run".',
  },
  'unknown-attribute': {
    title: 'A word after the language has no meaning',
    meaning: 'A mistyped word would switch a check off in silence.',
    fix: 'Take a word of the scheme, or drop it.',
  },
  'bad-attribute': {
    title: 'A word after the language is used wrongly',
    meaning: 'A value is missing, malformed, given twice, or two words exclude each other.',
    fix: 'Write it as the scheme says.',
  },
  'unknown-contract': {
    title: 'A fence names a contract that does not exist',
    meaning: 'The id is not in the registry.',
    fix: 'Take an id from: cavra contracts list.',
  },
  'unknown-code': {
    title: 'A fence expects an error code that does not exist',
    meaning: 'The code is not in the error catalogue.',
    fix: 'Take a code of the error catalogue.',
  },
  'unknown-mask': {
    title: 'A fence names a mask that does not exist',
    meaning: 'Masks are named rules for the parts of an output that change from run to run.',
    fix: 'Take one of the masks in src/doctest/masks.ts.',
  },
  'unused-mask': {
    title: 'A mask has nothing to cover',
    meaning: 'Nothing in the output matches it, so it only hides what may change later.',
    fix: 'Drop the mask.',
  },
  'missing-example-file': {
    title: 'A fence shows a file or a region that is not there',
    meaning:
      'file= names a file of the project and perhaps a region between comments #region name and #endregion.',
    fix: 'Name a file of the project, and a region that begins and ends in it.',
  },
  'stale-example': {
    title: 'A fence shows something else than its file',
    meaning:
      'What stands in the page is the text of the file, or of the region, without the marks of regions.',
    fix: 'Run: cavra docs check --update',
  },
  'json-refused': {
    title: 'An example that must be accepted is refused',
    meaning: 'The contract has findings on a document that the page calls valid.',
    fix: 'Mend the example, or say refused=<code>@<pointer> when it shall fail.',
  },
  'json-accepted': {
    title: 'An example that must be refused is accepted',
    meaning: 'The page says that the contract finds a fault here. It finds none.',
    fix: 'Put the fault back, or drop refused=.',
  },
  'json-issues': {
    title: 'An example is refused for other reasons',
    meaning:
      'The contract refuses the document, but not with exactly the codes and pointers that the fence names.',
    fix: 'Mend the example, or name the codes and pointers that it gets.',
  },
  'yaml-syntax': {
    title: 'A YAML example cannot be read',
    meaning: 'It is read as one document of YAML 1.2 that JSON could hold: keys once, few aliases, no dates.',
    fix: 'Mend the syntax at the place named.',
  },
  'config-schema': {
    title: 'A configuration file of another tool has not its form',
    meaning: 'It is read as YAML and held against the parts of the form that an example may get wrong.',
    fix: 'Mend the file at the place named, by the reference of the tool that reads it.',
  },
  'ndjson-outcomes': {
    title: 'The lines of an NDJSON example get other outcomes',
    meaning: 'Each line is judged by itself; the fence names one outcome for each.',
    fix: 'Mend the line, or the list of outcomes.',
  },
  'stale-output': {
    title: 'A printed output is not what comes out',
    meaning: 'The command, request or program was run and said something else.',
    fix: 'Run: cavra docs check --update',
  },
  'unstated-exit': {
    title: 'A command ends with another exit code',
    meaning: 'Commands end with 0 unless the fence says exit=N, or the next command is echo $?.',
    fix: 'State the exit code, or mend the command.',
  },
  'spawned-output': {
    title: 'A command prints something else when it is really started',
    meaning:
      'Transcripts run inside the checker. The first that uses a subcommand is run again in processes of its own.',
    fix: 'Mend the command: what it does must not depend on who starts it.',
  },
  'shell-syntax': {
    title: 'A transcript uses what its small shell does not have',
    meaning:
      'Transcripts run without a system shell. It has quotes, pipes, lists, redirections and here-documents.',
    fix: 'Write it with those, or declare the fence a sample with a reason.',
  },
  'unknown-command': {
    title: 'A transcript runs a command that is not there',
    meaning: 'A transcript has cavra, curl and a few file helpers, nothing of the machine it runs on.',
    fix: 'Use one of these, or declare the fence a sample with a reason.',
  },
  'endless-command': {
    title: 'A command does not end',
    meaning: 'It was stopped at the time limit of a transcript.',
    fix: 'Show a command that ends, or declare the fence a sample with a reason.',
  },
  'http-syntax': {
    title: 'An HTTP exchange cannot be read',
    meaning:
      'It is a request line, headers, a blank line, a body; then a blank line and the response likewise.',
    fix: 'Write it in that form.',
  },
  'http-status': {
    title: 'The API answers with another status',
    meaning: 'The request was sent to the API of this project.',
    fix: 'Run: cavra docs check --update',
  },
  'http-header': {
    title: 'The API answers with another header',
    meaning: 'Of the headers of a response those that the page shows are compared.',
    fix: 'Run: cavra docs check --update',
  },
  'curl-option': {
    title: 'A curl command has an option or address that is not understood',
    meaning: 'curl is not run; its command line is read and the request is sent to the API of this project.',
    fix: 'Use one of: -X -s -S -i -H -d --data --data-binary --json, and an address on http://127.0.0.1:4321.',
  },
  'typescript-error': {
    title: 'A TypeScript example does not compile',
    meaning: 'All examples are compiled together, in strict settings.',
    fix: 'Mend the example. Modules of this project are imported as #src/….',
  },
  'typescript-throws': {
    title: 'A TypeScript example fails when it runs',
    meaning: 'It compiled, and threw.',
    fix: 'Mend the example, or only check it: ts check.',
  },
  'mermaid-syntax': {
    title: 'A diagram cannot be read',
    meaning: 'It is read by Mermaid itself.',
    fix: 'Mend the diagram at the line named.',
  },
  'untrue-diagram': {
    title: 'A diagram differs from the data that it draws',
    meaning: 'Its nodes and edges are compared with a set of data of the project, by their ids.',
    fix: 'Draw exactly the nodes and edges of the data.',
  },
  'stale-diagram': {
    title: 'A diagram and its drawing are not of one make',
    meaning:
      'Drawings are committed, each named by a hash of its source, of the options and the version of Mermaid, and of the face of its labels.',
    fix: 'Run: npm run diagrams',
  },
  'python-syntax': {
    title: 'A Python example is not Python',
    meaning: 'All Python examples are compiled, whether they run or not.',
    fix: 'Mend the example.',
  },
  'python-fails': {
    title: 'A Python example fails when it runs',
    meaning: 'It compiled, and ended with an error.',
    fix: 'Mend the example, or only compile it: python syntax.',
  },
  'go-fails': {
    title: 'A Go example fails when it runs',
    meaning: 'gofmt could read it; go run ended with an error.',
    fix: 'Mend the example, or only read it: go syntax.',
  },
  'go-syntax': {
    title: 'A Go example is not Go',
    meaning: 'gofmt reads it as a whole file.',
    fix: 'Mend the example. It begins with a package clause.',
  },
} as const satisfies Record<string, Rule>;
