import { counts, type Lexicon, words } from './lexicon.ts';

export const tr: Lexicon = {
  language: 'tr',
  common: words(`
    ve | bir | bu | için | ile | da | de | olarak | çok | daha | olan | gibi | kadar | sonra | ama | var
    ne | her | biz | siz | onlar | değil | ya | ki | şu | o | olduğu | lütfen | tarafından | işçi
  `),
  months: words(`
    ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık
  `),
  weekdays: words(`
    pazar | pazartesi/pzt | salı | çarşamba/çarş | perşembe/perş | cuma | cumartesi/cmt
  `),
  numbers: counts(`
    1 bir/tek | 2 iki/ikişer | 3 üç/üçer | 4 dört | 5 beş/beşer | 6 altı | 7 yedi | 8 sekiz | 9 dokuz
    10 on/onar | 12 düzine | 20 yirmi | 30 otuz | 40 kırk | 50 elli | 60 altmış | 70 yetmiş | 80 seksen
    90 doksan | 100 yüz/yüzer | 1000 bin
  `),
  salutations: words(`
    sayın | değerli | saygıdeğer | ekselansları | sevgili | muhterem | çok sayın | pek muhterem
    saygı değer | ilgili makama | ilgililere | ekselans | majesteleri | zatıaliniz | muhterem efendim
    beyefendi | hanımefendi | bay başkan | bay bakan
  `),
  greetings: words(`merhaba | selam | selamlar | günaydın | iyi günler | iyi akşamlar`),
  readers: words(`
    arkadaşlar | dostlar | yoldaşlar | kardeşler | herkes | üyeler | okurlar | emekçiler | meslektaşlar
    arkadaşlarımız | merhaba | işçiler | arkadaşım | sevgili arkadaşlar | değerli arkadaşlar
    değerli dostlar | sevgili dostlar | sevgili yoldaşlar | dostlarımız | yoldaşlarımız | kardeşlerim
    kız kardeşler | kadın arkadaşlar | herkese | hepinize | herkese merhaba | herkese selam
    selam arkadaşlar | merhabalar | selamlar arkadaşlar | emekçi kardeşler | işçi kardeşler
    işçi arkadaşlar | sendikacılar | aktivistler | gönüllüler | destekçiler | takipçiler
    öğrenci arkadaşlar | öğretmen arkadaşlar | komşular | hemşehriler | vatandaşlar | yurttaşlar
    halkımız | değerli üyeler | sayın üyeler | üyelerimiz | liste üyeleri | canlar | meslektaşlarım
    meslektaşlarımız | basın emekçileri | kamuoyuna
  `),
  closings: words(`
    saygılarımla | saygılarımızla | saygıyla | en derin saygılarımla | dostça | selamlar | selamlarımla
    iyi dileklerimle | dayanışmayla | arz ederim | arz ederiz | gereğini rica | yanıtınızı bekliyor*
    teşekkürlerimle | imza | saygılar | saygılar sunarım | saygılar sunarız | saygılarımı sunarım
    saygılarımızı sunarız | saygı ile | saygı ve selamlar | saygı ve sevgilerimle | sevgi ve saygılarımla
    sevgiyle | sevgilerimle | sevgiler | en içten | en içten saygılarımla | en içten dileklerimle
    en derin saygılarımızla | derin saygılarımla | derin saygılarımızla | içten saygılarımla
    selam ve saygılarımla | selam ve saygılar | selam ve dayanışma | selam ve sevgiler | dostlukla
    dostça selamlar | yoldaşça | yoldaşça selamlar | devrimci selamlar | sendikal selamlar
    dayanışma duygularıyla | dayanışma duygularımla | dayanışma duygularımızla | dayanışma içinde
    dayanışma selamları | umutla | kaygıyla | endişeyle | hürmetlerimle | hürmetle | esenlikler dilerim
    iyi günler dilerim | iyi çalışmalar | iyi çalışmalar dilerim | başarılar dilerim | kolay gelsin
    bilgilerinize sunarım | bilgilerinize sunarız | bilginize sunarım | bilginize arz | saygıyla arz
    arz ve talep ederim | arz ve talep ederiz | arz ve rica ederim | gereğini arz | gereğini saygılarımla
    gereğini bilgilerinize | yanıtınızı beklerim | yanıtınızı bekleriz | cevabınızı bekliyor*
    cevabınızı beklerim | cevabınızı bekleriz | teşekkür ederim | teşekkür ederiz | şimdiden teşekkür*
    ilginize teşekkür* | ilginiz için teşekkür* | imzalar | ad soyad | adı soyadı | ad, soyad
    isim soyisim | isim, imza
  `),
  courtesies: words(`en derin saygı* | gereğini`),
  letters: words(`
    örnek mektup | mektup örneği | örnek metin | mektup metni | aşağıdaki mektubu | aşağıdaki mektup
    aşağıdaki metni | aşağıdaki metin | örnek faks | taslak mektup | mektup taslağı | örnek e-posta
    önerilen mektup | önerilen metin | örnek karar | örnek mektup metni | örnek mesaj | örnek e-mail
    örnek mail | örnek dilekçe | örnek telgraf | örnek yazı | örnek taslak | mesaj metni | mesaj örneği
    metin örneği | e-posta metni | e-posta örneği | faks metni | faks örneği | dilekçe örneği
    dilekçe metni | telgraf metni | önerilen mesaj | önerilen e-posta | hazır mektup | hazır metin
    hazır mesaj | standart mektup | model mektup | şablon mektup | mektup şablonu | şablon metin | şablon
    taslak metin | taslak metni | taslak mesaj | mektubun metni | mektubun tamamı | aşağıdaki örnek
    aşağıdaki örneği | aşağıdaki mesajı | aşağıdaki mesaj | aşağıdaki dilekçeyi | aşağıdaki faksı
    aşağıdaki e-postayı | aşağıdaki örnek mektubu | aşağıda yer alan mektup | aşağıda yer alan mektubu
    aşağıda bulunan mektup | ekteki mektup | ekteki mektubu | ekteki metni | ekteki metin | ekli mektup
    protesto mektubu | protesto metni | protesto mektubu örneği | karar taslağı | örnek karar metni
    karar önerisi | önerge örneği | buradan kesiniz | buradan kesin | mektup sonu | mektubun sonu
    kopyala yapıştır
  `),
  documents: words(`basın açıklaması | basın bildirisi | acil eylem | bülten`),
  resolutions: words(`
    bu toplantı | genel kurulumuz | aşağıda imzası bulunan* | biz aşağıda | bu genel kurul
    genel kurulumuzda | bu kongre | kongremiz | bu kurultay | bu şube | yönetim kurulumuz | toplantımız
    temsilciler kurulumuz | aşağıda imzaları bulunan* | aşağıda imzası olan* | aşağıda imzaları olan*
    aşağıda imza* | biz, aşağıda | bizler aşağıda | bizler, aşağıda | biz aşağıda imzası
    toplantıya katılanlar | toplantıya katılan bizler | karar metni
  `),
  titles: words(`
    sayın | bay | bayan | dr | prof | av | avukat | general | albay | başkan | bakan | vali | kaymakam
    büyükelçi | yargıç | hakim | savcı | müdür | dr. öğr | doç | doç. dr | doçent | prof. dr | yrd. doç
    ord. prof | profesör | doktor | öğr. gör | arş. gör | müh | op. dr | avukatı | noter | orgeneral
    korg | korgeneral | tümg | tümgeneral | tuğg | tuğgeneral | yarbay | binbaşı | yüzbaşı | teğmen
    üsteğmen | astsubay | amiral | oramiral | emniyet müdürü | komiser | başkomiser | imam | müftü | papaz
    patrik | piskopos | haham | şeyh | hazretleri | ekselansları | majesteleri | kraliçe | prens | prenses
    cumhurbaşkanı | başbakan | içişleri bakanı | dışişleri bakanı | adalet bakanı | çalışma bakanı
    milletvekili | senatör | belediye başkanı | genel başkan | genel sekreter | genel müdür | konsolos
    başkonsolos | muhtar | rektör | dekan | başsavcı | cumhuriyet savcısı | yoldaş
  `),
  roles: words(`
    başkan | başkanı | cumhurbaşkanı | başbakan | bakan | bakanı | vali | valisi | kaymakam | müdür
    müdürü | genel müdür | genel müdürü | savcı | savcısı | başsavcı | başsavcısı | hakim | yargıç
    büyükelçi | büyükelçisi | konsolos | sekreter | sekreteri | genel sekreter | genel sekreteri
    milletvekili | rektör | rektörü | komutan | komutanı | temsilci | temsilcisi | sözcü | sözcüsü
    yönetici | yöneticisi | sorumlu | sorumlusu | koordinatör | koordinatörü | genel başkan
    genel başkanı | belediye başkanı | cumhurbaşkanı yardımcısı | başbakanı | başbakan yardımcısı
    içişleri bakanı | dışişleri bakanı | adalet bakanı | çalışma bakanı | çevre bakanı | sağlık bakanı
    milli eğitim bakanı | savunma bakanı | devlet bakanı | müsteşar | müsteşarı | vali yardımcısı
    kaymakamı | başkanvekili | başkan vekili | başkan yardımcısı | eşbaşkan | eş başkan | eş başkanı
    eşbaşkanı | eş genel başkan | eş genel başkanı | onursal başkan | şube başkanı | meclis başkanı
    genel müdür yardımcısı | müdür yardımcısı | insan kaynakları müdürü | fabrika müdürü | işletme müdürü
    okul müdürü | cezaevi müdürü | emniyet müdürü | emniyet genel müdürü | emniyet amiri
    jandarma komutanı | garnizon komutanı | genelkurmay başkanı | kuvvet komutanı | ceo
    icra kurulu başkanı | yönetim kurulu başkanı | yönetim kurulu üyesi | patronu | işveren | işvereni
    şefi | amir | amiri | denetçi | denetçisi | müfettiş | müfettişi | ombudsman | kamu denetçisi
    kamu başdenetçisi | komiser | komiseri | yüksek komiser | yüksek komiseri | raportör | raportörü
    özel raportör | başsavcılık | cumhuriyet savcısı | cumhuriyet başsavcısı | hakimi | yargıcı
    mahkeme başkanı | büyükelçi vekili | maslahatgüzar | başkonsolos | başkonsolosu | konsolosu | ataşe
    ataşesi | vekili | muhtar | muhtarı | belediye meclis üyesi | dekan | dekanı | müftü | müftüsü
    piskopos | patrik | patriği | genel yayın yönetmeni | yazı işleri müdürü | yayın yönetmeni | editör
    editörü | sözcüleri | basın sözcüsü | basın danışmanı | danışman | danışmanı | örgütlenme sekreteri
    örgütlenme uzmanı | işyeri temsilcisi | baş temsilci | baştemsilci | sayman | saymanı | mali sekreter
    yürütme kurulu üyesi | dönem sözcüsü | yetkilisi | direktör | direktörü | yönetmeni | koordinatörleri
    kurucu | kurucusu
  `),
  organisations: words(`
    sendika | sendikası | komite | komitesi | dernek | derneği | federasyon | federasyonu | konfederasyon
    konfederasyonu | birlik | birliği | platform | platformu | hareket | hareketi | vakıf | vakfı | merkez
    merkezi | kurum | kurumu | bakanlık | bakanlığı | elçilik | büyükelçiliği | konsolosluk | konsolosluğu
    mahkeme | mahkemesi | belediye | belediyesi | şirket | şirketi | a.ş | üniversite | üniversitesi
    parti | partisi | ağ | ağı | inisiyatif | inisiyatifi | kampanya | kampanyası | meclis | meclisi
    valilik | valiliği | oda | odası | girişim | girişimi | banka | bankası | dayanışma | şube | şubesi
    konsey | konseyi | sendikalar | sendikaları | sendikalar birliği | işçi sendikası | birlikleri
    dernekler | dernekleri | federasyonlar | konfederasyonlar | odalar birliği | barosu | baro
    tabip odası | tabipler birliği | mühendisleri odası | vakıflar | platformlar | komisyon | komisyonu
    kurul | kurulu | yönetim kurulu | genel kurul | genel merkez | genel merkezi | genel müdürlük
    genel müdürlüğü | müdürlük | müdürlüğü | il müdürlüğü | emniyet müdürlüğü | başkanlığı
    cumhurbaşkanlığı | başbakanlık | başbakanlığı | içişleri bakanlığı | dışişleri bakanlığı
    adalet bakanlığı | çalışma bakanlığı | bakanlıklar | müsteşarlığı | kaymakamlık | kaymakamlığı
    başsavcılığı | savcılık | savcılığı | adliye | adliyesi | yargıtay | danıştay | anayasa mahkemesi
    ağır ceza mahkemesi | iş mahkemesi | idare mahkemesi | aihm | tbmm | büyük millet meclisi
    belediyeler | büyükşehir belediyesi | valilikler | karakol | karakolu | jandarma
    jandarma komutanlığı | komutanlık | komutanlığı | genelkurmay | cezaevi | hapishane | hapishanesi
    ceza infaz kurumu | temsilciliği | temsilcilik | başkonsolosluğu | başkonsolosluk | elçiliği
    büyükelçilik | misyonu | delegasyonu | holding | holdingi | ltd. şti | limited şirketi
    anonim şirketi | san. ve tic | tic. a.ş | işletmesi | işletmeleri | fabrikası | tersanesi | kooperatif
    kooperatifi | gazetesi | dergisi | haber ajansı | ajans | ajansı | televizyonu | radyosu | yayınevi
    yayınları | basın bürosu | bürosu | ofisi | sekreterlik | sekreterliği | sekretarya | dairesi | bölümü
    fakülte | fakültesi | enstitü | enstitüsü | akademi | akademisi | lisesi | okulu | hastanesi | kilise
    kilisesi | patrikhane | cemevi | müftülük | müftülüğü | kulüp | kulübü | kolektif | kolektifi
    meclisleri | forum | forumu | koalisyon | koalisyonu | cephe | cephesi | ittifak | ittifakı
    çalışma grubu | grubu | kadın grubu | insan hakları derneği | dayanışma ağı | dayanışma derneği
    kadın dayanışma | kültür merkezi | halkevi | halkevleri | direniş komitesi | grev komitesi
    girişim grubu
  `),
  write: words(`
    yazın | yazınız | yazalım | gönderin | gönderiniz | gönderelim | yollayın | yollayınız | fakslayın
    arayın | arayınız | iletin | iletiniz | adresine | adreslerine | telefon edin | mektup yazın
    kime yazmalı | alıcılar | başvurun | çağrıda bulunun | gönderilecek | gönderilmesini | kime: | yazmak
    yazmanızı | yazmanız | yazmaya | yazabilirsiniz | yazılması | yazılacak | yazılacak adresler
    yazılacak yerler | yazılacak kişiler | kimlere yazmalı | kimlere yazılmalı | kime yazılacak
    nereye yazmalı | gönder | göndermek | göndermenizi | göndermeniz | gönderebilirsiniz
    gönderebileceğiniz | gönderilmesi | gönderilmek üzere | gönderilecek adresler | gönderilecek adres
    gönderilecek kişiler | gönderilecek faks | mektup gönderin | mektuplarınızı | mektubunuzu
    mektuplar için | faks gönderin | faks çekin | faks çekiniz | fakslarınızı | fakslayınız | faks çekelim
    e-posta gönderin | e-posta atın | e-posta yollayın | e-postalarınızı | mail atın | mail gönderin
    mesaj gönderin | mesaj atın | mesajlarınızı | protesto mesajlarınızı | protesto mektuplarınızı
    protestolarınızı | protestonuzu | protesto edin | protesto ediniz | protesto faksı | telgraf çekin
    telgraf gönderin | telefon ediniz | telefon açın | telefonla arayın | ulaştırılmak | yollamak
    yollamanızı | yollayabilirsiniz | postalayın | postalayınız | yetkililere yazın | bakana yazın
    valiye yazın | iletebilirsiniz | iletmenizi | iletilmek üzere | iletilecek | iletmek için
    taleplerinizi | tepkinizi | tepkilerinizi | itirazınızı | itirazlarınızı | kaygılarınızı
    endişelerinizi | görüşlerinizi | dile getirin | talep edin | talep ediniz | isteyiniz | çağrı yapın
    çağrıda bulununuz | baskı yapın | baskı yapınız | başvurunuz | dilekçe gönderin | dilekçe verin
    muhatap adresler | muhataplar | adresler | adrese | adreslere | aşağıdaki adrese | aşağıdaki adreslere
    aşağıdaki adres | şu adrese | şu adreslere | faksına | faks numarasına | numaralı faksa | numarasına
    e-posta adresine | e-posta adreslerine | hedef adresler | protesto adresleri
    isteyin | arayarak | faks çekerek | yazarak | mektup yazarak | göndererek | talep ederek
  `),
  copy: words(`
    kopya | kopyası | kopyasını | kopyalarını | bir kopyasını | bilgi için | bilgi: | bilgi : | cc | bcc
    kopyalar | kopyayı | suretini | birer kopyasını | kopyasının | kopyalarının | bir kopya
    kopyasını da | kopyalarını da | kopyası için | kopyanın | kopyaları | kopyalarınızı | birer kopya
    birer kopyası | bir kopyası | bir nüshasını | nüshasını | birer nüsha | bir suretini
    birer suretini | suretlerini | cc'ye | cc olarak | bcc olarak | gizli kopya | karbon kopya
    bilgi amaçlı | bilgi amacıyla
  `),
  reportBack: words(`
    bize bildirin | bize haber verin | haber verin | bilgilendirin | bize yazın | bize haber ver
    haber veriniz | bize bildiriniz | bize iletin | bize iletiniz | bize ulaştırın | bizi haberdar edin
    haberdar edin | haberdar ediniz | bizi bilgilendirin | bilgilendiriniz | bilgi verin | bilgi veriniz
    bize bilgi verin | bize yazınız | bize söyleyin | bize mail atın | bize gönderin | bize gönderiniz
    bize yollayın | aldığınız yanıtları | aldığınız yanıtı | gelen yanıtları | gelen cevapları
    yanıtları bize | cevapları bize | yanıt alırsanız | cevap alırsanız | yazdığınızı bildirin
    gönderdiğinizi bildirin
  `),
  outcome: words(`
    ne dediklerini | ne yanıt | nasıl geçtiğini | yazdığınızı | gönderdiğinizi | yanıt gelirse
    yanıt alırsanız
  `),
  contact: words(`
    iletişim | bilgi | ayrıntılı bilgi | daha fazla bilgi | irtibat | sorular | sorularınız
    iletişim için | iletişim bilgileri | iletişim adresi | iletişim kurun | iletişime geçin
    iletişime geçiniz | bizimle iletişim | bize ulaşın | bize ulaşabilirsiniz | ulaşabilirsiniz
    irtibat için | irtibat telefonu | irtibat kişisi | bilgi için | bilgi almak için | ayrıntılar için
    detaylı bilgi | detaylı bilgi için | detaylar için | daha fazla bilgi için | geniş bilgi
    sorularınız için | sorular için | danışmak için | basın için | basın irtibat | e-posta adresimiz
  `),
  elsewhere: words(`
    bağış | bağışlar | hesap numarası | abone* | üyelik | başvuru | bağışlarınız | bağışlarınızı
    bağış yap* | maddi destek | maddi yardım | para yardımı | banka hesabı | banka hesap | hesap no
    hesap adı | iban | havale | eft | posta çeki | dayanışma fonu | grev fonu | aidat* | üyelikten
    listeden çıkmak | listeden ayrılmak | abonelik* | abonelikten | kayıt olmak | kayıt için | kayıt formu
    rezervasyon* | sipariş* | başvurular | iş başvurusu | özgeçmişinizi | bildiri özet*
    dayanışma mesajları | dayanışma mesajlarınızı | destek mesajları | destek mesajlarınızı
    tutuklulara mektup | mahpuslara mektup | hapishane adresi | cezaevi adresi | eski adres
    artık kullanılmıyor
  `),
  fax: words(`
    faks | fax | belgegeçer | faks no | faks numarası | fakslar | faksı | belgegeç
  `),
  phone: words(`
    tel | telefon | gsm | cep | arayın | arayınız | telefonla | telefon edin | tel no | telefon no
    telefon numarası | telefonu | cep tel | cep telefonu | santral | telefonlar | çağrı hattı
  `),
  deadline: words(`
    son tarih | son gün | son başvuru | bitiş tarihi | sona eriyor | son gönderme | son teslim
    son teslim tarihi | son başvuru tarihi | son gönderme tarihi | son gönderim | son tarihi | son mühlet
    süre sonu | süre bitimi | süre doluyor | süresi doluyor | süresi dolacak | sona erecek | son katılım
    kapanış tarihi | vaktiniz var | itiraz süresi | askı süresi
  `),
  before: words(`en geç | en son | en geç olarak`),
  byThen: words(`
    o tarihe kadar | o güne kadar | o tarihten önce | o zamana kadar
  `),
  tooLate: words(`
    çok geç | geç olacak | geç kalmış | çok geç olur | çok geç olacak | anlamsız | işe yaramaz
    dikkate alınmayacak | geçersiz sayılacak | bize danışın* | bize sorun* | danışınız | işe yaramayacak
  `),
  after: words(`sonra`),
  atLatest: words(`en geç | en son`),
  fromNow: words(`bugünden | şimdiden | bugünden itibaren`),
  negation: words(`göndermeyin | göndermeyiniz | yazmayın | yazmayınız | çekmeyin | değil | yok`),
  mail: words(`
    mektup* | faks* | mesaj* | ileti* | e-posta* | e-postalar* | kartlar | imza* | ulaşmalı | ulaşması
  `),
  endOf: words(`sonu | sonuna | sonundan`),
  dayWords: words(`gün`),
  weekWords: words(`hafta | haftanın`),
  monthWords: words(`ay | ayın`),
  within: words(`içinde | içerisinde`),
  next: words(`gelecek | önümüzdeki | bu | bu hafta | bu gelen | ertesi`),
  today: words(`bugün`),
  tonight: words(`bu akşam | bu gece | bu akşama | bu geceye`),
  tomorrow: words(`yarın | yarın akşam | yarın sabah | yarına`),
  when: words(`olduğunda | tarihinde yapılacak | günü yapılacak | ki o gün | o gün`),
  feasts: words(`bayram*`),
  because: words(`çünkü`),
  forward: words(`
    iletin | bu iletiyi | bu mesajı | bu çağrıyı | yaygınlaştırın | paylaşın | paylaşınız | dağıtın
    duyurun | duyurunuz | başkalarına | yönlendirin | yönlendiriniz | ulaştırın | iletiniz | lütfen iletin
    lütfen en az | bunu iletin | bunu en az | bu iletiyi en az | bu e-postayı | bu maili | bu duyuruyu
    bu yazıyı paylaş* | bu metni paylaş* | bu mektubu paylaş* | paylaşalım | paylaşmanızı | paylaşılması
    yayalım | yayınız | yaygınlaştıralım | yaygınlaştırınız | yaymanızı | yayılmasını | dağıtınız
    dağıtalım | duyuralım | duyurmanızı | duyurun lütfen | herkese duyurun | herkese iletin | çevrenize
    çevrenizdekilere | çevrenize yayın | arkadaşlarınıza gönderin | arkadaşlarınıza iletin
    arkadaşlarınıza yollayın | tanıdıklarınıza | tanıdıklarınıza gönderin | dostlarınıza | listelerinize
    listenizdekilere | diğer listelere | başka listelere | başkalarına da | yönlendir | yönlendirelim
    çoğaltınız | yeniden gönderin | kişiye gönderin | kişiye iletin | kişiye yollayın | lütfen yayın
    yayın ve | her yere yayın
  `),
  enlist: words(`
    isteyin | iste | rica edin | ikna edin | davet edin | çağırın | bulun
  `),
  people: words(`
    kişi | kişiye | arkadaş | arkadaşınıza | dost | dostunuza | örgüt | örgüte | kuruluşa | sendikaya
    insana | tanıdığınıza | arkadaşa | kişilere | insan | insanlara | insanla | arkadaşına
    arkadaşlarınıza | arkadaşlara | arkadaşla | dosta | dostlarınıza | tanıdığına | tanıdık
    tanıdıklarınıza | yoldaşa | yoldaşınıza | yakınınıza | meslektaşınıza | meslektaş | komşunuza
    kuruluş | kurum | kuruma | kurumlara | sendika | sendikalara | derneğe | dernek | gruba | listeye
    listelere | aileye | üyeye | kişiyle
  `),
  happenings: words(`
    gösteri | miting | yürüyüş | duruşma | duruşması | dava | davası | mahkeme | mahkemesi | oylama
    oylaması | toplantı | toplantısı | grev | eylem | eylemi | basın açıklaması | nöbet | cenaze | anma
    kurultay | kongre | oturum | seçim | sınır dışı | tahliye | yıkım | protesto | genel kurul | buluşma
    konser | karar | görüşülecek | yapılacak | idam | kapatılma | açılış | yıkılacak | kararı | yargıç
    hakim | meclis | gösterisi | gösteriler | mitingi | mitingler | yürüyüşü | yürüyüşler | yürüyeceğiz
    yürünecek | insan zinciri | oturma eylemi | açlık grevi | grevi | grev başlıyor | greve | iş bırakma
    genel grev | direniş | direnişi | işgal | boykot | eylemler | eylem günü | basın toplantısı
    bildiri okunacak | imza teslimi | imzaları teslim | teslim edilecek | teslim edeceğiz | sunulacak
    duruşmalar | duruşmaya | celse | celsesi | karar duruşması | karar verilecek | karara bağlanacak
    hükmü | temyiz | itiraz duruşması | yargılama | yargılanacak | yargılanmasına | ifade verecek
    mahkemeye | mahkemede | adliye önünde | adliyede | tutukluluk incelemesi | infazı | idamı | asılacak
    sınır dışı edil* | sınırdışı | sınırdışı edil* | iadesi | iade edilecek | tahliyesi | tahliye edilecek
    yıkımı | yıkım ekipleri | boşaltılacak | kapatılacak | kapatılması | ihale | ihalesi | satışı
    özelleştirme ihalesi | işten çıkarılacak | oylanacak | oylama günü | oylayacak | görüşecek
    görüşülmesi | görüşülüyor | görüşmesi | görüşmeler | müzakere | müzakereler | toplanacak | toplanıyor
    toplanıyoruz | toplantıda | buluşuyoruz | buluşması | buluşalım | bir araya | genel kurulu | kongresi
    kurultayı | konferans | konferansı | sempozyum | paneli | forum | forumu | zirve | zirvesi | şenlik
    şenliği | festival | festivali | konseri | anması | anma töreni | tören | töreni | cenazesi
    cenaze töreni | yıldönümü | yıl dönümü | seçimi | seçimler | seçimleri | referandum | halk oylaması
    meclise | mecliste | belediye meclisi | komisyonda | bakanlar kurulu | yürürlüğe | yürürlüğe girecek
    başlayacak | başlıyor | gerçekleşecek | gerçekleştirilecek | düzenlenecek | düzenliyoruz | açılışı
    nöbeti | adalet nöbeti | denetim | denetimi | denetimine
  `),
  plea: words(`
    lütfen | acil | rica ederiz | rica ediyoruz | çağrı | çağırıyoruz | çağrısı | dayanışma | destek
    desteğinizi | yardım | bekliyoruz | istiyoruz | ne yapabilirsiniz | gerekiyor | rica ederim
    rica ediyorum | sizden rica | sizden istediğimiz | sizden isteğimiz | acilen | acil çağrı | acil eylem
    acil eylem çağrısı | acil destek | acil dayanışma | ivedilikle | derhal | bir an önce | en kısa sürede
    çağrımız | çağrımızdır | çağrıda bulunuyoruz | çağrısında bulunuyoruz | çağrısı yapıyoruz
    desteğinize | desteğiniz | destek olun | destekleyin | destek verin | destek çağrısı | dayanışmaya
    dayanışma çağrısı | dayanışmanızı | dayanışmanıza | yardımınıza | yardımınızı | yardım edin
    ihtiyacımız var | ihtiyaç var | katkınızı | katılımınızı | harekete geçin | harekete geçelim
    sessiz kalmayın | sessiz kalma | ses verin | sesimize ses | seslerini duyurun | neler yapabilirsiniz
    ne yapabiliriz | ne yapılabilir | ne yapmalı | nasıl yardım | nasıl destek | önerilen eylem
    önerilen eylemler | yapabilecekleriniz | imdat
  `),
  action: words(`
    imzala* | imza kampanyası | tıklayın | dilekçe | imza ver* | imza at* | imza kampanyasına
    imzaya açıl* | imzanızı | imza metni | e-imza | e-dilekçe | çevrimiçi | online | internet üzerinden
    tıkla | tıklayınız | bağlantıya tıkla* | linke tıkla* | formu doldur* | katılmak için
    mesaj göndermek için | kampanyaya katıl* | kampanyaya destek | katılın
  `),
  source: words(`
    kaynak | haber | göre | açıklama | haberi | haberin | habere göre | haberin tamamı | haberin devamı
    makale | rapor | raporu | basın bülteni | basın açıklaması metni | alıntı | yayımlanan | devamını oku
  `),
  onBehalf: words(`adına | namına | temsilen | vekaleten`),
  update: words(`güncelleme | güncellendi | güncel durum | son durum | devamı | düzeltme`),
  against: words(`
    özgeçmiş | iş ilanı | bildiri çağrısı | bildiri özetleri | kazandık | artık yazmayın | eleman aranıyor
    zafer bizim | zaferimiz | büyük zafer | bir zafer | zafer kazandık | mücadele kazandı
    direniş kazandı | serbest bırakıldı, teşekkür* | yazan herkese teşekkür | mektup yazan herkese
    teşekkürler, kazandık | yazmayı bırakın | artık mektup göndermeyin | artık göndermeyin
    göndermeyin artık | kampanya sona erdi | iş ilanları | eleman aranmaktadır | eleman alınacak
    eleman alınacaktır | personel alımı | personel aranıyor | çalışma arkadaşı aranıyor
    çalışma arkadaşı arıyoruz | iş fırsatı | açık pozisyon | yarı zamanlı | maaş beklentisi
    ücret beklentisi | aranan nitelikler | askerlikle ilişiği | sürücü belgesi | cv'nizi | cv gönder*
    özgeçmişinizi gönder* | burs başvurusu | bildiri özetlerini | bildiri gönder* | makale çağrısı
    özet gönderimi | sempozyum çağrısı | katılım ücreti | kayıt ücreti | hakem* süreci | giriş ücreti
    bilet fiyat* | kermes | yardım konseri | dayanışma yemeği | bağış kampanyası | para toplu*
    kolay para | kolay kazanç | evden para kazan* | evde para kazan* | zinciri kırma* | zinciri bozma*
    adınızı ekley* | adınızı listeye | adınızı en alta | uğursuzluk | şans getirir
    toplantı tutanağı | katılanlar: | gündem maddeleri
  `),
};
