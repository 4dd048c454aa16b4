/** Why words were taken out of a post's text: the list server's, an advert of a host, or what a filter put for an attachment. */
export type RemovedKind = 'footer' | 'advert' | 'attachment';

/** Words that were taken out of a post's text, and the place in it where they stood. */
export interface Removed {
  kind: RemovedKind;
  /** In UTF-16 code units. */
  at: number;
  /** With the line ends that went with them. */
  words: string;
}

/** Lines to take out: [from, end) of those that are left. */
export interface Cut {
  readonly kind: RemovedKind;
  readonly from: number;
  readonly end: number;
}

/** A text as lines, from which some are taken out and not forgotten. Most texts stay whole, and cost nothing then. */
export class Sheet {
  readonly #text: string;
  readonly #all: readonly string[];
  #left: readonly string[];
  /** Place among all lines of each line that is left; null while nothing is cut. */
  #places: readonly number[] | null = null;
  readonly #kinds = new Map<number, RemovedKind>();

  constructor(text: string) {
    this.#text = text;
    this.#all = text.split('\n');
    this.#left = this.#all;
  }

  get left(): readonly string[] {
    return this.#left;
  }

  /** @param cuts in order, none over another */
  cut(cuts: readonly Cut[]): void {
    if (cuts.length === 0) return;
    const places = this.#places ?? this.#left.map((_, n) => n);
    const kept: number[] = [];
    let next = 0;
    for (const { kind, from, end } of cuts) {
      for (; next < from; next += 1) kept.push(places[next] as number);
      for (; next < end; next += 1) this.#kinds.set(places[next] as number, kind);
    }
    this.#places = kept.concat(places.slice(next));
    this.#left = this.#places.map((n) => this.#all[n] as string);
  }

  trimEnd(): void {
    this.#keep(0, this.#left.findLastIndex((line) => line.trim() !== '') + 1);
  }

  /** The text that is left, without blank lines around it, and what was taken out, in order. */
  parted(): { text: string; removed: Removed[] } {
    this.trimEnd();
    this.#keep(
      Math.max(
        0,
        this.#left.findIndex((line) => line.trim() !== ''),
      ),
      this.#left.length,
    );
    // A digest's posts are its text once already: no second copy of those that stay whole.
    const text = this.#left.length === this.#all.length ? this.#text : this.#left.join('\n');
    return { text, removed: this.#kinds.size === 0 ? [] : this.#removed() };
  }

  #keep(from: number, end: number): void {
    if (from === 0 && end === this.#left.length) return;
    this.#left = this.#left.slice(from, end);
    this.#places = this.#places?.slice(from, end) ?? null;
  }

  #removed(): Removed[] {
    const kept = new Set(this.#places);
    return removedOf(
      this.#all,
      this.#all.map((_, n) => (kept.has(n) ? 'kept' : (this.#kinds.get(n) ?? 'blank'))),
    );
  }
}

type Fate = RemovedKind | 'kept' | 'blank';

/** Runs of lines of one fate; blank ones go with what stands below them, else with what stands above. */
function removedOf(lines: readonly string[], fates: readonly Fate[]): Removed[] {
  const last = fates.lastIndexOf('kept');
  const removed: Removed[] = [];
  let at = 0;
  for (let n = 0; n < lines.length; ) {
    if (fates[n] === 'kept') {
      at += (lines[n] as string).length + (n < last ? 1 : 0);
      n += 1;
      continue;
    }
    const run = runFrom(fates, n);
    const words = lines.slice(n, run.end).join('\n');
    if (run.kind !== null)
      removed.push({ kind: run.kind, at, words: n < last ? `${words}\n` : `\n${words}` });
    n = run.end;
  }
  return removed;
}

function runFrom(fates: readonly Fate[], from: number): { kind: RemovedKind | null; end: number } {
  let kind: RemovedKind | null = null;
  let end = from;
  for (; end < fates.length; end += 1) {
    const fate = fates[end] as Fate;
    if (fate === 'kept' || (fate !== 'blank' && kind !== null && fate !== kind)) break;
    if (fate !== 'blank') kind = fate;
  }
  return { kind, end };
}
