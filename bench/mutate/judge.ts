/** Asks the gate about one mutation. In: the mutation. Out: what noticed it, or undefined. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSite } from '../../src/doctest/built-site.ts';
import type { Finding } from '../../src/doctest/finding.ts';
import type { Fence, Page } from '../../src/doctest/page.ts';
import { beginRound, ROOT_DIR } from './fresh.ts';
import { type Gate, loadGate } from './gate.ts';
import type { BuiltChange, Mutation } from './mutation.ts';

/** Kinds of fence that ask the contracts; compilers of other languages do not. */
const ASKING = new Set(['json', 'yaml', 'ndjson', 'sh', 'http']);

const told = ({ rule, file, line }: Finding): string => `${rule} ${file}:${line}`;

function mutated({ file, start, end, to }: Mutation): string {
  const text = readFileSync(join(ROOT_DIR, file), 'utf8');
  return text.slice(0, start) + to + text.slice(end);
}

async function firstFault(gate: Gate, fences: readonly Fence[]): Promise<string | undefined> {
  const { proofs } = await gate.proveFences(fences, gate.world);
  const finding = proofs.flatMap(({ proof }) => proof.findings)[0];
  return finding === undefined ? undefined : told(finding);
}

export class Judge {
  readonly #site: string;
  #plain: Promise<Gate> | undefined;

  /** `site`: a copy of the built site that may be written to. */
  constructor(site: string) {
    this.#site = site;
  }

  /** The gate on the modules as they are. */
  plain(): Promise<Gate> {
    if (this.#plain === undefined) {
      beginRound('', '');
      this.#plain = loadGate();
    }
    return this.#plain;
  }

  async #links(gate: Gate, pages: readonly Page[]): Promise<Finding[]> {
    const built = gate.contextOf(pages, this.#site);
    return [...(await gate.passes.sources.run(built)), ...(await gate.passes.references.run(built))];
  }

  /** Findings on the built site after some texts of it became others; the site is put back. */
  async #rebuilt(gate: Gate, changes: readonly BuiltChange[]): Promise<string | undefined> {
    const before = new Map<string, string>();
    try {
      for (const file of openSite(this.#site).files) {
        const own = changes.filter(({ files }) => files.test(file));
        if (own.length === 0) continue;
        const full = join(this.#site, file);
        const text = readFileSync(full, 'utf8');
        const after = own.reduce((html, { from, to }) => html.replaceAll(from, to), text);
        if (after === text) continue;
        before.set(full, text);
        writeFileSync(full, after);
      }
      const [finding] = await this.#links(gate, gate.readAll());
      return finding === undefined ? undefined : told(finding);
    } finally {
      for (const [full, text] of before) writeFileSync(full, text);
    }
  }

  /** Pages that the contracts no longer make: what a person wrote and still leads there is a dead link. */
  async #lostPages(gate: Gate): Promise<string | undefined> {
    const now = new Set(gate.routes);
    const moved: string[] = [];
    try {
      for (const route of (await this.plain()).routes) {
        const full = join(this.#site, route.endsWith('/') ? `${route}index.html` : route);
        if (now.has(route) || !existsSync(full)) continue;
        renameSync(full, `${full}.lost`);
        moved.push(full);
      }
      if (moved.length === 0) return undefined;
      const findings = await this.#links(gate, gate.readAll());
      const written = findings.find(({ file }) => file.startsWith('src/'));
      return written === undefined ? undefined : told(written);
    } finally {
      for (const full of moved) renameSync(`${full}.lost`, full);
    }
  }

  async #code(mutation: Mutation): Promise<string | undefined> {
    await this.plain();
    beginRound(mutation.file, mutated(mutation));
    let gate: Gate;
    try {
      gate = await loadGate();
    } catch (error) {
      return `the modules do not load: ${error instanceof Error ? error.message.slice(0, 80) : ''}`;
    }
    const pages = gate.readAll();
    const context = gate.contextOf(pages, this.#site);
    const named = [...(await gate.passes.facts.run(context)), ...(await gate.passes.sources.run(context))];
    if (named[0] !== undefined) return told(named[0]);
    for (const page of pages) {
      const fault = await firstFault(
        gate,
        page.fences.filter(({ lang }) => ASKING.has(lang)),
      );
      if (fault !== undefined) return fault;
    }
    return this.#lostPages(gate);
  }

  async #page(mutation: Mutation): Promise<string | undefined> {
    const gate = await this.plain();
    const page = gate.readPage(mutation.file, mutated(mutation));
    const [unreadable] = page.findings;
    if (unreadable !== undefined) return told(unreadable);
    const [named] = await gate.passes.facts.run(gate.contextOf([page], this.#site));
    if (named !== undefined) return told(named);
    const old = gate.readPage(mutation.file, readFileSync(join(ROOT_DIR, mutation.file), 'utf8'));
    const textOf = ({ attributes, lang, lines }: Fence) => JSON.stringify([lang, attributes, lines]);
    const known = new Set(old.fences.map(textOf));
    // Other fences of the page are as true as before, unless they share a program with the changed one.
    const changed = page.fences.filter((fence) => !known.has(textOf(fence)));
    const shared = changed.some(({ lang }) => lang === 'ts')
      ? page.fences.filter(({ lang }) => lang === 'ts')
      : changed;
    const fault = shared.length === 0 ? undefined : await firstFault(gate, shared);
    if (fault !== undefined || mutation.built === undefined) return fault;
    return this.#rebuilt(gate, mutation.built);
  }

  async judge(mutation: Mutation): Promise<string | undefined> {
    if (mutation.where === 'code') return this.#code(mutation);
    if (mutation.where === 'page') return this.#page(mutation);
    return this.#rebuilt(await this.plain(), mutation.built ?? []);
  }

  /** What the gate says before anything is changed; must be nothing. */
  async baseline(): Promise<string | undefined> {
    const gate = await this.plain();
    const pages = gate.readAll();
    const [named] = await gate.passes.facts.run(gate.contextOf(pages, this.#site));
    if (named !== undefined) return told(named);
    const fault = await firstFault(
      gate,
      pages.flatMap(({ fences }) => fences),
    );
    if (fault !== undefined) return fault;
    const [link] = await this.#links(gate, pages);
    return link === undefined ? undefined : told(link);
  }
}
