/** The code pages of Russian mail. */
const PAGES = ['koi8-r', 'windows-1251', 'iso-8859-5', 'ibm866'] as const;

/** More bytes than these say nothing more of a code page. */
const SAMPLE = 20_000;

/** The ten commonest letters make up two thirds of Russian text. */
const COMMON = /[оеаинтсрвл]/gi;

/**
 * The Cyrillic code page that bytes make sense in, and how much (0 to 1); null for bytes of another script. A page that
 * is read as another gives rare letters, and capitals inside words.
 */
export function cyrillicPage(bytes: Uint8Array, label: string | null): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const { high, runs } = highBytes(sample);
  // In Latin scripts letters with accents stand alone.
  if (high < 4 || runs * 2 > high) return null;
  const judged = PAGES.map((page) => ({ page, sense: senseIn(sample, page) }));
  const best = judged.reduce((a, b) => (b.sense > a.sense ? b : a));
  const labelled = judged.find((j) => j.page === label)?.sense ?? 0;
  // A label is doubted only where another page is clearly better, and there is enough to judge by.
  const margin = label === null ? 0 : high < 12 ? 1 : 0.2;
  return best.sense > Math.max(0.3, labelled + margin) ? best.page : null;
}

/** How many bytes are above 0x7F, and in how many runs they stand. */
function highBytes(bytes: Uint8Array): { high: number; runs: number } {
  let high = 0;
  let runs = 0;
  let before = 0;
  for (let n = 0; n < bytes.length; n += 1) {
    const b = bytes[n] as number;
    if (b >= 0x80) {
      high += 1;
      if (before < 0x80) runs += 1;
    }
    before = b;
  }
  return { high, runs };
}

function senseIn(bytes: Uint8Array, page: string): number {
  const text = new TextDecoder(page).decode(bytes);
  const beyond = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  if (beyond === 0) return 0;
  const common = text.match(COMMON)?.length ?? 0;
  const odd = text.match(/[а-яё][А-ЯЁ]|[^\x00-\x7fа-яёА-ЯЁ«»№—–“”„…]/g)?.length ?? 0;
  return (common - odd) / beyond;
}
