import { counts, type Lexicon, words } from './lexicon.ts';

export const pt: Lexicon = {
  language: 'pt',
  common: words(`
    o | a | os | as | de | do | da | dos | das | que | e | em | um | uma | para | com | não | no | na
    nos | nas | por | ao | se | são | foi | mais | pelo | pela | seu | sua | está | há | mas | ou | já
    lhe | seus | suas | também | até | sem | quem
  `),
  months: words(`
    janeiro/jan | fevereiro/fev | março/mar | abril/abr | maio/mai | junho/jun | julho/jul | agosto
    setembro | outubro | novembro/nov | dezembro/dez
  `),
  weekdays: words(`
    domingo/dom | segunda-feira/segunda feira/segunda/2ª feira/2ª-feira
    terça-feira/terça feira/terça/3ª feira/3ª-feira | quarta-feira/quarta feira/quarta/4ª feira/4ª-feira
    quinta-feira/quinta feira/quinta/5ª feira/5ª-feira | sexta-feira/sexta feira/sexta/6ª feira/6ª-feira
    sábado/sáb
  `),
  numbers: counts(`
    1 um/uma | 2 dois/duas/par | 3 três | 4 quatro | 5 cinco | 6 seis | 7 sete | 8 oito | 9 nove
    10 dez/dezena | 11 onze | 12 doze/dúzia | 13 treze | 14 catorze/quatorze | 15 quinze/quinzena
    16 dezesseis/dezasseis | 17 dezessete/dezassete | 18 dezoito | 19 dezenove/dezanove | 20 vinte
    30 trinta | 40 quarenta | 50 cinquenta/cinqüenta | 60 sessenta | 70 setenta | 80 oitenta | 90 noventa
    100 cem/cento/centena | 1000 mil
  `),
  salutations: words(`
    excelentíssimo | excelentíssima | ilustríssimo | ilustríssima | prezado | prezada | prezados | senhor
    senhora | exmo | exma | caro senhor | cara senhora | vossa excelência | digníssimo | estimado senhor
    estimada senhora | ex.mo | caro | cara | prezadas | prezados senhores | excelentíssimos
    excelentíssimo senhor | exmos | exmas | exmo. sr | exma. sra | ilmo | ilma | ilustríssimos
    meritíssimo | meritíssima | mm. juiz | digníssima | respeitável | senhores | senhoras
    senhor presidente | senhora presidenta | sr. presidente | sra. ministra | sr. ministro
    sr. governador | vossa senhoria | vossa majestade | vossa eminência | vossa alteza | sua excelência
    magnífico reitor | magnífica reitora | a quem interessar possa | a quem possa interessar
    a quem de direito | caros senhores | caras senhoras | estimados senhores | estimado | estimada
  `),
  greetings: words(`olá | oi | bom dia | boa tarde | boa noite | saudações a`),
  readers: words(`
    companheiros | companheiras | companheir@s | amigos | amigas | pessoal | camaradas | todos | todas
    colegas | irmãos | irmãs | gente | galera | leitores | caros | caras | prezados companheiros
    companheirxs | companheires | companheiras e companheiros | companheiros e companheiras | amigxs
    amig@s | tod@s | todxs | todes | pessoas amigas | caríssimos | caríssimas | olá a todos | olá
    oi pessoal | oi gente | bom dia a todos | assinantes | associados | associadas | filiados | filiadas
    militantes | apoiadores | apoiadoras | simpatizantes | vizinhos | vizinhas | compas | compas!
    camarada | povo, | turma | membros da lista | colegas da lista | leitoras | listeiros | caros amigos
    caras amigas | ativistas | activistas
  `),
  closings: words(`
    atenciosamente | respeitosamente | cordialmente | saudações | com os melhores cumprimentos
    com os meus cumprimentos | melhores cumprimentos | subscrevo-me | subscrevemo-nos | na expectativa
    no aguardo | sem mais | assinado | com respeito | mui atenciosamente | muito atenciosamente
    atentamente | atte | att, | mui respeitosamente | muito respeitosamente | com os nossos cumprimentos
    com os nossos melhores cumprimentos | com os meus melhores cumprimentos | com cumprimentos
    cumprimentos | cordiais saudações | cordiais cumprimentos | saudações cordiais | saudações respeitosas
    saudações sindicais | saudações solidárias | saudações fraternas | saudações democráticas
    com elevada estima | com elevada consideração | com a devida consideração | com a mais elevada
    com protestos de | reiterando protestos | reiteramos nossos protestos | apresentamos os nossos
    apresento os meus | despeço-me | despedimo-nos | subscrevo | subscrevemos | nos subscrevemos
    nestes termos | pede deferimento | na certeza de | certos de | certo de | na esperança de
    na expectativa de | aguardo resposta | aguardo sua | aguardo uma | aguardamos resposta
    aguardamos sua | aguardamos uma | aguardando | à espera de | esperando uma | esperamos contar
    no aguardo de | sem mais, | sem mais para | sem outro assunto | sem mais assunto | grato pela
    grata pela | gratos pela | gratos, | grato, | grata, | agradeço a atenção | agradecemos a atenção
    agradeço antecipadamente | agradecemos antecipadamente | agradecendo desde já | desde já agradeço
    desde já agradecemos | antecipadamente grato | obrigado pela atenção | obrigada pela atenção
    com o devido respeito | fraternalmente | solidariamente | em solidariedade | abraços | um abraço
    abraços fraternos | sinceramente | assinam | assinatura | nome e assinatura | nome, entidade
    nome, cidade | queira aceitar | queiram aceitar | queira receber | queiram receber | digne-se aceitar
    aceite, senhor | aceite v* excelência
  `),
  courtesies: words(`queira aceitar | queiram aceitar | queira receber | queiram receber`),
  letters: words(`
    modelo de carta | carta modelo | carta-modelo | carta sugerida | sugestão de carta | sugestão de texto
    texto sugerido | modelo de mensagem | modelo de texto | modelo de e-mail | carta abaixo | texto abaixo
    seguinte carta | seguinte texto | minuta de carta | modelo de fax | moção modelo | modelo de moção
    carta que segue | carta em anexo | proposta de carta | carta-tipo | modelo da carta | modelos de carta
    cartas-modelo | carta tipo | carta proposta | exemplo de carta | exemplo de mensagem
    exemplo de texto | sugestão de mensagem | sugestão de e-mail | sugestão de email | sugestão de ofício
    modelo de email | modelo de ofício | modelo de correio | modelo de telegrama | mensagem sugerida
    mensagem modelo | mensagem-tipo | mensagem tipo | texto modelo | texto-tipo | texto tipo
    texto proposto | proposta de texto | proposta de mensagem | minuta da carta | minuta de ofício
    minuta de mensagem | minuta: | rascunho de carta | texto da carta | texto da mensagem
    texto do e-mail | texto do fax | texto para envio | texto para enviar | texto que segue
    texto a seguir | texto em anexo | carta a seguir | carta para enviar | carta a enviar | carta seguinte
    mensagem abaixo | mensagem a seguir | mensagem seguinte | seguinte mensagem | texto seguinte
    carta anexa | carta ao fim | carta no final | carta de protesto | fax modelo | e-mail modelo
    copie e cole | copiar e colar | recorte aqui | fim da carta | proposta de moção | projeto de resolução
    modelo de resolução | moção sugerida
  `),
  documents: words(`nota à imprensa | nota de imprensa | comunicado | boletim | ação urgente | circular`),
  resolutions: words(`
    esta assembleia | esta reunião | este sindicato | este congresso | os abaixo assinados | considerando
    a assembleia geral | a assembleia dos trabalhadores | os trabalhadores reunidos
    as trabalhadoras e os trabalhadores reunidos | o plenário de | este plenário | esta plenária
    este conselho | esta federação | esta seção | esta secção | os delegados reunidos
    nós, abaixo assinados | nós, abaixo-assinados | nós, os abaixo assinados | os abaixo-assinados
    as abaixo assinadas | as entidades abaixo assinadas | as entidades signatárias
    as organizações signatárias | as organizações abaixo assinadas | os signatários | considerando que
    a assembleia resolve
  `),
  titles: words(`
    sr | sra | senhor | senhora | dr | dra | doutor | doutora | prof | profa | professor | professora
    eng | exmo | exma | dom | dona | general | coronel | capitão | padre | presidente | ministro
    ministra | governador | governadora | prefeito | prefeita | juiz | juíza | promotor | promotora
    senador | senadora | deputado | deputada | embaixador | embaixadora | secretário | secretária
    desembargador | desembargadora | vereador | vereadora | srs | sras | srta | exmos | ilmo | ilma
    professor doutor | profª | prof.ª | engª | arq | adv | tenente | tenente-coronel | cap | cel | gen
    sgt | sargento | brigadeiro | almirante | marechal | delegado | delegada | comissário | inspetor
    inspetora | frei | pastor | pastora | cardeal | arcebispo | bispo | monsenhor | cônego | presidenta
    vice-presidente | vice-presidenta | vice-governador | primeiro-ministro | primeira-ministra
    chanceler | cônsul | procurador | procuradora | ministro-chefe | reitor | reitora | diretor | diretora
    doutores | companheiro | companheira | camarada | cacique | irmã | irmão
  `),
  roles: words(`
    presidente | vice-presidente | ministro | ministra | primeiro-ministro | governador | governadora
    prefeito | prefeita | juiz | juíza | promotor | promotora | procurador | procuradora | senador
    senadora | deputado | deputada | embaixador | embaixadora | cônsul | diretor | diretora | director
    directora | secretário | secretária | chefe | comandante | reitor | reitora | coordenador
    coordenadora | gerente | delegado | delegada | bispo | defensor | defensora | ouvidor | ouvidora
    desembargador | desembargadora | vereador | vereadora | porta-voz | superintendente | tesoureiro
    administrador | presidenta | vice-presidenta | vice-governador | vice-governadora | vice-prefeito
    primeira-ministra | chanceler | ministro-chefe | ministra-chefe | secretário-geral | secretária-geral
    secretário executivo | secretária executiva | secretário de estado | secretária de estado
    secretário de segurança | secretário municipal | subsecretário | chefe de gabinete | chefe de polícia
    delegado-geral | corregedor | corregedora | procurador-geral | procuradora-geral
    procurador da república | promotor de justiça | ministro do supremo | magistrado | magistrada
    relator | relatora | relator especial | alto comissário | provedor | provedora | provedor de justiça
    deputado federal | deputada federal | deputado estadual | deputada estadual | eurodeputado
    eurodeputada | parlamentar | presidente da câmara | autarca | intendente | administradora
    subprefeito | diretor-geral | diretora-geral | diretor executivo | diretora executiva
    diretor-presidente | presidente executivo | diretor-executivo | diretor do presídio | carcereiro
    comandante-geral | comandante geral | comissário | comissária | inspetor | inspetora
    superintendente regional | interventor | síndico | proprietário | proprietária | patrão | empregador
    encarregado | encarregada | pró-reitor | pró-reitora | arcebispo | cardeal | pároco | editora-chefe
    editor-chefe | redator | redatora | assessor | assessora | assessor de imprensa | ouvidor-geral
    conselheiro | conselheira | dirigente sindical | diretor sindical | tesoureira | representante
    coordenador-geral | coordenadora-geral | coordenador geral | adido
  `),
  organisations: words(`
    sindicato | comitê | comissão | federação | confederação | associação | coordenação | coletivo
    colectivo | rede | movimento | frente | união | central | organização | fundação | centro | instituto
    ministério | secretaria | universidade | embaixada | consulado | tribunal | juízo | defensoria
    governo | prefeitura | câmara | empresa | companhia | cooperativa | campanha | plataforma
    observatório | conselho | partido | comunidade | polícia | banco | ocupação | fórum | pastoral | grupo
    liga | assembleia | ouvidoria | articulação | sindicatos | sindical | central sindical | intersindical
    associações | entidades | organizações | movimentos | coletivos | comitês | federações | núcleo
    diretório | grêmio | centro acadêmico | união geral | união de | aliança | coalizão | fóruns
    articulação nacional | brigada | coordenadoria | delegacia | delegacia de polícia | superintendência
    procuradoria | procuradoria-geral | promotoria | ministério público | defensoria pública
    corregedoria | supremo tribunal | tribunal de justiça | tribunal regional | fórum criminal
    câmara municipal | câmara dos deputados | assembleia legislativa | assembleia da república | senado
    senado federal | congresso nacional | parlamento | presidência | presidência da república
    secretaria de estado | secretaria municipal | governo do estado | autarquia | junta de freguesia
    município | comissariado | provedoria | agência | departamento | diretoria | direção | direcção
    repartição | inspeção do trabalho | presídio | penitenciária | cadeia pública
    estabelecimento prisional | polícia militar | polícia civil | polícia federal | exército | batalhão
    colégio | faculdade | liceu | reitoria | igreja | paróquia | diocese | arquidiocese | cáritas
    conferência nacional dos bispos | convento | ong | organização não governamental | sociedade
    sociedade anônima | s.a | s/a | ltda | lda | s.a.r.l | e.p | grupo empresarial | corporação
    construtora | mineradora | fábrica | siderúrgica | estaleiros | banco do | jornal | rádio | emissora
    redação | assessoria de imprensa | agência de notícias | editora | biblioteca | ocupações | quilombo
    assentamento | povo indígena | associação de moradores | condomínio | clube | vara criminal
    vara federal | vara do trabalho | fundo de | hospital | escola | gabinete do | gabinete da
    imprensa sindical
  `),
  write: words(`
    escrevam | escreva | escrever | escreve | enviem | envie | enviar | envia | mandem | mande | mandar
    dirijam | dirigir | endereçar | enderecem | liguem | ligar | telefonem | telefonar | cartas para
    faxes para | mensagens para | e-mails para | cartas ao | cartas à | a quem escrever | destinatários
    encaminhem a carta | remetam | cobrem | pressionem | exijam | para: | peça a | peçam | protestem
    um e-mail para | uma carta para | uma mensagem para | escrevam ao | pressione | cobre | ligue
    contatem | escrevam para | escreva para | escreva ao | escreva à | escrevam à | escrevei
    escrevamos | escrevendo para | escrever para | escrever ao | escrevam-lhe | enviem-lhe | envie para
    envie um | envie uma | envie sua | enviem para | enviem um | enviem uma | enviem suas
    enviem cartas | enviem e-mails | enviem mensagens | enviem faxes | enviar para | enviar ao
    enviemos | mandem para | mande para | mande um | mande uma | mandem um | mandem uma | mandem cartas
    mandem e-mails | mandem mensagens | manda | mandemos | encaminhar para o | encaminhar ao
    encaminhe ao | encaminhem ao | encaminhem cartas | encaminhem mensagens | remeta | remetam para
    dirijam-se | dirija | dirija-se | dirigir-se | dirigida a | dirigidas a | dirigida ao | dirigidas ao
    endereçada a | endereçadas a | endereçadas ao | endereçada ao | enderece | enviadas para
    enviadas a | enviada a | façam chegar | faça chegar | fazer chegar | liguem para | ligue para
    ligar para | telefone para | telefonem para | telefonemas para | passem fax | passe fax | passar fax
    passem um fax | telegramas para | telegramas ao | fax para | faxes ao | e-mails ao | emails para
    mensagens ao | mensagens à | correios eletrônicos para | ofícios para | protestos para
    protestos ao | exija | exija do | exijam do | exijam da | cobre do | cobrem do | cobrem da
    cobrar do | peçam a | peçam ao | peça ao | pedir a | pedir ao | solicite ao | solicitem ao
    solicitem | pressionem o | pressionar | proteste | proteste junto | protestem junto
    protestar junto | interpelem | inundem | entupam | reclamem | reclame | apelem | manifeste seu
    manifestem seu | manifestem a vossa | expressem | digam ao | diga ao | lembrem ao | a quem enviar
    a quem dirigir | para quem escrever | para quem enviar | para onde escrever | onde escrever
    aonde enviar | destinatário | endereços para | endereços para envio | ao cuidado de | a/c
    aos cuidados | at.: | à atenção de | à atenção do | para os endereços | para o endereço
    para os seguintes | para o seguinte endereço | aos seguintes endereços | ao endereço | um fax para
    um telegrama para | um ofício para | uma carta ao | uma carta à | um e-mail ao | um email para
    uma mensagem ao | solicita-se o envio | pede-se o envio | favor enviar | favor escrever
    favor mandar | favor encaminhar para o | queiram enviar | queiram escrever | endereços: | endereços
    envio de mensagens | envio urgente de mensagens | envio de cartas | envio urgente de cartas
    envio de e-mails | envio de faxes | autoridades abaixo | pressionar o | pressionar a
    vamos pressionar | encaminhe também | encaminhem também | como escrever | como participar
    como protestar
  `),
  copy: words(`
    cópia | cópias | cópia para | com cópia | c/c | cc | cco | bcc | copiem | em cópia | cópias para
    com cópias | cópia a | cópias a | enviem cópia | mandem cópia | uma cópia | cópia ao | cópia para nós
    cópias ao | cópia oculta | com cópia para | com cópia a | com cópia ao | com cópias para
    com cópia oculta | com cc | cc para | cópia de sua | cópia da carta | cópia da sua
    cópia das mensagens | enviar cópia | envie cópia | envie uma cópia | enviem-nos cópia
    enviem-nos uma cópia | enviem uma cópia | mandar cópia | mande cópia | mande uma cópia
    mandem-nos cópia | mandem uma cópia | encaminhar cópia | encaminhe cópia | encaminhem cópia
    copiar para | copie para | copiem para | copiando | nos copie | nos copiem | ponham em cópia
    coloquem em cópia | coloque em cópia | c.c | c/ cópia | c/cópia | com conhecimento
    com conhecimento a | com conhecimento para | para conhecimento de | duplicado para
  `),
  reportBack: words(`
    avisem-nos | avise-nos | informem-nos | nos avise | nos avisem | contem para nós | nos informem
    conte para nós | nos conte | nos contem | digam-nos | avisem a gente | avisem-nos se | nos avisar
    nos avise se | avise a gente | avisa a gente | informe-nos | nos informar | informem a gente
    nos comunique | nos comuniquem | comunique-nos | comuniquem-nos | comuniquem a nós | nos digam
    nos diga | diga-nos | digam para nós | deem-nos notícia | dê-nos notícia | deem notícia
    nos deem retorno | dê um retorno | deem um retorno | nos dê um retorno | respondam-nos
    nos enviem as respostas | enviem-nos as respostas | enviem-nos respostas | nos mandem as respostas
    mandem-nos as respostas | encaminhem as respostas | encaminhe-nos as respostas
    mantenham-nos informados | mantenha-nos informados | nos mantenham informados | façam-nos saber
    faça-nos saber | contem-nos | conte-nos
  `),
  outcome: words(`
    como foi | o que disseram | o que responderam | que escreveram | que escreveu | se receberem
    se receber | se responderem | quando escreverem | quando tiver | quando tiverem | assim que
  `),
  contact: words(`
    contato | contatos | contacto | contactos | mais informações | informações | dúvidas
    maiores informações | perguntas | contatar | contactar | contate | contacte | entre em contato
    entrem em contato | entre em contacto | entrar em contato | para contato | contato para | contatos com
    pessoa de contato | assessoria de imprensa | para mais informações | mais informação | mais detalhes
    maiores detalhes | maiores esclarecimentos | mais esclarecimentos | para saber mais | saiba mais
    esclarecimentos | informações com | fale conosco | fale com | tirar dúvidas | em caso de dúvida
  `),
  elsewhere: words(`
    doação | doações | doar | conta bancária | depósito | pix | inscrição | inscrições | inscrever
    descadastr* | currículo | mensagens de solidariedade | mensagens de apoio | faça uma doação
    donativo* | contribuição financeira | contribuições financeiras | apoio financeiro | ajuda financeira
    vaquinha | transferência bancária | conta corrente | conta poupança | agência e conta | depósitos
    depositar | chave pix | nib | iban | cheque | fundo de greve | assinar a lista | cancelar a inscrição
    cancelar inscrição | cancelar assinatura | sair da lista | sair do grupo | remover da lista
    não deseja receber | não quiser receber | desinscr* | desinscrev* | inscrev* | matrícula
    candidatura* | currículos | ingressos | bilhetes | mensagens de carinho | cartas de apoio
    notas de apoio | mensagens solidárias | endereço antigo | não usar mais | não usem mais
    não existe mais | fora do ar | vagas de
  `),
  fax: words(`fax | faxes | telefax | telefac-símile | fac-símile | número de fax`),
  phone: words(`
    tel | telefone | telefones | fone | celular | telemóvel | tels | telef | tlm | tlf | fones
    celulares | zap | whatsapp | número de telefone | central telefônica | pabx | ligar | liguem | ligue
    ligação | telefonema | telefonemas | telefonem | telefonar
  `),
  deadline: words(`
    prazo | data limite | data-limite | último dia | prazo final | há tempo até | temos até | encerra
    termina em | vence | prazo limite | prazo máximo | prazo de envio | prazo termina | fim do prazo
    data final | data máxima | até o prazo | último prazo | encerra-se | encerramento do prazo
    termina no dia | termina dia | acaba no dia | acaba dia | vence em | vence no dia | vence dia | expira
    temos prazo até | têm até | vocês têm até | consulta pública até | fecha no dia | fecha dia
  `),
  before: words(`
    até | até o dia | até ao dia | antes de | antes do dia | até o | até a | no máximo até | o mais tardar
    impreterivelmente até | até dia | até ao | até às | antes da | antes do | no mais tardar até
    o mais tardar até | no máximo até o dia | até no máximo | até no máximo dia
    impreterivelmente até o dia | o mais tardar no dia | não depois de | daqui até
  `),
  byThen: words(`
    antes dessa data | antes desse dia | até lá | antes disso | até essa data
  `),
  tooLate: words(`
    tarde demais | será tarde | será tarde demais | já não adianta | não adianta mais | não adiantará
    não serão considerad* | fora do prazo | não terá efeito | inútil* | consult* | perguntem
    pergunte-nos | perguntem-nos | confirmem
  `),
  after: words(`depois de | depois do | depois do dia | após | após o dia | passado o dia`),
  atLatest: words(`o mais tardar | no mais tardar | no máximo | impreterivelmente`),
  fromNow: words(`
    de hoje | desde hoje | a partir de hoje | a partir de agora | desde já | de agora | daqui
  `),
  negation: words(`não | nada | nunca`),
  mail: words(`
    carta | cartas | mensagem | mensagens | e-mail | e-mails | email | emails | fax | faxes
    assinaturas | manifestações | chegar | cheguem | recolhemos | juntamos | reunimos
  `),
  endOf: words(`fim de | fim do | fim da | final de | final do | final da | fins de`),
  dayWords: words(`dia | dias`),
  weekWords: words(`semana | semanas`),
  monthWords: words(`mês`),
  within: words(`nos próximos | nas próximas | dentro de | no prazo de | em até`),
  next: words(`
    próxima | próximo | esta | este | a próxima | o próximo | nesta | neste | que vem
  `),
  today: words(`hoje | hoje mesmo`),
  tonight: words(`hoje à noite | esta noite | o fim do dia de hoje`),
  tomorrow: words(`amanhã | amanhã cedo | amanhã mesmo`),
  when: words(`
    quando | dia em que | data em que | o dia em que | dia da | dia do | data da | data do | no qual
    em que
  `),
  feasts: words(`páscoa | natal | carnaval | corpus christi`),
  because: words(`porque | pois`),
  forward: words(`
    divulguem | divulgue | divulgar | repassem | repasse | repassar | encaminhem esta | encaminhe esta
    encaminhar esta | encaminhem para | reenviem | reenviar | reenvie | compartilhem | compartilhe
    compartilhar | partilhem | partilhe | circulem | espalhem | passem adiante | passe adiante | difundam
    distribuam | reencaminhem | encaminhem este | encaminhe este | divulguem este | divulguem amplamente
    divulguem ao máximo | divulguemos | divulgue este | divulguem esta | ampla divulgação
    máxima divulgação | favor divulgar | favor repassar | pede-se divulgação | pedimos divulgação
    para divulgação | repassem para | repasse para | repassem este | repasse este | repassem esta
    repassa | repassar para | por favor repassem | encaminhar este | encaminha para | encaminhem isto
    reencaminhe | reencaminhar | reenviem este | reenvia | reenviem a | reenvie a | reenviar a
    retransmitam | retransmita | retransmitir | compartilha | compartilhem este | compartilhem com
    compartilhe com | partilhar | partilhem com | partilhem este | circule | façam circular
    faça circular | fazer circular | faz circular | ponham a circular | passem a palavra | passa a palavra
    passe a palavra | passem a outros | passa adiante | passar adiante | passem esta | passem este
    espalhe | espalha | espalhem a | espalhe a notícia | enviem esta mensagem a
    enviem esta mensagem para | envie esta mensagem a | envie esta mensagem para | enviem este e-mail a
    enviem este e-mail para | enviem este apelo | envie este apelo | mandem este e-mail para
    mandem esta mensagem para | mande esta mensagem para | mande para seus | mandem para seus | distribua
    difunda | difundir | avisem os amigos | avise seus | avisem seus | contem para seus | conte para seus
    repercutam | repliquem | encaminhe para seus | encaminhem para seus
  `),
  enlist: words(`
    peça | peçam | pede | pedi | convide | convidem | convença | convençam | consiga | consigam | chame
    chamem | anime
  `),
  people: words(`
    pessoas | amigos | amigas | companheiros | companheiras | organizações | contatos | contactos
    colegas | conhecidos | outras | outros | sindicatos | vizinhos | grupos | entidades | pessoa | amigo
    amiga | amig@s | companheir@s | organização | entidade | listas | listas de discussão | coletivos
    movimentos | associações | conhecidas | colega | parentes | familiares | camaradas | vizinhas
    militantes | ativistas | moradores | trabalhadores | demais | cidadãos | membros | seguidores
  `),
  happenings: words(`
    manifestaç* | marcha | passeata | ato | audiência | julgamento | tribunal | votaç* | vota | votará
    reunião | assembleia | greve | paralisação | vigília | missa | enterro | velório | despejo
    concentração | protesto | sessão | congresso | entrega | entregar* | reintegração | comício | jornada
    eleiç* | sentença | deportaç* | extradição | ocupação | acampamento | caminhada | conferência
    concerto | aniversário | plenária | leilão | juiz | câmara | senado | atos | ato público
    ato político | manif | manifestações | marchas | passeatas | carreata | protestos | panelaço
    piquete* | paralisações | greve geral | greve de fome | jejum | vigílias | acampar | ocupações
    bloqueio* | trancaço | cordão humano | abraço simbólico | mobilização | dia de luta | dia nacional
    dia internacional | dia de ação | jornadas | assembleia geral | assembleias | plenário | plenárias
    reuniões | reúne | reúne-se | reúnem-se | encontro | seminário | fórum | debate | palestra
    mesa-redonda | coletiva de imprensa | conferência de imprensa | lançamento | festival | cerimônia
    celebração | romaria | procissão | funeral | enterros | sepultamento | cremação | homenagem
    ato ecumênico | julgamentos | será julgad* | serão julgad* | júri | júri popular | audiências
    audiência pública | sessões | veredicto | acórdão | habeas corpus | liminar | despejos
    reintegração de posse | desocupação | remoção | demolição | derrubada | expulsão | será deportad*
    extraditad* | será executad* | enforcamento | libertação | liberdade condicional | fechamento
    encerramento da fábrica | leilões | licitação | privatização | votada | votado | votam | votarão
    votar | será votad* | em votação | plebiscito | referendo | eleições | câmara municipal | câmara dos
    congresso nacional | supremo | decidirá | decidirão | será decidid* | aprecia | vai apreciar | sanção
    entra em vigor | negociação | realiza-se | será realizad* | acontecerá | terá lugar | tem início
    inicia-se | inauguração | concentra-se | entregaremos | entregarão | será entregue | acionistas
    decisão | decide | acontece | tomada de posse
    deportad* | deportação | expuls*
  `),
  plea: words(`
    por favor | pedimos | urgente | solicitamos | apelo | apelamos | precisamos | solidariedade | apoio
    ajude | ajudem | pedido | chamado | conclamamos | o que fazer | campanha | mandem | pedimos que
    pedimos a todos | pedimos o apoio | pedimos apoio | rogamos | rogamos que | solicitamos a todos
    solicita-se | pede-se | precisa-se | por gentileza | por obséquio | urgentes | urgentemente
    com urgência | em caráter de urgência | convocamos | convidamos | chamamento | apelamos a
    apelo urgente | lançamos um apelo | exortamos | instamos | ajudem-nos | ajude-nos | nos ajudem
    nos ajude | apoiem | apoie | apoiem a | colaborem | seja solidário | sejam solidários
    sua solidariedade | vossa solidariedade | seu apoio | vosso apoio | sua ajuda | vossa ajuda
    precisamos de | precisamos do | precisamos da | o que você pode fazer | o que podem fazer
    o que podemos fazer | o que pode fazer | como ajudar | como apoiar | como participar | ajam
    aja agora | ação urgente | acção urgente | ações urgentes | ação recomendada | ações recomendadas
    ações sugeridas | ação imediata | o quanto antes | o mais rápido possível | o mais depressa possível
    quanto antes | agora mesmo | socorro | sos | mobilizem-se | mobilize-se
  `),
  action: words(`
    assine | assinem | assinar | abaixo-assinado | petição | clique | participe | assine a | assine já
    assine aqui | assinem a | assina | subscrevam | subscreva | subscrever | abaixo-assinados
    abaixo assinado | petições | petição online | clica | cliquem | clicar | clicando | on-line | online
    preencha | formulário | participem | adira | aderir | envie a mensagem | envie sua mensagem
    envie seu e-mail | ciberação | tuitaço
  `),
  source: words(`
    segundo | matéria | notícia | fonte | nota | de acordo com | matéria completa | leia a matéria
    leia a íntegra | reportagem | artigo | fontes | publicado em | publicada em | publicado no
    publicado por | nota de imprensa | comunicado | comunicado de imprensa | relatório | nota à imprensa
  `),
  onBehalf: words(`
    por | pela | pelo | em nome da | em nome do | p/ | pelos | pelas | em nome de | em nome dos
    em nome das | em representação de | em representação do | p.p | p. p
  `),
  update: words(`
    atualização | actualização | atualizado | atualizada | seguimento | novidades sobre | correção
    corrigido | corrigida
  `),
  against: words(`
    currículo | vaga de emprego | chamada de trabalhos | chamada para trabalhos | vencemos
    não escrevam mais | parem de escrever | salário mensal | dinheiro fácil | uma vitória | grande vitória
    vitória! | vitória dos | nossa vitória | conseguimos! | ganhamos! | ganhamos a | nós ganhamos
    obrigado a todos que escreveram | obrigado a todos os que | obrigada a todos que escreveram
    parem de enviar | não mandem mais | não enviem mais | não é mais necessário escrever
    campanha encerrada | vagas abertas | vaga para | vagas para | oportunidade de emprego | contrata-se
    precisa-se de | processo seletivo | enviar currículo | envie currículo | envie seu currículo
    enviar cv | curriculum vitae | curriculum | experiência comprovada | salário a combinar
    vale-transporte | vale transporte | meio período | período integral | tempo inteiro
    estágio remunerado | bolsa de estudo | chamada de artigos | chamada para artigos
    chamada para publicação | chamada de comunicações | submissão de trabalhos | submissão de resumos
    envio de resumos | apresentação de trabalhos | taxa de inscrição | inscrições abertas
    venda de ingressos | jantar beneficente | show beneficente | arrecadação de fundos
    campanha de doação | campanha de doações | ganhe dinheiro | ganhar dinheiro | renda extra
    trabalhe em casa | não quebre a corrente | quebrar a corrente | quebre esta corrente
    acrescente seu nome | adicione seu nome | coloque seu nome | assine e passe | assine e repasse
    se você for o número | dará azar | anos de azar
    ata da reunião | ata da assembleia | presentes: | ordem do dia | carta de apresentação
  `),
};
