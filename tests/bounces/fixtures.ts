import type { Message } from '../../src/mail/message.ts';
import { openMessage } from '../../src/mail/read.ts';

/** A message from its lines, as it would come over the wire. */
export function messageOf(text: string): Message {
  return openMessage(Buffer.from(text.replace(/\n/g, '\r\n')));
}

const RETURNED = `Return-Path: <bounce-17@lists.example.org>
From: Harbour Action <harbour@lists.example.org>
To: ada@far.example
Subject: Write to the port authority
Message-ID: <d17.s9@lists.example.org>
Date: Tue, 3 Jun 2025 09:00:00 +0000

Please write today.
`;

/** A delivery report (RFC 3464) with these fields of its recipients. */
export function report(recipients: string, words = 'Your message could not be delivered.'): string {
  return `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@relay.example.net>
To: bounce-17@lists.example.org
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

${words}

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example.net
Arrival-Date: Tue, 3 Jun 2025 09:00:01 +0000

${recipients}

--b1
Content-Type: message/rfc822

${RETURNED}
--b1--
`;
}

/** A notice in words alone. */
export function notice(words: string, headers = ''): string {
  return `Return-Path: <>
From: MAILER-DAEMON@relay.example.net
To: bounce-17@lists.example.org
Subject: failure notice
${headers}
${words}`;
}

export const USER_UNKNOWN = `Final-Recipient: rfc822; ada@far.example
Original-Recipient: rfc822; ada@near.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <ada@far.example>: Recipient address rejected:
    User unknown in virtual mailbox table`;

export const QMAIL = notice(`Hi. This is the qmail-send program at relay.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ada@far.example>:
192.0.2.7 does not like recipient.
Remote host said: 550 5.1.1 no mailbox here by that name
Giving up on 192.0.2.7.

<ben@full.example>:
Remote host said: 552 5.2.2 mailbox is over quota

--- Below this line is a copy of the message.

${RETURNED}`);

export const EXIM = notice(
  `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. The following address(es) failed:

  cy@gone.example
    Unrouteable address

------ This is a copy of the message, including all the headers. ------

${RETURNED}`,
  'X-Failed-Recipients: cy@gone.example\n',
);

export const EXCHANGE = notice(`Your message

  To:      ada@far.example
  Subject: Write to the port authority
  Sent:    Tue, 3 Jun 2025 09:00:00 +0000

did not reach the following recipient(s):

dot@office.example on Tue, 3 Jun 2025 09:00:05 +0000
    The recipient name is not recognized
    MSEXCH:IMS:OFFICE:MAIL:POST 0 (000C05A6) Unknown Recipient
`);

export const COMPLAINT = `From: feedback@provider.example
To: fbl@lists.example.org
Subject: FW: Write to the port authority
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="f1"

--f1
Content-Type: text/plain

This is an email abuse report.

--f1
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Loop/1.0
Version: 1
Original-Rcpt-To: ada@far.example
Source-IP: 192.0.2.44

--f1
Content-Type: message/rfc822

${RETURNED}
--f1--
`;

/** A person who passes a notice on: words of a bounce, but nobody's mail failed. */
export const FORWARDED_BY_A_PERSON = `From: Eve Person <eve@home.example>
To: harbour@lists.example.org
Subject: Fwd: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="p1"

--p1
Content-Type: text/plain

Does anybody know what this means?

--p1
Content-Type: message/rfc822

${report(USER_UNKNOWN)}
--p1--
`;

export const QUOTED_BY_A_PERSON = `From: Eve Person <eve@home.example>
To: harbour@lists.example.org
Subject: Re: failure notice
In-Reply-To: <x@relay.example.net>

I had this back, what now?

> Hi. This is the qmail-send program at relay.example.net.
> I'm afraid I wasn't able to deliver your message to the following addresses.
> <ada@far.example>:
> 550 5.1.1 user unknown
`;

export const READ_RECEIPT = `From: ada@far.example
To: harbour@lists.example.org
Subject: Read: Write to the port authority
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="m1"

--m1
Content-Type: text/plain

Your message was displayed.

--m1
Content-Type: message/disposition-notification

Final-Recipient: rfc822; ada@far.example
Original-Message-ID: <d17.s9@lists.example.org>
Disposition: manual-action/MDN-sent-manually; displayed

--m1--
`;

export const DMARC_REPORT = `From: noreply-dmarc@provider.example
To: dmarc@lists.example.org
Subject: Report Domain: lists.example.org Submitter: provider.example Report-ID: 77
MIME-Version: 1.0
Content-Type: application/gzip; name="provider.example!lists.example.org!1748822400!1748908800.xml.gz"
Content-Transfer-Encoding: base64

H4sIAAAAAAAAAwMAAAAAAAAAAAA=
`;

export const VACATION = `Return-Path: <>
From: ada@far.example
To: bounce-17@lists.example.org
Subject: Out of office: Write to the port authority
Auto-Submitted: auto-replied

I am away until Monday and could not be reached. Your message will be read then.
`;

export const CHALLENGE = `Return-Path: <>
From: ada@far.example
To: bounce-17@lists.example.org
Subject: Please confirm your message
Auto-Submitted: auto-replied

Your message to ada@far.example is being held. To release it, please reply to this mail.
`;

export const POST = `From: Eve Person <eve@home.example>
To: harbour@lists.example.org
Subject: The letter could not be delivered
List-Id: Harbour <harbour.lists.example.org>

The delegation's letter could not be delivered: the guard says the user unknown to him,
minister@port.example, is away. Write to him all the same.
`;
