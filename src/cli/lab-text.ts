/** The sheet that comes with a lab's files: what it is about, what is to be done, how to have it checked. */
import type { Lab } from '../contracts/labs/lab.ts';

/** As Markdown. In: the lab, and the folder as the reader named it. */
export function tasksText(
  { id, title, goal, story, tasks, files, commands = [] }: Lab,
  folder: string,
): string {
  const check = `cavra lab check ${id}${folder === id ? '' : ` ${folder}`}`;
  const inside =
    commands.length === 0
      ? []
      : ['Helpful here, in the folder:', '', ...commands.map((line) => `    ${line}`), ''];
  return [
    `# ${title}`,
    '',
    goal,
    '',
    ...story.flatMap((paragraph) => [paragraph, '']),
    '## Tasks',
    '',
    ...tasks.map(({ does }, index) => `${index + 1}. ${does}`),
    '',
    '## Files',
    '',
    ...files.map(
      ({ name, about, given }) => `- \`${name}\`: ${about}${given === true ? ' Leave it as it is.' : ''}`,
    ),
    '',
    ...inside,
    'To have it checked, from the folder above:',
    '',
    `    ${check}`,
    '',
    `Hints and a solution stand at \`/labs/${id}/\` of the book.`,
    '',
  ].join('\n');
}
