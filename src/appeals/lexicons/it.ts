import { type Lexicon, words } from './lexicon.ts';

export const it: Lexicon = {
  language: 'it',
  common: words(`
    il | lo | la | i | gli | le | di | del | della | dei | delle | che | e | in | un | una | per | con
    non | è | si | sono | al | alla | da | dal | nel | nella | ha | hanno | questo | questa | come | più
    ma | ai | dai | nei | sul | sulla | anche | chi | ci | se | o | a | nostra | nostro
  `),
  months: words(`
    gennaio/gen | febbraio/feb | marzo/mar | aprile/apr | maggio/mag | giugno/giu | luglio/lug
    agosto/ago | settembre/set/sett | ottobre/ott | novembre/nov | dicembre/dic
  `),
  weekdays: words(`domenica | lunedì | martedì | mercoledì | giovedì | venerdì | sabato`),
  numbers: {
    un: 1,
    uno: 1,
    una: 1,
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    dodici: 12,
    quindici: 15,
    venti: 20,
    cinquanta: 50,
    cento: 100,
  },
  salutations: words(`
    gentile | egregio | egregia | spettabile | eccellenza | illustrissimo | illustrissima | illustre
    onorevole | signor | signora | signore | stimato | stimata | caro | cara | vostra eccellenza
    gentilissimo | gentilissima | pregiatissimo | chiarissimo
  `),
  readers: words(`
    compagni | compagne | amici | amiche | care | cari | tutti | tutte | tutt* | colleghi | colleghe
    fratelli | sorelle | lettori | iscritti | lavoratori | ciao
  `),
  closings: words(`
    distinti saluti | cordiali saluti | cordialmente | con osservanza | in fede | rispettosamente
    con rispetto | con i migliori saluti | saluti | porgo distinti | porgiamo distinti | la saluto
    in attesa | restiamo in attesa | resto in attesa | firmato | ossequi
  `),
  letters: words(`
    lettera tipo | modello di lettera | lettera modello | fac-simile | facsimile | testo suggerito
    testo proposto | testo della lettera | bozza di lettera | esempio di lettera | lettera qui sotto
    lettera che segue | seguente lettera | seguente testo | testo seguente | testo qui sotto
    modello di messaggio | messaggio tipo | lettera allegata | proposta di lettera | mozione tipo
    ordine del giorno tipo | traccia di lettera
  `),
  resolutions: words(`
    questa assemblea | l'assemblea | l’assemblea | il congresso | i sottoscritti | noi sottoscritti
    considerato che | premesso che
  `),
  titles: words(`
    sig | sig.ra | signor | signora | signore | dott | dott.ssa | dottor | dottoressa | dr | prof
    prof.ssa | professor | professoressa | avv | avvocato | ing | ingegner | on | onorevole | s.e
    sua eccellenza | mons | monsignor | don | padre | generale | colonnello | capitano | presidente
    ministro | ministra | sindaco | sindaca | prefetto | questore | senatore | senatrice | ambasciatore
    ambasciatrice | direttore | direttrice | giudice | procuratore
  `),
  roles: words(`
    presidente | vicepresidente | ministro | ministra | sindaco | sindaca | prefetto | questore
    governatore | senatore | senatrice | deputato | deputata | ambasciatore | ambasciatrice | console
    direttore | direttrice | amministratore delegato | amministratrice delegata | segretario
    segretaria | giudice | procuratore | rettore | rettrice | capo | comandante | assessore | assessora
    responsabile | portavoce | coordinatore | coordinatrice | delegato | delegata | vescovo | tesoriere
    garante | provveditore | preside | sottosegretario | dirigente | commissario | titolare
  `),
  organisations: words(`
    sindacato | comitato | coordinamento | associazione | federazione | confederazione | rete
    movimento | lega | fronte | unione | centro | istituto | ministero | ambasciata | consolato
    tribunale | corte | prefettura | questura | comune | regione | provincia | università | scuola
    campagna | fondazione | società | s.p.a | spa | srl | gruppo | partito | cooperativa | assemblea
    collettivo | osservatorio | segreteria | redazione | commissione | consiglio | polizia | banca
    camera del lavoro | organizzazione | azienda | direzione | ufficio | forum | difesa | solidarietà
  `),
  write: words(`
    scrivete | scrivere | scrivi | scriviamo | inviate | inviare | invia | inviamo | mandate | mandare
    manda | spedite | spedire | indirizzate | indirizzare | indirizzata a | telefonate | telefonare
    chiamate | chiamare | faxate | lettere a | lettere al | lettere alla | fax a | messaggi a | e-mail a
    appelli a | a chi scrivere | destinatari | rivolgersi | rivolgetevi | chiedete | chiedere
    protestate presso | fate pervenire | far pervenire | scrivetegli | fate sapere | protestate con
    rivolgiamoci | una lettera a | una mail a | un fax a | un'email a | esprimete | chiediamo a
    inviate la | mandate la
  `),
  copy: words(`
    copia | copie | copia a | in copia | cc | c.c | ccn | p.c | per conoscenza | copia nascosta | bcc
    copie a | copia per conoscenza | per conoscenza a | inviateci copia | mandateci copia | in cc
  `),
  reportBack: words(`
    fateci sapere | avvisateci | informateci | segnalateci | comunicateci | diteci | scriveteci che
  `),
  contact: words(`
    contatto | contatti | contattare | informazioni | per informazioni | ulteriori informazioni
    maggiori informazioni | info | domande | per info
  `),
  elsewhere: words(`
    donazion* | donare | conto corrente | iban | iscriver* | iscrizion* | disiscri* | cancellar*
    candidatur* | prenotazion* | abbonament* | messaggi di solidarietà | bonifico
  `),
  fax: words(`fax | telefax`),
  phone: words(`tel | telefono | cell | cellulare | telefonate | chiamate`),
  deadline: words(`
    scadenza | termine ultimo | data limite | ultimo giorno | entro e non oltre | scade il | chiude il
    termina il
  `),
  before: words(`
    entro il | entro | prima del | prima di | fino al | non oltre il | al più tardi il
    entro e non oltre il | entro la
  `),
  tooLate: words(`troppo tardi`),
  next: words(`prossimo | questo | prossima`),
  tomorrow: words(`domani`),
  when: words(`quando | giorno in cui`),
  forward: words(`
    inoltrate | inoltrare | inoltra | diffondete | diffondere | diffondi | fate girare | far girare
    fai girare | fate circolare | girate | condividete | condividere | condividi | passate parola
    passaparola | passate questo | fate passare | distribuite | trasmettete | massima diffusione
    rilanciate
  `),
  people: words(`
    persone | amici | amiche | compagni | colleghi | contatti | altri | altre | organizzazioni
    conoscenti | sindacati | associazioni | vicini | gruppi | liste
  `),
  happenings: words(`
    manifestazion* | corteo | presidio | udienza | processo | tribunale | voto | vota | voterà
    riunione | riunisce | assemblea | sciopero | marcia | veglia | messa | funerale | funerali
    sgombero | sfratto | picchetto | comizio | consiglio | congresso | seduta | sentenza | consegna
    consegnare* | consegneremo | protesta | giornata | blocco | incontro | elezion* | espulsione
    estradizione | concerto | conferenza | convegno | fiaccolata | sit-in | anniversario | referendum
    asta | esecuzione | chiusura | discussione | presidiare | delibera | giudice | davanti al giudice
  `),
  plea: words(`
    per favore | vi chiediamo | chiediamo | urgente | appello | vi preghiamo | preghiamo | solidarietà
    aiutateci | aiuto | sostenete | sostegno | cosa fare | che fare | bisogna | servono | vi invitiamo
    invitiamo | subito
  `),
  action: words(`firma | firmate | firmare | petizione | clicca | cliccate | aderire | adesioni`),
  source: words(`secondo | articolo | notizia | fonte | comunicato`),
  issued: words(`da | dal | dalla | comunicato di | appello del | appello della | a cura di | del | della`),
  onBehalf: words(`per | a nome di | a nome del | a nome della | p.`),
  update: words(`
    aggiornamento | aggiornamenti | aggiornato | seguito del nostro appello | novità su | rettifica | correzione | corretto
  `),
  against: words(`
    curriculum | offerta di lavoro | posto di lavoro vacante | candidature | call for papers
    proposte di intervento | abbiamo vinto | vittoria | non scrivete più | smettete di scrivere
    stipendio | tempo pieno | part-time | soldi facili
  `),
};
