import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { CHAPTERS, chapterPath } from './src/book/chapters.ts';
import { DIAGRAM_FILES } from './src/book/diagrams.ts';
import { cliReferencePages } from './src/cli/reference-plugin.ts';
import { foreignNames } from './src/components/site/foreign-names.ts';
import { groupsOf } from './src/components/site/groups.ts';
import { lightLibraries } from './src/components/site/light-libraries.ts';
import { liveExamplesIntegration } from './src/components/site/live-examples.ts';
import { cardMarks } from './src/components/site/marks.ts';
import { placeIn } from './src/components/site/places.ts';
import { sidebar } from './src/components/site/sidebar.ts';
import { termLinks } from './src/components/site/term-links.ts';
import { diagrams } from './src/doctest/diagrams/plugin.ts';
import { provenLedger } from './src/doctest/ledger-plugin.ts';
import { docsAsTestsGroup } from './src/doctest/sidebar.ts';
import { addressList } from './src/publish/addresses.ts';
import { astroBase, belowBase, siteBase } from './src/publish/base.ts';
import { socialCards } from './src/publish/cards/integration.ts';
import { steadyCode } from './src/publish/code-assets.ts';
import { icons } from './src/publish/icons.ts';
import { publish } from './src/publish/integration.ts';
import { markdownTwins } from './src/publish/markdown/integration.ts';
import { readingMinutes } from './src/publish/minutes.ts';
import { unlisted } from './src/publish/unlisted.ts';
import { wholeBookPage } from './src/publish/whole-book/integration.ts';

const TITLE = 'Before the Agent Acts';
const SUMMARY = 'The CAVRA textbook: runtime authority for AI coding agents, with contracts you can run.';
const BASE = siteBase(process.env.CAVRA_BASE);
const CHAPTER_PAGES = CHAPTERS.map(({ slug }) => chapterPath(slug));

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://127.0.0.1:4321',
  base: astroBase(BASE),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // One sheet for all: the policy allows no style in a page.
  build: { inlineStylesheets: 'never' },
  server: { host: '127.0.0.1', port: 4321 },
  vite: {
    define: { 'import.meta.env.CAVRA_API_ORIGIN': JSON.stringify(process.env.CAVRA_API_ORIGIN ?? '') },
  },
  integrations: [
    foreignNames,
    liveExamplesIntegration,
    termLinks,
    cliReferencePages,
    lightLibraries,
    diagrams(DIAGRAM_FILES),
    provenLedger({
      contentDir: 'src/content/docs',
      cacheDir: '.cache/docs',
      world: async (root) => (await import('./src/cli/docs-world.ts')).docsWorld(root),
    }),
    starlight({
      title: TITLE,
      description: SUMMARY,
      favicon: '/favicon.svg',
      customCss: [
        './src/styles/faces.css',
        './src/styles/tokens.css',
        './src/styles/book.css',
        './src/styles/print.css',
        './src/components/outcome-mark.css',
        './src/components/playground/try-it.css',
      ],
      components: {
        Head: './src/components/site/Head.astro',
        SiteTitle: './src/components/SiteTitle.astro',
        Sidebar: './src/components/book/Sidebar.astro',
        Footer: './src/components/book/Footer.astro',
        PageTitle: './src/components/book/PageTitle.astro',
        MarkdownContent: './src/components/book/MarkdownContent.astro',
      },
      credits: false,
      pagination: true,
      lastUpdated: false,
      ...(process.env.CAVRA_EDIT_URL ? { editLink: { baseUrl: process.env.CAVRA_EDIT_URL } } : {}),
      expressiveCode: {
        // A transcript is no script: only its prompt lines are commands.
        shiki: { langAlias: { sh: 'shellsession' } },
        themes: ['github-dark-default', 'github-light-default'],
        minSyntaxHighlightingColorContrast: 5.5,
        // Long lines wrap, so no block scrolls sideways.
        // No drawn window around a command: the frame of the page is enough.
        defaultProps: { wrap: true, overridesByLang: { 'sh,bash,console,http': { frame: 'code' } } },
        styleOverrides: {
          borderRadius: '2px',
          borderColor: 'var(--rule-strong)',
          codeBackground: 'var(--paper-raised)',
          codeFontFamily: 'var(--mono)',
          codeFontSize: '0.84rem',
          uiFontFamily: 'var(--sans)',
          frames: {
            frameBoxShadowCssValue: 'none',
            editorTabBarBackground: 'var(--paper-sunk)',
            editorActiveTabBackground: 'var(--paper-raised)',
            editorActiveTabIndicatorTopColor: 'var(--ink)',
            editorBackground: 'var(--paper-raised)',
            terminalBackground: 'var(--paper-raised)',
            terminalTitlebarBackground: 'var(--paper-sunk)',
          },
        },
      },
      sidebar: [...sidebar, docsAsTestsGroup],
    }),
    belowBase(BASE),
    steadyCode,
    readingMinutes(new Map(CHAPTERS.map(({ slug }) => [slug, chapterPath(slug)]))),
    markdownTwins({
      base: BASE,
      title: TITLE,
      summary: SUMMARY,
      groups: groupsOf(sidebar).filter(({ label }) => label !== 'Error catalogue'),
      whole: [...CHAPTER_PAGES, '/guides/glossary/'],
    }),
    wholeBookPage({
      base: BASE,
      title: TITLE,
      summary: SUMMARY,
      chapters: CHAPTERS.map(({ slug, title }) => ({ slug, title, path: chapterPath(slug) })),
    }),
    unlisted(BASE),
    addressList,
    icons({ name: TITLE, short: 'CAVRA book', says: SUMMARY }),
    socialCards({ wordmark: TITLE, marks: cardMarks, placeOf: placeIn(groupsOf(sidebar)) }),
    publish({
      base: BASE,
      apiOrigin: process.env.CAVRA_API_ORIGIN || undefined,
      chapters: CHAPTER_PAGES,
      lockFile: 'package-lock.json',
    }),
  ],
});
