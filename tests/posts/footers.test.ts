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
      'Yahoo, in Turkish and without a rule',
      "Yahoo! Gruplar Bağlantıları\n\n<*> Gruptan ayrılmak için:\n    rivers-unsubscribe@lists.example\n\n<*> Yahoo! Gruplar kullanımı, Hizmet Koşulları'na tabidir.",
    ],
    ['ezmlm, without a rule', 'To unsubscribe, e-mail: rivers-unsubscribe@lists.example'],
    [
      'Lyris',
      '---\nYou are currently subscribed to rivers as: you@x.example\nTo unsubscribe send a blank email to leave-rivers-12L@lists.example',
    ],
    [
      'Topica',
      '==^================================================================\nEASY UNSUBSCRIBE click here: http://topica.example/u/?a.b\nOr send an email to: rivers-unsubscribe@lists.example\n==^================================================================',
    ],
    [
      'Google Groups, of old',
      '--~--~---------~--~----~------------~-------~--~----~\nYou received this message because you are subscribed to the Google Groups "rivers" group.\nTo post to this group, send email to rivers@lists.example\n-~----------~----~----~----~------~----~------~--~---',
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
    'Ask the mine to leave.\n\nTam\n\nTo write: rivers-owner@lists.example',
    'Please sign the petition.\n\n=====\n\nMore at http://riverkin.example',
  ])('a post keeps its own rules and signatures: %j', (text) => {
    expect(withoutFooters(text, list)).toBe(text);
  });
});
