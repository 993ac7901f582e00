/** The gate in a pipeline: played with each request, and with nobody answering; is the release reached? */
import { DECISION_OUTCOMES } from '../../../contracts/enforcement/outcome.ts';
import type { DecisionWord } from '../../../contracts/enforcement/vocabulary.ts';
import { OUTCOMES } from '../../../contracts/issue.ts';
import type { Check, Texts } from '../../../contracts/labs/lab.ts';
import { AMBIENT } from '../../enforcement/ambient.ts';
import { decide } from '../../enforcement/decide.ts';
import { judgeEvaluate } from '../../enforcement/judge.ts';
import { code } from '../say.ts';
import { type Actors, playWorkflow } from '../workflow/play.ts';
import { readWorkflow, type Workflow } from '../workflow/read.ts';

const FILE = 'workflow.yaml';
const THIS_RELEASE = 'requests/this-release.json';
const EVIDENCE = '.cavra/go-daemon';

/** What stands in the place of this release's request; undefined: CAVRA gives no decision. */
type Play = { readonly request: string | undefined; readonly reaches: boolean };

const PLAYS = {
  allow: { request: 'requests/approved-promotion.json', reaches: true },
  block: { request: 'requests/failed-delivery.json', reaches: false },
  wait: { request: 'requests/critical-freshness.json', reaches: false },
  silence: { request: undefined, reaches: false },
} as const satisfies Record<string, Play>;

interface Answer {
  readonly decision: DecisionWord;
  readonly rule_id: string;
}

/** What CAVRA says about a request of the lab; undefined when it gives no decision. */
function answerTo(path: string, texts: Texts, { request }: Play): Answer | undefined {
  if (request === undefined) return undefined;
  const text = texts[path === THIS_RELEASE ? request : path];
  const judged = text === undefined ? undefined : judgeEvaluate({ text });
  if (judged?.outcome !== 'yes') return undefined;
  return decide(judged.request, { policy: judged.policy, ...AMBIENT });
}

/** What `gate.sh` makes of an answer: success only for the expected one, and for a block only when that is let through. */
function gate(answer: Answer | undefined, expected = 'allow', rule = '', letsBlock = 'false'): boolean {
  if (answer?.decision !== expected) return false;
  return (rule === '' || answer.rule_id === rule) && (answer.decision !== 'block' || letsBlock === 'true');
}

interface Seen {
  /** The requests that CAVRA was asked about. */
  readonly asked: string[];
  releases: number;
  /** How often the evidence was kept, and whether the hidden folder went with it. */
  kept: number;
  hidden: boolean;
}

/** Everybody whom a workflow may call, with one request in the place of this release's. */
function actorsOf(texts: Texts, play: Play, seen: Seen): Actors {
  const ask = (path: string): Answer | undefined => {
    seen.asked.push(path);
    return answerTo(path, texts, play);
  };
  return {
    command(words, env) {
      const [program = '', ...rest] =
        words[0] === 'npx' || words[0] === 'bash' || words[0] === 'sh' ? words.slice(1) : words;
      if (program.endsWith('release.sh')) {
        seen.releases += 1;
        return 0;
      }
      if (program.endsWith('gate.sh')) {
        const answer = ask(env.CAVRA_RELEASE_GOVERNANCE_REQUEST ?? '');
        const { CAVRA_EXPECTED_DECISION: expected, CAVRA_EXPECTED_RULE_ID: rule } = env;
        return gate(answer, expected, rule, env.CAVRA_ALLOW_BLOCKING_DECISION) ? 0 : 1;
      }
      if (program === 'cavra' && (rest[0] === 'evaluate' || (rest[0] === 'daemon' && rest[1] === 'call'))) {
        const path = rest.slice(rest[0] === 'evaluate' ? 1 : 2).find((word) => !word.startsWith('-')) ?? '';
        const answer = ask(path);
        return answer === undefined ? OUTCOMES.unusable : OUTCOMES[DECISION_OUTCOMES[answer.decision]];
      }
      return program === 'false' ? 1 : 0;
    },
    action(uses, inputs) {
      if (uses === './examples/ci/action') {
        const answer = ask(inputs.request ?? '');
        const keeps = gate(
          answer,
          inputs['expected-decision'],
          inputs['expected-rule-id'],
          inputs['allow-blocking-decision'],
        );
        seen.kept += 1;
        seen.hidden = true;
        return keeps;
      }
      if (uses.startsWith('actions/upload-artifact@') && (inputs.path ?? '').includes(EVIDENCE)) {
        seen.kept += 1;
        seen.hidden = inputs['include-hidden-files'] === 'true';
      }
      return true;
    },
  };
}

const LETTING: Readonly<Record<keyof typeof PLAYS, string>> = {
  allow: 'An approved promotion is not released: the pipeline stops whatever is said.',
  block: 'The failed delivery is released, although the decision is `block`.',
  wait: 'The critical report is released, although the decision is `require_approval` and nobody was asked.',
  silence: 'With no decision at all it is released.',
};

const LOST = `The evidence in ${code(EVIDENCE)} is not kept in every case: after a step that failed, only a step that asks for it still runs.`;
const HIDDEN = `${code(EVIDENCE)} begins with a dot: without ${code('include-hidden-files: true')} nothing of it is kept.`;
const OTHER = (path: string): string =>
  `CAVRA is asked about ${code(path || 'no request')}, whatever is released: it must be ${code(THIS_RELEASE)}.`;

async function played(workflow: Workflow, order: readonly string[], texts: Texts) {
  const tasks: Record<string, string[]> = {};
  const faults = new Set<string>();
  const evidence = new Set<string>();
  for (const [name, play] of Object.entries(PLAYS) as [keyof typeof PLAYS, Play][]) {
    const seen: Seen = { asked: [], releases: 0, kept: 0, hidden: false };
    const { unknown } = await playWorkflow(workflow, order, actorsOf(texts, play, seen));
    for (const one of unknown) faults.add(one);
    if (seen.asked.length === 0) faults.add('No step asks CAVRA.');
    const reached = seen.releases > 0;
    tasks[name] = reached === play.reaches ? [] : [LETTING[name]];
    for (const path of seen.asked) if (path !== THIS_RELEASE) faults.add(OTHER(path));
    if (seen.kept === 0) evidence.add(LOST);
    else if (!seen.hidden) evidence.add(HIDDEN);
  }
  return { ...tasks, workflow: [...faults], evidence: [...evidence] };
}

const TASKS = [...Object.keys(PLAYS), 'evidence'];

export const check: Check = async (texts) => {
  const read = readWorkflow(FILE, texts[FILE] ?? '');
  if (read.ok) return played(read.workflow, read.order, texts);
  const wait = [`${code(FILE)} cannot be played yet.`];
  return { workflow: read.says, ...Object.fromEntries(TASKS.map((task) => [task, wait])) };
};
