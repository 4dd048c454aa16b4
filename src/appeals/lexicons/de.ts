import { counts, type Lexicon, words } from './lexicon.ts';

export const de: Lexicon = {
  language: 'de',
  common: words(`
    der | die | das | und | ist | in | den | von | zu | mit | sich | des | auf | für | nicht | ein | eine
    dem | es | sind | wir | ihr | auch | als | an | nach | wie | im | bei | wird | haben | hat | um | dass
  `),
  months: words(`
    januar/jänner/jaenner/jan | februar/feber/feb | märz/maerz/mär | april/apr | mai | juni/juno/jun | juli/jul
    august/aug | september/sept/sep | oktober/okt | november/nov | dezember/dez
  `),
  weekdays: words(`
    sonntag/so | montag/mo | dienstag/di | mittwoch/mi | donnerstag/do | freitag/fr | samstag/sonnabend/sa
  `),
  numbers: counts(`
    1 ein/eine/einen/einem/einer/eins | 2 zwei/zwo/zweien/beide/beiden | 3 drei/dreien | 4 vier/vieren
    5 fünf/fuenf | 6 sechs | 7 sieben | 8 acht | 9 neun | 10 zehn | 11 elf | 12 zwölf/zwoelf/dutzend
    13 dreizehn | 14 vierzehn | 15 fünfzehn/fuenfzehn | 16 sechzehn | 17 siebzehn | 18 achtzehn
    19 neunzehn | 20 zwanzig | 25 fünfundzwanzig | 30 dreißig/dreissig | 40 vierzig | 50 fünfzig/fuenfzig
    60 sechzig | 70 siebzig | 80 achtzig | 90 neunzig | 100 hundert/einhundert | 200 zweihundert
    500 fünfhundert | 1000 tausend
  `),
  salutations: words(`
    sehr geehrter | sehr geehrte | sehr geehrtes | geehrter | geehrte | verehrter | verehrte | exzellenz
    eure exzellenz | werter | werte | guten tag | hochverehrter | herr präsident | herr minister
    frau ministerin | lieber herr | liebe frau | sehr verehrte | sehr verehrter | hochverehrte
    hochgeehrter | hochgeehrte | geschätzter | geschätzte | sehr geschätzte | sehr geschätzter
    werter herr | werte frau | werte damen | sehr geehrte damen und herren | geehrte damen
    meine damen und herren | frau präsidentin | frau bundeskanzlerin | herr bundeskanzler
    herr bundespräsident | herr botschafter | frau botschafterin | herr bürgermeister
    frau bürgermeisterin | herr oberbürgermeister | herr innenminister | herr justizminister
    herr senator | herr staatsanwalt | frau staatsanwältin | herr richter | herr direktor
    frau direktorin | hohes gericht | eminenz | eure eminenz | eure heiligkeit | eure majestät | majestät
    königliche hoheit | hochwürden | euer ehren | herr general | grüß gott | euer exzellenz
    ihre exzellenz | seine exzellenz
  `),
  greetings: words(`hallo | guten morgen | guten tag | guten abend | moin | servus | grüß gott | grüezi`),
  readers: words(`
    kolleginnen | kollegen | kolleg*innen | freunde | freundinnen | freund*innen | genossen | genossinnen
    genoss*innen | liebe alle | leute | mitstreiter | mitstreiterinnen | mitglieder | leserinnen | leser
    hallo | unterstützer | nachbarn | menschen | listige | liebe kolleg | kolleg_innen | kolleg:innen
    freund:innen | freund_innen | genoss:innen | liebe leute | liebe mitglieder | liebe menschen
    liebe freunde | liebe listenmitglieder | liebe abonnenten | abonnenten | abonnentinnen
    listenmitglieder | ihr lieben | hallo zusammen | hallo allerseits | hallo alle | hi alle | moin
    servus | grüezi | an alle | alle zusammen | unterstützerinnen | unterstützer*innen | mitstreiter*innen
    mitglieder und freunde | aktive | aktivist*innen | aktivisten | aktivistinnen | nachbarinnen
    nachbar*innen | liebe eltern | liebe studierende | kommilitonen | kommilitoninnen | kommiliton*innen
    mitbürger | mitbürgerinnen | mitmenschen | gefährten | gefährt*innen | gefährtinnen | geschwister
    brüder und schwestern | schwestern und brüder | interessierte | liebe interessierte | friedensfreunde
    kolleginnen und kollegen | alle, | alle! | alle miteinander
  `),
  closings: words(`
    mit freundlichen grüßen | mit freundlichen gruessen | mit freundlichem gruß | hochachtungsvoll
    mit vorzüglicher hochachtung | freundliche grüße | mit besten grüßen | beste grüße | viele grüße
    mit solidarischen grüßen | solidarische grüße | mit hochachtung | in erwartung | gezeichnet | es grüßt
    ihrer antwort | ich erwarte ihre antwort | herzliche grüße | mit freundlichem gruss
    mit freundlichen grüssen | freundliche grüsse | freundlichen gruß | freundlichst
    mit freundlicher empfehlung | mit vorzüglicher | mit ausgezeichneter hochachtung
    mit größter hochachtung | mit aller hochachtung | mit dem ausdruck | hochachtungsvollst | ergebenst
    ihr ergebener | ihre ergebene | ihr sehr ergebener | mit respekt | mit respektvollen grüßen
    mit ergebenen grüßen | mit herzlichen grüßen | mit herzlichem gruß | mit schönen grüßen
    mit vielen grüßen | mit lieben grüßen | mit den besten grüßen | mit kollegialen grüßen
    kollegiale grüße | mit gewerkschaftlichen grüßen | mit kämpferischen grüßen | kämpferische grüße
    mit antifaschistischen grüßen | mit solidarischem gruß | mit solidarischen grüssen
    solidarischen gruß | mit brüderlichen grüßen | mit geschwisterlichen grüßen | mit sozialistischem gruß
    mit friedlichen grüßen | mit besorgten grüßen | mit hoffnungsvollen grüßen | glück auf | freundschaft!
    liebe grüße | schöne grüße | beste grüsse | herzliche grüsse | viele grüsse | herzlichst | herzlich,
    es grüßen | es grüßt sie | grüße aus | mit gruß | hochachtend | in erwartung ihrer
    in banger erwartung | in großer sorge | mit großer sorge | ich sehe ihrer antwort
    wir sehen ihrer antwort | ich hoffe auf ihre antwort | wir erwarten ihre antwort
    ihrer baldigen antwort | ihre antwort erwartend | für ihre bemühungen
    vielen dank für ihre aufmerksamkeit | vielen dank für ihre bemühungen
    ich danke ihnen für ihre aufmerksamkeit | wir danken ihnen für ihre aufmerksamkeit
    ich danke ihnen im voraus | im voraus vielen dank | vielen dank im voraus | mit dank im voraus
    hiermit verbleibe ich | so verbleibe ich | ich verbleibe | wir verbleiben | verbleiben wir
    verbleibe ich | gez | gez. | unterschrift | unterschriften: | ort, datum, unterschrift | name, adresse
    name und adresse | mfg | in der hoffnung auf | in der hoffnung, | wir hoffen auf ihre
  `),
  courtesies: words(`genehmigen sie | ich verbleibe | wir verbleiben`),
  letters: words(`
    musterbrief | briefmuster | brieftext | mustertext | textvorschlag | briefvorschlag
    vorschlag für einen brief | musterfax | muster-e-mail | mustermail | briefvorlage | folgenden brief
    folgender brief | folgenden text | folgender text | unten stehenden brief | untenstehenden brief
    beiliegenden brief | musterresolution | resolutionsentwurf | beispielbrief | muster-brief
    protestbrief | brief unten | text unten | ende des briefes | musterschreiben | musterbriefe
    musterbriefes | muster für einen brief | mustermails | muster-mail | muster-fax | mustertexte
    mustertelegramm | mustermeldung | musteremail | musterpostkarte | musterprotest | musterprotestbrief
    musterantrag | musterbeschluss | formbrief | formschreiben | standardbrief | serienbrief
    beispielschreiben | beispieltext | beispielmail | beispiel für einen brief | beispiel eines briefes
    beispielhafter brief | vorlage für einen brief | vorlage für ein fax | vorlage für ein schreiben
    vorlagebrief | textvorlage | textvorlagen | textmuster | textbeispiel | faxvorlage | mailvorlage
    e-mail-vorlage | emailvorlage | kopiervorlage | briefentwurf | entwurf eines briefes
    entwurf für einen brief | entwurf für ein schreiben | textentwurf | vorschlag für ein schreiben
    vorschlag für ein fax | vorschlag für eine e-mail | vorschlag für den text | vorschlag zum brief
    formulierungsvorschlag | formulierungsvorschläge | formulierungshilfe | vorformulierter brief
    vorformulierten brief | vorformulierte mail | vorgefertigten brief | vorgeschlagener text
    vorgeschlagener brief | folgendes schreiben | folgende mail | folgende e-mail | folgendes fax
    folgende resolution | folgende protesterklärung | folgender wortlaut | mit folgendem text
    mit folgendem wortlaut | wortlaut des briefes | text des briefes | text des schreibens | text der mail
    text der e-mail | text des faxes | text für die mail | faxtext | mailtext | e-mail-text
    nachstehenden brief | nachstehender brief | nachfolgenden brief | nachfolgender brief
    nachstehender text | nachfolgender text | nachstehenden text | nachfolgenden text
    unten stehende mail | untenstehende mail | unten stehender brief | untenstehender brief
    unten stehenden text | untenstehenden text | untenstehender text | unten angefügten brief
    angehängten brief | angefügten brief | beigefügten brief | beigefügter brief | beiliegender brief
    anhängenden brief | brief am ende | brief weiter unten | mail unten | fax unten | protesttext
    protestmail | protestfax | protestresolution | protesterklärung | protestnote | resolutionsvorlage
    resolutionstext | antragsentwurf | hier abschneiden | hier abtrennen | copy & paste | copy and paste
    ende des musterbriefs | briefende | ende der vorlage | ende des textes | vorlage | entwurf
    der brief:
  `),
  documents: words(`
    pressemitteilung | presseerklärung | eilaktion
    rundbrief | rundschreiben | infobrief
  `),
  resolutions: words(`
    diese versammlung | die versammlung | die mitgliederversammlung | der kongress | die delegierten
    wir, die unterzeichner | die unterzeichnenden | die versammelten | die teilnehmerinnen und teilnehmer
    die delegiertenversammlung | die betriebsversammlung | die vertrauensleute | die vollversammlung
    die hauptversammlung | die konferenz | die gewerkschaftsversammlung | die ortsgruppe | der ortsverein
    der kreisverband | der gewerkschaftstag | die landesdelegiertenkonferenz | unsere versammlung
    unsere mitgliederversammlung | wir, die unterzeichnenden | wir, die unterzeichnerinnen
    wir unterzeichnenden | wir unterzeichner | wir, die teilnehmer | die unterzeichner
    die unterzeichneten | die unterzeichnerinnen | in anbetracht | in der erwägung | resolution:
    beschluss: | der betriebsrat fordert | es wird beschlossen
  `),
  titles: words(`
    herr | herrn | frau | dr | prof | professor | dipl | s.e | seine exzellenz | ihre exzellenz | pfarrer
    general | oberst | hauptmann | präsident | präsidentin | minister | ministerin | innenminister
    innenministerin | außenminister | außenministerin | justizminister | justizministerin | bürgermeister
    bürgermeisterin | oberbürgermeister | oberbürgermeisterin | botschafter | botschafterin | direktor
    direktorin | landrat | landrätin | bundeskanzler | bundeskanzlerin | ministerpräsident
    ministerpräsidentin | senator | senatorin | staatsanwalt | richter | richterin | bischof | hr | fr
    frl | fräulein | dres | dr. med | prof. dr | priv.-doz | privatdozent | professorin | doktor
    dipl.-ing | dipl.-pol | ing | rechtsanwalt | rechtsanwältin | pater | pastor | pastorin | pfarrerin
    prälat | kardinal | erzbischof | landesbischof | bischöfin | superintendent | dekan | rabbiner | imam
    genosse | genossin | gräfin | freiherr | prinzessin | generalmajor | generalleutnant | brigadegeneral
    oberstleutnant | leutnant | oberleutnant | feldwebel | admiral | kommissar | kommissarin | kriminalrat
    polizeipräsident | polizeipräsidentin | polizeidirektor | bundespräsident | bundespräsidentin
    bundesminister | bundesministerin | staatssekretär | staatssekretärin | abgeordneter | abgeordnete
    mdb | mdl | landeshauptmann | landeshauptfrau | bundesrat | bundesrätin | regierungsrat
    regierungsrätin | stadtrat | stadträtin | hofrat | kommerzialrat | landammann | stadtpräsident
    regierungspräsident | regierungspräsidentin | staatsminister | staatsministerin | generalstaatsanwalt
    generalbundesanwalt | oberstaatsanwalt | staatsanwältin | generaldirektor | intendant | rektor
    kanzler | kanzlerin | konsul | generalkonsul | generalsekretär | vorsitzender | vorsitzende | leiter
    leiterin | geschäftsführer | geschäftsführerin | premierminister | premierministerin | gouverneur
    gouverneurin | vizepräsident | vizepräsidentin | verteidigungsminister | verteidigungsministerin
    arbeitsminister | arbeitsministerin | umweltminister | umweltministerin | finanzminister
    finanzministerin | verkehrsminister | wirtschaftsminister | wirtschaftsministerin | sozialminister
    sozialministerin | kultusminister | kultusministerin | kollege | kollegin | könig
    lic. iur | lic. phil | lic. oec | dipl. ing
  `),
  roles: words(`
    präsident | präsidentin | minister | ministerin | innenminister | innenministerin | außenminister
    außenministerin | justizminister | justizministerin | bundeskanzler | bundeskanzlerin
    ministerpräsident | ministerpräsidentin | bürgermeister | bürgermeisterin | oberbürgermeister
    botschafter | botschafterin | konsul | direktor | direktorin | leiter | leiterin | geschäftsführer
    geschäftsführerin | vorstand | vorstandsvorsitzender | vorstandsvorsitzende | vorsitzender
    vorsitzende | sekretär | sekretärin | senator | senatorin | landrat | landrätin | staatsanwalt
    staatsanwältin | generalstaatsanwalt | richter | richterin | rektor | rektorin | intendant | chefin
    sprecher | sprecherin | koordinator | koordinatorin | beauftragter | beauftragte | abgeordneter
    abgeordnete | kommandant | bischof | personalchef | personalchefin | kassierer | betriebsrat | inhaber
    inhaberin | gouverneur | chef | bundespräsident | bundespräsidentin | bundesminister
    bundesministerin | bundesinnenminister | bundesinnenministerin | bundesaußenminister
    verteidigungsminister | verteidigungsministerin | arbeitsminister | arbeitsministerin | umweltminister
    umweltministerin | wirtschaftsminister | wirtschaftsministerin | finanzminister | finanzministerin
    verkehrsminister | verkehrsministerin | sozialminister | sozialministerin | gesundheitsminister
    gesundheitsministerin | kultusminister | kultusministerin | landwirtschaftsminister
    landwirtschaftsministerin | staatsminister | staatsministerin | premierminister | premierministerin
    kanzler | kanzlerin | vizekanzler | vizekanzlerin | staatssekretär | staatssekretärin
    landeshauptmann | landeshauptfrau | regierungspräsident | regierungspräsidentin | stadtpräsident
    stadtpräsidentin | bundesrat | bundesrätin | regierungsrat | regierungsrätin | stadtrat | stadträtin
    kantonsrat | nationalrat | nationalrätin | gemeinderat | gemeinderätin | bezirksbürgermeister
    bezirksbürgermeisterin | oberbürgermeisterin | ortsvorsteher | senatspräsident | vizepräsident
    vizepräsidentin | parlamentarier | parlamentarierin | fraktionsvorsitzender | fraktionsvorsitzende
    generalkonsul | generalkonsulin | konsulin | honorarkonsul | gouverneurin | generaldirektor
    generaldirektorin | vorstandssprecher | vorstandssprecherin | vorstandschef | vorstandschefin
    vorstandsmitglied | aufsichtsratsvorsitzender | aufsichtsratsvorsitzende | aufsichtsrat | firmenchef
    konzernchef | werkleiter | werksleiter | werkleiterin | betriebsleiter | betriebsleiterin
    filialleiter | filialleiterin | abteilungsleiter | abteilungsleiterin | amtsleiter | amtsleiterin
    behördenleiter | dezernent | dezernentin | referatsleiter | personalleiter | personalleiterin
    personaldirektor | eigentümer | eigentümerin | vermieter | vermieterin | hauseigentümer | bauherr
    intendantin | schulleiter | schulleiterin | dekan | dekanin | prorektor | universitätspräsident
    anstaltsleiter | anstaltsleiterin | gefängnisdirektor | gefängnisdirektorin | gefängnisleiter
    kommandeur | polizeichef | polizeichefin | polizeipräsident | polizeipräsidentin | polizeidirektor
    kommissar | kommissarin | hochkommissar | hochkommissarin | ombudsmann | ombudsfrau
    bürgerbeauftragter | datenschutzbeauftragter | menschenrechtsbeauftragter | menschenrechtsbeauftragte
    sonderberichterstatter | sonderberichterstatterin | oberstaatsanwalt | oberstaatsanwältin
    generalstaatsanwältin | generalbundesanwalt | bundesanwalt | gerichtspräsident | gerichtspräsidentin
    vorsitzender richter | vorsitzende richterin | ermittlungsrichter | ermittlungsrichterin | erzbischof
    kardinal | landesbischof | nuntius | pfarrer | pfarrerin | superintendent | chefredakteur
    chefredakteurin | redakteur | redakteurin | herausgeber | herausgeberin | pressesprecher
    pressesprecherin | generalsekretär | generalsekretärin | gewerkschaftssekretär
    gewerkschaftssekretärin | gewerkschaftsvorsitzender | bezirksleiter | bezirksleiterin
    bundesvorsitzender | bundesvorsitzende | landesvorsitzender | landesvorsitzende | obmann | obfrau
    kassierin | kassenwart | schatzmeister | schatzmeisterin | schriftführer | schriftführerin
    betriebsratsvorsitzender | betriebsratsvorsitzende | betriebsrätin | personalrat | vertrauensmann
    vertrauensfrau | vorständin | stellvertreter | stellvertreterin | vertreter | vertreterin | bauleiter
    minister für | ministerin für
  `),
  organisations: words(`
    gewerkschaft | komitee | initiative | verein | verband | bündnis | netzwerk | kampagne | bund | e.v
    e. v | gruppe | ausschuss | rat | ministerium | botschaft | konsulat | gericht | arbeitsgericht | amt
    büro | gesellschaft | gmbh | ag | partei | stiftung | zentrum | institut | universität | hochschule
    kirche | bewegung | forum | föderation | vereinigung | arbeitsgemeinschaft | arbeitskreis
    solidaritätskomitee | redaktion | sekretariat | landtag | bundestag | polizei | bank | unternehmen
    ortsverein | bezirk | betriebsrat | staatsanwaltschaft | regierung | international | liga | front
    union | flüchtlingsrat | gewerkschaften | gewerkschaftsbund | einzelgewerkschaft | dachverband
    verbände | vereine | vereins | initiativen | bürgerinitiative | aktionsbündnis | aktionskomitee
    bündnisse | aktionsgruppe | ortsgruppe | landesverband | bundesverband | kreisverband | stadtverband
    regionalgruppe | ortsgruppen | basisgruppe | koordination | koordinierungskreis | koordinationskreis
    koordinationsstelle | kollektiv | kollektive | genossenschaft | werkstatt | infoladen | kulturverein
    förderverein | freundeskreis | unterstützerkreis | mieterverein | mieterinitiative
    mietergemeinschaft | elterninitiative | fachschaft | asta | studierendenrat | studierendenvertretung
    betriebsgruppe | vertrauensleute | vertrauenskörper | streikkomitee | streikleitung | kommission
    konzern | firma | gmbh & co | kg | ohg | gbr | mbh | se & co | aktiengesellschaft | reederei | werft
    brauerei | verkehrsbetriebe | stadtwerke | kraftwerk | spedition | handelskammer | arbeiterkammer
    innung | behörde | ausländerbehörde | ausländeramt | bundesamt | landesamt | sozialamt | jugendamt
    arbeitsamt | ordnungsamt | auswärtiges amt | auswärtige amt | innenministerium | außenministerium
    justizministerium | arbeitsministerium | verteidigungsministerium | umweltministerium
    wirtschaftsministerium | bundesministerium | staatsministerium | staatskanzlei | bundeskanzleramt
    kanzleramt | bundesregierung | landesregierung | senat | senatsverwaltung | magistrat
    stadtverwaltung | stadtverordnetenversammlung | rathaus | bezirksamt | landratsamt | landkreis
    regierungspräsidium | bezirksregierung | parlament | fraktion | petitionsausschuss | generalkonsulat
    botschaften | amtsgericht | landgericht | oberlandesgericht | verwaltungsgericht | bundesgericht
    bundesgerichtshof | verfassungsgericht | gerichtshof | generalstaatsanwaltschaft | bundesanwaltschaft
    polizeipräsidium | polizeidirektion | bundespolizei | bundeswehr | justizvollzugsanstalt | jva
    haftanstalt | abschiebehaftanstalt | gymnasium | fachhochschule | fakultät | akademie | krankenhaus
    klinik | klinikum | kirchengemeinde | pfarramt | pfarrei | bistum | erzbistum | diakonie | caritas
    synode | moschee | zeitschrift | rundfunk | fernsehen | pressestelle | pressebüro | verlag | agentur
    bibliothek | flughafen | sparkasse | versicherung | fonds | friedensbewegung | friedensgruppe | antifa
    antiatom | rote hilfe | weltladen | frauenhaus | frauengruppe | frauennetz | beratungsstelle
    fachstelle | anlaufstelle | abteilung | referat | organisation | organisationen | zentrale
    niederlassung | direktion | vertretung | solidarität | hilfe | haus der | haus für | schule | plenum
    kongress | zeitung | gefängnis
  `),
  write: words(`
    schreibt | schreiben sie | schreibe | schreibt an | schickt | schicken sie | schicke | sendet
    senden sie | sende | faxt | faxen sie | mailt | mailen | ruft | rufen sie | anrufen | telefoniert
    richtet | richten sie | zu richten an | adressiert | adressieren sie | briefe an | faxe an | mails an
    e-mails an | protest an | proteste an | protestschreiben an | appelle an | schreiben an | zu schreiben
    an wen | empfänger | adressaten | wendet euch | wenden sie sich | fordern sie | bitten wir | per post
    an: | mailt oder faxt | protestiert bei | protestieren sie bei | appelliert an | schickt briefe
    euren brief | ihren brief | ein fax an | eine mail an | einen brief an | schreibt bitte | schreibt ihm
    schreibt ihr | schreibt briefe | schreiben sie bitte | schreiben sie an | schreib | schreib an
    schreibe an | bitte schreiben | bitte senden | bitte schicken | bitte faxen | bitte mailen
    bitte richten | bitte adressieren | briefe an den | briefe an die | briefe bitte an | faxe bitte an
    mails bitte an | zuschriften an | schickt eure | schickt euren | schickt bitte | schick | schicken an
    zu schicken an | sendet eure | sendet bitte | zu senden an | senden an | sendet faxe | sendet briefe
    faxt an | faxen an | mailt an | mailt eure | mailen sie | mailen an | e-mailt | telegrafiert
    telegramme an | telegramm an | postkarten an | eine postkarte an | karten an | anzurufen | ruft an
    ruft den | ruft die | ruft bei | rufen sie an | rufen sie bei | ruft bitte | telefonieren sie
    richtet eure | richtet euren | richtet bitte | zu richten | richten an | gerichtet an
    gerichtet werden an | adressiert an | zu adressieren | adressen | adressen für | adressen der
    adressat | adressatin | adressatinnen | anschriften | empfängeradressen | empfängerin
    protestadressen | protestbriefe an | protestbrief an | protestfaxe an | protestmails an
    protestschreiben bitte an | protestresolutionen an | proteste bitte an | resolutionen an
    petitionen an | appelle bitte an | forderungen an | an folgende adresse | an folgende adressen
    an die folgende adresse | an die folgenden adressen | an nachstehende | an untenstehende
    an unten stehende | an die unten | an die adresse | wohin schreiben | an wen schreiben | wem schreiben
    wendet euch an | wenden sie sich an | wende dich an | sich wenden an | wenden an | fordert von
    fordert ihn | fordern sie von | fordern sie die | fordern sie den | fordere | verlangt von
    verlangen sie von | ersuchen sie | bittet den | bittet die | bittet ihn | bittet sie | bitten sie den
    bitten sie die | appelliert | appellieren sie an | drängen sie | protestiert gegenüber
    protestiert bei der | protestieren sie gegenüber | beschwert euch | beschweren sie sich
    teilt der leitung mit | sagen sie dem | macht druck | setzt unter druck | bombardiert | überschüttet
    zu händen | z. hd | z.hd | zhd | z. h | zu hd | übermittelt | übermitteln sie | äußert eure
    äußern sie ihre | drückt eure | drücken sie ihre | ein schreiben an | einen protestbrief an
    eine e-mail an | ein telegramm an | euer fax | eure mail | eure mails | eure briefe | eure proteste
    ihre briefe | ihr fax | per mail an | per fax an | per e-mail an | per post an | intervenieren sie
    fordert
    so könnt ihr | so schreibt ihr | einwendungen an | stellungnahmen an
  `),
  copy: words(`
    kopie | kopien | kopie an | kopien an | in kopie | cc | bcc | durchschrift | durchschlag | blindkopie
    abschrift | cc an | kopie bitte | bitte in kopie | zur kenntnis | nachrichtlich | ablichtung
    kopie an uns | eine kopie | eine kopie an | kopie bitte an | kopien bitte an | kopie auch an
    kopie davon | mit kopie an | als kopie an | kopie eures | kopie ihres | in cc | ins cc | cc bitte
    bcc an | per cc | setzt uns in kopie | setzt uns in cc | setzen sie uns in kopie | nehmt uns in kopie
    durchschlag an | durchschlag bitte | durchschrift an | durchschriften | durchschläge | doppel an
    abschrift an | abschriften | blindkopie an | zur kenntnis an | zur kenntnisnahme
    zur kenntnisnahme an | nachrichtlich an | schickt uns eine kopie | sendet uns eine kopie
    kopie zur information | c/c | ein doppel an
    ein doppel | ein doppel erbitten
  `),
  reportBack: words(`
    sagt uns | teilt uns mit | meldet uns | gebt uns bescheid | teilen sie uns mit | informieren sie uns
    informiert uns | gib uns bescheid | geben sie uns bescheid | lasst uns wissen | lassen sie uns wissen
    teilt es uns mit | teilt uns bitte mit | teilen sie uns bitte mit | lasst es uns wissen
    lasst uns bitte wissen | lassen sie es uns wissen | lass uns wissen | lass es uns wissen
    gebt bitte bescheid | gebt uns bitte bescheid | gebt uns kurz bescheid | gebt uns nachricht
    gebt uns eine rückmeldung | geben sie uns nachricht | geben sie uns kurz bescheid | gib bescheid
    sagt uns bescheid | sag uns bescheid | sagen sie uns | benachrichtigt uns | benachrichtigen sie uns
    informiert uns bitte | meldet es uns | meldet euch bei | melden sie sich | melden sie uns
    haltet uns auf dem laufenden | halten sie uns auf dem laufenden | schickt uns eure antworten
    schickt uns die antworten | schickt uns antworten | schickt uns eine nachricht | schickt uns eine mail
    schickt uns eine kurze | leitet antworten an uns | antworten bitte an uns | antworten an uns
    rückmeldung an | rückmeldungen an | rückmeldung bitte | schreibt uns, wenn | schreibt uns, ob
    berichtet uns | erzählt uns | mailt uns kurz
  `),
  outcome: words(`
    wie es war | wie es lief | wie es gelaufen ist | was ihr | was dabei | was sie antworten
    was er antwortet | dass ihr | dass sie geschrieben | wenn ihr | wenn sie geschrieben | ob ihr
    ob sie eine antwort | sobald ihr | sobald sie
  `),
  contact: words(`
    kontakt | rückfragen | rückfrage | nachfragen | informationen | weitere informationen | weitere infos
    mehr informationen | mehr infos | auskunft | ansprechpartner | ansprechpartnerin | fragen | infos
    kontaktadresse | kontaktperson | kontaktiert uns | ansprechpartner*innen | ansprechperson
    ansprechpersonen | pressekontakt | für die presse | rückfragen an | rückfragen bitte | für rückfragen
    bei rückfragen | bei fragen | fragen an | fragen bitte | nähere informationen | nähere infos
    nähere auskünfte | weitere auskünfte | weitere information | hintergrundinformationen | mehr info
    infos bei | infos unter | info-telefon | infotelefon | informationen bei | auskünfte
    erreichbar unter | zu erreichen | ihr erreicht uns | v.i.s.d.p | visdp | v. i. s. d. p | impressum
  `),
  elsewhere: words(`
    spenden | spendenkonto | iban | abbestell* | abmeld* | bewerb* | anmeld* | bestell* | abonn*
    überweis* | solidaritätsbotschaften | grußbotschaften | nicht mehr benutzen | spendet | spendenkonten
    spendenquittung | kontonummer | kontonr | konto-nr | konto nr | bankverbindung | blz | bankleitzahl
    bic | verwendungszweck | überweisung* | zahlbar | scheck* | beitragskonto | solikonto | streikkasse
    solidaritätsfonds | rechtshilfefonds | rechtshilfekonto | mitglied werden | mitgliedsantrag | kündig*
    eintragen in die liste | ein- und austragen | aus der liste | vorbestell* | anmeldung*
    teilnahmegebühr | ticket* | kartenvorverkauf | reservier* | bewerbung* | stellenangebot
    beiträge bitte an | manuskripte | solidaritätsgrüße | solidaritätsadressen | solidaritätsmails
    soligrüße | unterstützungsschreiben | nicht an diese | alte adresse | nicht mehr gültig
    nicht mehr erreichbar | spende | konto
  `),
  fax: words(`
    fax | telefax | faxnummer | faxe | per fax | fax-nr | faxnr | fax nr | faxnummern | telefaxnummer
    fernkopie
  `),
  phone: words(`
    tel | telefon | fon | handy | mobil | anrufen | anruf | anrufe | ruft | telefonnummer
    telefonnummern | telefonnr | tel.nr | tel-nr | telnr | tel.-nr | rufnummer | fernruf | festnetz
    handynummer | mobiltelefon | hotline | durchwahl | natel | funktelefon | telefonisch unter
  `),
  deadline: words(`
    einsendeschluss | frist | letzter tag | stichtag | annahmeschluss | spätester termin
    ablauf der frist | endet am | läuft bis | läuft am | einsendefrist | einsendetermin | abgabeschluss
    abgabetermin | abgabefrist | redaktionsschluss | annahmefrist | einspruchsfrist | widerspruchsfrist
    einwendungsfrist | beteiligungsfrist | fristende | fristablauf | ende der frist | frist endet
    frist läuft | letztmöglicher | letzter termin | letzter einsendetag | letzte möglichkeit
    letzte gelegenheit | stichdatum | schlusstermin | schluss ist | deadline | läuft ab am | endet mit
    läuft noch bis | ihr habt zeit bis | zeit bis | zeit ist bis | möglich bis
  `),
  before: words(`
    bis | bis zum | bis spätestens | spätestens | spätestens am | spätestens bis | vor dem
    nicht später als | noch vor dem | bis am | bis zu | bis einschließlich | bis inklusive | bis längstens
    bis allerspätestens | allerspätestens am | längstens bis | längstens bis zum | spätestens bis zum
    bis spätestens am | bis spätestens zum | bis allerspätestens am | noch bis | noch bis zum
    nicht nach dem | nicht später als am | möglichst bis | möglichst vor dem | möglichst bis zum
    ab sofort bis
  `),
  byThen: words(`
    bis dahin | vorher | davor | bis zu diesem tag | vor diesem tag | vor diesem termin
    bis zu diesem termin
  `),
  tooLate: words(`
    zu spät | kommt zu spät | kommen zu spät | wäre zu spät | ist es zu spät | ist zu spät
    nicht mehr berücksichtigt | nicht mehr gezählt | zählt nicht | zählen nicht | nutzlos | sinnlos
    rücksprache | rückfrage | fragt vorher | fragen sie vorher | fragt erst | fragt uns | erkundig*
    bringt nichts mehr | nicht mehr möglich | nützt nichts
  `),
  after: words(`nach | nach dem`),
  atLatest: words(`
    spätestens | spätestens am | spätestens bis | spätestens bis zum | allerspätestens | letzter termin
  `),
  fromNow: words(`ab sofort | ab heute | ab jetzt | von heute | von jetzt`),
  negation: words(`nicht | nicht mehr | kein | keine | nichts | nie`),
  mail: words(`
    brief | briefe | briefen | mail | mails | e-mail | e-mails | fax | faxe | schreiben | nachrichten
    postkarten | unterschriften | einwendungen | einsprüche | protestbriefe | protestmails | eingehen
    eintreffen | ankommen | vorliegen | vorliegt | sammeln | durch sein
  `),
  endOf: words(`ende | ende des | ende der
    letzten tag des | letzter tag des
  `),
  dayWords: words(`tag | tage | tagen`),
  weekWords: words(`woche | wochen`),
  monthWords: words(`monat | monats`),
  within: words(`
    innerhalb von | innerhalb | binnen | in den nächsten | in den kommenden | bis heute in | heute in
    von heute an in
  `),
  next: words(`
    nächsten | kommenden | diesen | kommender | nächster | nächste | kommende | diese | dieser | diesem
    nächstem | kommendem
  `),
  today: words(`heute | heute noch`),
  tonight: words(`heute abend | heute nacht | heute mitternacht`),
  tomorrow: words(`morgen | morgen früh | morgen abend | morgen mittag`),
  when: words(`
    wenn | an dem | der tag | dem tag | an welchem | tag der | tag des | dem tag der | dem tag des
    dem termin | dem datum | an diesem tag
  `),
  feasts: words(`
    pfingst* | oster* | himmelfahrt* | fronleichnam* | allerheiligen* | weihnacht* | silvester*
    neujahr* | karfreitag*
  `),
  because: words(`weil | denn`),
  forward: words(`
    leitet | leiten sie | weiterleiten | weiterzuleiten | weiterleitet | verbreitet | verbreiten
    weiterverbreiten | weitersagen | sagt es weiter | schickt diese mail | schickt diesen aufruf
    verteilt | weitergeben | weiterzugeben | streut | bitte weiter | leitet diese | leitet diesen
    leitet sie weiter | leitet es weiter | leitet ihn weiter | leiten sie diese | leiten sie diesen
    weiterleitung | zur weiterleitung | zum weiterleiten | bitte weiterleiten | bitte weitersagen
    bitte weitergeben | bitte weiterverbreiten | bitte verbreiten | bitte breit | bitte streuen
    bitte teilen | bitte verteilen | bitte an mindestens | bitte an alle | bitte auch an
    weiter verbreiten | weiter verteilen | weiterverteilen | weiterschicken | weiterzuschicken
    weitersenden | weitermailen | weiterreichen | weitererzählen | weiterposten | weiterempfehlen
    breit streuen | breit gestreut | verbreite | verbreiten sie | verbreitet diesen | verbreitet diese
    zur verbreitung | weitest verbreiten | weite verbreitung | verteile | verteilen sie | gebt sie weiter
    gebt es weiter | gebt ihn weiter | gebt diesen | gebt diese | gib diese | gib diesen | geben sie diese
    geben sie diesen | geben sie es weiter | reicht weiter | reicht diesen | reicht diese
    schickt sie weiter | schickt ihn weiter | schickt es weiter | schickt dies weiter
    schickt diese nachricht | schickt diese e-mail | schicke diese | schick diese | schicken sie diese
    schicken sie diesen | sendet diese mail | sendet diesen aufruf | sendet diese nachricht
    senden sie diese | mailt diesen | mailt diese | sagt es euren | sagt euren | sagen sie es
    sag es weiter | erzählt es | erzählt euren | informiert eure | informiert andere | macht es bekannt
    macht bekannt | repostet | rundmailen | in umlauf | kopiert und verteilt | nachdruck erwünscht
    weiterverbreitung erwünscht | teile diesen | teile diese | teilt diesen | teilt diese
    teilen sie diese | teilen sie diesen | leite diese | leite diesen | leite sie weiter
    weitestmöglich verbreiten | gebt den aufruf | gebt das weiter | gebt dies
    schickt's weiter | schickt's das weiter | schickt das weiter | leitet das weiter
  `),
  enlist: words(`
    bittet | bitten sie | bitte | fragt | fragen sie | überredet | überreden sie | gewinnt
    gewinnen sie | findet | finden sie | bringt | ladet | animiert
  `),
  people: words(`
    leute | personen | menschen | freunde | freundinnen | bekannte | kollegen | kolleginnen
    organisationen | andere | weitere | gruppen | gewerkschaften | kontakte | verwandte | nachbarn
    person | freund | freundin | freunden | freund*innen | freund:innen | bekannten | kolleg*innen
    kolleg:innen | genossen | genossinnen | genoss*innen | mitmenschen | verwandten | nachbarinnen
    nachbar*innen | mitglieder | mitgliedern | leuten | initiativen | vereine | verbände | gewerkschaft
    listen | mailinglisten | verteiler | adressen | kontakten | interessierte | anderen | weiteren
    gewerkschafter | gewerkschafterinnen | bekanntenkreis | freundeskreis | mitstreiter | kommilitonen
    mitschüler | mieter | einzelpersonen
  `),
  happenings: words(`
    demonstration | demo | kundgebung* | mahnwache* | wache vor | verhandlung* | gerichtstermin | prozess*
    arbeitsgericht | gericht | landgericht | abstimmung | abstimmen | versammlung | streik* | marsch
    treffen | sitzung* | tagt | aktionstag | räumung | abschiebung* | beerdigung | trauerfeier
    hauptversammlung | kongress | konferenz | übergabe | übergeben | überreichen | protest* | blockade
    urteil | wahl | anhörung | vigil | infoveranstaltung | veranstaltung | konzert | kommt | termin
    eröffnung | beginnt | entscheidet | aufsichtsrat | fest | räumungstermin | hinrichtung | vollstreckung
    übergabetermin | fällt das urteil | berufungsverhandlung | kreistag | stadtrat | ratssitzung | richter
    haftprüfung | gemeinderat | beschließen | beschließt | demos | demonstrationen | demonstrieren
    großdemo* | großdemonstration | kundgebungen | protestkundgebung* | protestmarsch | protesttag
    sternmarsch | ostermarsch | schweigemarsch | trauermarsch | spaziergang | fahrraddemo | menschenkette
    sitzblockade | sitzstreik | besetzung | räumung* | zwangsräumung* | kochaktion | aktionstage
    aktionswoche | warnstreik* | generalstreik | hungerstreik | arbeitsniederlegung* | ausstand
    streikbeginn | urabstimmung | tarifverhandlung* | tarifrunde | verhandelt | verhandelt wird
    prozessbeginn | prozessauftakt | gerichtsverhandlung* | gerichtsprozess | hauptverhandlung
    berufungsprozess | anhörungen | anhörungstermin | haftprüfungstermin | kammertermin | gütetermin
    gerichtssaal | amtsgericht | verwaltungsgericht | oberlandesgericht | bundesgericht
    verfassungsgericht | vor gericht | urteilsverkündung | urteilsspruch | strafmaß | abgeschoben
    abschiebeflug | abschiebetermin | abflug | ausweisung | auslieferung* | ausreise | hingerichtet
    hinrichtungstermin | exekution | stilllegung | abriss | rodung | gerodet | baubeginn | fällung
    zwangsversteigerung | versteigerung | auktion | ablauf der | mitgliederversammlung | vollversammlung
    betriebsversammlung | delegiertenversammlung | jahreshauptversammlung | aktionärsversammlung
    aktionärstreffen | plenum | bündnistreffen | vorbereitungstreffen | ratschlag | tagung | gipfel
    gipfeltreffen | podiumsdiskussion | diskussionsveranstaltung | vortrag | filmabend | filmvorführung
    ausstellung | lesung | gottesdienst | andacht | friedensgebet | gedenken | gedenkfeier
    gedenkveranstaltung | gedenktag | gedenkkundgebung | jahrestag | beisetzung | begräbnis | beerdigt
    trauerzug | festival | soli-party | solikonzert | soliparty | straßenfest | picknick | pressekonferenz
    pressetermin | unterschriftenübergabe | überreichung | überreicht | überreichen wir | kabinett
    landtagssitzung | stadtverordnetenversammlung | kreistagssitzung | bürgerschaft | abgestimmt | votum
    volksabstimmung | volksentscheid | bürgerentscheid | referendum | wahlen | debatte | debattiert
    lesung im | berät | beratung | entscheidung | verabschiedet | in kraft | tritt in kraft
    inkrafttreten | tritt zusammen | trifft sich | treffen wir uns | wir treffen uns | findet statt
    stattfinden | auftakt | eröffnet | haftentlassung | freilassung | deportation | castortransport
    blockaden | entschieden wird | schließung | entscheiden | berufung | stimmt | aktion am
    ausgewiesen | ausgeliefert
  `),
  plea: words(`
    bitte | bitten | dringend | wir bitten | wir brauchen | aufruf | rufen auf | was könnt ihr tun
    was tun | helft | solidarität | protestiert | eilaktion | handelt | sofort | eure hilfe | bitten wir
    ich bitte | wir bitten euch | wir bitten sie | bitten euch | bitten sie | wir ersuchen | wir rufen
    wir rufen auf | rufen dazu auf | ruft auf | rufen alle | appellieren | wir appellieren | wir fordern
    wir fordern euch auf | brauchen eure | brauchen ihre | brauchen dringend | braucht eure | brauchen wir
    eure unterstützung | ihre unterstützung | eure solidarität | ihre solidarität | ihre hilfe
    unterstützen sie | helfen sie | helft uns | helft mit | hilf | macht mit | beteiligt euch
    beteiligen sie sich | setzt euch ein | setzen sie sich ein | mischt euch ein | werdet aktiv
    werden sie aktiv | aktiv werden | handeln sie | jetzt handeln | was kann ich tun | was ihr tun könnt
    was sie tun können | was können sie tun | was können wir tun | was du tun kannst | so könnt ihr helfen
    wie ihr helfen könnt | wie kann ich helfen | empfohlene aktionen | empfohlene aktion
    aktionsvorschlag | aktionsvorschläge | aktionsaufruf | protestaufruf | solidaritätsaufruf | eilappell
    hilferuf | appell | urgent action | dringende bitte | dringender aufruf | dringender appell
    dringlich | eilt | eilig | sehr eilig | so schnell wie möglich | schnellstmöglich | umgehend
    unverzüglich | möglichst bald | möglichst schnell | baldmöglichst | noch heute | protestiert mit
    unterstützt
  `),
  action: words(`
    unterschreib* | unterzeichn* | petition | klick* | online | mitmachen | eintragen
    unterschriftenliste | unterschriftenaktion | unterschriftensammlung | unterschriften | online-petition
    onlinepetition | petitionen | e-petition | mitzeichn* | mitunterzeichn* | online-aktion
    online protestieren | protestformular | formular | anklicken | draufklicken | klickt | hier klicken
    zur aktion | protestmail | mail-aktion | e-mail-aktion | jetzt mitmachen
  `),
  source: words(`
    laut | artikel | quelle | bericht | pressemitteilung | nach angaben | quellen | berichtet
    zeitungsbericht | zeitungsartikel | presseerklärung | pressebericht | agenturmeldung | meldung
    nachzulesen | ganzer artikel | weiterlesen | zum artikel | veröffentlicht in | erschienen in
  `),
  onBehalf: words(`
    für | im namen | i.a | im auftrag | für die | für das | für den | im namen der | im namen des
    im namen von | im auftrag der | im auftrag des | i.v | i. a | i. v | ppa | namens der | namens des
  `),
  update: words(`
    aktualisiert | aktualisierung | neuer stand | nachtrag | fortsetzung | aktueller stand | korrektur
    berichtigung | korrigiert
  `),
  against: words(`
    lebenslauf | stellenausschreibung | stellenangebot | bewerbung | bewerbungen | call for papers
    vortragsvorschläge | wir haben gewonnen | schreibt nicht mehr | keine mails mehr
    einsendung von beiträgen | wir haben es geschafft | haben gesiegt | ein sieg | großer sieg
    ein großer erfolg | erster sieg | unser sieg | ist frei! | danke an alle, die geschrieben
    dank an alle, die geschrieben | vielen dank an alle, die | hört auf zu schreiben
    bitte nicht mehr schreiben | keine weiteren briefe | keine briefe mehr | keine faxe mehr
    bitte keine weiteren | stellenanzeige | stellenausschreibungen | stelle zu besetzen
    stelle ausgeschrieben | ist zu besetzen | wir suchen zum | wir suchen ab | bewerbungsunterlagen
    bewerbungsfrist | bewerbungsschluss | bewerbungen an | bewerbungen bitte | aussagekräftige bewerbung
    gehaltsvorstellung | gehaltsvorstellungen | bat iv | in vollzeit | in teilzeit | teilzeitstelle
    vollzeitstelle | halbe stelle | praktikant* | berufserfahrung | führerschein klasse
    vorstellungsgespräch | call for paper | aufruf zur einreichung | beitragsvorschläge
    beitragsangebote | abstracts | abstract | themenvorschläge | tagungsgebühr | teilnahmegebühr
    kartenvorverkauf | flohmarkt | tombola | spendenlauf | benefizkonzert | benefizveranstaltung
    geld verdienen | schnelles geld | nebenverdienst | von zu hause aus | diese kette nicht
    kette nicht unterbrechen | unterbrecht die kette | setzt euren namen | tragt euch unten ein
    tragt euren namen | fügt euren namen | wenn ihr die nummer | sieben jahre pech | bringt unglück
    protokoll der | anwesend: | entschuldigt: | kassenbericht | tagesordnungspunkt | verschiedenes:
    motivationsschreiben | wochenstunden | stundenwoche
  `),
};
