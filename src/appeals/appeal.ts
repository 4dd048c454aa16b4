/** What a post asks its readers to do. Fields that the text does not give are null or empty; nothing is guessed. */
export interface Appeal {
  /** The appeal's own heading in the text; the Subject where there is none. */
  title: string;
  /** BCP 47, the language the appeal begins in. */
  language: string;
  /** The organisation that issues it. */
  issuer: string | null;
  signatory: { name: string; role: string | null; organisation: string | null } | null;
  /** YYYY-MM-DD */
  issuedOn: string | null;
  /** One to three sentences of the appeal's own words. */
  summary: string;
  letters: Letter[];
  /** To whom supporters are asked to write. */
  targets: Recipient[];
  /** To whom supporters are asked to send a copy. */
  copies: Recipient[];
  /** The issuer's own addresses for enquiries. */
  contacts: Recipient[];
  links: Link[];
  events: Happening[];
  /** The last day on which to act, YYYY-MM-DD. */
  deadline: string | null;
  /** People it asks each reader to forward to; 0: asked, no number; null: not asked. */
  forward: number | null;
  /** Asked for, but not in the text. */
  missing: Missing[];
  /** 0 to 1, calibrated: of appeals given 0.8, four in five are appeals. */
  confidence: number;
  /** Field path to spans [start, end) into Post.text, in UTF-16 code units. */
  evidence: Evidence;
}

/** An appeal without what only helps to check its reading. */
export type Reading = Omit<Appeal, 'evidence' | 'confidence'>;

export type Missing = 'target-address' | 'copy-address' | 'letter';
export type Evidence = Record<string, [number, number][]>;

export interface Letter {
  language: string;
  salutation: string | null;
  body: string;
  closing: string | null;
}

export interface Recipient {
  name: string | null;
  role: string | null;
  /** Domain in lower case, otherwise as written. */
  emails: string[];
  faxes: string[];
  phones: string[];
  postal: string | null;
}

export interface Link {
  url: string;
  about: 'background' | 'action' | 'source' | 'other';
}

/** A dated happening; `on` is YYYY-MM-DD. */
export interface Happening {
  on: string;
  what: string;
  place: string | null;
}
