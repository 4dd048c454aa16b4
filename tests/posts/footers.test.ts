import { describe, expect, it } from 'vitest';
import { withoutFooters } from '../../src/posts/footers.ts';

const list = { name: null, address: 'rivers@lists.example' };

describe('what the list server added', () => {
  it.each([
    [
      'Mailman',
      '_______________________________________________\nRivers mailing list\nRivers@lists.example\nhttp://lists.example/mailman/listinfo/rivers',
    ],
    [
      'LISTSERV',
      '############################\n\nTo unsubscribe from the RIVERS list:\nwrite to: mailto:RIVERS-SIGNOFF-REQUEST@LISTS.EXAMPLE',
    ],
    [
      'Majordomo',
      '--\nTo unsubscribe from this list send "unsubscribe rivers" in the body of\na message to majordomo@lists.example',
    ],
    [
      'Yahoo',
      '------------------------ Yahoo! Groups Sponsor ---------------------~-->\nLoans!\n---------------------------------------------------------------------~->\n\nTo unsubscribe from this group, send an email to:\nrivers-unsubscribe@lists.example\n\nYour use of Yahoo! Groups is subject to http://docs.yahoo.com/info/terms/ ',
    ],
    [
      'a scrubber',
      '-------------- next part --------------\nA non-text attachment was scrubbed...\nName: x.jpg\nUrl : http://lists.example/a/x.jpg',
    ],
  ])('%s: is taken away', (_, footer) => {
    expect(withoutFooters(`Dear all,\n\nThe dam.\n\nTam\n\n${footer}\n`, list)).toBe(
      'Dear all,\n\nThe dam.\n\nTam',
    );
  });

  it.each([
    'See you.\n-- \nTam Oyelowo, Riverkin, Box 11\nhttp://riverkin.example',
    'Minutes\n\n------------------------------\n\nMoney left: 12.60',
    'Please sign the petition.\n\n=====\n\nMore at http://riverkin.example',
  ])('a post keeps its own rules and signatures: %j', (text) => {
    expect(withoutFooters(text, list)).toBe(text);
  });
});
