import { type Lexicon, words } from './lexicon.ts';

export const es: Lexicon = {
  language: 'es',
  common: words(`
    el | la | los | las | de | del | que | y | en | un | una | por | con | para | se | al | su | sus
    es | como | han | ha | lo | este | esta | pero | más | muy | fue | son | hay | nos | les | o | ya
    le | entre | desde | hasta | sobre | cuando | también | porque | sin | hoy | no | si | está | están
    era
  `),
  months: words(`
    enero/ene | febrero/feb | marzo/mar | abril/abr | mayo | junio/jun | julio/jul | agosto/ago
    septiembre/setiembre/sept/sep | octubre/oct | noviembre/nov | diciembre/dic
  `),
  weekdays: words(`domingo | lunes | martes | miércoles | jueves | viernes | sábado`),
  numbers: {
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    doce: 12,
    quince: 15,
    veinte: 20,
    cincuenta: 50,
    cien: 100,
  },
  salutations: words(`
    estimado | estimada | estimados | estimadas | señor | señora | señores | distinguido | distinguida
    excelentísimo | excelentísima | excelencia | su excelencia | muy señor mío | muy señora mía
    respetado | respetada | querido | querida | apreciado | apreciada | ilustrísimo | honorable
    ciudadano presidente | sr. presidente | sr. ministro
  `),
  readers: words(`
    compañeros | compañeras | compañer@s | amigos | amigas | amig@s | hermanos | hermanas | todos
    todas | tod@s | colegas | camaradas | vecinos | vecinas | lectores | miembros | suscriptores | gente
    queridos | queridas | trabajadores
  `),
  closings: words(`
    atentamente | muy atentamente | respetuosamente | cordialmente | saludos | un saludo
    saludos cordiales | sin otro particular | le saluda | lo saluda | la saluda | les saluda
    le saludamos | quedo a la espera | quedamos a la espera | a la espera de | en espera de
    esperando su | con respeto | reciba | suyo | se despide | firmado | de usted
  `),
  letters: words(`
    carta modelo | modelo de carta | carta sugerida | carta tipo | texto sugerido | texto modelo
    modelo de texto | propuesta de carta | carta que va | carta más abajo | carta siguiente
    siguiente carta | siguiente texto | carta adjunta | modelo de fax | modelo de mensaje
    mensaje sugerido | borrador de carta | resolución modelo | modelo de moción | carta que sigue
    carta de abajo | ejemplo de carta
  `),
  resolutions: words(`
    esta asamblea | esta reunión | este sindicato | este congreso | los abajo firmantes | considerando
  `),
  titles: words(`
    hna | hno | pbro | fray | mons | sor |    sr | sra | srta | señor | señora | don | doña | dr | dra | doctor | doctora | lic | licenciado
    licenciada | ing | ingeniero | ingeniera | prof | profesor | profesora | gral | general | cnel
    coronel | capitán | cap | excmo | excma | ilmo | arq | abog | monseñor | mons | padre | presidente
    presidenta | ministro | ministra | gobernador | gobernadora | alcalde | alcaldesa | juez | jueza
    fiscal | senador | senadora | diputado | diputada | embajador | embajadora | gerente | compañero
    compañera
  `),
  roles: words(`
    presidente | presidenta | vicepresidente | vicepresidenta | ministro | ministra | gobernador
    gobernadora | alcalde | alcaldesa | intendente | juez | jueza | fiscal | senador | senadora
    diputado | diputada | embajador | embajadora | cónsul | gerente | director | directora | secretario
    secretaria | jefe | jefa | comandante | rector | rectora | coordinador | coordinadora | procurador
    procuradora | defensor | defensora | prefecto | comisario | vocero | vocera | portavoz | delegado
    delegada | obispo | encargado | encargada | subsecretario | superintendente | dueño | consejero
    consejera | responsable | tesorero | tesorera
  `),
  organisations: words(`
    sindicato | comité | comisión | federación | confederación | asociación | asamblea | coordinadora
    colectivo | red | movimiento | frente | unión | central | organización | fundación | centro
    instituto | ministerio | secretaría | colegio | universidad | embajada | consulado | juzgado
    tribunal | corte | fiscalía | gobierno | alcaldía | municipalidad | ayuntamiento | empresa
    compañía | cooperativa | campaña | plataforma | observatorio | defensoría | consejo | partido
    comunidad | policía | banco | ingenio | s.a | grupo | junta | liga | prensa | agrupación
  `),
  write: words(`
    escriban | escriba | escribe | escribir | escribid | escribamos | manden | mande | manda | mandar
    mandad | envíen | envíe | envía | enviar | enviad | dirigir a | dirigir | dirijan | dirigirse a
    diríjanse | llamen | llamar | telefonear | cartas a | faxes a | correos a | mensajes a | protestas a
    llamamientos a | a quién escribir | destinatarios | dirigida a | dirigidas a | remitir | remitan
    piden cartas | pedimos cartas | hagan llegar | exijan | exigir | para: | escríbele | escríbanle
    llama | llame | llámenle | envíale | pídele | pidan | pida a | exige | exige a | diríjase
    envíen su carta | mándale | mándenle | reclamen | protesten ante | solicitar a
  `),
  copy: words(`
    copia | copias | copia a | con copia | cc | c.c | bcc | copia oculta | en copia | copiar | copien
    copien a | con copias | copias a | enviar copia | envíen copia | enviarnos copia | copia de su
    copias de sus
  `),
  reportBack: words(`
    avísennos | avisen | infórmennos | informar a | háganos saber | hágannos saber | cuéntennos
    respuestas a | avísanos | avisadnos | cuéntanos | infórmanos | comuníquennos
  `),
  contact: words(`
    contacto | contactos | contactar | más información | mayor información | mayores informes | informes
    información | consultas | preguntas | comunicarse
  `),
  elsewhere: words(`
    donacion* | donar | cuenta bancaria | depositar | suscrib* | desuscrib* | darse de baja | inscripci*
    inscribirse | postular* | mensajes de solidaridad | mensajes de apoyo | ya no usar | no usen
  `),
  fax: words(`fax | faxes | telefax`),
  phone: words(`tel | teléfono | teléfonos | tfno | tlf | telf | cel | celular | móvil | llamar | llamen`),
  deadline: words(`
    fecha límite | plazo | último día | vence | cierre | hay tiempo hasta | tienen tiempo hasta
    tenemos hasta | cierra el | vence el | termina el
  `),
  before: words(`
    antes del | antes de | hasta el | hasta | a más tardar el | a más tardar | no más tarde del
    previo al | para el | no después del
  `),
  tooLate: words(`demasiado tarde | ya no sirve* | no llegan`),
  next: words(`próximo | este | el próximo | que viene`),
  tomorrow: words(`mañana`),
  when: words(`cuando | día en que`),
  forward: words(`
    reenvíen | reenviar | reenvíe | reenvía | reenvíalo | reenvíenlo | difundan | difundir | difunda
    difunde | difundid | difúndelo | circulen | circular | hagan circular | pasen este | pasar este
    pasen la voz | pasen el | pásalo | pásenlo | compartan | compartir | comparte | compártelo
    distribuyan | distribuir | divulguen | divulgar | redistribuyan | hacer llegar este | reproduzcan
    corran la voz
  `),
  people: words(`
    personas | amigos | amigas | compañeros | compañeras | organizaciones | contactos | colegas
    conocidos | más | sindicatos | otros | otras | vecinos | familiares | grupos
  `),
  happenings: words(`
    manifestaci* | marcha | concentraci* | audiencia | juicio | juzgado | tribunal | votaci* | vota
    votará | reuni* | asamblea | huelga | paro | entierro | sepelio | misa | vigilia | velatorio
    desalojo | plantón | mitin | acto | congreso | sesión | entrega | entregar* | protesta | jornada
    desfile | bloqueo | encuentro | elecci* | sentencia | vista | comparec* | deportaci* | extradici*
    ejecuci* | consulta | caravana | piquete | aniversario | se reúne | junta | juez | ante el juez
    senado | se vota
  `),
  plea: words(`
    por favor | les pedimos | pedimos | urgente | urgentes | urge | solicitamos | llamado | llamamiento
    llamamos | solidaridad | hacemos un llamado | necesitamos | rogamos | apoyo | ayuda | piden
    acción urgente | qué hacer | cómo ayudar | ya
  `),
  action: words(`
    firma | firmar | firmen | haz clic | pulse | petición | adhesiones | enviar mensaje | actúa
  `),
  source: words(`según | artículo | noticia | fuente | comunicado`),
  issued: words(`de | emitido por | comunicado de | llamado de | por`),
  onBehalf: words(`por | en nombre de | en nombre del | p.p`),
  update: words(`
    actualización | actualizado | actualizada | seguimiento | novedades sobre | corrección | corregido | corregida
  `),
  against: words(`
    currículum | vacante | convocatoria de ponencias | ponencias | resúmenes | ganamos | hemos ganado
    victoria | ya no escriban | no escriban más | puesto de trabajo | salario mensual | postulantes
    oferta de empleo | dinero fácil
  `),
};
