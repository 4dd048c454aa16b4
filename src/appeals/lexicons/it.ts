import { counts, type Lexicon, words } from './lexicon.ts';

export const it: Lexicon = {
  language: 'it',
  common: words(`
    il | lo | la | i | gli | le | di | del | della | dei | delle | che | e | in | un | una | per | con
    non | si | sono | al | alla | da | dal | nel | nella | ha | hanno | questo | questa | come | più | ma
    ai | dai | nei | sul | sulla | anche | chi | ci | se | o | a | nostra | nostro
  `),
  months: words(`
    gennaio/genn/gen | febbraio/febbr/feb | marzo/mar | aprile/apr | maggio/mag | giugno/giu | luglio/lug
    agosto | settembre/sett | ottobre/ott | novembre/nov | dicembre/dic
  `),
  weekdays: words(`
    domenica/dom | lunedì/lun | martedì | mercoledì/merc | giovedì/giov | venerdì/ven | sabato/sab
  `),
  numbers: counts(`
    1 un/uno/una | 2 due/paio | 3 tre | 4 quattro | 5 cinque | 6 sei | 7 sette | 8 otto | 9 nove
    10 dieci/decina | 11 undici | 12 dodici/dozzina | 13 tredici | 14 quattordici | 15 quindici/quindicina
    16 sedici | 17 diciassette | 18 diciotto | 19 diciannove | 20 venti/ventina | 30 trenta/trentina
    40 quaranta | 50 cinquanta/cinquantina | 60 sessanta | 70 settanta | 80 ottanta | 90 novanta
    100 cento/centinaio | 1000 mille
  `),
  salutations: words(`
    gentile | egregio | egregia | spettabile | eccellenza | illustrissimo | illustrissima | illustre
    onorevole | signor | signora | signore | stimato | stimata | caro | cara | vostra eccellenza
    gentilissimo | gentilissima | pregiatissimo | chiarissimo | gentili | gent.mo | gent.ma | egr | egregi
    egregio signor | spett | spett.le | preg.mo | preg.ma | pregiatissima | pregiato | chiar.mo
    chiarissima | ill.mo | ill.ma | illustri | illustrissimi | on.le | onorevoli | eminenza
    sua eccellenza | maestà | santità | altezza | eccellentissimo | eccellentissima | reverendo
    reverendissimo | magnifico rettore | magnifica rettrice | vostro onore | signori | signore e signori
    signor presidente | signora presidente | signor ministro | signora ministra | caro signor
    cara signora | a chi di competenza | a chi di dovere | stimati
  `),
  greetings: words(`ciao | salve | buongiorno | buon giorno | buonasera | buona sera`),
  readers: words(`
    compagni | compagne | amici | amiche | care | cari | tutti | tutte | tutt* | colleghi | colleghe
    fratelli | sorelle | lettori | iscritti | lavoratori | ciao | compagne e compagni
    compagni e compagne | care tutte | cari tutti | care e cari | carissimi | carissime | amiche e amici
    amici e amiche | ciao a tutti | ciao a tutte | salve a tutti | buongiorno a tutti | buongiorno a tutte
    iscritte | soci e socie | militanti | attivisti | attiviste | sostenitori | lettrici
    cittadini e cittadine | cittadine e cittadini | vicini di casa | gente
  `),
  closings: words(`
    distinti saluti | cordiali saluti | cordialmente | con osservanza | rispettosamente | con rispetto
    con i migliori saluti | porgo distinti | porgiamo distinti | la saluto | in attesa
    restiamo in attesa | resto in attesa | firmato | ossequi | cordialità | con cordialità | con stima
    con la massima stima | con profonda stima | con ossequio | con deferenza | con i più cordiali saluti
    con i più distinti saluti | con i nostri migliori saluti | con i miei migliori saluti
    con distinti saluti | con cordiali saluti | migliori saluti | i migliori saluti
    i più cordiali saluti | saluti cordiali | saluti solidali | saluti fraterni | fraterni saluti
    saluti rispettosi | rispettosi saluti | un cordiale saluto | un saluto | un saluto solidale
    molti cordiali saluti | molto cordialmente | porgo cordiali | porgiamo cordiali | porgo i miei
    porgiamo i nostri | si porgono | le porgo | le porgiamo | vi porgo | la salutiamo | vi salutiamo
    vi saluto | la prego di gradire | voglia gradire | vogliate gradire | voglia accettare | gradisca
    in attesa di | nell'attesa di | in attesa di un | confidando in | confidiamo in | fiduciosi
    fiducioso | certi di | certo di | sperando in | ringraziando | ringraziandola | ringraziandovi
    la ringrazio per l'attenzione | la ringraziamo per l'attenzione | grazie per l'attenzione
    ringrazio anticipatamente | ringraziamo anticipatamente | con solidarietà | solidalmente
    in solidarietà | fraternamente | con preoccupazione | con speranza | sinceramente | sinceri saluti
    devotamente | suo, | firma: | firme: | nome e cognome | nome, cognome | letto, firmato | in fede
    in fede, | saluti | saluti da
  `),
  courtesies: words(`voglia | vogliate | la prego di gradire | la prego di accogliere`),
  letters: words(`
    lettera tipo | modello di lettera | lettera modello | fac-simile | facsimile | testo suggerito
    testo proposto | testo della lettera | bozza di lettera | esempio di lettera | lettera qui sotto
    lettera che segue | seguente lettera | seguente testo | testo seguente | testo qui sotto
    modello di messaggio | messaggio tipo | lettera allegata | proposta di lettera | mozione tipo
    ordine del giorno tipo | traccia di lettera | lettera-tipo | lettere tipo | modelli di lettera
    modello della lettera | modello di e-mail | modello di mail | modello di email | modello di fax
    modello di testo | modello di mozione | modello di ordine del giorno | esempio di testo
    esempio di messaggio | esempio di mail | esempio di e-mail | lettera di esempio | lettera proposta
    lettera suggerita | lettera prestampata | lettera precompilata | lettera da inviare
    lettera da spedire | lettera da copiare | lettera seguente | lettera sottostante | lettera riportata
    lettera in calce | lettera in allegato | lettera acclusa | lettera di protesta | testo tipo
    testo-tipo | testo base | testo da inviare | testo da copiare | testo che segue | testo in calce
    testo sottostante | testo riportato | testo allegato | testo del messaggio | testo del fax
    testo dell'e-mail | testo della mail | testo dell'appello da inviare | bozza di testo
    bozza di messaggio | bozza della lettera | proposta di testo | proposta di messaggio
    messaggio da inviare | messaggio suggerito | messaggio seguente | seguente messaggio
    messaggio qui sotto | mail tipo | e-mail tipo | email tipo | fax tipo | telegramma tipo
    traccia della lettera | traccia per la lettera | traccia di messaggio | mozione-tipo
    bozza di mozione | proposta di mozione | risoluzione tipo | bozza di risoluzione | copia e incolla
    copiate e incollate | copia-incolla | ritagliare qui | fine della lettera | fine lettera
  `),
  documents: words(`comunicato | nota stampa | azione urgente | bollettino | circolare`),
  resolutions: words(`
    questa assemblea | l'assemblea | il congresso | i sottoscritti | noi sottoscritti | considerato che
    premesso che | l'assemblea generale | la nostra assemblea | questo congresso | questo sindacato
    questo comitato | il comitato direttivo | il direttivo | il consiglio comunale | i lavoratori riuniti
    i lavoratori e le lavoratrici riuniti | le organizzazioni firmatarie | le sottoscritte
    i sottoscritti cittadini | noi firmatari | noi, sottoscritti | preso atto | valutato che
    tenuto conto | si impegna il
  `),
  titles: words(`
    sig | sig.ra | signor | signora | signore | dott | dott.ssa | dottor | dottoressa | dr | prof
    prof.ssa | professor | professoressa | avv | avvocato | ing | ingegner | on | onorevole | s.e
    sua eccellenza | mons | monsignor | don | padre | generale | colonnello | capitano | presidente
    ministro | ministra | sindaco | sindaca | prefetto | questore | senatore | senatrice | ambasciatore
    ambasciatrice | direttore | direttrice | giudice | procuratore | sigg | sig.na | signorina | egr. sig
    gent.ma sig.ra | dott.ri | professori | ingegnere | arch | geom | ragionier | commendatore | avv.ssa
    avvocata | notaio | gen | col | ten. col | tenente | tenente colonnello | cap | maresciallo
    brigadiere | ammiraglio | commissario | ispettore | ispettrice | suor | frate | fratel | parroco
    vescovo | arcivescovo | cardinale | rettore | rettrice | preside | assessore | assessora | consigliere
    consigliera | deputato | deputata | governatore | governatrice | sottosegretario | sottosegretaria
    segretario | segretaria | vicepresidente | procuratrice | magistrato | pretore | questora | prefetta
    console | cancelliere | s.e. mons | compagno | compagna | presidentessa
  `),
  roles: words(`
    presidente | vicepresidente | ministro | ministra | sindaco | sindaca | prefetto | questore
    governatore | senatore | senatrice | deputato | deputata | ambasciatore | ambasciatrice | console
    direttore | direttrice | amministratore delegato | amministratrice delegata | segretario | segretaria
    giudice | procuratore | rettore | rettrice | capo | comandante | assessore | assessora | responsabile
    portavoce | coordinatore | coordinatrice | delegato | delegata | vescovo | tesoriere | garante
    provveditore | preside | sottosegretario | dirigente | commissario | titolare | presidentessa
    vicepresidente del consiglio | presidente del consiglio | primo ministro | prima ministra | premier
    cancelliere | guardasigilli | viceministro | viceministra | sottosegretaria | prefetta | questora
    vicesindaco | vicesindaca | governatrice | parlamentare | eurodeputato | eurodeputata | onorevole
    consigliere | consigliera | consigliere comunale | consigliere regionale | capogruppo | procuratrice
    procuratore generale | procuratore capo | pubblico ministero | magistrato | magistrata | gip | gup
    difensore civico | garante dei detenuti | relatore speciale | alto commissario | ispettore
    ispettrice | provveditrice | direttore generale | direttrice generale | direttore responsabile
    direttore del carcere | direttore sanitario | direttore del personale | responsabile del personale
    amministratore | amministratrice | amministratore unico | amministratore straordinario
    capo del personale | capo di stato | capo della polizia | capo dello stato | capo di gabinetto
    capo ufficio stampa | proprietario | proprietaria | datore di lavoro | soprintendente | sovrintendente
    commissaria | commissario straordinario | maresciallo | comandante dei | prorettore
    dirigente scolastico | dirigente scolastica | arcivescovo | cardinale | nunzio | parroco | cappellano
    redattore | redattrice | caporedattore | caporedattrice | addetto stampa | addetta stampa
    segretario generale | segretaria generale | segretario nazionale | segretario provinciale
    segretario regionale | delegato sindacale | delegata sindacale | rappresentante | cassiere | cassiera
    tesoriera | referente per | ambasciatore d'italia
  `),
  organisations: words(`
    amici di | amici del
    sindacato | comitato | coordinamento | associazione | federazione | confederazione | rete | movimento
    lega | fronte | unione | centro | istituto | ministero | ambasciata | consolato | tribunale | corte
    prefettura | questura | comune | regione | provincia | università | scuola | campagna | fondazione
    società | s.p.a | spa | srl | gruppo | partito | cooperativa | assemblea | collettivo | osservatorio
    segreteria | redazione | commissione | consiglio | polizia | banca | camera del lavoro
    organizzazione | azienda | direzione | ufficio | forum | difesa | sindacati | sindacale
    intersindacale | confederale | rsu | r.s.u | unione sindacale | camera del | camera di commercio
    comitati | coordinamenti | associazioni | federazioni | circolo | centro sociale | casa del popolo
    patronato | consorzio | alleanza | coalizione | consulta | rete di | brigata | sezione | gruppo di
    s.r.l | s.n.c | s.a.s | s.a | snc | onlus | ong | o.n.g | aps | odv | impresa | ditta | compagnia
    stabilimento | cantiere navale | acciaierie | aeroporto | autorità portuale | assicurazioni
    istituto di credito | ministero dell'interno | ministero della giustizia | ministero degli esteri
    presidenza | presidenza del consiglio | presidenza della repubblica | parlamento | camera dei deputati
    senato | senato della repubblica | giunta | municipio | municipalità | assessorato | prefetture
    agenzia | authority | dipartimento | direzione generale | ispettorato | ispettorato del lavoro
    soprintendenza | sovrintendenza | provveditorato | procura | procura della repubblica
    corte d'appello | corte di cassazione | corte costituzionale | cassazione | pretura | carabinieri
    guardia di finanza | comando | casa circondariale | casa di reclusione | penitenziario
    istituto penitenziario | centro di permanenza | ateneo | facoltà | liceo | rettorato | ospedale | asl
    clinica | chiesa | parrocchia | diocesi | curia | caritas | conferenza episcopale | convento | moschea
    quotidiano | settimanale | radio | televisione | agenzia di stampa | ufficio stampa | casa editrice
    biblioteca | ente parco | ente locale | comunità di | comunità montana | cassa di resistenza
    solidarietà
    casa delle donne
  `),
  write: words(`
    scrivete | scrivere | scrivi | scriviamo | inviate | inviare | invia | inviamo | mandate | mandare
    manda | spedite | spedire | indirizzate | indirizzare | indirizzata a | telefonate | telefonare
    chiamate | chiamare | faxate | lettere a | lettere al | lettere alla | fax a | messaggi a | e-mail a
    appelli a | a chi scrivere | destinatari | rivolgersi | rivolgetevi | chiedete | chiedere
    protestate presso | fate pervenire | far pervenire | fate sapere | protestate con | rivolgiamoci
    una lettera a | una mail a | un fax a | un'email a | esprimete | chiediamo a | inviate la | mandate la
    scrivete a | scrivete al | scrivete alla | scrivete all'ambasciata | scrivi a | scrivi al | scriva
    scriva a | scriviamo a | scriviamo al | scrivendo a | scrivendo al | scrivere a | scrivere al
    scrivere alla | scrivergli | scrivetele | inviate a | inviate al | inviate un | inviate una
    inviate fax | inviate lettere | inviate messaggi | inviate e-mail | inviategli | inviatele | inviare a
    inviare al | inviare alla | inviare fax | da inviare a | da inviare al | va inviata | vanno inviate
    vanno inviati | va spedita | vanno spedite | mandate un | mandate una | mandate fax | mandate lettere
    mandate e-mail | mandategli | mandatele | mandiamo | mandando | mandare un | mandare una | spedisci
    spediamo | spedite a | spediscano | indirizzate a | indirizzate al | indirizzate la | indirizzare a
    indirizzare al | indirizzata al | indirizzate alle | indirizzato a | indirizzi
    indirizzi a cui scrivere | indirizzare le | telefona a | telefonate a | telefonate al | telefonare a
    telefonare al | chiamate il | chiamate la | chiamare il | faxare | mandate via fax | telegrammi a
    telegrammi al | fax al | fax alla | messaggi al | messaggi alla | e-mail al | e-mail alla | email a
    email al | mail a | mail al | mail alla | appelli al | appelli alla | proteste a | proteste al
    proteste alla | petizioni a | a chi inviare | a chi indirizzare | a chi mandare | a chi rivolgersi
    dove scrivere | dove inviare | destinatario | rivolgiti | rivolgetevi al | rivolgersi a
    rivolgersi al | chiedi a | chiedete a | chiedete al | chiedete alla | chiedere a | chiedere al
    chiediamo al | chiedetegli | esigete | pretendete | sollecitate | invitate il | invitate la
    protestate con il | protestate presso il | protestare presso | protestare con | fate pressione
    fare pressione | premete su | fate arrivare | far arrivare | fate giungere | far giungere
    fai sapere al | fate sapere al | dite al | ricordate al | bombardate | inondate | intasate | subissate
    tempestate | manifestate il vostro | manifestate la vostra | esprimete la vostra | esprimete il vostro
    all'attenzione di | all'attenzione del | alla c.a | alla cortese attenzione di
    alla cortese attenzione del | alla cortese attenzione | al seguente indirizzo | ai seguenti indirizzi
    all'indirizzo | agli indirizzi | una lettera al | una lettera alla | una mail al | una mail alla
    un'e-mail a | un'e-mail al | una e-mail a | un fax al | un fax alla | un messaggio a | un messaggio al
    un telegramma a | una cartolina a | si prega di scrivere | si prega di inviare | si prega di mandare
    vi preghiamo di scrivere | vi preghiamo di inviare | vi chiediamo di scrivere
    vi chiediamo di inviare | vi invitiamo a scrivere | vi invitiamo a inviare | vi invitiamo ad inviare
    scrivetegli
    invio di messaggi | invio di lettere | invio di fax | invio di e-mail
    come scrivere | come partecipare | come protestare
  `),
  copy: words(`
    copia | copie | copia a | in copia | cc | c.c | ccn | p.c | per conoscenza | copia nascosta | bcc
    copie a | copia per conoscenza | per conoscenza a | inviateci copia | mandateci copia | in cc
    una copia | una copia a | copia al | copia alla | copie al | copia per noi | copia a noi | in copia a
    in copia al | in copia anche | mettendo in copia | mettete in copia | metteteci in copia
    mettere in copia | mettici in copia | metterci in copia | con copia | con copia a | e per conoscenza
    p.c. a | p. c | e p.c | cc a | in cc a | ccn a | in ccn | copia conoscenza | copia carbone
    inviandone copia | inviando copia | inviando una copia | inviare copia | inviare una copia
    inviate copia | inviate una copia | inviateci una copia | inviatecene copia | mandate copia
    mandate una copia | mandateci una copia | mandatene copia | mandare copia | spedite copia
    speditene copia | spediteci copia | copia della vostra | copia delle vostre | copia della lettera
    copia dei vostri
  `),
  reportBack: words(`
    fateci sapere | avvisateci | informateci | segnalateci | comunicateci | diteci | scriveteci che
    fatecelo sapere | facci sapere | faccelo sapere | farci sapere | fatemi sapere | avvisaci
    avvertiteci | avvisarci | avvisateci se | informaci | informarci | segnalatecelo | segnalaci
    segnalarci | comunicaci | comunicatecelo | comunicarci | ditecelo | dicci | teneteci informati
    teneteci aggiornati | tienici informati | aggiornateci | inviateci le risposte | inviateci eventuali
    mandateci le risposte | mandateci eventuali risposte | girateci le risposte | inoltrateci le risposte
    scriveteci se | scriveteci quando | raccontateci
  `),
  outcome: words(`
    com'è andata | come è andata | cosa vi hanno | che cosa rispondono | cosa rispondono | che avete scritto
    se ricevete | se vi rispondono | quando avete | quando avrete | una volta che | non appena
  `),
  contact: words(`
    contatto | contatti | contattare | informazioni | per informazioni | ulteriori informazioni
    maggiori informazioni | info | domande | per info | dubbi | dubbio | per ogni chiarimento
    ogni chiarimento | contattateci | contattaci | contattarci | per contatti | per contattarci
    contatto stampa | contatti stampa | recapiti | recapito | per ulteriori informazioni
    per maggiori informazioni | per ulteriori dettagli | ulteriori dettagli | maggiori dettagli
    per saperne di più | chiarimenti | per chiarimenti | per domande | ufficio stampa
    i nostri recapiti
  `),
  elsewhere: words(`
    donazion* | donare | conto corrente | iban | iscriver* | iscrizion* | disiscri* | cancellar*
    candidatur* | prenotazion* | abbonament* | messaggi di solidarietà | bonifico | sottoscrizion*
    contributo economico | contributi economici | sostegno economico | aiuto economico | raccolta fondi
    c.c.p | ccp | conto corrente postale | versament* | bonifici | vaglia | intestato a
    cassa di resistenza | fondo di solidarietà | disiscriversi | cancellarsi | cancellati dalla lista
    per non ricevere | non ricevere più | iscriviti alla | abbonar* | candidature | messaggi di sostegno
    messaggi solidali | messaggi di incoraggiamento | lettere di sostegno ai | cartoline ai detenuti
    scrivere ai detenuti | scrivere al detenuto | vecchio indirizzo | non più valido | non è più attivo
    non più attivo | donate
  `),
  fax: words(`fax | telefax | telefacsimile | numero di fax | n. fax | n° fax`),
  phone: words(`
    tel | telefono | cell | cellulare | telefonate | telefonata | chiamate | chiamata | chiama
    telefona | telefoni | cellulari | recapito telefonico | numero di telefono | centralino
    linea diretta | telefonare
  `),
  deadline: words(`
    scadenza | termine ultimo | data limite | ultimo giorno | entro e non oltre | scade il | chiude il
    termina il | data di scadenza | data ultima | termine massimo | termine per | termine finale
    ultima data | ultimo termine | tempo fino al | c'è tempo fino | abbiamo tempo fino | avete tempo fino
    scade alle | scadono il | si chiude il | chiusura delle | termina alle | entro la data
    fine della consultazione | scade | termine:
  `),
  before: words(`
    entro il | entro | prima del | prima di | fino al | non oltre il | al più tardi il
    entro e non oltre il | entro la | entro e non oltre | entro le | entro il giorno | prima della
    prima delle | fino a | fino alle | fino al giorno | al massimo entro il | al massimo entro
    al più tardi entro il | al più tardi entro | al più tardi | non oltre | non più tardi del
    non dopo il | improrogabilmente entro il | tassativamente entro il | entro e non oltre le | da qui al
  `),
  byThen: words(`
    entro quella data | prima di quella data | prima di allora | entro allora | prima di quel giorno
  `),
  tooLate: words(`
    troppo tardi | sarà troppo tardi | sarà tardi | arriveranno tardi | non servono più | non servirà
    non serviranno | fuori tempo massimo | inutil* | consult* | chiedete prima | sentite prima
    chiedeteci | sentiteci | verificate con | non saranno presi | non saranno conteggiat*
  `),
  after: words(`dopo | dopo il | oltre il | successivamente al`),
  atLatest: words(`
    al più tardi | al più tardi il | non oltre | entro e non oltre | entro e non oltre il
    tassativamente | improrogabilmente
  `),
  fromNow: words(`da oggi | da adesso | da ora | da subito | a partire da oggi | a partire da ora`),
  negation: words(`non | nessun | nessuna | niente | nulla | mai`),
  mail: words(`
    lettera | lettere | messaggio | messaggi | mail | e-mail | email | fax | cartoline | firme
    osservazioni | adesioni | arrivare | arrivino | pervenire | raccogliamo | raccolta
  `),
  endOf: words(`fine | la fine di | la fine del | la fine della | fine di`),
  dayWords: words(`giorno | giorni`),
  weekWords: words(`settimana | settimane`),
  monthWords: words(`mese`),
  within: words(`entro | nei prossimi | nelle prossime | nel giro di`),
  next: words(`
    prossimo | questo | prossima | questa | il prossimo | la prossima | prossimi | che viene
  `),
  today: words(`oggi | oggi stesso`),
  tonight: words(`stasera | questa sera | stanotte`),
  tomorrow: words(`domani | domani mattina | domani sera`),
  when: words(`
    quando | giorno in cui | giorno nel quale | il giorno in cui | giorno del | giorno della
    giorno dell'udienza | la data in cui | data nella quale | data della | data del | in cui
  `),
  feasts: words(`pasqua* | pasquetta | natale | ferragosto | ognissanti`),
  because: words(`perché`),
  forward: words(`
    inoltrate | inoltrare | inoltra | diffondete | diffondere | diffondi | fate girare | far girare
    fai girare | fate circolare | condividete | condividere | condividi | passate parola | passaparola
    passate questo | fate passare | distribuite | trasmettete | massima diffusione | rilanciate
    inoltratelo | inoltratela | inoltrate questo | inoltrate questa | inoltrare questo | inoltrate a
    inoltra a | inoltra questo | inoltrarlo | diffondetelo | diffondete questo
    diffondete il più possibile | diffondiamo | diffondilo | si prega di diffondere | prego diffondere
    pregasi diffondere | da diffondere | ampia diffusione | diffusione massima | date diffusione
    dare diffusione | date la massima diffusione | fate girare questo | fatelo girare | falla girare
    fallo girare | fai circolare | far circolare | fatelo circolare | mettete in circolazione
    girate questo | girate questa | girate a | giratelo | gira questo | condividetelo | condividi con
    passa parola | passare parola | passate la voce | passa questo | passatelo | spargete la voce
    spargi la voce | distribuire questo | distribuitelo | trasmettetelo | rilanciare | rispedite
    rispeditelo | rispedisci | inviate questo messaggio a | inviate questa mail a
    inviate questo appello a | invia questo messaggio a | invia questa mail a | inviatelo a
    mandate questo messaggio a | mandate questa mail a | mandatelo a | fate conoscere questo
    ripubblicate | pubblicizzate | avvisate gli amici | avvisate i vostri | parlatene | parlatene con
    ditelo a | raccontatelo | fatela girare | rilanciamo
    girare questo | girare il messaggio | girate il messaggio
  `),
  enlist: words(`
    chiedi | chiedete | chieda | invita | invitate | inviti | convinci | convincete | coinvolgi
    coinvolgete | trova | trovate | fai scrivere | fate scrivere
  `),
  people: words(`
    persone | amici | amiche | compagni | colleghi | contatti | altri | altre | organizzazioni
    conoscenti | sindacati | associazioni | vicini | gruppi | liste | persona | amico | amica | compagne
    gente | collegh* | mailing list | vicine | parenti | familiari | attivisti | militanti | iscritti
    soci | comitati | collettivi | individui | cittadini | lavoratori
  `),
  happenings: words(`
    manifestazion* | corteo | presidio | udienza | processo | tribunale | voto | vota | voterà | riunione
    riunisce | assemblea | sciopero | marcia | veglia | messa | funerale | funerali | sgombero | sfratto
    picchetto | comizio | consiglio | congresso | seduta | sentenza | consegna | consegnare*
    consegneremo | protesta | giornata | blocco | incontro | elezion* | espulsione | estradizione
    concerto | conferenza | convegno | fiaccolata | sit-in | anniversario | referendum | asta | esecuzione
    chiusura | discussione | presidiare | delibera | giudice | davanti al giudice | cortei
    presidio davanti | sit in | picchetti | scioperi | sciopero generale | sciopero della fame | digiuno
    mobilitazion* | giornata di lotta | giornata mondiale | giornata internazionale | marce | catena umana
    occupazione | blocchi | flash mob | flashmob | raduno | concentramento | appuntamento | ci vediamo
    ci troviamo | ritrovo | assemblee | assemblea generale | attivo dei delegati | riunioni | si riunisce
    si riunirà | si riuniscono | consiglio comunale | consiglio di amministrazione | giunta
    camera dei deputati | in aula | commissione parlamentare | votazion* | voteranno | votare | udienze
    udienza preliminare | prima udienza | dibattimento | requisitoria | camera di consiglio | cassazione
    verdetto | condanna a morte | impiccagione | lapidazione | deportazion* | rimpatri* | espulsioni
    sgomberi | demolizion* | abbattimento | tavolo di trattativa | trattativ* | incontro con | vertice
    summit | dibattito | seminario | cena sociale | concerti | spettacolo | conferenza stampa | veglie
    fiaccolate | funerali di | esequie | commemorazion* | cerimonia | inaugurazione | scarcerazione
    si tiene | si terrà | si svolge | si svolgerà | avrà luogo | è fissat* | è previst* | fissata
    verrà presentat* | verranno consegnat* | discuterà | deciderà | decideranno | entra in vigore
    azionisti | decide | decisione | fissato per
    espuls*
  `),
  plea: words(`
    per favore | vi chiediamo | chiediamo | urgente | appello | vi preghiamo | preghiamo | solidarietà
    aiutateci | aiuto | sostenete | sostegno | cosa fare | che fare | bisogna | servono | vi invitiamo
    invitiamo | subito | vi preghiamo di | si prega di | si prega | pregasi | preghiamo tutti | vi chiedo
    ti chiediamo | chiediamo a tutti | chiediamo a tutte | vi sollecitiamo | facciamo appello
    ci appelliamo | lanciamo un appello | rivolgiamo un appello | abbiamo bisogno | c'è bisogno | serve il
    serve la | urgentissimo | urgenti | urgentemente | con urgenza | d'urgenza | al più presto
    il prima possibile | quanto prima | oggi stesso | aiutaci | aiutate | aiutiamo | sosteniamo | sostieni
    appoggiate | il vostro sostegno | il vostro aiuto | la vostra solidarietà | il tuo aiuto
    il tuo sostegno | cosa potete fare | cosa puoi fare | cosa possiamo fare | che cosa fare
    come aiutare | come sostenere | come agire | agite | agite subito | agiamo | mobilitiamoci
    mobilitatevi | attivatevi | attiviamoci | azione urgente | azioni urgenti | azione immediata
    azioni consigliate | azioni richieste | azioni suggerite | azione consigliata | per cortesia | sos
  `),
  action: words(`
    firma | firmate | firmare | petizione | clicca | cliccate | aderire | adesioni | firma qui | firma la
    firma l'appello | firmate la | firmate l'appello | firma anche tu | sottoscrivi | sottoscrivete
    sottoscrivere | petizioni | raccolta firme | raccolta di firme | online | on-line | clicca qui
    cliccando | cliccare | aderisci | aderite | adesione | compila | compilate | invia il messaggio
    invia la tua | mail bombing | mailbombing | agisci
  `),
  source: words(`
    secondo | articolo | notizia | fonte | comunicato | articolo completo | leggi l'articolo | leggi tutto
    leggi anche | come riporta | tratto da | pubblicato su | pubblicato da | fonti | comunicato stampa
    servizio di | bollettino
  `),
  onBehalf: words(`
    a nome di | a nome del | a nome della | p. | per il | per la | per lo | per i | per gli | per le
    per conto di | per conto del | in rappresentanza di | in rappresentanza del | p. il | p. la
  `),
  update: words(`
    aggiornamento | aggiornamenti | aggiornato | seguito del nostro appello | novità su | rettifica
    correzione | corretto
  `),
  against: words(`
    offerta di lavoro | posto di lavoro vacante | call for papers | proposte di intervento
    abbiamo vinto | non scrivete più | smettete di scrivere | soldi facili | curriculum vitae
    inviare curriculum | inviare cv | inviare il curriculum | inviate il curriculum | offerte di lavoro
    annuncio di lavoro | ricerca personale | posizione aperta | stipendio mensile
    stipendio commisurato | orario part-time | lavoro part-time | colloquio di lavoro
    bando di concorso | invio candidature | call for abstract | invio degli abstract
    invito a presentare | proposte di relazione | quota di iscrizione | iscrizioni aperte | una vittoria
    grande vittoria | vittoria! | la nostra vittoria | ce l'abbiamo fatta
    grazie a tutti quelli che hanno scritto | non scrivere più | non inviate più | non mandate più
    pesca di beneficenza | cena di autofinanziamento | concerto benefico | guadagnare soldi
    lavoro da casa | non spezzate la catena | non spezzare la catena | non interrompere la catena
    aggiungi il tuo nome | aggiungete il vostro nome | se sei il numero | porta sfortuna | verbale della
    verbale dell'assemblea | presenti: | assenti giustificati | ordine del giorno | varie ed eventuali
    lettera di presentazione
  `),
};
