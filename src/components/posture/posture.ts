/** The posture in the page: which decisions are read, and what is drawn from them. Nothing leaves the page. */
import { type DecisionRecord, decisionSchema } from '../../contracts/evidence/decision.ts';
import { postureOf } from '../../runtime/aispm/posture.ts';
import { saveFile } from '../closeout/sandbox/store.ts';
import { draw, type Piece, toNodes } from '../draw.ts';
import { visitDecisions } from '../enforcement/visit.ts';
import { need } from '../need.ts';
import { chartPiece } from './posture-chart.ts';
import { coveragePiece, coverageText, findingsPiece, overviewPiece, questionsPiece } from './posture-view.ts';

const VISIT = 'visit';
const INCIDENT = 'incident';
const NOTES: Readonly<Record<string, string>> = {
  [VISIT]: 'What you asked the engine in this visit, in this tab. It is nobody’s posture but this page’s.',
  [INCIDENT]: 'A sample: seven requests of a story, under the baseline pack. It is nobody’s posture.',
};

/** Records as the contract has them; what somebody else wrote into the storage is left out. */
function recordsIn(values: readonly unknown[]): DecisionRecord[] {
  return values.flatMap((value) => {
    const { data } = decisionSchema.safeParse(value);
    return data === undefined ? [] : [data];
  });
}

class PostureView {
  readonly #host: HTMLElement;
  readonly #sources: ReadonlyMap<string, readonly DecisionRecord[]>;

  constructor(host: HTMLElement) {
    this.#host = host;
    const visit = recordsIn(visitDecisions());
    const incident: unknown = JSON.parse(host.dataset.incident ?? '[]');
    this.#sources = new Map([
      ...(visit.length > 0 ? [[VISIT, visit] as const] : []),
      [INCIDENT, recordsIn(Array.isArray(incident) ? incident : [])] as const,
    ]);
    const select = this.#select();
    select.replaceChildren(...toNodes([...this.#sources].map(([id, list]) => this.#option(id, list.length))));
    select.disabled = false;
    select.addEventListener('change', () => this.#show(true));
    this.#saves('save-json', () => saveFile('posture.json', `${JSON.stringify(this.#posture(), null, 2)}\n`));
    this.#saves('save-csv', () => saveFile('coverage.csv', coverageText(this.#posture())));
    // The page was built with the incident in view.
    if (visit.length > 0) this.#show(false);
  }

  #select(): HTMLSelectElement {
    return need<HTMLSelectElement>(this.#host, 'source');
  }

  #option(id: string, count: number): Piece {
    const whose = id === VISIT ? 'This visit' : 'The incident of the book';
    return draw('option', { value: id }, `${whose}: ${count} ${count === 1 ? 'decision' : 'decisions'}`);
  }

  #saves(part: string, save: () => void): void {
    need(this.#host, part).addEventListener('click', save);
  }

  #decisions(): readonly DecisionRecord[] {
    return this.#sources.get(this.#select().value) ?? [];
  }

  #posture() {
    const provenance = this.#select().value === VISIT ? 'local_activity_store' : 'sample_data';
    return postureOf(this.#decisions(), provenance);
  }

  #show(speaks: boolean): void {
    const dashboard = this.#posture();
    const put = (part: string, piece: Piece): void =>
      need(this.#host, part).replaceChildren(...toNodes(piece));
    put('note', NOTES[this.#select().value]);
    put('overview', overviewPiece(dashboard));
    put('chart', chartPiece(dashboard));
    put('table', coveragePiece(dashboard));
    put('questions', questionsPiece(dashboard, this.#decisions()));
    put('findings', findingsPiece(dashboard));
    put('document', JSON.stringify(dashboard, null, 2));
    const { posture_score: score, total_decisions: all, risk_findings: open } = dashboard.overview;
    if (speaks) put('spoken', `Posture score ${score}, from ${all} decisions; ${open} findings are open.`);
  }
}

/** Brings the instrument of a page to life. */
export function start(host: HTMLElement): void {
  new PostureView(host);
  host.dataset.ready = '';
}
