/** The months as headers and archives name them, in the languages of mail programs; without accents. */
const NAMES: readonly string[] = [
  'january januar janvier enero gennaio janeiro januari stycznia января январь ocak jaenner',
  'february februar fevrier febrero febbraio fevereiro februari lutego февраля февраль subat feber',
  'march maerz marz mrz mars marzo marco maart marca marts марта март mart',
  'april avril abril aprile kwietnia апреля апрель nisan',
  'may mai mayo maggio maio mei maja maj мая май mayis',
  'june juni juin junio giugno junho czerwca июня июнь haziran',
  'july juli juillet julio luglio julho lipca июля июль temmuz',
  'august aout agosto augustus augusti sierpnia августа август agustos',
  'september septembre septiembre setiembre settembre setembro wrzesnia сентября сентябрь eylul',
  'october oktober octobre octubre ottobre outubro pazdziernika октября октябрь ekim',
  'november novembre noviembre novembro listopada ноября ноябрь kasim',
  'december dezember decembre diciembre dicembre dezembro grudnia декабря декабрь aralik',
];

/** Names in further languages, which count only whole: their beginnings are those of other months elsewhere. */
const WHOLE: readonly string[] = [
  'ledna januara ianuarie tammikuuta січня ιανουαριου gener',
  'unora februara februarie helmikuuta лютого φεβρουαριου febrer',
  'brezna marca marcius martie maaliskuuta березня μαρτιου',
  'dubna aprila aprilis aprilie huhtikuuta квітня απριλιου',
  'kvetna maja majus toukokuuta травня μαιου maig',
  'cervna juna junius iunie kesakuuta червня ιουνιου juny',
  'cervence jula julius iulie heinakuuta липня ιουλιου juliol',
  'srpna augusta augusztus elokuuta серпня αυγουστου agost',
  'zari septembra szeptember septembrie syyskuuta вересня σεπτεμβριου setembre',
  'rijna oktobra octombrie lokakuuta жовтня οκτωβριου',
  'listopadu novembra noiembrie marraskuuta листопада νοεμβριου',
  'prosince decembra decembrie joulukuuta грудня δεκεμβριου desembre',
];

/** Every name and every beginning of one, from three letters on, that only one month has. */
const BEGINNINGS = beginnings();

function beginnings(): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  NAMES.forEach((names, n) => {
    for (const name of names.split(' ')) {
      for (let length = 3; length <= name.length; length += 1) {
        const start = name.slice(0, length);
        known.set(start, (known.get(start) ?? n + 1) === n + 1 ? n + 1 : 0);
      }
    }
  });
  WHOLE.forEach((names, n) => {
    for (const name of names.split(' ')) known.set(name, n + 1);
  });
  return known;
}

/** The month that a word names or abbreviates, 1 to 12; null for any other word. */
export function monthNamed(word: string): number | null {
  if (!/^\p{L}{3,13}\.?$/u.test(word)) return null;
  const key = word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFC');
  return BEGINNINGS.get(key) || null;
}
