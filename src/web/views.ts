import { appealsIn, type Member, relativesOf, type StoredAppeal } from '../appeals/service.ts';
import type { Deps } from '../deps.ts';
import { letterText } from '../letters/letter.ts';
import { mailto } from '../letters/mailto.ts';
import { type List, listAddresses } from '../lists/list.ts';
import { listOf } from '../lists/service.ts';
import { figuresOf } from '../referrals/service.ts';
import type { AppealView, LetterView } from './pages/appeal-view.ts';
import type { AppealInBrief } from './pages/home.ts';

/** How many appeals a page of many shows. */
const MOST_APPEALS = 20;

/** The newest approved appeals with how far each went; `list` null for all lists. */
export async function latestAppeals(deps: Deps, list: number | null): Promise<AppealInBrief[]> {
  const appeals = await appealsIn(deps.db, 'approved', list === null ? null : [list], MOST_APPEALS);
  return Promise.all(
    appeals.map(async (appeal) => {
      const figures = await figuresOf(deps.db, appeal.id);
      const { title, issuer, issuedOn, summary } = appeal.reading;
      return {
        slug: appeal.slug,
        title,
        issuer,
        issuedOn,
        summary,
        listTitle: (await listOf(deps, appeal.list)).title,
        letters: figures.letters,
        people: figures.people,
        generations: figures.generations,
      };
    }),
  );
}

/** What the public and the personal page of an appeal share. */
export async function appealViewOf(
  deps: Deps,
  appeal: StoredAppeal,
  letters: readonly LetterView[],
): Promise<Omit<AppealView, 'reader' | 'chainUrl'>> {
  const list = await listOf(deps, appeal.list);
  const { letters: written, people, generations } = await figuresOf(deps.db, appeal.id);
  const { translations, updateOf, updates } = await relativesOf(deps.db, appeal);
  return {
    slug: appeal.slug,
    reading: appeal.reading,
    list: briefOf(deps, list),
    translations: inOtherLanguages(translations, appeal.list),
    updateOf: forReaders(updateOf, appeal.list),
    updates: forReaders(updates, appeal.list),
    fullText: appeal.post.text,
    letters,
    figures: { letters: written, people, generations },
    today: deps.now().toISOString().slice(0, 10),
  };
}

/** Approved ones; of the same appeal on several lists, those on the reader's own. */
function forReaders(all: readonly Member[], list: number): Member[] {
  const approved = all.filter(({ state }) => state === 'approved');
  const here = approved.filter((one) => one.list === list);
  return here.length > 0 ? here : approved.slice(0, 1);
}

/** One for each language. */
function inOtherLanguages(all: readonly Member[], list: number): Member[] {
  const languages = new Set(all.map(({ language }) => language));
  return [...languages].flatMap((tag) =>
    forReaders(
      all.filter(({ language }) => language === tag),
      list,
    ).slice(0, 1),
  );
}

function briefOf(deps: Deps, list: List): AppealView['list'] {
  const { subscribe } = listAddresses(list, deps.config.MAIL_DOMAIN);
  return { name: list.name, title: list.title, subscribeAddress: subscribe };
}

/** The letters as anybody may open them, without an address that counts the copy. */
export function openLetters({ reading }: StoredAppeal): LetterView[] {
  const to = reading.targets.flatMap(({ emails }) => emails);
  const cc = reading.copies.flatMap(({ emails }) => emails);
  return reading.letters.map((letter) => {
    const text = letterText(letter, null);
    const { url } = mailto({ to, cc, subject: reading.title, body: text });
    return { language: letter.language, text, mailto: to.length > 0 ? url : null };
  });
}
