import { describe, expect, it } from 'vitest';
import { setFootersApart } from '../../src/posts/footers.ts';
import type { ListIdentity } from '../../src/posts/list.ts';

const list: ListIdentity = { name: null, address: 'rivers@lists.example' };

const withoutFooters = (text: string, from: ListIdentity): string => setFootersApart(text, from).text;

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

  const ROW = '_'.repeat(65);
  it.each([
    ['Hotmail', `${ROW}\nGet your FREE download of MSN Explorer at http://explorer.msn.com`],
    ['Hotmail in Spanish', `${ROW}\nDescargue GRATUITAMENTE MSN Explorer en http://explorer.msn.es/intl.asp`],
    ['Yahoo! Mail', `${ROW}\nDo You Yahoo!?\nGet email at your own domain.\nhttp://personal.mail.yahoo.com/`],
    ['Yahoo! Mail in German', `${ROW}\n\nGesendet von Yahoo! Mail - http://mail.yahoo.de`],
    [
      'Juno',
      `${ROW}\nGet completely free e-mail from Juno at http://www.juno.com/get.html\nor call (800) 654-JUNO`,
    ],
    ['NetZero', `NetZero Free Internet Access${ROW}\nDownload Now     http://www.netzero.net/download/`],
    ['BOL', `${ROW}\nQuer ter seu endereço na Internet?\nDomíniosBOL - http://dominios.bol.com.br`],
    ['GMX', '-- \nSent through GMX FreeMail - http://www.gmx.net'],
    ['Topica', `${ROW}\nT O P I C A  -- Learn More. Surf Less.\nhttp://www.topica.com/partner/tag01`],
    [
      'eGroups in Spanish',
      '---------------------- Patrocinador de eGroups ----------------------~-~>\nPub\n---------------------------------------------------------------------_->\n\nPara cancelar su suscripción en este grupo, envíe un mensaje a:\nrivers-unsubscribe@lists.example\n\nEl uso de Yahoo! Grupos está sujeto a: http://es.docs.yahoo.com/info/utos.html',
    ],
    [
      'a mail host, and the list below',
      `${ROW}\nGet your FREE download at http://explorer.msn.com\n\n${ROW}\nRivers mailing list\nRivers@lists.example`,
    ],
    [
      'a scrubber in French',
      '-------------- next part --------------\nUne pièce jointe autre que texte a été nettoyée...\nNom: x.jpg\nURL: <http://lists.example/pipermail/rivers/attachments/2001/x.jpg>',
    ],
    [
      'a filter in Polish',
      '-------------- next part --------------\nPominięto zawartość typu multipart/alternative',
    ],
  ])('an advert or a note is taken away: %s', (_, footer) => {
    expect(withoutFooters(`Dear all,\n\nThe dam.\n\nTam\n\n${footer}\n`, { ...list, name: 'Rivers' })).toBe(
      'Dear all,\n\nThe dam.\n\nTam',
    );
  });

  it.each([
    'See you.\n\n______________________\nTam Oyelowo\nRiverkin\nhttp://rivers.example',
    'See you.\n\n____________________________\nTam Oyelowo, Riverkin\nhttp://groups.yahoo.com/group/other\ntam@yahoo.com',
    `Theirs:\n\n${ROW}\nRivers mailing list\nRivers@lists.example\n\nAnd this is mine.`,
    `Theirs:\n\n${'#'.repeat(72)}\n\nTo unsubscribe from the RIVERS list, click:\nhttp://lists.example/cgi-bin/wa?A=1\n\nMine.`,
  ])('an author keeps a signature, and what stands below the footer of another post: %j', (text) => {
    expect(withoutFooters(text, { ...list, name: 'Rivers' })).toBe(text);
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
