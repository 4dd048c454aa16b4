import { counts, type Lexicon, words } from './lexicon.ts';

export const es: Lexicon = {
  language: 'es',
  common: words(`
    el | la | los | las | de | del | que | y | en | un | una | por | con | para | se | al | su | sus | es
    como | han | ha | lo | este | esta | pero | más | muy | fue | son | hay | nos | les | o | ya | le
    entre | desde | hasta | sobre | cuando | también | porque | sin | hoy | no | si | están | era
  `),
  months: words(`
    enero/ene | febrero/feb | marzo/mar | abril/abr | mayo | junio/jun | julio/jul | agosto
    septiembre/setiembre/sept/sep | octubre/oct | noviembre/nov | diciembre/dic
  `),
  weekdays: words(`
    domingo/dom | lunes/lun | martes | miércoles/mié | jueves/jue | viernes/vie | sábado/sáb
  `),
  numbers: counts(`
    1 un/uno/una | 2 dos/par | 3 tres | 4 cuatro | 5 cinco | 6 seis | 7 siete | 8 ocho | 9 nueve
    10 diez/decena | 11 once | 12 doce/docena | 13 trece | 14 catorce | 15 quince/quincena | 16 dieciséis
    17 diecisiete | 18 dieciocho | 19 diecinueve | 20 veinte/veintena | 25 veinticinco
    30 treinta/treintena | 40 cuarenta | 50 cincuenta | 60 sesenta | 70 setenta | 80 ochenta | 90 noventa
    100 cien/ciento/centenar | 200 doscientos/doscientas | 500 quinientos/quinientas | 1000 mil
  `),
  salutations: words(`
    estimado | estimada | estimados | estimadas | señor | señora | señores | distinguido | distinguida
    excelentísimo | excelentísima | excelencia | su excelencia | muy señor mío | muy señora mía
    respetado | respetada | querido | querida | apreciado | apreciada | ilustrísimo | honorable
    ciudadano presidente | sr. presidente | sr. ministro | señorita | sra. ministra | sra. presidenta
    sr. director | sr. gobernador | sr. alcalde | sr. embajador | sr. fiscal | sr. juez | muy estimado
    muy estimada | muy estimados | muy señores míos | muy distinguido | muy distinguida | muy respetado
    muy respetada | muy apreciado | muy apreciada | distinguidos | distinguidas | respetados | respetadas
    respetable | respetables | apreciados | apreciadas | excmo | excma | excmos | ilmo | ilma
    ilustrísima | ilustre | su señoría | señoría | vuestra excelencia | vuecencia | su santidad
    su majestad | majestad | monseñor | honorables | ciudadano | ciudadana | ciudadanos
    a quien corresponda | a quien pueda interesar | a quien pueda corresponder | c. presidente
    c. gobernador | compañero presidente | de mi mayor consideración | de nuestra mayor consideración
    de mi consideración | de nuestra consideración | de mi más alta consideración | tengan ustedes
    reciba usted un cordial saludo | buenos días, señor | buenas tardes, señor
  `),
  greetings: words(`hola | buenas | buenos días | buenas tardes | buenas noches | saludos a`),
  readers: words(`
    compañeros | compañeras | compañer@s | amigos | amigas | amig@s | hermanos | hermanas | todos | todas
    tod@s | colegas | camaradas | vecinos | vecinas | lectores | miembros | suscriptores | gente
    queridos | queridas | trabajadores | compañeres | compañer*s | compañeros/as | compañeras/os | compas
    amiga/os | amigos/as | amigxs | compañerxs | todxs | todes | hermanxs | estimados colegas
    queridos colegas | activistas | simpatizantes | solidarios | compañeros y compañeras | hola
    buenos días a todos | a todas y todos | a todos y todas | lectoras | suscriptoras | socios | socias
    afiliados | afiliadas | militantes | vecin@s | paisanos | compatriotas | estimados miembros
    queridos miembros | lista
  `),
  closings: words(`
    atentamente | muy atentamente | respetuosamente | cordialmente | saludos | un saludo
    saludos cordiales | sin otro particular | le saluda | lo saluda | la saluda | les saluda
    le saludamos | quedo a la espera | quedamos a la espera | a la espera de | en espera de | esperando su
    reciba | se despide | firmado | de usted | atte | muy atte | le saludo | les saludo | lo saludo
    la saludo | le saludan | les saludan | saludamos a usted | saludo a usted | saluda a usted
    saludamos atentamente | sin más | sin otro asunto | sin más que agregar | sin más por el momento
    sin otro particular por el momento | agradeciendo de antemano | agradeciéndole de antemano
    agradecemos de antemano | agradezco de antemano | le agradezco de antemano
    le agradecemos de antemano | gracias de antemano | agradeciendo su atención | agradecemos su atención
    agradezco su atención | gracias por su atención | muchas gracias por su atención | confiando en
    confiamos en su | esperando una | esperando contar | esperamos su respuesta | espero su respuesta
    en espera de su | a la espera de su | quedo de usted | quedamos de usted | quedo a sus órdenes
    quedamos atentos | quedo atento | quedo atenta | quedo a su disposición | reciba un | reciban un
    reciba usted | reciba mis | reciba nuestros | reciban nuestros | me despido | nos despedimos
    se despiden | me suscribo | nos suscribimos | un cordial saludo | cordiales saludos
    un saludo cordial | un atento saludo | atentos saludos | saludos atentos | saludos respetuosos
    respetuosos saludos | con nuestros respetos | con mis respetos | con el debido respeto
    con todo respeto | con la mayor consideración | con mi mayor consideración | con atención
    con un cordial saludo | con un saludo | suya | suyos | suyas | suscriben | firman | firma: | firmas:
    nombre y firma | fraternalmente | solidariamente | en solidaridad | saludos solidarios
    saludos fraternales | saludos fraternos | un abrazo | abrazos | con afecto | muy cordialmente
    afectuosamente | respetuosamente suyo | dios guarde | con respeto, | con todo el respeto, | suyo,
    suyo afectísimo
  `),
  courtesies: words(`sírvase | reciba`),
  letters: words(`
    carta modelo | modelo de carta | carta sugerida | carta tipo | texto sugerido | texto modelo
    modelo de texto | propuesta de carta | carta que va | carta más abajo | carta siguiente
    siguiente carta | siguiente texto | carta adjunta | modelo de fax | modelo de mensaje
    mensaje sugerido | borrador de carta | resolución modelo | modelo de moción | carta que sigue
    carta de abajo | ejemplo de carta | modelo de la carta | carta-modelo | carta-tipo | cartas modelo
    modelos de carta | carta de muestra | muestra de carta | modelo de correo | modelo de e-mail
    modelo de email | correo modelo | correo tipo | mensaje modelo | mensaje tipo | texto de la carta
    texto de carta | texto del mensaje | texto del fax | texto para enviar | texto tipo | texto propuesto
    carta propuesta | propuesta de texto | propuesta de mensaje | sugerencia de carta
    sugerencia de texto | ejemplo de texto | ejemplo de mensaje | carta ejemplo | carta para enviar
    carta a enviar | mensaje a enviar | mensaje siguiente | siguiente mensaje | texto siguiente
    texto que sigue | texto adjunto | texto de abajo | texto más abajo | mensaje de abajo | carta abajo
    carta al final | carta a continuación | texto a continuación | carta de protesta
    carta de protesta modelo | borrador de texto | formato de carta | plantilla de carta | carta plantilla
    plantilla | esquema de carta | fax modelo | telegrama modelo | texto del telegrama | moción modelo
    moción tipo | propuesta de moción | proyecto de resolución | modelo de resolución | resolución tipo
    propuesta de resolución | fin de la carta | carta tipo: | copie y pegue | copiar y pegar | cortar aquí
    corte aquí | puede decir algo así | algo como esto
  `),
  documents: words(`nota de prensa | comunicado | boletín | acción urgente | circular`),
  resolutions: words(`
    esta asamblea | esta reunión | este sindicato | este congreso | los abajo firmantes | considerando
    la asamblea general | esta asamblea general | la asamblea de trabajadores | este comité
    esta federación | este consejo | esta organización | esta sección sindical | el congreso
    el sindicato resuelve | las y los abajo firmantes | los abajofirmantes | las abajo firmantes
    los y las abajo firmantes | las organizaciones abajo firmantes | las organizaciones firmantes
    nosotros, los abajo firmantes | nosotras, las abajo firmantes | quienes suscriben
    los que suscribimos | visto que | vistos | se resuelve | resuelve | resolvemos | por cuanto
    el pleno acuerda
  `),
  titles: words(`
    hna | hno | pbro | fray | mons | sor | sr | sra | srta | señor | señora | don | doña | dr | dra
    doctor | doctora | lic | licenciado | licenciada | ing | ingeniero | ingeniera | prof | profesor
    profesora | gral | general | cnel | coronel | capitán | cap | excmo | excma | ilmo | arq | abog
    monseñor | padre | presidente | presidenta | ministro | ministra | gobernador | gobernadora | alcalde
    alcaldesa | juez | jueza | fiscal | senador | senadora | diputado | diputada | embajador | embajadora
    gerente | compañero | compañera | sres | sras | dn | dña | dª | dres | mtro | mtra | maestro | maestra
    licda | licdo | c.p | magistrado | magistrada | ministro-presidente | tte | teniente | tte. cnel
    teniente coronel | cmdte | cdte | comandante | sgto | sargento | almirante | contralmirante | comodoro
    brigadier | comisario | comisaria | inspector | inspectora | subcomisario | cardenal | arzobispo
    obispo | rvdo | reverendo | reverenda | rev | ilma | excelentísimo señor | excelentísima señora
    su excelencia | s.e | ilustrísimo señor | procurador | procuradora | defensor | defensora | intendente
    concejal | concejala | consejero | consejera | rector | rectora | decano | decana | canciller
    vicepresidente | vicepresidenta | viceministro | viceministra | subsecretario | subsecretaria
    secretario | secretaria | director | directora | jefe | jefa | lehendakari | conseller | consellera
    infanta | rey | reina | lonko | cacique | amauta | mallku
  `),
  roles: words(`
    presidente | presidenta | vicepresidente | vicepresidenta | ministro | ministra | gobernador
    gobernadora | alcalde | alcaldesa | intendente | juez | jueza | fiscal | senador | senadora | diputado
    diputada | embajador | embajadora | cónsul | gerente | director | directora | secretario | secretaria
    jefe | jefa | comandante | rector | rectora | coordinador | coordinadora | procurador | procuradora
    defensor | defensora | prefecto | comisario | vocero | vocera | portavoz | delegado | delegada
    obispo | encargado | encargada | subsecretario | superintendente | dueño | consejero | consejera
    responsable | tesorero | tesorera | viceministro | viceministra | primer ministro | primera ministra
    primer mandatario | mandatario | mandataria | canciller | cónsules | concejal | concejala | regidor
    regidora | síndico | síndica | legislador | legisladora | congresista | parlamentario | parlamentaria
    eurodiputado | eurodiputada | conseller | consellera | lehendakari | magistrado | magistrada | fiscala
    fiscal general | procurador general | contralor | contralora | relator | relatora | relatora especial
    relator especial | comisionado | comisionada | alto comisionado | gerenta | gerente general
    administrador | administradora | director general | directora general | director ejecutivo
    directora ejecutiva | consejero delegado | consejera delegada | jefe de policía | jefe de gobierno
    jefe de gabinete | jefe de estado | mayordomo | capataz | propietario | propietaria | dueña | patrón
    inspector | inspectora | subdirector | subdirectora | secretario general | secretaria general
    secretario de estado | subsecretaria | decano | decana | catedrático | arzobispo | cardenal | nuncio
    párroco | sargento | alcaide | alcaidesa | carcelero | director del penal | coordinador general
    coordinadora general | representante | dirigenta | lideresa | presidente municipal
    presidenta municipal | jefe político | comisaria | subcomisario | redactor | redactora | editor
    editora | asesor | asesora | apoderado | apoderada | presidente del directorio
    secretario de organización | secretario de relaciones | delegado del gobierno | subdelegado
    subdelegada | ministro de | dirigente sindical
  `),
  organisations: words(`
    amigos de | amigas de | amigos del
    sindicato | comité | comisión | federación | confederación | asociación | asamblea | coordinadora
    colectivo | red | movimiento | frente | unión | central | organización | fundación | centro
    instituto | ministerio | secretaría | colegio | universidad | embajada | consulado | juzgado
    tribunal | corte | fiscalía | gobierno | alcaldía | municipalidad | ayuntamiento | empresa | compañía
    cooperativa | campaña | plataforma | observatorio | defensoría | consejo | partido | comunidad
    policía | banco | ingenio | s.a | grupo | junta | liga | prensa | agrupación | sindical | sindicatos
    confederal | intersindical | asociaciones | organizaciones | movimientos | mesa sindical
    comisiones obreras | unión general | federaciones | comités | colectivos | coordinación | articulación
    alianza | coalición | foro | consejería | concejalía | diputación | delegación | subdelegación
    intendencia | gobernación | prefectura | presidencia | vicepresidencia | cancillería | procuraduría
    contraloría | defensoría del pueblo | congreso | senado | parlamento | cámara | asamblea legislativa
    legislatura | audiencia nacional | tribunal supremo | corte suprema | suprema corte
    corte interamericana | juzgados | ministerio público | dirección general | inspección | agencia
    oficina | departamento | superintendencia | penitenciaría | cárcel | centro penitenciario | prisión
    comisaría | guardia civil | ejército | fuerzas armadas | cuartel | regimiento | escuela | facultad
    instituto nacional | liceo | hospital | clínica | parroquia | iglesia | diócesis | arzobispado
    obispado | vicaría | pastoral | caritas | convento | ong | organismo | sociedad | sociedad anónima
    s.a. de c.v | s.l | s.r.l | s.a.s | s.a.u | cía | corporación | consorcio | grupo empresarial
    maquila | maquiladora | aseguradora | caja de ahorros | periódico | revista | radio | emisora
    redacción | agencia de noticias | televisión | biblioteca | ateneo | centro social | casal | ateneu
    vecinal | estudiantil | derechos humanos | cooperativas | brigada | ejido | resguardo | cabildo
    concejo | pueblos indígenas | secretariado | patronal | cámara de comercio | secretaría general
    dirección general de | dirección de trabajo | dirección provincial | mesa de coordinación
    compañía minera | diario el | editorial el | penal de | fondo de solidaridad
  `),
  write: words(`
    escriban | escriba | escribe | escribir | escribid | escribamos | manden | mande | manda | mandar
    mandad | envíen | envíe | envía | enviar | enviad | dirigir a | dirigir | dirijan | dirigirse a
    diríjanse | llamen | llamar | telefonear | cartas a | faxes a | correos a | mensajes a | protestas a
    llamamientos a | a quién escribir | destinatarios | dirigida a | dirigidas a | remitir | remitan
    piden cartas | pedimos cartas | hagan llegar | exijan | exigir | para: | escríbele | escríbanle
    llama | llame | llámenle | envíale | pídele | pidan | pida a | exige | exige a | diríjase
    envíen su carta | mándale | mándenle | reclamen | protesten ante | solicitar a | escribiendo a
    escribiendo al | escribe a | escriban al | escríbanles | escríbeles | escribirle | escribirles
    escribir a | escriba a | escribid al | envíeles | envíele | envíenles | envíenle | enviarle
    enviarles | envíen cartas | envíen un fax | envíen faxes | enviar cartas | enviar faxes | envíe un
    envíe una | envía un | envía una | remitid | remita | remite | remítanse | remítase | enviarse a
    remitirse a | dirigirlas a | dirigidas al | dirigidos a | dirigido a | dirija | dirige | dirígete
    dirigíos | dirijámonos | dirigiéndose a | haga llegar | haz llegar | haced llegar
    hacer llegar cartas | hacer llegar sus | hagan saber | hacer saber | háganle saber | mandarle
    mandarles | mándales | mandemos | enviemos | escribámosle | llamad | llámale | llamar por teléfono
    llamen por teléfono | telefonead | telefoneen | telefonee | llamadas a | llamadas al | cartas al
    faxes al | correos al | correos electrónicos a | e-mails a | mensajes al | protestas al
    telegramas a | telegramas al | telegrafíen | cartas dirigidas | cartas de protesta a | faxear
    faxeen | faxea | exigid | exijan a | exigir a | exijamos | exigimos a | soliciten | solicita a
    solicitad | solicitándole | pidiéndole | pidiendo a | pedid | pedir a | pidamos | pídele a | pídanle
    pídanles | instar a | insten a | inste a | urjan a | reclamar a | reclamad | protesten
    protestar ante | protestad | protesta ante | presionen | presionar a | presiona a | presionad
    increpen | interpelen a | inunden | inundemos | bombardeen | colapsen | a quiénes escribir
    a quién dirigir | a quién dirigirse | a quién enviar | dónde escribir | adónde escribir
    direcciones | direcciones para escribir | direcciones a las que escribir | enviar a | envíese a
    enviar las cartas a | autoridades a las que | se ruega escribir | se ruega enviar | sírvanse enviar
    sírvanse escribir | rogamos escriban | rogamos envíen | les pedimos que escriban
    les pedimos que envíen | pedimos que escriban | pedimos que envíen | pedimos escribir
    favor de escribir | favor de enviar | favor enviar | favor de mandar | favor escribir
    favor dirigir | una carta a | una carta al | un fax a | un fax al | un correo a | un correo al
    un mensaje a | un mensaje al | un e-mail a | un email a | un telegrama a | a la atención de | att:
    atn: | atención: | a/a | al correo | a los correos | a los faxes | al fax | a los siguientes correos
    a las siguientes direcciones | a la siguiente dirección | exprese su | expresen su | manifiesten su
    manifieste su | expresando | apelen a | apele a | pónganse en contacto con el | háblenle
    recuérdenle | díganle | dile a | dígale | diles | envío de mensajes | envío urgente de mensajes
    envío de cartas | envío urgente de cartas | envío de faxes | envío de correos
    autoridades siguientes | siguientes autoridades | destinatario | destinatarias | destinatario:
    cómo escribir | cómo protestar | cómo participar
  `),
  copy: words(`
    copia | copias | copia a | con copia | cc | c.c | bcc | copia oculta | en copia | copiar | copien
    copien a | con copias | copias a | enviar copia | envíen copia | enviarnos copia | copia de su
    copias de sus | con copia a | con copia para | con copia oculta | copia oculta a | copia al
    copia para | copia por favor | copia a nosotros | una copia | copias al | copias para | copias ocultas
    remitir copia | remitan copia | envíenos copia | envíennos copia | envíennos una copia
    envíanos copia | envíanos una copia | enviad copia | enviadnos copia | mandar copia | manden copia
    mándennos copia | mándanos copia | mandadnos copia | hagan llegar copia | hacer llegar copia
    cópienos | cópiennos | cópianos | copiando a | copiar a | c/c | c.c.p | ccp | c.c.o | cco | cc a
    poner en copia | pongan en copia | ponednos en copia | ponnos en copia | con copia oculta a
    copia de la carta a | copia de sus cartas | copia de tu | copia de vuestra | copia de los mensajes
    copia de las cartas | copia del mensaje
  `),
  reportBack: words(`
    avísennos | infórmennos | háganos saber | hágannos saber | cuéntennos | respuestas a | avísanos
    avisadnos | cuéntanos | infórmanos | comuníquennos | avísenos | avisad | avísenme | avísame
    infórmenos | infórmenme | infórmennos si | informadnos | comuníquenos | comunícanos | comuníquenlo
    comunicadnos | háganmelo saber | háznoslo saber | hacédnoslo saber | cuéntenos | contadnos | díganos
    dígannos | dínos | decidnos | envíennos las respuestas | envíennos respuestas
    envíennos cualquier respuesta | envíenos las respuestas | envíennos noticias | reporten | reportar a
    confirmen a | confírmennos | escríbannos si | escríbannos cuando | mándennos las respuestas
    si recibe respuesta | si reciben respuesta | notifíquennos | notifíquenos | avisos de envío
    informar a la coordinadora | avisen
  `),
  outcome: words(`
    cómo les fue | cómo te fue | cómo fue | qué les contestaron | qué contestan | qué respondieron
    que han escrito | que escribieron | si escriben | si reciben | si recibe | si recibes | si contestan
    si les contestan | cuando hayan | cuando hayas | cuando escriban | una vez que
  `),
  contact: words(`
    contacto | contactos | contactar | más información | mayor información | mayores informes | informes
    información | consultas | preguntas | comunicarse | contáctenos | contáctennos | contáctanos
    contacte | contacten | contacte con | póngase en contacto | pónganse en contacto | ponte en contacto
    para contactar | persona de contacto | datos de contacto | contacto de prensa | contacto prensa
    prensa: | comunicarse con | comunicarse al | comuníquese con | más datos | para más datos
    más detalles | mayores detalles | para mayor información | para más información | para información
    mayores informaciones | más informaciones | informaciones | informes: | dudas | cualquier duda
    aclaraciones | consultar a | escríbenos | escríbanos | responsable de prensa
  `),
  elsewhere: words(`
    donacion* | donar | cuenta bancaria | depositar | suscrib* | desuscrib* | darse de baja | inscripci*
    inscribirse | postular* | mensajes de solidaridad | mensajes de apoyo | ya no usar | no usen
    donativo* | donen | colabora económicamente | aportaciones económicas | aporte económico
    apoyo económico | cuenta corriente | número de cuenta | cuenta de ahorro | cuenta número | cuenta n
    transferencia bancaria | giro postal | caja de resistencia | cheque | fondo de huelga | bonos de ayuda
    clabe | iban | cbu | suscripci* | baja de la lista | dar de baja | para borrarse | borrarse
    cancelar la suscripción | darte de baja | no desea recibir | no deseas recibir | alta en la lista
    inscríb* | registrarse | regístr* | reservas | solicitud de empleo | candidaturas | ponencias
    mensajes de aliento | cartas de solidaridad | muestras de solidaridad | mensajes solidarios
    saludos solidarios a | adhesiones a | firmas a | escribir al preso | escribirle a prisión
    escribirle a la cárcel | dirección antigua | ya no funciona | ya no existe | fuera de servicio
    no utilizar
  `),
  fax: words(`
    fax | faxes | telefax | telefacsímil | núm. de fax | nº de fax | número de fax | fax nº
  `),
  phone: words(`
    tel | teléfono | teléfonos | tfno | tlf | telf | cel | celular | móvil | llamar | llamen | llame
    llama | llamada | llamadas | tlfn | tlfno | tfn | tfnos | móviles | celulares | cels | whatsapp
    núm. de teléfono | número de teléfono | nº de teléfono | centralita | conmutador | línea directa
    llamad
  `),
  deadline: words(`
    fecha límite | plazo | último día | vence | hay tiempo hasta | tienen tiempo hasta | tenemos hasta
    cierra el | vence el | termina el | plazo límite | plazo máximo | plazo final | fecha tope
    fecha máxima | fecha de cierre | fecha final | última fecha | último plazo | se cierra el
    cierre de firmas | cierre del plazo | cierre de plazo | cierre de la convocatoria | plazo vence
    vencimiento | fin del plazo | término del plazo | finaliza el | concluye el | acaba el | expira
    tenéis hasta | tiene hasta | tienen hasta | tienes hasta | hay plazo hasta | queda tiempo hasta
    periodo de alegaciones
  `),
  before: words(`
    antes del | antes de | hasta el | hasta | a más tardar el | a más tardar | no más tarde del
    previo al | para el | no después del | antes de la | antes del día | con anterioridad al
    hasta el día | hasta la | como máximo el | como máximo hasta el | como muy tarde el | como tarde el
    no más tarde de | a más tardar hasta el | previo a | a lo más tardar el | a más tardar para el
    de aquí al | desde ahora hasta el | no después de | para antes del
  `),
  byThen: words(`
    antes de esa fecha | antes de ese día | antes de entonces | hasta entonces | hasta esa fecha
  `),
  tooLate: words(`
    demasiado tarde | ya no sirve* | no llegan | sería tarde | será tarde | será demasiado tarde
    no servirá* | no sirven | fuera de plazo | no llegarán | ya no tendrá* | no serán tenid* | no contarán
    inútil* | extemporáne* | consult* | preguntad* | pregúnt* | pregunten* | pregunte*
  `),
  after: words(`después de | después del | pasado el | tras el | con posterioridad al`),
  atLatest: words(`
    a más tardar | a más tardar el | como máximo | como muy tarde | como tarde | a lo sumo
  `),
  fromNow: words(`
    de hoy | desde hoy | desde ahora | desde ya | de aquí | a partir de hoy | a partir de ahora
  `),
  negation: words(`no | nunca | ya no | nada | tampoco`),
  mail: words(`
    carta | cartas | correo | correos | mensaje | mensajes | fax | faxes | firmas | adhesiones
    alegaciones | llamamientos | protestas | llegar | lleguen | recogemos | reunimos | recibir | reciba
    reciban
  `),
  endOf: words(`fin de | fines de | final de | finales de | finalizar el | acabar el`),
  dayWords: words(`día | días`),
  weekWords: words(`semana | semanas`),
  monthWords: words(`mes`),
  within: words(`
    en los próximos | en las próximas | dentro de | de hoy en | en el plazo de | en un plazo de | antes de
  `),
  next: words(`
    próximo | este | el próximo | que viene | esta | próxima | la próxima | este próximo | el siguiente
    la siguiente | siguiente
  `),
  today: words(`hoy | hoy mismo`),
  tonight: words(`esta noche | esta tarde | el final del día de hoy`),
  tomorrow: words(`mañana | mañana mismo | el día de mañana`),
  when: words(`
    cuando | día en que | fecha en que | fecha en la que | día en el que | el día en que | el día de
    día de la | día del | fecha del | fecha de la | en que se | en el que
  `),
  feasts: words(`pascua* | corpus | navidad* | reyes | semana santa`),
  because: words(`porque | puesto`),
  forward: words(`
    reenvíen | reenviar | reenvíe | reenvía | reenvíalo | reenvíenlo | difundan | difundir | difunda
    difunde | difundid | difúndelo | circulen | circular | hagan circular | pasen este | pasar este
    pasen la voz | pasen el | pásalo | pásenlo | compartan | compartir | comparte | compártelo
    distribuyan | distribuir | divulguen | divulgar | redistribuyan | hacer llegar este | reproduzcan
    corran la voz | reenvíalo a | reenviad | reenviadlo | reenvíen este | reenvíelo | reenviarlo
    reenvíelos | reenvíenla | reenvíala | rebotar | reboten | redifundir | redifundan | difundan este
    difúndalo | difúndanlo | difundidlo | difundirlo | difundirla | favor difundir | favor de difundir
    se ruega difusión | se ruega difundir | se agradece difusión | se agradece la difusión
    máxima difusión | amplia difusión | dar difusión | dar amplia difusión | den difusión | dad difusión
    dadle difusión | hacer circular | haz circular | haced circular | circúlenlo | circule | circula este
    hagan correr | haz correr | haced correr la voz | corre la voz | corred la voz | correr la voz
    pasa la voz | pasar la voz | pasad la voz | pasa este | pasad este | pasadlo | pasarlo | pasa esta
    pasen esta | pasar esta | pásalo a | envíalo a | envíenlo a | envíelo a | envía este correo
    envíen este correo | envía esta carta a tus | envíen esta carta a sus | manda este mensaje
    manden este mensaje | mándalo a | mándenlo a | compartan este | compartid | compártanlo
    compártelo con | compartirlo | comparta | distribuyelo | distribúyanlo | distribuye | distribuid
    divulga | divulgad | multipliquen | multiplicar este | repliquen | replica este | transmitan
    transmite este | retransmitir | reprodúzcanlo | reproducir este | publíquenlo | cuélgalo
    cuéntaselo a | cuéntale a | cuéntenselo a | dilo a | díselo a | avisa a tus | avisen a sus
    háganlo circular | hazlo circular | hagan llegar este | haz llegar este | hacer llegar esta
    hagan llegar esta | haz llegar esta | envía este mensaje a tus | envíen este mensaje a sus
    envía este mensaje a todos | envíen este mensaje a todos | envía este mensaje a otr* | reenvía este
    reenvíe este | rebota este | rebote este
    pásale este | pasáselo | mandale este | difundí
  `),
  enlist: words(`
    pide | pida | pidan | pedid | pídele | pídale | consigue | consiga | consigan | invita | invite
    inviten | convence | convenza | anima | anime | animen | haz que | haga que | hagan que
  `),
  people: words(`
    personas | amigos | amigas | compañeros | compañeras | organizaciones | contactos | colegas
    conocidos | sindicatos | otros | otras | vecinos | familiares | grupos | persona | amistades | amig@s
    compañer@s | gente | conocidas | conocid@s | allegados | allegadas | listas | lista de
    listas de correo | colectivos | asociaciones | direcciones | destinatarios | correos | familias
    vecinas | vecin@s | hermanos | hermanas | camaradas | activistas | militantes | demás | socios
    afiliados | trabajadores | individuos | ciudadanos | entidades | más personas | más amigos
    más compañeros | más gente | más
  `),
  happenings: words(`
    manifestaci* | marcha | concentraci* | audiencia | juicio | juzgado | tribunal | votaci* | vota
    votará | reuni* | asamblea | huelga | paro | entierro | sepelio | misa | vigilia | velatorio
    desalojo | plantón | mitin | acto | congreso | sesión | entrega | entregar* | protesta | jornada
    desfile | bloqueo | encuentro | elecci* | sentencia | vista | comparec* | deportaci* | extradici*
    ejecuci* | consulta | caravana | piquete | aniversario | se reúne | junta | juez | ante el juez
    senado | se vota | mani | movilizaci* | marchas | marchamos | marcharemos | marcharán | concentramos
    jornadas | plenario | pleno | plenaria | mítines | actos | audiencias | vista oral | juicio oral
    vista pública | vista previa | apelación | casación | amparo | suplicatorio | indagatoria
    declarará | fallo | veredicto | lectura de sentencia | dictarán sentencia | será juzgad*
    serán juzgad* | será ejecutad* | será deportad* | será expulsad* | expulsi* | será desalojad*
    desalojos | lanzamiento | derribo | demolici* | cierre | cerrarán | subasta | licitaci* | remate
    paro general | huelga general | huelga de hambre | cese de actividades | ayuno | acampada | encierro
    ocupaci* | cadena humana | sentada | escrache | cacerolada | cacerolazo | pasacalle | romería
    procesi* | funeral | funerales | homenaje | ofrenda | velada | velorio | ceremonia | conmemoraci*
    concierto | festival | foro | charla | conferencia | conferencia de prensa | rueda de prensa
    congresos | cumbre | encuentros | debate | comparecerá | citación | se reunirá | se reunirán
    nos reunimos | nos vemos | comienza | empieza | arranca | se celebra | se celebrará | tendrá lugar
    se realizará | se llevará a cabo | será presentado | se decidirá | decidirá | decidirán | decide
    resolverá | se pronunciará | debatirá | se debatirá | debatirán | aprobará | se aprobará | votarán
    votar | plebiscito | referéndum | comicios | investidura | toma de posesión | entregaremos
    entregarán | entrega de firmas | piquetes | traslado | liberaci* | libertad condicional
    entra en vigor | vence el permiso | inauguraci* | juez de | cabildo | cámara | parlamento
    pleno del ayuntamiento | audiencia provincial | junta de accionistas | junta general | accionistas
    toma de | toma del | cita a las | se inicia | iniciará | corte suprema | el consejo | la comisión
    prestar declaración | firma del contrato | firmará el | tala de
    deportad* | deportación | expulsad* | expulsión
  `),
  plea: words(`
    por favor | les pedimos | pedimos | urgente | urgentes | urge | solicitamos | llamado | llamamiento
    llamamos | solidaridad | hacemos un llamado | necesitamos | rogamos | apoyo | ayuda | piden
    acción urgente | qué hacer | cómo ayudar | ya | favor de | se ruega | rogamos que | les rogamos
    te pedimos | os pedimos | pedimos a todos | pedimos a todas | les solicitamos | se solicita | se pide
    se necesita | urgentemente | con urgencia | de urgencia | llamamos a | hacemos un llamamiento
    hacemos llamado | invitamos | les invitamos | les instamos | instamos | apelamos | exhortamos
    se necesitan | ayúdanos | ayúdennos | ayúdenos | ayudadnos | ayuden | colaboren | apoyen | apoyad
    apoyemos | actúa ya | actuad | actúen | actúen ya | actuemos | acción inmediata | acciones urgentes
    acciones recomendadas | acciones sugeridas | acciones solicitadas | acción solicitada
    acción requerida | qué puedes hacer | qué puede hacer | qué pueden hacer | qué podemos hacer
    qué podéis hacer | cómo puedes ayudar | cómo actuar | tu ayuda | su ayuda | vuestra ayuda
    vuestro apoyo | tu apoyo | su apoyo | su solidaridad | vuestra solidaridad | cuanto antes
    lo antes posible | hoy mismo | sos | s.o.s | llamada urgente
  `),
  action: words(`
    firma | firmar | firmen | haz clic | pulse | petición | adhesiones | enviar mensaje | actúa
    firma aquí | firma la | firmad | firmar la | pincha | pinchad | pulsa | pulsar | clica | haga clic
    hagan clic | haz click | entra en | entren a | peticiones | recogida de firmas | recolección de firmas
    adhiere | adherir* | adhiéran* | adhiére* | súmate | sumarse | súmense | participa | participen
    actúen | envía un mensaje | envía tu mensaje | envía tu carta | enviar carta | ciberacción
    ciberprotesta | formulario
  `),
  source: words(`
    según | artículo | noticia | fuente | comunicado | de acuerdo con | artículo completo
    leer el artículo | leer la noticia | nota completa | nota de prensa | reportaje | informe | boletín
    ver nota | tomado de | publicado en | publicado por | fuentes | informó | leer más
    texto completo de la noticia
  `),
  onBehalf: words(`
    por | en nombre de | en nombre del | p.p | por la | por el | por los | por las | a nombre de
    a nombre del | en representación de | en representación del | p.o | p.a
  `),
  update: words(`
    actualización | actualizado | actualizada | seguimiento | novedades sobre | corrección | corregido
    corregida
  `),
  against: words(`
    currículum | convocatoria de ponencias | ponencias | ganamos | hemos ganado | ya no escriban
    no escriban más | puesto de trabajo | salario mensual | postulantes | oferta de empleo
    dinero fácil | hemos vencido | hemos logrado la victoria | gran victoria | una victoria | ¡victoria
    nuestra victoria | se ha ganado | lo conseguimos | lo hemos conseguido
    gracias a todos los que escribieron | gracias a todas y todos los que | dejen de escribir
    no envíen más | no enviar más | currículo | curriculum vitae | enviar cv | envíe su cv
    envíen su cv | hoja de vida | vacantes | plaza vacante | convocatoria de plaza | oferta de trabajo
    bolsa de trabajo | se busca candidato | salario a convenir | medio tiempo | requisitos del puesto
    años de experiencia | contratación inmediata | envío de resúmenes | recepción de resúmenes
    recepción de ponencias | envío de ponencias | llamada a ponencias | presentación de trabajos
    recepción de trabajos | comunicaciones y ponencias | convocatoria de artículos | llamado a artículos
    call for papers | cuota de inscripción | inscripciones abiertas | precio de la entrada
    venta de entradas | cena benéfica | concierto benéfico | recaudar fondos | recaudación de fondos
    campaña de donaciones | haz tu donación | gane dinero | ganar dinero | trabaja desde casa
    no rompas la cadena | no rompa la cadena | romper la cadena | rompas esta cadena | añade tu nombre
    agrega tu nombre | agregue su nombre | firma y reenvía | firma y pasa | si eres el número
    mala suerte | siete años de mala suerte | acta de la reunión | acta de la asamblea | asistentes:
    orden del día | ruegos y preguntas | carta de presentación
  `),
};
