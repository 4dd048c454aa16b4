import { type Lexicon, words } from './lexicon.ts';

export const de: Lexicon = {
  language: 'de',
  common: words(`
    der | die | das | und | ist | in | den | von | zu | mit | sich | des | auf | für | nicht | ein
    eine | dem | es | sind | wir | ihr | auch | als | an | nach | wie | im | bei | wird | haben | hat
    um | dass
  `),
  months: words(`
    januar/jänner/jan | februar/feb | märz/mär | april/apr | mai | juni/jun | juli/jul | august/aug
    september/sept/sep | oktober/okt | november/nov | dezember/dez
  `),
  weekdays: words(`
    sonntag/so | montag/mo | dienstag/di | mittwoch/mi | donnerstag/do | freitag/fr
    samstag/sonnabend/sa
  `),
  numbers: {
    ein: 1,
    eine: 1,
    einen: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    fünfzehn: 15,
    zwanzig: 20,
    fünfzig: 50,
    hundert: 100,
  },
  salutations: words(`
    sehr geehrter | sehr geehrte | sehr geehrtes | geehrter | geehrte | verehrter | verehrte | exzellenz
    eure exzellenz | werter | werte | guten tag | hochverehrter | herr präsident | herr minister
    frau ministerin | lieber herr | liebe frau
  `),
  readers: words(`
    kolleginnen | kollegen | kolleg*innen | freunde | freundinnen | freund*innen | genossen
    genossinnen | genoss*innen | liebe alle | alle | leute | mitstreiter | mitstreiterinnen | mitglieder
    leserinnen | leser | hallo | unterstützer | nachbarn | menschen | listige
  `),
  closings: words(`
    mit freundlichen grüßen | mit freundlichen gruessen | mit freundlichem gruß | hochachtungsvoll
    mit vorzüglicher hochachtung | freundliche grüße | mit besten grüßen | beste grüße | viele grüße
    mit solidarischen grüßen | solidarische grüße | mit hochachtung | in erwartung | gezeichnet
    es grüßt | ihrer antwort | ich erwarte ihre antwort | herzliche grüße | mfg
  `),
  letters: words(`
    musterbrief | briefmuster | brieftext | mustertext | textvorschlag | briefvorschlag
    vorschlag für einen brief | musterfax | muster-e-mail | mustermail | vorlage | briefvorlage
    entwurf | folgenden brief | folgender brief | folgenden text | folgender text
    unten stehenden brief | untenstehenden brief | beiliegenden brief | musterresolution
    resolutionsentwurf | beispielbrief | muster-brief | protestbrief | brief unten | text unten
    ende des briefes
  `),
  resolutions: words(`
    diese versammlung | die versammlung | die mitgliederversammlung | der kongress | die delegierten
    wir, die unterzeichner | die unterzeichnenden
  `),
  titles: words(`
    herr | herrn | frau | dr | prof | professor | dipl | s.e | seine exzellenz | ihre exzellenz
    pfarrer | general | oberst | hauptmann | präsident | präsidentin | minister | ministerin
    innenminister | innenministerin | außenminister | außenministerin | justizminister
    justizministerin | bürgermeister | bürgermeisterin | oberbürgermeister | oberbürgermeisterin
    botschafter | botschafterin | direktor | direktorin | landrat | landrätin | bundeskanzler
    bundeskanzlerin | ministerpräsident | ministerpräsidentin | senator | senatorin | staatsanwalt
    richter | richterin | bischof
  `),
  roles: words(`
    präsident | präsidentin | minister | ministerin | innenminister | innenministerin | außenminister
    außenministerin | justizminister | justizministerin | bundeskanzler | bundeskanzlerin
    ministerpräsident | ministerpräsidentin | bürgermeister | bürgermeisterin | oberbürgermeister
    botschafter | botschafterin | konsul | direktor | direktorin | leiter | leiterin | geschäftsführer
    geschäftsführerin | vorstand | vorstandsvorsitzender | vorstandsvorsitzende | vorsitzender
    vorsitzende | sekretär | sekretärin | senator | senatorin | landrat | landrätin | staatsanwalt
    staatsanwältin | generalstaatsanwalt | richter | richterin | rektor | rektorin | intendant | chef
    chefin | sprecher | sprecherin | koordinator | koordinatorin | beauftragter | beauftragte
    abgeordneter | abgeordnete | kommandant | bischof | personalchef | personalchefin | kassierer
    betriebsrat | inhaber | inhaberin | gouverneur
  `),
  organisations: words(`
    gewerkschaft | komitee | initiative | verein | verband | bündnis | netzwerk | kampagne | bund | e.v
    e. v | gruppe | ausschuss | rat | ministerium | botschaft | konsulat | gericht | arbeitsgericht
    amt | büro | gesellschaft | gmbh | ag | partei | stiftung | zentrum | institut | universität
    hochschule | kirche | bewegung | forum | föderation | vereinigung | arbeitsgemeinschaft
    arbeitskreis | solidaritätskomitee | redaktion | sekretariat | landtag | bundestag | polizei | bank
    unternehmen | ortsverein | bezirk | betriebsrat | staatsanwaltschaft | regierung | hilfe
    solidarität | international | liga | front | union | flüchtlingsrat
  `),
  write: words(`
    schreibt | schreiben sie | schreibe | schreibt an | schickt | schicken sie | schicke | sendet
    senden sie | sende | faxt | faxen sie | mailt | mailen | ruft | rufen sie | anrufen | telefoniert
    richtet | richten sie | zu richten an | adressiert | adressieren sie | briefe an | faxe an
    mails an | e-mails an | protest an | proteste an | protestschreiben an | appelle an | schreiben an
    zu schreiben | an wen | empfänger | adressaten | wendet euch | wenden sie sich | fordert
    fordern sie | bitten wir | per post | an: | mailt oder faxt | fragt | protestiert bei
    protestieren sie bei | appelliert an | schickt briefe | euren brief | ihren brief | ein fax an
    eine mail an | einen brief an
  `),
  copy: words(`
    kopie | kopien | kopie an | kopien an | in kopie | cc | bcc | durchschrift | durchschlag
    blindkopie | abschrift | cc an | kopie bitte | bitte in kopie | zur kenntnis | nachrichtlich
    ablichtung
  `),
  reportBack: words(`
    sagt uns | teilt uns mit | meldet uns | gebt uns bescheid | teilen sie uns mit | informieren sie uns
    informiert uns | gib uns bescheid | geben sie uns bescheid | meldet euch | lasst uns wissen
    lassen sie uns wissen
  `),
  contact: words(`
    kontakt | rückfragen | rückfrage | nachfragen | informationen | weitere informationen
    weitere infos | mehr informationen | mehr infos | auskunft | ansprechpartner | ansprechpartnerin
    fragen | infos
  `),
  elsewhere: words(`
    spenden | spendenkonto | konto | iban | abbestell* | abmeld* | bewerb* | anmeld* | bestell* | abonn*
    überweis* | solidaritätsbotschaften | grußbotschaften | nicht mehr benutzen
  `),
  fax: words(`fax | telefax | faxnummer`),
  phone: words(`tel | telefon | fon | handy | mobil | anrufen | ruft`),
  deadline: words(`
    einsendeschluss | frist | letzter tag | stichtag | annahmeschluss | spätester termin
    ablauf der frist | endet am | läuft bis | läuft am
  `),
  before: words(`
    bis | bis zum | bis spätestens | spätestens | spätestens am | spätestens bis | vor dem
    nicht später als | noch vor dem
  `),
  tooLate: words(`zu spät`),
  next: words(`nächsten | kommenden | diesen | kommender | nächster`),
  tomorrow: words(`morgen`),
  when: words(`wenn | an dem`),
  forward: words(`
    leitet | leite | leiten sie | weiterleiten | weiterzuleiten | weiterleitet | verbreitet | verbreiten
    weiterverbreiten | weitersagen | sagt es weiter | teilt | schickt diese mail | schickt diesen aufruf
    verteilt | gebt | weitergeben | weiterzugeben | streut | bitte weiter
  `),
  people: words(`
    leute | personen | menschen | freunde | freundinnen | bekannte | kollegen | kolleginnen
    organisationen | andere | weitere | gruppen | gewerkschaften | kontakte | verwandte | nachbarn
  `),
  happenings: words(`
    demonstration | demo | kundgebung* | mahnwache* | verhandlung* | gerichtstermin | prozess*
    arbeitsgericht | gericht | landgericht | abstimmung | abstimmen | stimmt | versammlung | streik*
    marsch | treffen | sitzung* | tagt | aktionstag | räumung | abschiebung* | beerdigung | trauerfeier
    hauptversammlung | kongress | konferenz | übergabe | übergeben | überreichen | protest* | blockade
    urteil | wahl | anhörung | vigil | infoveranstaltung | veranstaltung | konzert | kommt | termin
    eröffnung | beginnt | entscheidet | aufsichtsrat | fest | räumungstermin | hinrichtung
    vollstreckung | übergabetermin | fällt das urteil | berufungsverhandlung | kreistag | stadtrat
    ratssitzung | richter | haftprüfung | gemeinderat | beschließen | beschließt
  `),
  plea: words(`
    bitte | bitten | dringend | wir bitten | wir brauchen | aufruf | rufen auf | was könnt ihr tun
    was tun | unterstützt | helft | solidarität | protestiert | eilaktion | handelt | sofort
    eure hilfe
  `),
  action: words(`unterschreib* | unterzeichn* | petition | klick* | online | mitmachen | eintragen`),
  source: words(`laut | artikel | quelle | bericht | pressemitteilung`),
  issued: words(`von | herausgegeben von | aufruf von | aufruf der | eine mitteilung der`),
  onBehalf: words(`für | im namen | i.a | im auftrag`),
  update: words(`
    aktualisiert | aktualisierung | neuer stand | nachtrag | fortsetzung | aktueller stand | korrektur | berichtigung | korrigiert
  `),
  against: words(`
    lebenslauf | stellenausschreibung | stellenangebot | bewerbung | bewerbungen | call for papers
    vortragsvorschläge | wir haben gewonnen | gewonnen | schreibt nicht mehr | keine mails mehr | sieg
    gehalt | vollzeit | teilzeit | einsendung von beiträgen
  `),
};
