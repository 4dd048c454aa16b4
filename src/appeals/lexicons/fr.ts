import { type Lexicon, words } from './lexicon.ts';

export const fr: Lexicon = {
  language: 'fr',
  common: words(`
    le | la | les | des | de | du | et | est | en | un | une | que | qui | dans | pour | pas | au | aux
    sur | il | elle | nous | vous | ce | cette | avec | par | sont | ont | ne | leur | mais | à | être
    ou | son | sa | ses | plus | qu | se | si | comme | tout | été | fait | nos | notre | votre
  `),
  months: words(`
    janvier/janv | février/fév/fevr | mars | avril/avr | mai | juin | juillet/juil | août
    septembre/sept | octobre/oct | novembre/nov | décembre/déc
  `),
  weekdays: words(`dimanche | lundi | mardi | mercredi | jeudi | vendredi | samedi`),
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    douze: 12,
    quinze: 15,
    vingt: 20,
    cinquante: 50,
    cent: 100,
  },
  salutations: words(`
    monsieur | madame | messieurs | mesdames | cher monsieur | chère madame | excellence
    votre excellence | monseigneur | maître | madame, monsieur | monsieur, madame | m. le | mme la
    cher | chère
  `),
  readers: words(`
    chers amis | chères amies | amis | amies | camarades | chers camarades | collègues | chers collègues
    toutes | tous | tou-te-s | bonjour | salut | chers | chères | sœurs | frères | lecteurs | abonnés
    membres | compagnons
  `),
  closings: words(`
    veuillez agréer | je vous prie | nous vous prions | veuillez recevoir | veuillez croire | recevez
    agréez | croyez | salutations | cordialement | bien cordialement | respectueusement
    sincères salutations | avec mes salutations | dans l’attente | dans l'attente | en attendant
    sentiments distingués | meilleures salutations | signé | avec mes respects
  `),
  letters: words(`
    lettre type | lettre-type | modèle de lettre | lettre modèle | exemple de lettre
    proposition de lettre | texte proposé | texte suggéré | modèle de message | modèle de courriel
    message type | courrier type | lettre ci-dessous | texte ci-dessous | lettre suivante
    texte suivant | message suivant | lettre jointe | motion type | modèle de motion | lettre à envoyer
    lettre est dessous | modèle de fax | fin de la lettre | projet de lettre
  `),
  resolutions: words(`
    cette assemblée | notre syndicat | notre section | le congrès | les soussignés | nous soussignés
    considérant
  `),
  titles: words(`
    m | mm | mme | mlle | monsieur | madame | mademoiselle | dr | docteur | pr | professeur | me
    maître | s.e | son excellence | général | colonel | capitaine | mgr | monseigneur | père | président
    présidente | ministre | préfet | préfète | maire | gouverneur | sénateur | sénatrice | député
    députée | ambassadeur | ambassadrice | directeur | directrice | juge | procureur
  `),
  roles: words(`
    président | présidente | vice-président | vice-présidente | ministre | premier ministre | préfet
    préfète | maire | gouverneur | sénateur | sénatrice | député | députée | ambassadeur | ambassadrice
    consul | directeur | directrice | directeur général | directrice générale | pdg | secrétaire
    secrétaire général | secrétaire générale | juge | procureur | recteur | rectrice | proviseur | chef
    cheffe | commandant | commissaire | responsable | porte-parole | coordinateur | coordinatrice
    délégué | déléguée | trésorier | trésorière | évêque | gérant | gérante | défenseur | défenseure
    inspecteur | inspectrice | conseiller | conseillère | patron | patronne
  `),
  organisations: words(`
    union | union locale | syndicat | comité | collectif | association | fédération | confédération
    réseau | mouvement | ligue | front | coordination | centre | institut | fondation | ministère
    ambassade | consulat | préfecture | mairie | conseil | commission | observatoire | tribunal | cour
    société | entreprise | groupe | campagne | coalition | section | parti | université | école | banque
    organisation | secrétariat | bureau | assemblée | police | rédaction | radio | fonds | maison
    confrérie | défense | hôpital | direction | plateforme
  `),
  write: words(`
    écrire | écrivez | écrivons | écris | d'écrire | d’écrire | envoyez | envoyer | d'envoyer
    d’envoyer | envoyons | adressez | adresser | d'adresser | d’adresser | adressée à | faxez | faxer
    téléphonez | téléphoner | appelez | appeler | lettres à | courriers à | messages à | courriels à
    fax à | interpellez | interpeller | à qui écrire | destinataires | demandez à | demander à
    protestez auprès | à envoyer | faites parvenir | exigez | à: | à : | un courrier à | un mail à
    un courriel à | un mot à | demandons à | contactez | faites savoir | exprimez | écrivons au
    une lettre à
  `),
  copy: words(`
    copie | copies | en copie | copie à | avec copie | cc | c.c | cci | copie cachée | mettez en copie
    mettre en copie | double | bcc | en copie à | copie de vos | copies à | copie conforme
    copie pour information
  `),
  reportBack: words(`
    prévenez-nous | informez-nous | tenez-nous | signalez-nous | dites-nous | faites-nous savoir
    nous informer | nous prévenir | nous dire | nous signaler | écrivez-nous que
  `),
  contact: words(`
    contact | contacts | contacter | contactez | renseignements | plus d'informations
    plus d’informations | pour plus d'information | informations | questions | infos
  `),
  elsewhere: words(`
    dons | don | chèque* | compte bancaire | abonner | abonnement | désabonn* | désinscri*
    candidature* | s'inscrire | s’inscrire | inscription* | commander | messages de soutien
    réservation*
  `),
  fax: words(`fax | télécopie | télécopieur | téléfax`),
  phone: words(`tél | tel | téléphone | portable | mobile | téléphoner | appeler | appelez`),
  deadline: words(`
    date limite | date butoir | dernier délai | délai | dernier jour | clôture | se termine le
    se clôture le | prend fin le
  `),
  before: words(`
    avant le | avant | jusqu'au | jusqu’au | au plus tard le | au plus tard | d'ici le | d’ici le
    d'ici au | d’ici au | pour le | pas après le
  `),
  tooLate: words(`trop tard | ne pourront`),
  next: words(`prochain | ce | prochaine`),
  tomorrow: words(`demain`),
  when: words(`quand | lorsque | jour où`),
  forward: words(`
    faire suivre | faites suivre | faites tourner | faire tourner | faites circuler | faire circuler
    diffusez | diffuser | à diffuser | transférez | transférer | transmettez | transmettre | partagez
    partager | relayez | relayer | faites passer | faire passer | passez le mot | merci de diffuser
    rediffuser | rediffusez | propagez | envoyez ce message à | parlez-en
  `),
  people: words(`
    personnes | amis | amies | camarades | collègues | contacts | organisations | autres | voisins
    syndicats | proches | connaissances | militants | associations | gens | listes | copains
  `),
  happenings: words(`
    manifestation* | manif | rassemblement* | marche | audience | procès | jugement | tribunal | vote
    votera | voter | réunion | réunit | assemblée | grève | entretien | licenciement | piquet | veillée
    messe | obsèques | enterrement | expulsion | meeting | congrès | séance | conseil | colloque
    remise | remettre | remettrons | comparu* | comparaît* | action | journée | occupation | concert
    débat | délibéré | convocation | élection* | conférence | anniversaire | fixé | fixée | rendez-vous
    ouverture | extradition | expuls* | arrestation | démolition | fermeture | plaidoirie | verdict
    commémoration | juge | présenté au | passe devant | délibération
  `),
  plea: words(`
    merci de | s’il vous plaît | s'il vous plaît | svp | urgent | urgence | nous vous demandons
    vous demande | on vous propose | nous appelons | appel | solidarité | nous vous prions | il faut
    aidez | soutien | soutenez | prière de | que faire | agissez | nous demandons
  `),
  action: words(`signez | signer | cliquez | pétition | agir | envoyer un message`),
  source: words(`selon | article | d'après | d’après | source | communiqué | lire`),
  issued: words(`de | communiqué de | appel de | appel du | publié par | message de | message du | par`),
  onBehalf: words(`pour | au nom de | au nom du | p/o`),
  update: words(`
    mise à jour | actualisation | suite à notre appel | suite de notre appel | du nouveau | rectificatif | rectification | corrigé
  `),
  against: words(`
    curriculum vitae | cv | candidatures | appel à communications | appel à contributions | résumés
    nous avons gagné | on a gagné | victoire | n'écrivez plus | n’écrivez plus | poste à pourvoir
    offre d’emploi | offre d'emploi | lettre de motivation | salaire brut | vide-grenier
  `),
};
