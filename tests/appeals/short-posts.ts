/** A short post, and what a careful reader makes of it; what is left out is not judged. */
export interface ShortPost {
  subject?: string;
  from?: string;
  text: string;
  /** Whether it is an appeal; it is unless this says otherwise. */
  is?: boolean;
  targets?: string[];
  emails?: string[];
  faxes?: string[];
  phones?: string[];
  copies?: string[];
  issuer?: string;
  signatory?: string | null;
  deadline?: string;
  letters?: number;
}

/** Who asks for what, told in as many ways as there are writers; sent on 6 March 2001. */
export const SHORT_POSTS: readonly ShortPost[] = [
  {
    text: `The Brankovo sawmill locked out 140 people on Monday because they would not sign away their overtime.

What you can do: ring the owner, Pieter Haas, on 0161 555 0188 and tell him to open the gates. If you'd rather write, his address is p.haas@haastimber.example. Tell Sue Lyle (sue@woodworkers.example) how it went.

Woodworkers' Defence Group
Sue Lyle, press officer`,
    targets: ['Pieter Haas'],
    emails: ['p.haas@haastimber.example'],
    issuer: "Woodworkers' Defence Group",
    signatory: 'Sue Lyle',
  },
  {
    text: `Dear friends,

As you will have heard, the Governor of Marl, Ms Joan Akers, has refused bail to the four nurses.

Governor Akers' office takes calls between nine and five: (555) 555-0143. Her fax is (555) 555-0144. Her e-mail governor@marl.example is read too, they say.

Yours for justice,

Tom Bell
Nurses for Justice, Marl`,
    targets: ['Joan Akers'],
    emails: ['governor@marl.example'],
    issuer: 'Nurses for Justice',
    signatory: 'Tom Bell',
  },
  {
    text: `ACTION REQUESTED

1. Write to the Minister of Labour:
   Hon. Festus Okoro
   Ministry of Labour
   PO Box 40
   Katanga Road, Mbele
   Fax: +233 21 555 014
   minister@labour.example

2. Write also to the company:
   Ms Helen Vance, Chief Executive, Goldvale plc, 4 Leaden Street, London EC1A 4XX
   E-mail: hvance@goldvale.example

3. Copies to: Mine Workers' Federation, mwf@mines.example

Issued by the Southern Solidarity Desk, 5 March 2001`,
    targets: ['Festus Okoro', 'Helen Vance'],
    emails: ['minister@labour.example', 'hvance@goldvale.example'],
    copies: ['mwf@mines.example'],
    issuer: 'Southern Solidarity Desk',
    signatory: null,
  },
  {
    subject: 'Minutes',
    text: `Minutes of the branch meeting, 1 March

Present: 14. Apologies: J Cobb.
Matters arising: The secretary had written to the minister (minister@labour.example) about the Brankovo case and had a reply. It was agreed to write again. Fax sent on 12 February.
Treasurer's report: £312 in the account.
Next meeting: 5 April, Trades Hall.`,
    is: false,
  },
  {
    subject: 'Report back',
    text: `Just to let you all know: more than 300 of you wrote to Mr Haas last week, and sent faxes to the ministry. Copies reached us at office@wood.example. The gates were opened on Friday. Brilliant work. A fuller report follows next week.

Sue`,
    is: false,
  },
  {
    subject: 'Job',
    text: `The Woodworkers' Union seeks a campaigns officer (full time). Please send a CV and covering letter to jobs@wood.example by 1 April. For an informal chat phone Sue Lyle on 0161 555 0100.`,
    is: false,
  },
  {
    subject: 'Brankovo',
    text: `Does anybody have a current address for the minister? I tried minister@labour.example but it came back. Please write to me off list.

Jim`,
    is: false,
  },
  {
    text: `Compañeras y compañeros:

El 2 de marzo la policía detuvo a Rosa Ixtab, dirigente de las costureras de Naguala.

Les pedimos que escriban al señor fiscal general, licenciado Marco Tulio Pineda, exigiendo su libertad inmediata: fiscal@mp.example, fax (502) 555 0147. También al ministro de Gobernación, Efraín Solórzano (ministro@gob.example). Con copia a nosotras: costureras@naguala.example.

Fraternalmente,

Delmi Chacón
Secretaria de Organización
Sindicato de Costureras de Naguala`,
    targets: ['Marco Tulio Pineda', 'Efraín Solórzano'],
    emails: ['fiscal@mp.example', 'ministro@gob.example'],
    copies: ['costureras@naguala.example'],
    issuer: 'Sindicato de Costureras de Naguala',
    signatory: 'Delmi Chacón',
  },
  {
    text: `Chers camarades,

Depuis le 20 février, la direction de l'usine Textor refuse de payer les salaires. Il faut lui faire savoir que cela se voit jusqu'ici.

Protestez auprès du directeur général, M. Alain Perrot :
télécopie 03 55 50 01 42
courriel a.perrot@textor.example

et auprès de la maison mère, Groupe Valmy, service presse, presse@valmy.example.

Merci de mettre en copie l'Union locale : ul@textile.example

Pour le collectif de soutien aux Textor,
Mireille Dubreuil`,
    targets: ['Alain Perrot', 'Groupe Valmy'],
    emails: ['a.perrot@textor.example', 'presse@valmy.example'],
    copies: ['ul@textile.example'],
    issuer: 'collectif de soutien aux Textor',
    signatory: 'Mireille Dubreuil',
  },
  {
    text: `Liebe Kolleginnen und Kollegen,

die Geschäftsleitung der Firma Kettler in Oberlingen hat drei Betriebsräte fristlos entlassen. Schreibt dem Geschäftsführer, Herrn Dr. Uwe Lindner, u.lindner@kettler.example oder per Fax an 07777 555 012, und fordert die Rücknahme der Kündigungen! Kopie bitte an die IG Holz Oberlingen: ig@holz.example.

Mit solidarischen Grüßen
Petra Sommer
Vertrauensfrau, IG Holz Oberlingen`,
    targets: ['Uwe Lindner'],
    emails: ['u.lindner@kettler.example'],
    copies: ['ig@holz.example'],
    issuer: 'IG Holz Oberlingen',
    signatory: 'Petra Sommer',
  },
  {
    text: `Companheiros,

O juiz da comarca de Santa Luzia mandou despejar 60 famílias no próximo dia 15. Escrevam ao governador do Estado, Dr. Aurélio Prates (gabinete@estado.example, fax 92 555 0133), e à presidente do Tribunal de Justiça, desembargadora Lúcia Amaral (presidencia@tj.example), pedindo a suspensão da ordem. Mandem cópia para o Movimento dos Sem Teto: mst@teto.example

Zeca Moura, pela coordenação do Movimento dos Sem Teto de Santa Luzia`,
    targets: ['Aurélio Prates', 'Lúcia Amaral'],
    emails: ['gabinete@estado.example', 'presidencia@tj.example'],
    copies: ['mst@teto.example'],
    issuer: 'Movimento dos Sem Teto de Santa Luzia',
    signatory: 'Zeca Moura',
  },
  {
    text: `Care amiche e cari amici,

la Prefettura di Vallescura vuole chiudere il centro di accoglienza. Scrivete al prefetto, dott. Carlo Benedetti, prefetto@vallescura.example, e al sindaco, Anna Rizzo, sindaco@vallescura.example. Per conoscenza a: comitato@accoglienza.example

Per il Comitato Porte Aperte
Giulia Neri`,
    targets: ['Carlo Benedetti', 'Anna Rizzo'],
    emails: ['prefetto@vallescura.example', 'sindaco@vallescura.example'],
    copies: ['comitato@accoglienza.example'],
    issuer: 'Comitato Porte Aperte',
    signatory: 'Giulia Neri',
  },
  {
    text: `Уважаемые товарищи!

Администрация завода «Прибор» уволила председателя профкома Ивана Кротова. Просим вас направить протесты генеральному директору Сергею Белову (факс 4732 555 014, e-mail belov@pribor.example) и губернатору области Николаю Гусеву, gubernator@oblast.example. Копии просим высылать в профсоюз: profkom@pribor.example

С товарищеским приветом,
Мария Лебедева,
заместитель председателя независимого профсоюза «Прибор»`,
    targets: ['Сергею Белову', 'Николаю Гусеву'],
    emails: ['belov@pribor.example', 'gubernator@oblast.example'],
    copies: ['profkom@pribor.example'],
    signatory: 'Мария Лебедева',
  },
  {
    text: `Değerli arkadaşlar,

Öz Tekstil fabrikasında sendikaya üye olan 23 işçi işten atıldı. Fabrika müdürü Kemal Aydın'a (kaydin@oztekstil.example, faks 0224 555 01 42) işçilerin geri alınmasını isteyen mektuplar gönderin. Mektuplarınızın bir kopyasını sendikamıza iletin: bilgi@tekstilsen.example

Dayanışmayla,
Ayşe Korkmaz
Tekstil-Sen Genel Sekreteri`,
    targets: ['Kemal Aydın'],
    emails: ['kaydin@oztekstil.example'],
    copies: ['bilgi@tekstilsen.example'],
    issuer: 'Tekstil-Sen',
    signatory: 'Ayşe Korkmaz',
  },
  {
    text: `Calderside tenants face eviction on 30 March. The landlord is Northbank Homes; the man who signs the notices is its director of property, Giles Farr. He has an office line (01632 960 144) and an e-mail address (gfarr@northbank.example). Use them. Be polite, be brief, say where you live.

Councillor Dee Marsh, who chairs housing, also needs hearing from people: cllr.marsh@calder.example.

-- 
Calderside Tenants' Union
meetings Tuesdays 7pm`,
    targets: ['Giles Farr', 'Dee Marsh'],
    emails: ['gfarr@northbank.example', 'cllr.marsh@calder.example'],
    issuer: "Calderside Tenants' Union",
    signatory: null,
  },
  {
    text: `Send your protest to all of these:

President Omar Diallo - president@republic.example
Interior Minister K. Toure - interior@republic.example
The Attorney General - ag@republic.example
Embassy in Paris - embassy@republic.example

with a copy to the Journalists' League, league@press.example`,
    targets: ['Omar Diallo', 'K. Toure', 'Attorney General', 'Embassy in Paris'],
    emails: [
      'president@republic.example',
      'interior@republic.example',
      'ag@republic.example',
      'embassy@republic.example',
    ],
    copies: ['league@press.example'],
  },
  {
    text: `Here is how you can support the hunger strikers of Karaburun prison:

* fax the Ministry of Justice on +90 312 555 0101 (minister: Hikmet Oral)
* telephone the prison governor, Selim Tan: +90 232 555 0102
* e-mail your own MP

Karaburun Solidarity, London`,
    targets: ['Ministry of Justice', 'Selim Tan'],
    faxes: ['+90 312 555 0101'],
    phones: ['+90 232 555 0102'],
    issuer: 'Karaburun Solidarity',
  },
  {
    subject: 'Two men jailed for leaflets',
    text: `Two men jailed for leaflets

Oakhaven, 4 March - A court yesterday sentenced two men to six months for handing out leaflets. Their lawyer, Bea Lund, said she would appeal. "We call on everyone to write to the president," she said. The union's web site is www.oak.example.`,
    is: false,
  },
  {
    subject: 'Re: Haas',
    text: `On 5 March Sue wrote:
> Please write to Mr Haas, p.haas@haastimber.example, by 20 March and copy
> us in at office@wood.example

I did this morning and got a very rude reply. Anyone else?`,
    is: false,
  },
  {
    subject: 'Fundraiser',
    text: `Come to our benefit night for the Brankovo families on Saturday 24 March, 8 pm, Trades Hall. Tickets £5 / £3 from Sue, 0161 555 0100. All the money goes to the hardship fund. Please tell your friends.`,
    is: false,
  },
  {
    subject: 'Call for papers: labour history',
    text: `We invite proposals of 300 words for a conference on labour history, Leeds, 14-15 September. Send them by 30 April to history@uni.example. Enquiries: Dr P. Cole.`,
    is: false,
  },
  {
    subject: 'New issue',
    text: `The March number of Woodworker is out. In it: how we won at Brankovo; what to write to your MP; letters. Order copies from orders@wood.example, £1.50 each.`,
    is: false,
  },
  {
    subject: 'Compte rendu',
    text: `Compte rendu de la réunion du 1er mars

Présents : 12. Excusés : 3.
Le secrétaire a écrit au préfet (prefet@dept.example) ; une copie a été envoyée à la presse. La lettre du 12 février est restée sans réponse. Prochaine réunion le 5 avril.`,
    is: false,
  },
  {
    subject: 'Danke',
    text: `Liebe Leute, über 400 von euch haben an Herrn Lindner geschrieben. Gestern hat Kettler die Kündigungen zurückgenommen! Danke an alle, die gefaxt, gemailt und angerufen haben. Ausführlicher Bericht folgt.`,
    is: false,
  },
  {
    subject: 'Gracias',
    text: `Compañeros: ayer Rosa salió libre. Llegaron más de mil cartas a la fiscalía. Gracias a todas las organizaciones que escribieron al fiscal Pineda y nos mandaron copia. Seguimos adelante.`,
    is: false,
  },
  {
    subject: 'Please act: Lindum bakery',
    text: `LINDUM BAKERY: FOUR SACKED FOR JOINING A UNION

Four women who asked for gloves at Lindum's frozen-goods plant were dismissed by text message on 1 March.

WHO TO CONTACT

Managing director   Rex Allard     rallard@lindum.example     01632 960 101
Personnel           Mrs J. Pyle    jpyle@lindum.example       01632 960 102

WHAT TO SAY

Ask that the four be taken back and that gloves be issued. Keep it civil.

TELL US

bakers@union.example - we are keeping a tally.

Bakers' Union, Eastern Region`,
    targets: ['Rex Allard', 'J. Pyle'],
    emails: ['rallard@lindum.example', 'jpyle@lindum.example'],
    copies: ['bakers@union.example'],
  },
  {
    text: `Friends --

Prof. Amir Daud has been in solitary since 12 February. His wife has asked that people outside the country make a noise.

Suggested action:
 - a short polite letter to the Ambassador (H.E. Nadia Fell, Embassy of Corvania, 12 Elm Place, London W8 1AA; fax 020 7946 0801; info@corvania.example)
 - copy to your own MP
 - copy to us please: corvania-group@rights.example

Points to make: access to a lawyer; visits; a doctor.

Thank you!
Hester Quill, Corvania Group`,
    targets: ['Nadia Fell'],
    emails: ['info@corvania.example'],
    faxes: ['02079460801'],
    copies: ['corvania-group@rights.example'],
    issuer: 'Corvania Group',
    signatory: 'Hester Quill',
  },
  {
    text: `The Dockers' Federation asks all affiliates to protest to:

Capt. Luis Ferro
Harbour Master
Port Authority of Santa Clara
Fax: + 56 32 555 0199

and

Transpac Lines
attn. Ms Greta Holm, Vice-President Operations
gholm@transpac.example

Deadline: 20 March.

Text:

Dear Captain Ferro,

I am writing to protest against the use of untrained labour on berth 4. 

Yours faithfully,

[name]

Copies to the Federation: dockers@fed.example`,
    targets: ['Luis Ferro', 'Greta Holm'],
    emails: ['gholm@transpac.example'],
    copies: ['dockers@fed.example'],
    issuer: "Dockers' Federation",
    deadline: '2001-03-20',
    letters: 1,
  },
  {
    text: `Hi all,

You may remember Mr Pratt from the library business. Well, he's at it again, and this time it is the Hill Road nursery. The council votes on 27 March. If you live in the borough - or even if you don't - do drop him a line before then, will you? cllr.pratt@borough.example. A phone call to the leader's office (01632 960 555) wouldn't hurt.

Let me know if you hear anything back.

Jo Tarn
Save Hill Road`,
    targets: ['Pratt', ''],
    emails: ['cllr.pratt@borough.example'],
    issuer: 'Save Hill Road',
    signatory: 'Jo Tarn',
  },
  {
    text: `TO ALL BRANCHES

The executive resolved on Tuesday to ask every branch to adopt the motion below and to send it to the Secretary of State for Employment, Rt Hon Neil Garvey MP, Caxton House, London SW1 (garveyn@parliament.example), with a copy to Head Office, motions@officeworkers.example.

MOTION

This branch notes the closure of the Tollcross office with the loss of 60 jobs. We call on the Secretary of State to intervene.

Fraternally

K. Osei
General Secretary`,
    targets: ['Neil Garvey'],
    emails: ['garveyn@parliament.example'],
    copies: ['motions@officeworkers.example'],
    letters: 1,
    signatory: 'K. Osei',
  },
  {
    from: 'Clean Rivers <info@cleanrivers.example>',
    text: `Take two minutes for the Wend

Nitrochem wants to pump its waste into the Wend for five more years. The Environment Agency decides on 2 April and is taking comments until 23 March.

Comment here: http://www.envagency.example/consult/wend

Or by post: Permitting Team, Environment Agency, PO Box 12, Wendham WD1 1ZZ.

Pass it on to anyone who swims, fishes or walks there.

Clean Rivers`,
    issuer: 'Clean Rivers',
    deadline: '2001-03-23',
  },
  {
    text: `Queridos amigos y amigas:

La empresa minera Oro Azul pretende entrar en las tierras de la comunidad de Quispa. La comunidad nos pide que hagamos llegar nuestra voz a:

Ing. Ricardo Salas
Gerente General de Oro Azul S.A.
Av. del Sol 455, Lima
rsalas@oroazul.example

Sra. Carmen Ugarte
Ministra de Energía y Minas
Fax: (511) 555-0190

Remitan copia a la Coordinadora de Comunidades: coordinadora@quispa.example

Comité de Apoyo a Quispa`,
    targets: ['Ricardo Salas', 'Carmen Ugarte'],
    emails: ['rsalas@oroazul.example'],
    copies: ['coordinadora@quispa.example'],
    issuer: 'Comité de Apoyo a Quispa',
  },
  {
    text: `Bonjour à toutes et à tous,

Notre collègue Fatou Ndiaye, aide-soignante, est menacée d'expulsion. Sa convocation est fixée au 20 mars à 9 h.

Nous demandons à chacun d'adresser un message au préfet, M. Hubert de Launay (prefecture@oise.example, fax : 03 44 55 01 02), pour demander sa régularisation. Vous pouvez aussi téléphoner au service des étrangers : 03 44 55 01 03.

Un double à l'intersyndicale, s'il vous plaît : inter@hopital.example.

L'intersyndicale de l'hôpital de Senlis`,
    emails: ['prefecture@oise.example'],
    copies: ['inter@hopital.example'],
    issuer: "intersyndicale de l'hôpital de Senlis",
  },
  {
    text: `Hallo zusammen,

am 3. März hat die Stadtverwaltung Neuburg dem Jugendzentrum "Halle 5" den Mietvertrag gekündigt. Der Stadtrat entscheidet am 28. März.

Was tun?
1. Mail an Oberbürgermeister Klaus Behrend: ob@neuburg.example
2. Mail an die Fraktionen: fraktionen@neuburg.example
3. Cc an halle5@jz.example

Argumente findet ihr auf www.halle5.example.

Euer Halle-5-Plenum`,
    emails: ['ob@neuburg.example', 'fraktionen@neuburg.example'],
    copies: ['halle5@jz.example'],
    issuer: 'Halle-5-Plenum',
  },
  {
    text: `Colleghi,

la direzione delle Poste ha trasferito per punizione la delegata Marta Conti a 80 km da casa. Chiediamo a tutti di inviare un fax di protesta al direttore provinciale, ing. Paolo Serra, al numero 0555 555012 e di girarne copia al sindacato (fax 0555 555099, slc@poste.example).

Testo proposto:

Egregio direttore,
chiediamo il ritiro immediato del trasferimento della signora Conti.
Distinti saluti

SLC Poste - Provincia di Lucca`,
    targets: ['Paolo Serra'],
    faxes: ['0555 555012'],
    copies: ['slc@poste.example'],
    letters: 1,
  },
  {
    text: `Pessoal,

A reitoria mandou cortar a água da moradia estudantil. Vamos encher a caixa de mensagens do reitor! O e-mail dele é reitor@uni.example (prof. Hélio Brandão). Ligar também vale: (11) 5555-0120.

Quem escrever, avise a gente: dce@uni.example

DCE Livre`,
    targets: ['Hélio Brandão'],
    emails: ['reitor@uni.example'],
    copies: ['dce@uni.example'],
  },
  {
    text: `Друзья!

16 марта суд рассмотрит дело журналистки Ольги Ветровой. Нужны письма в её поддержку.

Куда писать:
Генеральная прокуратура, 125993, Москва, ул. Дмитровка, 15а
факс (495) 555-01-11, e-mail: genproc@gp.example
Председателю суда Зимину А. П. - факс (495) 555-01-12

Копии - нам: press@pravo.example

Центр защиты прессы`,
    emails: ['genproc@gp.example'],
    faxes: ['(495) 555-01-11', '(495) 555-01-12'],
    copies: ['press@pravo.example'],
    issuer: 'Центр защиты прессы',
  },
  {
    text: `Arkadaşlar,

Belediye, Dere Mahallesi'ndeki evleri 25 Mart'ta yıkacağını duyurdu. Belediye Başkanı Sayın Orhan Kaya'ya itirazlarımızı bildirelim:

Orhan Kaya, Belediye Başkanı
e-posta: baskan@belediye.example
faks: 0216 555 01 20

Bu mesajı en az beş arkadaşınıza iletin.

Dere Mahallesi Dayanışma Derneği`,
    targets: ['Orhan Kaya'],
    emails: ['baskan@belediye.example'],
    issuer: 'Dere Mahallesi Dayanışma Derneği',
  },
  {
    subject: 'Update on the bakery',
    text: `Thanks to everyone who rang Lindum. Rex Allard has agreed to meet the union on Thursday. Please hold off writing until after that; we will let you know. Jpyle@lindum.example is bouncing anyway.

Bakers' Union`,
    is: false,
  },
  {
    subject: 'conference',
    text: `Labour and the Sea: a one-day conference, Saturday 12 May, Maritime Hall, Hull. Speakers include Capt. Luis Ferro and Greta Holm. Fee £10 (unwaged £3). Book with Ann Wray, 01482 555 010, awray@hull.example. Please circulate to anyone interested.`,
    is: false,
  },
  {
    subject: 'letters',
    text: `In today's Courier there are two letters on Hill Road, one from Cllr Pratt. He says nobody has written to him. I wrote, twice! The Courier's letters page is letters@courier.example if anyone wants to answer him.

Jo`,
    is: false,
  },
  {
    subject: 'Verbale',
    text: `Verbale dell'assemblea del 2 marzo

Presenti 34 soci. Il segretario riferisce di avere scritto al direttore (direzione@poste.example) e inviato copia alla stampa. Si decide di proseguire. Prossima assemblea il 9 aprile.`,
    is: false,
  },
  {
    subject: 'Stelle',
    text: `Das Jugendzentrum Halle 5 sucht ab Mai eine Sozialarbeiterin (19,5 Std.). Bewerbung mit Lebenslauf bis 31. März an halle5@jz.example. Rückfragen: Klaus, Tel. 0843 555 01.`,
    is: false,
  },
  {
    subject: 'Новости',
    text: `Вчера суд освободил Ольгу Ветрову. За две недели в прокуратуру пришло более тысячи писем. Адвокат Ветровой благодарит всех, кто писал. Подробности на сайте www.pravo.example.`,
    is: false,
  },
  {
    subject: 'Petition',
    text: `Please sign this petition and send it on to everyone you know. If you are the 50th person to sign, e-mail a copy to petition@women.example.

1. Ann Lee, Leeds
2. Bo Carr, York
3. Cy Dunn, Hull`,
    is: false,
  },
  {
    subject: 'Fwd: Save the Elm Street library',
    text: `From: Elm Street Readers <readers@elm.example>

The county's budget puts Elm Street library on the block. Supervisors vote Tuesday, March 20.

CALL, WRITE OR FAX YOUR SUPERVISOR:

District 1  Ron Castillo   555-555-0111  fax 555-555-0211  rcastillo@county.example
District 2  May Trudeau    555-555-0112  fax 555-555-0212  mtrudeau@county.example
District 3  Vacant

Not sure which district you are in? Call the Registrar at 555-555-0100.

Then let us know you did it: readers@elm.example`,
    emails: ['rcastillo@county.example', 'mtrudeau@county.example'],
    copies: ['readers@elm.example'],
  },
  {
    text: `Please help Yusuf.

Yusuf Demir has been told to report to the airport on 14 March. He has lived in Hull for nine years. His two girls are at Newland School.

1) Airline: Britair, customer relations, 01632 960 300, customer@britair.example. Ask them not to carry him.
2) Home Secretary: Rt Hon Ellen Marsh MP, fax 020 7946 0202, public.enquiries@homeoffice.example - quote ref. D1234567.
3) Your MP.

If you write please blind copy yusufstays@hull.example so that we can count.

Yusuf Must Stay campaign, c/o 14 Wright St, Hull`,
    emails: ['customer@britair.example', 'public.enquiries@homeoffice.example'],
    copies: ['yusufstays@hull.example'],
    issuer: 'Yusuf Must Stay campaign',
  },
  {
    text: `Sisters and brothers,

Management at Fairlea nursing home has hired a firm of union busters. The home belongs to the Sisters of Mercy Trust.

We are asking you to make one call. The chair of the Trust is Sister Agnes Doyle. Her number is 555-555-0177. The message: "Meet the workers."

In solidarity,
Rosa Delgado, organizer
Local 88, Health Workers United`,
    targets: ['Agnes Doyle'],
    phones: ['555-555-0177'],
    issuer: 'Health Workers United',
    signatory: 'Rosa Delgado',
  },
  {
    text: `URGENT - PLEASE DISTRIBUTE

On 27 February soldiers took Father Ignacio Prieto from his parish house in Aramba. He has not been seen since.

RECOMMENDED ACTION: Please send telegrams/faxes/express letters in Spanish or your own language:
- expressing concern for his safety;
- asking that his whereabouts be made known;
- urging that he be released unless charged.

APPEALS TO:
President of the Republic
Exc. Sr. Presidente Julián Roca
Palacio de Gobierno
Aramba
Telegrams: Presidente Roca, Aramba
Fax: +599 4 555 010
Salutation: Excelentísimo Señor Presidente

Minister of Defence
Gral. Tomás Vidal
Ministerio de Defensa
Fax: +599 4 555 011
Salutation: Señor Ministro

COPIES TO:
Bishops' Conference
Fax: +599 4 555 012
and to diplomatic representatives of Aramba accredited to your country.

PLEASE SEND APPEALS IMMEDIATELY. Check with the Secretariat if sending after 10 April 2001.`,
    targets: ['Julián Roca', 'Tomás Vidal'],
    faxes: ['+599 4 555 010', '+599 4 555 011'],
    deadline: '2001-04-10',
  },
  {
    text: `The following letter was drafted by our lawyers. Sign it, date it, post it.

To: The Director, National Parks Service, PO Box 9, Windrow

Sir,

I object to the granting of licence 44/2001 to Kestrel Logging. The forest at Windrow is the last of its kind.

Yours faithfully

________________

Friends of Windrow Forest`,
    letters: 1,
    issuer: 'Friends of Windrow Forest',
  },
  {
    text: `Estimados compañeros:

Adjunto el modelo de carta que mandamos hoy al Ministro de Trabajo, Don Félix Aranda, por los despidos en Conservas Mar. Se puede enviar por correo electrónico a gabinete@trabajo.example o por fax al 91 555 01 44. Agradeceremos copia a conservas@sindicato.example.

----
Sr. Ministro:

Nos dirigimos a usted para pedirle que medie en el conflicto de Conservas Mar, donde han sido despedidas doce trabajadoras.

Atentamente,
----

Sección sindical de Conservas Mar`,
    targets: ['Félix Aranda'],
    emails: ['gabinete@trabajo.example'],
    copies: ['conservas@sindicato.example'],
    letters: 1,
    issuer: 'Sección sindical de Conservas Mar',
  },
  {
    text: `Camarades,

Suite à l'incendie de l'atelier Maxitex, où neuf ouvrières sont mortes, la Fédération du textile appelle à interpeller les donneurs d'ordre :

Mode & Cie, M. Jean-Luc Aubry, directeur des achats, jl.aubry@modecie.example
Vestal SA, service clients, tél. 01 55 55 02 10, clients@vestal.example

Exigez la publication du rapport d'inspection.

Faites suivre vos courriers à : textile@federation.example

Solidairement,
Nadia Belkacem`,
    targets: ['Jean-Luc Aubry', 'Vestal SA'],
    emails: ['jl.aubry@modecie.example', 'clients@vestal.example'],
    copies: ['textile@federation.example'],
    signatory: 'Nadia Belkacem',
  },
  {
    text: `Hallo,

bitte helft mit, die Abschiebung von Familie Hasani zu verhindern. Der Flug geht am 13.3. um 6.40 Uhr ab Düsseldorf.

Faxe und Mails an:
Innenminister Fritz Brandt, Fax 0211/555-0155, poststelle@im.example
Ausländeramt Kreis Wesel, Herr Pohl, Tel. 0281/555-0130

Bitte schreibt sachlich, keine Beleidigungen.

Flüchtlingsrat Niederrhein`,
    targets: ['Fritz Brandt', 'Pohl'],
    emails: ['poststelle@im.example'],
    issuer: 'Flüchtlingsrat Niederrhein',
  },
  {
    text: `Carissimi,

domani mattina, 7 marzo, il tribunale decide sullo sgombero della casa delle donne di via Verdi. Facciamo sentire la nostra voce! Telefonate alla segreteria del presidente del tribunale, dott.ssa Elena Fabbri (0555 555001), e scrivete all'assessora Rita Monti: r.monti@comune.example.

Casa delle donne di via Verdi`,
    targets: ['Elena Fabbri', 'Rita Monti'],
    emails: ['r.monti@comune.example'],
    issuer: 'Casa delle donne di via Verdi',
  },
  {
    text: `Caros amigos,

Pedimos o envio urgente de mensagens às autoridades abaixo:

Exmo. Sr. Ministro da Justiça
Dr. Paulo Teles
Esplanada dos Ministérios, Bloco T
70064-900 Brasília - DF
Fax: (61) 5555-0180
E-mail: gabinete@mj.example

Exma. Sra. Procuradora-Geral
Dra. Célia Antunes
E-mail: pgr@mp.example

Com cópia para: direitos@terra.example

Comissão de Direitos da Terra`,
    targets: ['Paulo Teles', 'Célia Antunes'],
    emails: ['gabinete@mj.example', 'pgr@mp.example'],
    copies: ['direitos@terra.example'],
    issuer: 'Comissão de Direitos da Terra',
  },
  {
    text: `Коллеги!

Директор автобазы Павел Громов объявил локаут. Звоните ему: 8 (4822) 55-50-11. Пишите губернатору: priem@tver.example. О том, что вам ответят, сообщите в профсоюз по адресу avto@prof.example.

Профсоюз водителей`,
    emails: ['priem@tver.example'],
    phones: ['8 (4822) 55-50-11'],
    copies: ['avto@prof.example'],
    issuer: 'Профсоюз водителей',
  },
  {
    text: `Sevgili dostlar,

Gazeteci Elif Demir'in duruşması 20 Mart'ta. Aşağıdaki metni Adalet Bakanı Hikmet Sezer'e gönderelim:

Sayın Bakan,
Gazeteci Elif Demir'in derhal serbest bırakılmasını istiyoruz. Gazetecilik suç değildir.
Saygılarımızla

Adres: bakan@adalet.example, faks: 0312 555 01 33

Basın Özgürlüğü Girişimi`,
    targets: ['Hikmet Sezer'],
    emails: ['bakan@adalet.example'],
    letters: 1,
    issuer: 'Basın Özgürlüğü Girişimi',
  },
  {
    subject: 'Obituary',
    text: `It is with great sadness that we tell members of the death of Harold Finch, secretary of this branch for 22 years. Letters of condolence may be sent to his wife, Mary, at 4 Gate Lane, Hull. The funeral is on Friday 9 March at 2 pm.`,
    is: false,
  },
  {
    subject: 'New address',
    text: `Please note that the federation's office has moved. From 12 March write to us at 8 Quay Street, or office@fed.example; fax 01482 555 020.`,
    is: false,
  },
  {
    subject: 'Book review',
    text: `"How to Write to Power" (Lantern Press, £6) collects forty letters sent to ministers and generals. The advice is sound: be short, be polite, send a copy to the embassy. Order from lantern@press.example.`,
    is: false,
  },
  {
    subject: 'Survey',
    text: `I am a doctoral student studying solidarity networks. Could members please fill in the questionnaire at http://survey.uni.example/sol and send it on to colleagues? Deadline 31 March. Questions to me: p.ash@uni.example.`,
    is: false,
  },
  {
    subject: 'Offre',
    text: `La Fédération du textile recrute un·e chargé·e de mission (CDD 12 mois). CV et lettre à adresser avant le 31 mars à : textile@federation.example.`,
    is: false,
  },
  {
    subject: 'Nachruf',
    text: `Wir trauern um unsere Kollegin Inge Vogt. Die Beisetzung ist am 9. März um 14 Uhr. Statt Blumen bitten wir um Spenden an den Flüchtlingsrat Niederrhein.`,
    is: false,
  },
  {
    text: `CALL THE GOVERNOR\n\nGov. Ann Pike: 555-555-0101 (office), 555-555-0102 (fax)\nAttorney General Lee Moss: (555) 555-0103 / fax (555) 555-0104\n\nTell them: no.`,
    phones: ['555-555-0101', '(555) 555-0103'],
    faxes: ['555-555-0102', '(555) 555-0104'],
  },
  {
    text: `Please phone or fax the embassy in protest:\n\nEmbassy of Corvania\n12 Elm Place, London W8\nT: 020 7946 0801\nF: 020 7946 0802\nE: info@corvania.example`,
    phones: ['020 7946 0801'],
    faxes: ['020 7946 0802'],
    emails: ['info@corvania.example'],
  },
  {
    text: `Ring the council's chief executive, Mary Holt, on 01632 960 111 (direct line 960 112) and ask her to stop the evictions.`,
    phones: ['01632 960 111'],
  },
  {
    text: `Telephone numbers to ring:\n\nMinistry switchboard 00 44 20 7946 0303\nMinister's private office 00 44 20 7946 0304\n\nBe polite.`,
    phones: ['00 44 20 7946 0303', '00 44 20 7946 0304'],
  },
  {
    text: `Please call the plant manager, Bob Rusk, 1-800-555-0199, ext. 12, and say you support the strikers.`,
    phones: ['1-800-555-0199'],
  },
  {
    text: `Write to: Minister of Justice Ada Blum, Ministry of Justice, PO Box 4, Kelt. Tel/Fax: +999 1 555 0101. Email: min@justice.example`,
    phones: ['+999 1 555 0101'],
    faxes: ['+999 1 555 0101'],
    emails: ['min@justice.example'],
  },
  {
    text: `Phone calls, faxes and e-mails to:\nMr Otto Kern, Director, Kern Werke\nph. 0049 711 5550101 fax 0049 711 5550102\nkern@kernwerke.example`,
    phones: ['0049 711 5550101'],
    faxes: ['0049 711 5550102'],
    emails: ['kern@kernwerke.example'],
  },
  {
    text: `Who to phone today\n- Warden Joe Crane 555.555.0110\n- Dept of Corrections 555.555.0111 (press 4)\n- Senator Ruth Bell's Lansing office 555.555.0112`,
    phones: ['555.555.0110', '555.555.0111', '555.555.0112'],
  },
  {
    text: `Llamen al alcalde, Pedro Ruiz: teléfono 91 555 01 01, fax 91 555 01 02, y pidan que retire la denuncia. Móvil de prensa de la plataforma: 600 555 010.`,
    faxes: ['91 555 01 02'],
  },
  {
    text: `Téléphonez à la préfecture (standard : 01 55 55 01 01 ; cabinet du préfet : 01 55 55 01 02) et faxez au 01 55 55 01 03.`,
    phones: ['01 55 55 01 01', '01 55 55 01 02'],
    faxes: ['01 55 55 01 03'],
  },
  {
    text: `Ruft den Landrat an: Dr. Emil Vogt, Tel. 0711 / 555 01-0, Fax 0711 / 555 01-99. Oder schreibt ihm: landrat@kreis.example`,
    phones: ['0711 / 555 01-0'],
    faxes: ['0711 / 555 01-99'],
    emails: ['landrat@kreis.example'],
  },
  {
    text: `Звоните в приёмную губернатора: +7 (4822) 55-50-10, факс 55-50-11, и требуйте освобождения.`,
    phones: ['+7 (4822) 55-50-10'],
    faxes: ['55-50-11'],
  },
  {
    text: `Send faxes to the President of the Republic, Jorge Paz (+599 4 555 010), and the Minister of the Interior, Luz Mar (+599 4 555 011).`,
    faxes: ['+599 4 555 010', '+599 4 555 011'],
  },
  {
    text: `Keep the phones ringing at Northgate Homes: 0161 555 0100, 0161 555 0101, 0161 555 0102. Ask for the chief executive, Carl Stone.`,
    phones: ['0161 555 0100', '0161 555 0101', '0161 555 0102'],
  },
  {
    text: `Greetings from the Harbour Workers' League.\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nJim Toll`,
    issuer: "Harbour Workers' League",
    signatory: 'Jim Toll',
  },
  {
    text: `STATEMENT OF THE NATIONAL UNION OF PRINTERS\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nJim Toll\nPresident`,
    issuer: 'National Union of Printers',
    signatory: 'Jim Toll',
  },
  {
    text: `Please write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nOn behalf of the Harbour Workers' League,\n\nJim Toll, chair`,
    issuer: "Harbour Workers' League",
    signatory: 'Jim Toll',
  },
  {
    text: `Please write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nJim Toll\n(Harbour Workers' League)`,
    issuer: "Harbour Workers' League",
    signatory: 'Jim Toll',
  },
  {
    text: `Amnesty Group 41, Leeds\n4 March 2001\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nThank you for writing.`,
    issuer: 'Amnesty Group 41',
  },
  {
    text: `This is an urgent action from Reporters' Watch, London.\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.`,
    issuer: "Reporters' Watch",
  },
  {
    text: `The Harbour Workers' League has asked us to pass on the following.\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nJim Toll for the League`,
    issuer: "Harbour Workers' League",
    signatory: 'Jim Toll',
  },
  {
    text: `Please write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nCheers,\nJim\n\nJim Toll | Organizer | Harbour Workers United | harbour.example`,
    issuer: 'Harbour Workers United',
    signatory: 'Jim Toll',
  },
  {
    text: `Please write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nIssued by: Press Office, Harbour Workers' League, 4 Quay St.\nEnquiries: Jim Toll, 01632 960 100`,
    issuer: "Harbour Workers' League",
  },
  {
    text: `Source: Harbour Workers' League\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.`,
    issuer: "Harbour Workers' League",
  },
  {
    from: "Harbour Workers' League <hwl@harbour.example>",
    text: `Dear friends,\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nYours,\nJim Toll`,
    issuer: "Harbour Workers' League",
    signatory: 'Jim Toll',
  },
  {
    from: 'Jim Toll <jim@harbour.example>',
    text: `Dear friends,\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nJim\n\nJim Toll\nHarbour Workers' League\n4 Quay Street, Hull`,
    issuer: "Harbour Workers' League",
    signatory: 'Jim Toll',
  },
  {
    text: `We in the Hull branch of the Harbour Workers' League need your help.\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nJim Toll (secretary)`,
    issuer: "Harbour Workers' League",
    signatory: 'Jim Toll',
  },
  {
    text: `Bitte schreibt an die Ministerin Ada Blum, min@justice.example, und fordert die Freilassung.\n\nEs grüßt euch\nJan Toll (ver.di Häfen)`,
    signatory: 'Jan Toll',
  },
  {
    text: `Escriban a la ministra, Ada Blum, min@justice.example, y pidan su libertad.\n\nPor la Junta Directiva del Sindicato de Estibadores,\nJuan Toll\nSecretario General`,
    issuer: 'Sindicato de Estibadores',
    signatory: 'Juan Toll',
  },
  {
    text: `Comunicado del Sindicato de Estibadores de Puerto Alto\n\nEscriban a la ministra, Ada Blum, min@justice.example, y pidan su libertad.`,
    issuer: 'Sindicato de Estibadores de Puerto Alto',
  },
  {
    text: `Écrivez à la ministre, Mme Ada Blum, min@justice.example, pour demander sa libération.\n\nLe bureau du Syndicat des dockers,\np/o Jean Toll`,
    issuer: 'Syndicat des dockers',
    signatory: 'Jean Toll',
  },
  {
    text: `Scrivete alla ministra Ada Blum, min@justice.example, e chiedete la sua liberazione.\n\nIl segretario del Sindacato Portuali\nGianni Toll`,
    issuer: 'Sindacato Portuali',
    signatory: 'Gianni Toll',
  },
  {
    text: `Escrevam à ministra Ada Blum, min@justice.example, e peçam a libertação.\n\nSaudações sindicais,\nJoão Toll - Sindicato dos Estivadores`,
    issuer: 'Sindicato dos Estivadores',
    signatory: 'João Toll',
  },
  {
    text: `Пишите министру Аде Блюм, min@justice.example, требуйте освобождения.\n\nОт имени Союза докеров\nИван Толл`,
    issuer: 'Союза докеров',
    signatory: 'Иван Толл',
  },
  {
    text: `Adalet Bakanı Ada Blum'a (min@justice.example) yazın, serbest bırakılmasını isteyin.\n\nLiman İşçileri Sendikası adına\nCan Tol`,
    issuer: 'Liman İşçileri Sendikası',
    signatory: 'Can Tol',
  },
  {
    text: `Please write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nJ. P. TOLL\nGENERAL SECRETARY\nHARBOUR WORKERS' LEAGUE`,
    issuer: "Harbour Workers' League",
    signatory: 'J. P. TOLL',
  },
  {
    text: `Please write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nYours in the struggle,\n\nRev. Mary Toll and Dr Sam Oke\nCo-chairs, Harbour Justice Coalition`,
    issuer: 'Harbour Justice Coalition',
  },
  {
    text: `From the Harbour Justice Coalition:\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.\n\nPlease pass on.`,
    issuer: 'Harbour Justice Coalition',
  },
  {
    text: `HARBOUR JUSTICE COALITION * ACTION ALERT * March 2001\n\nPlease write to the minister, Ada Blum, at min@justice.example and ask for his release.`,
    issuer: 'Harbour Justice Coalition',
  },
];
