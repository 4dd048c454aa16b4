import { type Static, Type } from 'typebox';

const text = Type.String();
const maybeText = Type.Union([Type.String(), Type.Null()]);
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const moment = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)$' });

const closed = { additionalProperties: false } as const;

const Mailbox = Type.Object({ name: maybeText, address: text }, closed);

const Recipient = Type.Object(
  {
    name: maybeText,
    role: maybeText,
    emails: Type.Array(text),
    faxes: Type.Array(text),
    phones: Type.Array(text),
    postal: maybeText,
  },
  closed,
);

const Letter = Type.Object({ language: text, salutation: maybeText, body: text, closing: maybeText }, closed);

const Link = Type.Object(
  {
    url: text,
    about: Type.Union([
      Type.Literal('background'),
      Type.Literal('action'),
      Type.Literal('source'),
      Type.Literal('other'),
    ]),
  },
  closed,
);

const Appeal = Type.Object(
  {
    title: text,
    language: text,
    issuer: maybeText,
    signatory: Type.Union([
      Type.Object({ name: text, role: maybeText, organisation: maybeText }, closed),
      Type.Null(),
    ]),
    issuedOn: Type.Union([day, Type.Null()]),
    summary: text,
    letters: Type.Array(Letter),
    targets: Type.Array(Recipient),
    copies: Type.Array(Recipient),
    contacts: Type.Array(Recipient),
    links: Type.Array(Link),
    events: Type.Array(Type.Object({ on: day, what: text, place: maybeText }, closed)),
    deadline: Type.Union([day, Type.Null()]),
    forward: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    missing: Type.Array(
      Type.Union([Type.Literal('target-address'), Type.Literal('copy-address'), Type.Literal('letter')]),
    ),
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
    evidence: Type.Record(Type.String(), Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]))),
  },
  closed,
);

const Post = Type.Object(
  {
    subject: text,
    from: Type.Union([Mailbox, Type.Null()]),
    date: Type.Union([moment, Type.Null()]),
    messageId: maybeText,
    text,
    appeal: Type.Union([Appeal, Type.Null()]),
  },
  closed,
);

const BounceRecipient = Type.Object(
  {
    address: text,
    action: Type.Union([
      Type.Literal('failed'),
      Type.Literal('delayed'),
      Type.Literal('delivered'),
      Type.Literal('relayed'),
      Type.Literal('expanded'),
    ]),
    status: maybeText,
    smtpCode: Type.Union([Type.Integer(), Type.Null()]),
    reason: text,
    permanence: Type.Union([Type.Literal('hard'), Type.Literal('soft'), Type.Literal('none')]),
    diagnostic: maybeText,
  },
  closed,
);

const Bounce = Type.Object(
  { reportingMta: maybeText, originalMessageId: maybeText, recipients: Type.Array(BounceRecipient) },
  closed,
);

const Complaint = Type.Object(
  { type: text, recipient: maybeText, sourceIp: maybeText, originalMessageId: maybeText },
  closed,
);

/** What `threefold parse --json` prints, to check outputs against; `Parsed` is the same as a type. */
export const ParsedSchema = Type.Object(
  {
    file: text,
    kind: Type.Union([
      Type.Literal('post'),
      Type.Literal('digest'),
      Type.Literal('index'),
      Type.Literal('command'),
      Type.Literal('bounce'),
      Type.Literal('complaint'),
      Type.Literal('auto-reply'),
      Type.Literal('challenge'),
      Type.Literal('report'),
      Type.Literal('letter-copy'),
      Type.Literal('forward'),
      Type.Literal('unreadable'),
    ]),
    list: Type.Object({ name: maybeText, address: maybeText }, closed),
    posts: Type.Array(Post),
    bounce: Type.Union([Bounce, Type.Null()]),
    complaint: Type.Union([Complaint, Type.Null()]),
    commands: Type.Array(Type.Object({ name: text, args: Type.Array(text) }, closed)),
    warnings: Type.Array(text),
  },
  closed,
);

export type ParsedBySchema = Static<typeof ParsedSchema>;
