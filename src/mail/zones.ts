/**
 * Offsets of zone names in minutes. RFC 5322 section 4.3 knows the American ones; the others are what mailers
 * of the time wrote. Names that several regions share (CST, IST, BST) take the meaning mail gives them.
 */
const ZONES: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 60,
  west: 60,
  ist: 60,
  cet: 60,
  met: 60,
  mez: 60,
  mewt: 60,
  mest: 120,
  cest: 120,
  mesz: 120,
  eet: 120,
  sast: 120,
  cat: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  trt: 180,
  eat: 180,
  pkt: 300,
  yekt: 300,
  yekst: 360,
  novt: 360,
  sgt: 480,
  hkt: 480,
  awst: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  acst: 570,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  clt: -240,
  clst: -180,
  art: -180,
  brt: -180,
  brst: -120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
};

/** Windows spells zones out: "Pacific Daylight Time". */
const SPELT = /\b(Atlantic|Eastern|Central|Mountain|Pacific) (Standard|Daylight|Summer) Time\b/i;
const EUROPE =
  /\b(?:W\. Europe|Romance|Central Europe(?:an)?|Mitteleurop\p{L}{2,6}) (Standard|Daylight|Summer) ?Time\b/iu;

/** "MET DST" and "EET DST": the zone's name, then that summer time holds. */
const SUMMER = /\b(?:MET|CET|EET|WET|MEZ) DST\b/i;

/** The offset that a date gives, in minutes east of UTC: as a number or by a zone's name; null where there is none. */
export function readOffset(text: string): number | null {
  return (
    numericOffset(text) ?? (/\d[Tt]\d\d:?\d\d(?::?\d\d)?(?:\.\d+)?[Zz]/.test(text) ? 0 : namedOffset(text))
  );
}

function numericOffset(text: string): number | null {
  const match =
    /(?:\s|:\d\d)([+-])(\d{1,2}):?(\d{2})(?!\d)/.exec(text) ??
    /(?:GMT|UTC)\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/i.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 18 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}

function namedOffset(text: string): number | null {
  const spelt = SPELT.exec(text);
  if (spelt !== null) {
    const name = `${spelt[1]?.[0]}${/standard/i.test(spelt[2] as string) ? 's' : 'd'}t`;
    return ZONES[name.toLowerCase()] ?? null;
  }
  const europe = EUROPE.exec(text);
  if (europe !== null) return /standard/i.test(europe[1] as string) ? 60 : 120;
  for (const word of text.split(/[\s\d:,"]+/)) {
    const key = word.toLowerCase();
    if (!/^[a-z]+$/.test(key) || !Object.hasOwn(ZONES, key)) continue;
    return (ZONES[key] as number) + (SUMMER.test(text) ? 60 : 0);
  }
  return null;
}
