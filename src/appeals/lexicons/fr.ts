import { counts, type Lexicon, words } from './lexicon.ts';

export const fr: Lexicon = {
  language: 'fr',
  common: words(`
    le | la | les | des | de | du | et | est | en | un | une | que | qui | dans | pour | pas | au | aux
    sur | il | elle | nous | vous | ce | cette | avec | par | sont | ont | ne | leur | mais | à | être
    ou | son | sa | ses | plus | qu | se | si | comme | tout | été | fait | nos | notre | votre
  `),
  months: words(`
    janvier/janv | février/fév/févr | mars | avril/avr | mai | juin | juillet/juil | août | septembre/sept
    octobre/oct | novembre/nov | décembre/déc
  `),
  weekdays: words(`
    dimanche/dim | lundi/lun | mardi | mercredi/merc | jeudi/jeu | vendredi/vend | samedi
  `),
  numbers: counts(`
    1 un/une | 2 deux | 3 trois | 4 quatre | 5 cinq | 6 six | 7 sept | 8 huit/huitaine | 9 neuf
    10 dix/dizaine | 11 onze | 12 douze/douzaine | 13 treize | 14 quatorze | 15 quinze/quinzaine
    16 seize | 20 vingt/vingtaine | 30 trente/trentaine | 40 quarante/quarantaine
    50 cinquante/cinquantaine | 60 soixante/soixantaine | 70 septante | 80 huitante | 90 nonante
    100 cent/centaine | 1000 mille/millier
  `),
  salutations: words(`
    monsieur | madame | messieurs | mesdames | cher monsieur | chère madame | excellence
    votre excellence | monseigneur | maître | madame, monsieur | monsieur, madame | m. le | mme la | cher
    chère | mademoiselle | monsieur le | madame la | madame le | mesdames, messieurs | messieurs les
    mesdames et messieurs | chers messieurs | chères mesdames | cher maître | chère maître | cher docteur
    chère docteure | docteur | cher professeur | monsieur l'ambassadeur | madame l'ambassadrice
    à qui de droit | à monsieur le | à madame la | à l'attention de monsieur | à l'attention de madame
    mon général | mon colonel | mon père | ma sœur | majesté | sire | votre majesté | votre altesse
    altesse | votre éminence | éminence | votre sainteté | votre honneur | honorable | honorables
    excellences | son excellence | m. le président | m. le ministre | m. le préfet | m. le directeur
    mme la présidente | mme la ministre | mme la directrice | citoyen président
  `),
  greetings: words(`bonjour | bonsoir | salut | coucou`),
  readers: words(`
    chers amis | chères amies | amis | amies | camarades | chers camarades | collègues | chers collègues
    toutes | tous | tou-te-s | bonjour | salut | chers | chères | sœurs | frères | lecteurs | abonnés
    membres | compagnons | bonjour à tous | bonjour à toutes | bonsoir | ami-e-s | ami.e.s | amies et amis
    chers tous | chers toutes et tous | cher-e-s | cher.e.s | tous et toutes | toutes et tous | tous.tes
    tou.te.s | tous-tes | chers lecteurs | lectrices | abonnées | adhérents | adhérentes | sympathisants
    militantes et militants | militants | chers voisins | voisins | voisines | compagnes | compagne-s
    camarade | consœurs | chers confrères | confrères | chers membres | chers adhérents | copains
    copines | citoyens, citoyennes | citoyennes, citoyens | cher collègue | chère collègue | chère amie
    cher ami | chère camarade | cher camarade | colistiers | listiers | bien chers | coucou
  `),
  closings: words(`
    veuillez agréer | veuillez recevoir | veuillez croire | agréez | salutations | cordialement
    bien cordialement | respectueusement | sincères salutations | avec mes salutations | dans l’attente
    en attendant | sentiments distingués | meilleures salutations | signé | avec mes respects
    je vous prie d'agréer | je vous prie d'accepter | je vous prie de croire | je vous prie de recevoir
    je vous prie, monsieur | je vous prie, madame | nous vous prions d'agréer
    nous vous prions d'accepter | nous vous prions de croire | nous vous prions de recevoir
    nous vous prions, monsieur | nous vous prions, madame | veuillez, monsieur | veuillez, madame
    veuillez, messieurs | veuillez accepter | veuillez trouver ici l'expression | daignez agréer
    agréez, monsieur | agréez, madame | recevez, monsieur | recevez, madame | recevez mes | recevez nos
    recevez l'expression | recevez l'assurance | croyez, monsieur | croyez, madame | croyez bien
    croyez en | je vous adresse mes | nous vous adressons nos | je vous salue | nous vous saluons
    j'ai l'honneur d'être | dans cette attente | dans l'espoir | dans l'espérance | en l'attente
    en attente de votre | en espérant | en vous remerciant | vous remerciant | avec mes remerciements
    avec nos remerciements | merci de votre attention | merci pour votre attention
    je vous remercie de votre attention | je vous remercie de l'attention
    nous vous remercions de votre attention | nous vous remercions de l'attention
    je vous remercie par avance | je vous remercie d'avance | nous vous remercions par avance
    nous vous remercions d'avance | avec nos salutations | avec mes sincères | avec mes meilleures
    avec mes cordiales | avec nos meilleures | salutations distinguées | salutations respectueuses
    respectueuses salutations | cordiales salutations | salutations cordiales | salutations solidaires
    salutations syndicales | salutations militantes | salutations fraternelles | bien à vous | bien à toi
    très cordialement | sincèrement | bien sincèrement | sincèrement vôtre | respectueusement vôtre
    très respectueusement | avec respect, | avec tout mon respect | avec tous mes respects | mes respects
    fraternellement | solidairement | amicalement | amitiés | bien amicalement | meilleurs sentiments
    mes salutations | nos salutations | soyez assuré | l'expression de mes | l'expression de nos
    l'assurance de mes | signature | signé par | nom et signature | nom, prénom | nom, adresse
  `),
  courtesies: words(`veuillez | je vous prie | nous vous prions | recevez | agréez`),
  letters: words(`
    lettre type | lettre-type | modèle de lettre | lettre modèle | exemple de lettre
    proposition de lettre | texte proposé | texte suggéré | modèle de message | modèle de courriel
    message type | courrier type | lettre ci-dessous | texte ci-dessous | lettre suivante | texte suivant
    message suivant | lettre jointe | motion type | modèle de motion | lettre à envoyer
    lettre est dessous | modèle de fax | fin de la lettre | projet de lettre | lettre-modèle
    lettres type | lettres types | lettres-types | modèles de lettre | modèles de lettres
    exemples de lettres | lettre exemple | lettre proposée | lettre suggérée | lettre-pétition
    proposition de texte | proposition de message | proposition de courrier | proposition de courriel
    suggestion de lettre | suggestion de texte | texte type | texte-type | texte modèle
    texte de la lettre | texte du message | texte du courriel | texte du fax | texte du télégramme
    texte à envoyer | texte à copier | texte à recopier | texte joint | texte qui suit | message proposé
    message à envoyer | message ci-dessous | message-type | modèle de texte | modèle de mail
    modèle de courrier | modèle d'e-mail | modèle d'email | modèle de télécopie | exemple de message
    exemple de courriel | exemple de courrier | exemple de texte | mail type | mail-type | courriel type
    courrier-type | courrier ci-dessous | courrier suivant | fax type | télégramme type | lettre ci-après
    texte ci-après | lettre ci-jointe | texte ci-joint | lettre qui suit | lettre en annexe
    lettre en bas | lettre plus bas | lettre de protestation | lettre à copier | lettre à recopier
    lettre à adresser | lettre ouverte à envoyer | projet de motion | projet de résolution | motion-type
    modèle de résolution | résolution type | motion proposée | copier-coller | copiez-collez
    à copier-coller | à découper | brouillon de lettre | canevas de lettre | trame de lettre
    ébauche de lettre | vous pouvez écrire par exemple
  `),
  documents: words(`communiqué | action urgente | lettre d'alerte | bulletin | circulaire`),
  resolutions: words(`
    cette assemblée | notre syndicat | notre section | le congrès | les soussignés | nous soussignés
    considérant | l'assemblée générale | notre assemblée | la présente assemblée | le syndicat réuni
    la section réunie | notre congrès | ce congrès | le conseil syndical | la commission exécutive
    les délégués réunis | les salariés réunis | les travailleurs réunis
    les travailleuses et travailleurs réunis | les participants à | les organisations soussignées
    les organisations signataires | les signataires | nous, soussignés | nous, soussigné-e-s
    nous soussigné-e-s | je soussigné | je soussignée | attendu que | considérant que | il est résolu
    la réunion demande
  `),
  titles: words(`
    m | mm | mme | mlle | monsieur | madame | mademoiselle | dr | docteur | pr | professeur | maître | s.e
    son excellence | général | colonel | capitaine | mgr | monseigneur | père | président | présidente
    ministre | préfet | préfète | maire | gouverneur | sénateur | sénatrice | député | députée
    ambassadeur | ambassadrice | directeur | directrice | juge | procureur | mmes | mlles | messieurs
    mesdames | prof | professeure | docteure | docteresse | maîtres | mtre | gén | lt | lt-col
    lieutenant-colonel | cdt | cne | adjudant | sergent | amiral | contre-amiral | maréchal | brigadier
    commissaire | inspecteur | inspectrice | cardinal | évêque | archevêque | abbé | pasteur | rabbin
    imam | cheikh | frère | chef | cheffe | bâtonnier | sire | princesse | honorable | s.e.m | s.a.r
    s. exc | premier ministre | première ministre | vice-président | vice-présidente | garde des sceaux
    sous-préfet | sous-préfète | procureure | échevin | échevine | bourgmestre | conseiller d'état
    conseillère d'état | recteur | rectrice | doyen | doyenne | secrétaire d'état | ministre d'état
    chancelier | chancelière | consul | consule | directeur général | directrice générale | camarade
    gouverneure | ambassadeure | me | commandant
  `),
  roles: words(`
    président | présidente | vice-président | vice-présidente | ministre | premier ministre | préfet
    préfète | maire | gouverneur | sénateur | sénatrice | député | députée | ambassadeur | ambassadrice
    consul | directeur | directrice | directeur général | directrice générale | pdg | secrétaire
    secrétaire général | secrétaire générale | juge | procureur | recteur | rectrice | proviseur | chef
    cheffe | commandant | commissaire | responsable | porte-parole | coordinateur | coordinatrice
    délégué | déléguée | trésorier | trésorière | évêque | gérant | gérante | défenseur | défenseure
    inspecteur | inspectrice | conseiller | conseillère | patron | patronne | première ministre
    vice-premier ministre | ministres | garde des sceaux | secrétaire d'état | ministre délégué
    ministre déléguée | chef de l'état | chef d'état | chef de cabinet | directeur de cabinet
    directrice de cabinet | chancelier | chancelière | chef du gouvernement | premier secrétaire
    bourgmestre | échevin | échevine | maire adjoint | maire-adjoint | adjoint au maire
    adjointe au maire | syndic | conseiller municipal | conseiller général | conseiller fédéral
    conseillère fédérale | conseiller d'état | conseillère d'état | parlementaire | eurodéputé
    eurodéputée | sous-préfet | sous-préfète | haut-commissaire | haut commissaire | procureure
    procureur général | procureure générale | procureur de la république | avocat général
    juge d'instruction | magistrat | magistrate | bâtonnier | médiateur | médiatrice | ombudsman
    rapporteur | rapporteuse | rapporteur spécial | défenseur des droits | directeur exécutif
    directrice exécutive | directeur régional | directrice régionale | directeur des ressources humaines
    drh | p-dg | p.d.g | président-directeur général | présidente-directrice générale | administrateur
    administratrice | administrateur général | administrateur délégué | chef d'entreprise
    chef de service | employeur | propriétaire | syndic de copropriété | bailleur | superintendant
    surintendant | directeur de la prison | commandante | commissaire divisionnaire | doyen | doyenne
    principal du collège | proviseure | archevêque | cardinal | nonce | curé | aumônier | rédacteur
    rédactrice | rédacteur en chef | rédactrice en chef | coprésident | coprésidente | co-président
    co-présidente | secrétaire national | secrétaire nationale | secrétaire départemental
    secrétaire départementale | secrétaire fédéral | délégué général | déléguée générale
    délégué syndical | déléguée syndicale | délégué du personnel | représentant | représentante
    animateur | animatrice | chargé de mission | chargée de mission | chargé d'affaires
    chargée d'affaires | coordonnateur | coordonnatrice | gouverneure | ambassadeure | roi | reine
    greffier | greffière | ministre de
  `),
  organisations: words(`
    les amis de | amis de | les amis du
    union | union locale | syndicat | comité | collectif | association | fédération | confédération
    réseau | mouvement | ligue | front | coordination | centre | institut | fondation | ministère
    ambassade | consulat | préfecture | mairie | conseil | commission | observatoire | tribunal | cour
    société | entreprise | groupe | campagne | coalition | section | parti | université | école | banque
    organisation | secrétariat | bureau | assemblée | police | rédaction | radio | fonds | maison
    confrérie | défense | hôpital | direction | plateforme | syndicats | intersyndicale | intersyndical
    union départementale | union régionale | bourse du travail | centrale syndicale | comité d'entreprise
    comité de soutien | comité de défense | comités | collectifs | associations | fédérations
    section syndicale | alliance | regroupement | forum | inter-collectif | amicale | mutuelle
    coopérative | scop | s.a | sarl | s.a.r.l | sas | sasu | eurl | gie | asbl | a.s.b.l | ong | o.n.g
    compagnie | firme | filiale | manufacture | raffinerie | sénat | assemblée nationale | parlement
    conseil général | conseil régional | conseil municipal | conseil d'état | conseil fédéral
    conseil d'administration | gouvernement | présidence | chancellerie | secrétariat d'état
    sous-préfecture | municipalité | hôtel de ville | agence | délégation | haut-commissariat
    haut commissariat | commissariat | gendarmerie | préfecture de police | armée | parquet | cour d'appel
    cour suprême | cour de cassation | tribunaux | conseil de prud'hommes | prud'hommes | barreau
    ordre des avocats | prison | maison d'arrêt | centre pénitentiaire | centre de rétention
    établissement pénitentiaire | administration pénitentiaire | inspection | inspection du travail
    inspection académique | académie | rectorat | collège | lycée | faculté | clinique | église | paroisse
    diocèse | évêché | archevêché | congrégation | mosquée | synagogue | secours catholique
    secours populaire | quotidien | hebdomadaire | télévision | éditions | agence de presse | aéroport
    port autonome | théâtre | musée | bibliothèque | ligue des droits | droits de l'homme | droits humains
    observatoires | antenne | service de | mission de | caisse de | office national | office de
    chambre de | cabinet du | cabinet de | département de | internationale des
    sa | et cie | & cie
  `),
  write: words(`
    écrire | écrivez | écrivons | écris | d'écrire | envoyez | envoyer | d'envoyer | envoyons | adressez
    adresser | d'adresser | adressée à | faxez | faxer | téléphonez | téléphoner | appelez | appeler
    lettres à | courriers à | messages à | courriels à | fax à | interpellez | interpeller | à qui écrire
    destinataires | demandez à | demander à | protestez auprès | à envoyer | faites parvenir | exigez | à:
    à : | un courrier à | un mail à | un courriel à | un mot à | demandons à | faites savoir | exprimez
    écrivons au | une lettre à | écrivant à | écrire à | écrire au | écrire aux | écrivez à | écrivez au
    écrivez aux | écrivez-lui | écrivez-leur | écrivons à | écris à | écris-lui | veuillez écrire
    merci d'écrire | d'écrire à | envoyez vos | envoyez-lui | envoyez-leur | envoie | envoie à
    envoyez des | envoyez un | envoyez une | merci d'envoyer | prière d'envoyer | prière d'écrire
    veuillez envoyer | veuillez adresser | adressez-vous à | adressez-vous au | adressez vos
    adressez-lui | adressez-leur | merci d'adresser | adressons | adressées à | adressés à | adressé à
    adresser à | adresser au | à adresser à | à adresser au | à expédier | expédiez | expédier | postez
    à faxer | fax au | mailez | mailer | télégraphiez | télégrammes à | lettres au | lettres aux
    courriers au | messages au | courriels au | mails à | mails au | emails à | e-mails à
    protestations à | protestations auprès | pétitions à | faire parvenir | à faire parvenir
    fais parvenir | faire part | faites part | faire connaître | faites connaître | faire savoir à
    faites-lui savoir | interpelle | interpellons | protestez | protester auprès | protester
    protestons auprès | exiger de | exigez de | exigez que | demandez-lui | demandez-leur | demande à
    demandez au | demander au | demandez aux | demandons au | réclamez | réclamer à | intervenir auprès
    intervenez auprès | inondez | inondons | bombardez | harcelez | faites pression | faire pression
    appelez le | téléphoner à | téléphonez à | téléphonez au | passez un coup de fil
    passer un coup de fil | à qui s'adresser | où écrire | à qui envoyer | adresses | adresses utiles
    adresses où écrire | destinataire | à l'attention de | à l'attention du | attn | un courrier au
    un mail au | un courriel au | un fax à | un fax au | un message à | un message au | une lettre au
    une lettre aux | une carte à | un télégramme à | un email à | un e-mail à | à l'adresse suivante
    aux adresses suivantes | à ces adresses | exprimez votre | exprimez-vous auprès | dites-lui
    dites-leur | dites au | rappelez-lui | rappelez au | insistez auprès | contactez le | contactez les
    contactez l'ambassade | contactez votre
    envoi de messages | envoi de lettres | envoi de courriers | envoi de fax
    lettres parviennent | messages parviennent | fax parviennent | courriers parviennent
    comment écrire | comment protester | comment participer
  `),
  copy: words(`
    copie | copies | en copie | copie à | avec copie | cc | c.c | cci | copie cachée | mettez en copie
    mettre en copie | bcc | en copie à | copie de vos | copies à | copie conforme
    copie pour information | une copie | copie au | copie aux | avec copie à | avec copie au
    en copie au | copie pour | copie pour info | copie à nous | copie de votre | copie de vos courriers
    envoyez copie | envoyez-nous copie | envoyez-nous une copie | envoyer copie | envoyer une copie
    adressez-nous copie | adressez-nous une copie | adressez copie | merci de nous mettre en copie
    mettez-nous en copie | nous mettre en copie | mets-nous en copie | copie carbone | copie invisible
    en copie cachée | c.c.i | cc à | double à | un double | le double | copie s'il vous plaît
    pour information à | le double à | faites suivre vos courriers | faites suivre vos lettres
    faites suivre vos messages | faire suivre vos courriers | faites suivre votre courrier
    faites suivre votre lettre
  `),
  reportBack: words(`
    prévenez-nous | informez-nous | signalez-nous | dites-nous | faites-nous savoir | nous informer
    nous prévenir | nous dire | nous signaler | écrivez-nous que | prévenez nous | avertissez-nous
    tenez-nous au courant | tenez-nous informés | tenez nous informés | nous tenir au courant
    nous tenir informés | faites-le nous savoir | faites-le-nous savoir | faites nous savoir
    nous faire savoir | nous le faire savoir | nous le dire | dites-le-nous | dites-le nous | signalez-le
    nous avertir | nous faire part | faites-nous part | faites-nous parvenir les réponses
    nous faire parvenir les réponses | envoyez-nous les réponses | transmettez-nous les réponses
    transmettez-nous | nous transmettre les réponses | nous communiquer | communiquez-nous | racontez-nous
    informe-nous | préviens-nous | écrivez-nous si | écrivez-nous quand | nous envoyer un mot
  `),
  outcome: words(`
    comment ça s'est passé | comment cela s'est passé | ce qu'on vous | ce qu'ils répondent
    que vous avez écrit | si vous recevez | si vous avez une | si l'on vous | si on vous
    quand vous aurez | quand vous avez | une fois que | dès que vous | de votre envoi | de vos envois
    de votre action
  `),
  contact: words(`
    contact | contacts | contacter | contactez | renseignements | plus d'informations
    pour plus d'information | informations | questions | infos | contactez-nous | nous contacter
    contacter le | pour nous contacter | pour tout contact | nous joindre | pour nous joindre
    plus d'info | plus d'infos | plus d'information | pour plus d'informations | pour plus d'infos
    pour en savoir plus | en savoir plus | pour tout renseignement | renseignement
    informations complémentaires | complément d'information | pour toute information | pour toute question
    précisions | coordonnées | service de presse | notre adresse | notre courriel
  `),
  elsewhere: words(`
    don | chèque* | compte bancaire | désabonn* | désinscri* | candidature* | s'inscrire | inscription*
    commander | messages de soutien | réservation* | faire un don | faites un don | cotisation* | cagnotte
    soutien financier | aide financière | versez | virement* | rib | iban | souscription* | souscriv*
    à l'ordre de | se désinscrire | se désabonner | vous désabonner | vous désinscrire
    pour ne plus recevoir | ne plus recevoir | s'abonner | abonnez-vous | inscrivez-vous | billetterie
    bon de commande | postulez | postuler | propositions de communication | messages de solidarité
    messages d'encouragement | cartes de soutien | mots de soutien | n'est plus valable | ancienne adresse
    ne fonctionne plus | adhérer | abonner | abonnement* | dons | réservations | adhésion*
  `),
  fax: words(`
    fax | télécopie | télécopieur | téléfax | télécopies | par fax | n° de fax | numéro de fax | fax n°
    téléc | faxez | faxer | faxez au`),
  phone: words(`
    tél | téléphone | portable | mobile | téléphoner | appeler | appelez | appel au | un coup de fil
    coup de téléphone | téléphones | portables | gsm | natel | tph | numéro de téléphone
    n° de téléphone | standard | ligne directe | permanence téléphonique | téléphonez
  `),
  deadline: words(`
    date limite | date butoir | dernier délai | délai | dernier jour | clôture | se termine le
    se clôture le | prend fin le | date de clôture | date d'échéance | échéance | dernière limite
    ultime délai | heure limite | clôture des | fin de la consultation | fin de l'enquête | s'achève le
    se clôt le | expire le | expire | prend fin | il reste jusqu'au | vous avez jusqu'au
    nous avons jusqu'au | avons jusqu'au | avez jusqu'au
  `),
  before: words(`
    avant le | avant | jusqu'au | au plus tard le | au plus tard | d'ici le | d'ici au | pour le
    pas après le | avant la | d'ici à | d'ici | jusqu'à | au plus tard avant le | au plus tard d'ici le
    dernier délai le | pas plus tard que le | pas plus tard que | impérativement avant le
    impérativement avant | pas après
  `),
  byThen: words(`
    avant cette date | avant ce jour | d'ici là | avant cela | jusque-là
  `),
  tooLate: words(`
    trop tard | ne pourront | sera trop tard | arrivera trop tard | arriveront trop tard | ne sera plus
    ne seront plus | ne sert plus | ne servira | ne serviront | inutile* | hors délai | ne compter*
    ne sera pas pris | consulter | consultez | renseignez-vous | demandez-nous | demandez d'abord
  `),
  after: words(`après | après le | passé le | au-delà du`),
  atLatest: words(`
    au plus tard | au plus tard le | dernier délai | délai de rigueur | pas plus tard que
    pas plus tard que le
  `),
  fromNow: words(`
    dès aujourd'hui | dès maintenant | d'aujourd'hui | à partir d'aujourd'hui | à partir de maintenant
  `),
  negation: words(`ne | n'envoyez | n'écrivez | pas | plus | rien | jamais`),
  mail: words(`
    lettre | lettres | courrier | courriers | courriel | courriels | message | messages | fax
    télécopie | télécopies | signatures | cartes | parvenir | recueillons | rassemblons | arriver
    arrivent | tout ça
  `),
  endOf: words(`fin | la fin de | la fin du | fin de`),
  dayWords: words(`jour | jours`),
  weekWords: words(`semaine | semaines`),
  monthWords: words(`mois`),
  within: words(`dans les | dans un délai de | sous | d'ici`),
  next: words(`
    prochain | ce | prochaine | cette | le prochain | la prochaine | ce prochain
  `),
  today: words(`aujourd'hui | aujourd'hui même`),
  tonight: words(`ce soir | ce soir minuit`),
  tomorrow: words(`demain | demain soir | demain matin | demain midi`),
  when: words(`
    quand | lorsque | jour où | jour de | jour du | le jour de | le jour du | le jour où | date à laquelle
    date de | date du | où aura lieu | date où | jour auquel
  `),
  feasts: words(`pâques | pentecôte | ascension | toussaint | noël`),
  because: words(`car | parce`),
  forward: words(`
    faire suivre | faites suivre | faites tourner | faire tourner | faites circuler | faire circuler
    diffusez | diffuser | à diffuser | transférez | transférer | transmettez | partagez | partager
    relayez | relayer | faites passer | faire passer | passez le mot | merci de diffuser | rediffuser
    rediffusez | propagez | envoyez ce message à | parlez-en | faites-le suivre | faites suivre ce
    fais suivre | faire suivre à | fais tourner | fais circuler | fais passer | faites-le circuler
    faites-la circuler | faites-le tourner | faites-le passer | faites passer ce | faites passer cet
    faites passer le mot | fais passer le mot | faire passer le mot | faites passer le message
    passe le mot | passer le mot | passez le message | passez cet appel | passez ce message | diffuse
    diffusons | diffusez ce | diffusez cet | à diffuser largement | à diffuser sans modération
    merci de faire suivre | merci de faire circuler | merci de faire passer | merci de relayer
    merci de transmettre | merci de transférer | merci de partager | large diffusion | diffusion large
    pour diffusion | pour large diffusion | diffusion maximale | diffusion massive | relaie | relayons
    retransmettez | retransmettre | réexpédiez | réexpédier | renvoyez ce message | renvoyez-le à
    transférez-le | transfère | transmettez-le | transmettez cet | transmettez ce | répercutez
    répercuter | partagez-le | envoyez cet appel à | envoyez-le à | envoie-le à | envoyer ce message à
    envoyez ce courriel à | envoyez ce mail à | envoyer cet appel à | reproduire cet | publiez cet
    parlez-en à | parle-en | parles-en | en parler autour | distribuez | distribuer cet | informez vos
    alertez vos | prévenez vos | dites-le à | transmettre
    photocopiez cette lettre | photocopiez-la | donnez-la autour de vous | autour de vous
  `),
  enlist: words(`
    demandez | demande | faites écrire | invitez | persuadez | convainquez | trouvez | incitez | encouragez
  `),
  people: words(`
    personnes | amis | amies | camarades | collègues | contacts | organisations | autres | voisins
    syndicats | proches | connaissances | militants | associations | gens | listes | copains | personne
    ami-e-s | ami.e.s | collègue | camarade | famille | voisines | correspondants | destinataires
    adresses | lecteurs | listes de diffusion | membres | adhérents | sympathisants | militantes | groupes
    collectifs | réseaux | copines | syndiqués | salariés | travailleurs | citoyens | individus
    autres personnes | entourage | proche
  `),
  happenings: words(`
    manifestation* | manif | rassemblement* | marche | audience | procès | jugement | tribunal | vote
    votera | voter | réunion | réunit | assemblée | grève | entretien | licenciement | piquet | veillée
    messe | obsèques | enterrement | expulsion | meeting | congrès | séance | conseil | colloque | remise
    remettre | remettrons | comparu* | comparaît* | action | journée | occupation | concert | débat
    délibéré | convocation | élection* | conférence | anniversaire | fixé | fixée | rendez-vous
    ouverture | extradition | expuls* | arrestation | démolition | fermeture | plaidoirie | verdict
    commémoration | présenté au | passe devant | délibération | manifs | manifesterons | manifesteront
    défilé | défilerons | marches | cortège | sit-in | die-in | flash-mob | chaîne humaine | piquets
    piquet de grève | débrayage* | arrêt de travail | grève générale | grève de la faim | jeûne | blocage*
    blocus | journée d'action | journée mondiale | journée internationale | journées | mobilisation*
    assemblée générale | assemblées | plénière | forum | débats | sommet | projection | fête | pique-nique
    concert de | festival | exposition | vernissage | conférence de presse | point presse | meetings
    recueillement | hommage | funérailles | inhumation | cérémonie | messes | audiences | audience de
    comparution* | comparaîtra | comparaîtront | sera jugé* | seront jugé* | sera entendu* | cour d'appel
    cassation | référé | délibérés | rendra son | rendu du | sentence | jugements | plaidera | plaidoiries
    garde à vue | mise en examen | prud'hommes | conseil de discipline | commission de | conseil municipal
    conseil d'administration | comité d'entreprise | assemblée nationale | scrutin | votes | voteront
    vote au | examinera | examineront | débattra | référendum | sera décidé | décidera | décideront
    décision | se prononcera | se prononcer | se réunit | se réunira | se réunissent | réuniront
    se tiendra | se tient | se tiendront | aura lieu | auront lieu | a lieu | se déroulera | commencera
    débute | débutera | démarre | inauguration | lancement | remise des | remise de | déposer* les
    négociation* | rencontre* | retrouvons | retrouvera | reconduite* | reconduit* | embarquement
    vol vers | exécution* | exécuté* | pendaison | évacuation* | délogement | démolitions
    vente aux enchères | adjudication | abattage | licenciements | entre en vigueur | entrée en vigueur
    libération* | jury | cour d'assises | assises | correctionnel* | convoqué* | anniversaires
    commémorer | dévoilement | actionnaires | commence | sera examiné* | sera discuté*
    expulsé* | expulsion* | reconduite | éloignement
  `),
  plea: words(`
    merci de | s’il vous plaît | svp | urgent | urgence | nous vous demandons | vous demande
    on vous propose | nous appelons | appel | solidarité | nous vous prions | il faut | aidez | soutien
    soutenez | prière de | que faire | agissez | nous demandons | on vous demande | vous demandons
    nous vous invitons | nous vous proposons | nous vous appelons | nous vous sollicitons
    nous sollicitons | nous invitons | s'il te plaît | stp | d'urgence | urgemment | très urgent
    tout de suite | dès maintenant | dès que possible | dès aujourd'hui | au plus vite | sans tarder
    sans attendre | le plus vite possible | aidez-nous | aidez-les | soutenons | votre soutien
    votre aide | votre solidarité | besoin de vous | besoin de votre | nous avons besoin | on a besoin
    que pouvez-vous faire | que pouvons-nous faire | ce que vous pouvez faire | que peut-on faire
    comment agir | comment aider | pour agir | agissons | agir maintenant | action urgente
    actions urgentes | action recommandée | actions recommandées | action demandée | actions demandées
    actions proposées | action immédiate | appel urgent | appel à l'aide | lancer un appel
    lançons un appel | mobilisons-nous | mobilisez-vous | à l'aide | au secours | sos | réagissez
    réagissons | urgente
  `),
  action: words(`
    signez | signer | cliquez | pétition | agir | envoyer un message | signez la | signer la | cosignez
    à signer | pétitions | pétition en ligne | signatures en ligne | clique | cliquer | cliquant
    en ligne | agissez | envoyez votre message | envoyez votre lettre | envoyer votre | cyberaction
    cyber-action | cyber action | formulaire
  `),
  source: words(`
    selon | article | d'après | source | communiqué | lire | articles | lire l'article | à lire | dépêche
    reportage | rapport de | communiqué de presse | selon le | publié dans | publié par | paru dans
    extrait de | voir l'article | sources
  `),
  onBehalf: words(`
    pour | au nom de | au nom du | p/o | pour le | pour la | pour les | au nom des | au nom de la
    de la part de | de la part du | par délégation | p.o | p.
  `),
  update: words(`
    mise à jour | actualisation | suite à notre appel | suite de notre appel | du nouveau | rectificatif
    rectification | corrigé
  `),
  against: words(`
    curriculum vitae | appel à communications | appel à contributions | nous avons gagné | on a gagné
    n'écrivez plus | poste à pourvoir | offre d’emploi | lettre de motivation | salaire brut
    vide-grenier | c'est gagné | c'est une victoire | une victoire | belle victoire | première victoire
    victoire ! | victoire! | grande victoire | nous avons obtenu gain de cause | a été libéré, merci
    merci à tous ceux qui ont écrit | merci à toutes et tous pour | merci à toutes celles
    cessez d'écrire | arrêtez d'écrire | inutile d'écrire | n'envoyez plus | plus besoin d'écrire
    envoyer cv | envoyez votre cv | envoyer votre cv | cv et lettre | votre candidature
    vos candidatures | les candidatures | dossier de candidature | avis de recrutement
    recrutement d'un | recrutement d'une | offre de stage | fiche de poste | profil recherché
    salaire selon | salaire à négocier | entretiens d'embauche | appel à propositions | appel à articles
    appel à contribution | propositions de communication | propositions d'articles | résumés de
    résumé de 300 mots | comité scientifique | droits d'inscription | frais d'inscription | buvette
    tombola | vide grenier | brocante | repas de soutien | collecte de fonds | collecte de dons
    appel aux dons | cagnotte en ligne | gagner de l'argent | argent facile | sans sortir de chez vous
    ne brisez pas la chaîne | ne rompez pas la chaîne | briser la chaîne | ajoutez votre nom
    ajoutez votre nom à la liste | porte malheur | porte bonheur | compte rendu de | compte-rendu de
    présents : | excusés : | ordre du jour : | questions diverses | trésorerie :
  `),
};
