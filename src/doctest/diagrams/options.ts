/** How Mermaid draws. Everything here, the fonts and Mermaid's version decide the bytes, so they are in the key. */

export interface DiagramConfig {
  /** Relative to the root: the folder of the drawings. */
  readonly dir: string;
  /** Relative to the root: the face in which labels are measured and shown. */
  readonly font: string;
  /** Diagrams that no page writes: made from data, and shown by name. */
  readonly figures?: readonly {
    readonly name: string;
    /** Relative to the root: where its data stands. */
    readonly file: string;
    readonly source: string;
  }[];
}

/** The family under which that face is loaded, here and on the pages. */
export const DIAGRAM_FONT = 'Besley';

/** Colours are the site's own properties: dark mode needs no script and no second drawing. */
const THEME = [
  'text,tspan{font-variant-numeric:normal;letter-spacing:normal}',
  '.node rect,.node circle,.node ellipse,.node polygon,.node path{fill:var(--paper-raised);stroke:var(--rule-strong)}',
  '.node .label text,.node .label tspan{fill:var(--ink)}',
  'a .node .label text,a .node .label tspan{fill:var(--link);text-decoration:underline}',
  '.cluster rect{fill:var(--paper-sunk);stroke:var(--rule-strong);stroke-dasharray:4 3}',
  '.cluster text,.cluster tspan{fill:var(--ink-soft)}',
  '.flowchart-link,.edgePaths .path,.transition{stroke:var(--ink-soft)}',
  '.marker,.arrowMarkerPath,.arrowheadPath{fill:var(--ink-soft);stroke:var(--ink-soft)}',
  '.edgeLabel text,.edgeLabel tspan{fill:var(--ink)}',
  '.edgeLabel rect,.labelBkg{fill:var(--paper-sunk);opacity:1}',
].join('\n');

/** Options of `mermaid.initialize`. */
export const MERMAID_OPTIONS = {
  startOnLoad: false,
  securityLevel: 'strict',
  htmlLabels: false,
  deterministicIds: true,
  // Round shapes are drawn by a library that draws by chance unless it is told where to begin.
  handDrawnSeed: 1,
  deterministicIDSeed: 'diagram',
  look: 'classic',
  theme: 'base',
  themeVariables: { fontFamily: `${DIAGRAM_FONT}, serif`, fontSize: '15px' },
  fontFamily: `${DIAGRAM_FONT}, serif`,
  flowchart: {
    htmlLabels: false,
    nodeSpacing: 32,
    rankSpacing: 36,
    wrappingWidth: 260,
    subGraphTitleMargin: { top: 8, bottom: 8 },
  },
  themeCSS: THEME,
} as const;
