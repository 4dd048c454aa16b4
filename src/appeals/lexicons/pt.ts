import { type Lexicon, words } from './lexicon.ts';

export const pt: Lexicon = {
  language: 'pt',
  common: words(`
    o | a | os | as | de | do | da | dos | das | que | e | em | um | uma | para | com | não | no | na
    nos | nas | por | ao | se | são | foi | mais | pelo | pela | seu | sua | está | há | mas | é | ou
    já | lhe | nós | seus | suas | também | até | sem | quem
  `),
  months: words(`
    janeiro/jan | fevereiro/fev | março/mar | abril/abr | maio/mai | junho/jun | julho/jul | agosto/ago
    setembro/set | outubro/out | novembro/nov | dezembro/dez
  `),
  weekdays: words(`
    domingo | segunda-feira/segunda | terça-feira/terça | quarta-feira/quarta | quinta-feira/quinta
    sexta-feira/sexta | sábado
  `),
  numbers: {
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    três: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    doze: 12,
    quinze: 15,
    vinte: 20,
    cinquenta: 50,
    cem: 100,
  },
  salutations: words(`
    excelentíssimo | excelentíssima | ilustríssimo | ilustríssima | prezado | prezada | prezados
    senhor | senhora | exmo | exma | caro senhor | cara senhora | vossa excelência | digníssimo
    estimado senhor | estimada senhora | ex.mo | caro | cara
  `),
  readers: words(`
    companheiros | companheiras | companheir@s | amigos | amigas | pessoal | camaradas | todos | todas
    colegas | irmãos | irmãs | gente | galera | leitores | caros | caras | prezados companheiros
  `),
  closings: words(`
    atenciosamente | respeitosamente | cordialmente | saudações | com os melhores cumprimentos
    com os meus cumprimentos | melhores cumprimentos | subscrevo-me | subscrevemo-nos | na expectativa
    aguardo | aguardamos | no aguardo | sem mais | grato | grata | assinado | com respeito
  `),
  letters: words(`
    modelo de carta | carta modelo | carta-modelo | carta sugerida | sugestão de carta
    sugestão de texto | texto sugerido | modelo de mensagem | modelo de texto | modelo de e-mail
    carta abaixo | texto abaixo | seguinte carta | seguinte texto | minuta de carta | modelo de fax
    moção modelo | modelo de moção | carta que segue | carta em anexo | proposta de carta | carta-tipo
  `),
  resolutions: words(`
    esta assembleia | esta reunião | este sindicato | este congresso | os abaixo assinados
    considerando
  `),
  titles: words(`
    sr | sra | senhor | senhora | dr | dra | doutor | doutora | prof | profa | professor | professora
    eng | exmo | exma | dom | dona | general | coronel | capitão | padre | presidente | ministro
    ministra | governador | governadora | prefeito | prefeita | juiz | juíza | promotor | promotora
    senador | senadora | deputado | deputada | embaixador | embaixadora | secretário | secretária
    desembargador | desembargadora | vereador | vereadora
  `),
  roles: words(`
    presidente | vice-presidente | ministro | ministra | primeiro-ministro | governador | governadora
    prefeito | prefeita | juiz | juíza | promotor | promotora | procurador | procuradora | senador
    senadora | deputado | deputada | embaixador | embaixadora | cônsul | diretor | diretora | director
    directora | secretário | secretária | chefe | comandante | reitor | reitora | coordenador
    coordenadora | gerente | delegado | delegada | bispo | defensor | defensora | ouvidor | ouvidora
    desembargador | desembargadora | vereador | vereadora | porta-voz | superintendente | tesoureiro
    administrador
  `),
  organisations: words(`
    sindicato | comitê | comité | comissão | federação | confederação | associação | coordenação
    coletivo | colectivo | rede | movimento | frente | união | central | organização | fundação | centro
    instituto | ministério | secretaria | universidade | embaixada | consulado | tribunal | juízo
    defensoria | governo | prefeitura | câmara | empresa | companhia | cooperativa | campanha
    plataforma | observatório | conselho | partido | comunidade | polícia | banco | ocupação | fórum
    pastoral | grupo | liga | assembleia | ouvidoria | articulação
  `),
  write: words(`
    escrevam | escreva | escrever | escreve | enviem | envie | enviar | envia | mandem | mande | mandar
    dirijam | dirigir | endereçar | enderecem | liguem | ligar | telefonem | telefonar | cartas para
    faxes para | mensagens para | e-mails para | cartas ao | cartas à | a quem escrever | destinatários
    encaminhem a carta | remetam | cobrem | pressionem | exijam | para: | peça a | peçam | protestem
    um e-mail para | uma carta para | uma mensagem para | escrevam ao | pressione | cobre | ligue
    contatem
  `),
  copy: words(`
    cópia | cópias | cópia para | com cópia | c/c | cc | cco | bcc | copiem | em cópia | cópias para
    com cópias | cópia a | cópias a | enviem cópia | mandem cópia
  `),
  reportBack: words(`
    avisem-nos | avise-nos | informem-nos | nos avise | nos avisem | contem para nós | nos informem
    conte para nós | nos conte | nos contem | digam-nos | avisem a gente
  `),
  contact: words(`
    contato | contatos | contacto | contactos | mais informações | informações | dúvidas
    maiores informações | perguntas
  `),
  elsewhere: words(`
    doação | doações | doar | conta bancária | depósito | pix | inscrição | inscrições | inscrever
    descadastr* | currículo | vaga | mensagens de solidariedade | mensagens de apoio
  `),
  fax: words(`fax | faxes | telefax`),
  phone: words(`tel | telefone | telefones | fone | celular | telemóvel | ligar | liguem`),
  deadline: words(`
    prazo | data limite | data-limite | último dia | prazo final | há tempo até | temos até | encerra
    termina em | vence
  `),
  before: words(`
    até | até o dia | até ao dia | antes de | antes do dia | até o | até a | no máximo até
    o mais tardar | impreterivelmente até
  `),
  tooLate: words(`tarde demais`),
  next: words(`próxima | próximo | esta | este`),
  tomorrow: words(`amanhã`),
  when: words(`quando`),
  forward: words(`
    divulguem | divulgue | divulgar | repassem | repasse | repassar | encaminhem esta | encaminhe esta
    encaminhar esta | encaminhem para | reenviem | reenviar | reenvie | compartilhem | compartilhe
    compartilhar | partilhem | partilhe | circulem | espalhem | passem adiante | passe adiante
    difundam | distribuam | reencaminhem | encaminhem este | encaminhe este
  `),
  people: words(`
    pessoas | amigos | amigas | companheiros | companheiras | organizações | contatos | contactos
    colegas | conhecidos | outras | outros | sindicatos | vizinhos | grupos | entidades
  `),
  happenings: words(`
    manifestaç* | marcha | passeata | ato | audiência | julgamento | tribunal | votaç* | vota | votará
    reunião | assembleia | greve | paralisação | vigília | missa | enterro | velório | despejo
    concentração | protesto | sessão | congresso | entrega | entregar* | reintegração | comício
    jornada | eleiç* | sentença | deportaç* | extradição | ocupação | acampamento | caminhada
    conferência | concerto | aniversário | plenária | leilão | juiz | câmara | senado
  `),
  plea: words(`
    por favor | pedimos | urgente | solicitamos | apelo | apelamos | precisamos | solidariedade | apoio
    ajude | ajudem | pedido | chamado | conclamamos | o que fazer | campanha | mandem
  `),
  action: words(`assine | assinem | assinar | abaixo-assinado | petição | clique | participe`),
  source: words(`segundo | matéria | notícia | fonte | nota`),
  issued: words(`de | da | do | nota da | nota do | apelo da | apelo do | por`),
  onBehalf: words(`por | pela | pelo | em nome da | em nome do | p/`),
  update: words(`
    atualização | actualização | atualizado | atualizada | seguimento | novidades sobre | correção | corrigido | corrigida
  `),
  against: words(`
    currículo | vaga de emprego | vagas | chamada de trabalhos | chamada para trabalhos | resumos
    vencemos | vitória | ganhamos | não escrevam mais | parem de escrever | salário mensal
    dinheiro fácil
  `),
};
