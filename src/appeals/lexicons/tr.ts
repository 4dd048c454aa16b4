import { type Lexicon, words } from './lexicon.ts';

export const tr: Lexicon = {
  language: 'tr',
  common: words(`
    ve | bir | bu | için | ile | da | de | olarak | çok | daha | olan | gibi | kadar | sonra | ama | var
    ne | her | biz | siz | onlar | değil | ya | ki | şu | o | olduğu | lütfen | tarafından | işçi
  `),
  months: words(`
    ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık
  `),
  weekdays: words(`pazar | pazartesi | salı | çarşamba | perşembe | cuma | cumartesi`),
  numbers: {
    bir: 1,
    iki: 2,
    üç: 3,
    dört: 4,
    beş: 5,
    altı: 6,
    yedi: 7,
    sekiz: 8,
    dokuz: 9,
    on: 10,
    yirmi: 20,
    elli: 50,
    yüz: 100,
  },
  salutations: words(`sayın | değerli | saygıdeğer | ekselansları | sevgili | muhterem`),
  readers: words(`
    arkadaşlar | dostlar | yoldaşlar | kardeşler | herkes | üyeler | okurlar | emekçiler | meslektaşlar
    arkadaşlarımız | merhaba | işçiler
  `),
  closings: words(`
    saygılarımla | saygılarımızla | saygıyla | en derin saygılarımla | dostça | selamlar | selamlarımla
    iyi dileklerimle | dayanışmayla | arz ederim | arz ederiz | gereğini rica | yanıtınızı bekliyor*
    teşekkürlerimle | imza
  `),
  letters: words(`
    örnek mektup | mektup örneği | örnek metin | mektup metni | aşağıdaki mektubu | aşağıdaki mektup
    aşağıdaki metni | aşağıdaki metin | örnek faks | taslak mektup | mektup taslağı | örnek e-posta
    önerilen mektup | önerilen metin | örnek karar
  `),
  resolutions: words(`bu toplantı | genel kurulumuz | aşağıda imzası bulunan* | biz aşağıda`),
  titles: words(`
    sayın | bay | bayan | dr | prof | av | avukat | general | albay | başkan | bakan | vali | kaymakam
    büyükelçi | yargıç | hakim | savcı | müdür
  `),
  roles: words(`
    başkan | başkanı | cumhurbaşkanı | başbakan | bakan | bakanı | vali | valisi | kaymakam | müdür
    müdürü | genel müdür | genel müdürü | savcı | savcısı | başsavcı | başsavcısı | hakim | yargıç
    büyükelçi | büyükelçisi | konsolos | sekreter | sekreteri | genel sekreter | genel sekreteri
    milletvekili | rektör | rektörü | komutan | komutanı | temsilci | temsilcisi | sözcü | sözcüsü
    yönetici | yöneticisi | sorumlu | sorumlusu | koordinatör | koordinatörü | genel başkan
    genel başkanı | belediye başkanı
  `),
  organisations: words(`
    sendika | sendikası | komite | komitesi | dernek | derneği | federasyon | federasyonu
    konfederasyon | konfederasyonu | birlik | birliği | platform | platformu | hareket | hareketi
    vakıf | vakfı | merkez | merkezi | kurum | kurumu | bakanlık | bakanlığı | elçilik | büyükelçiliği
    konsolosluk | konsolosluğu | mahkeme | mahkemesi | belediye | belediyesi | şirket | şirketi | a.ş
    üniversite | üniversitesi | parti | partisi | ağ | ağı | inisiyatif | inisiyatifi | kampanya
    kampanyası | meclis | meclisi | valilik | valiliği | oda | odası | girişim | girişimi | banka
    bankası | dayanışma | şube | şubesi | konsey | konseyi
  `),
  write: words(`
    yazın | yazınız | yazalım | gönderin | gönderiniz | gönderelim | yollayın | yollayınız | fakslayın
    arayın | arayınız | iletin | iletiniz | adresine | adreslerine | telefon edin | mektup yazın
    kime yazmalı | alıcılar | başvurun | çağrıda bulunun | gönderilecek | gönderilmesini | kime:
  `),
  copy: words(`
    kopya | kopyası | kopyasını | kopyalarını | bir kopyasını | bilgi için | cc | bcc | kopyalar
    kopyayı | suretini | birer kopyasını | kopyasının | kopyalarının
  `),
  reportBack: words(`
    bize bildirin | bize haber verin | haber verin | bilgilendirin | bize yazın
  `),
  contact: words(`iletişim | bilgi | ayrıntılı bilgi | daha fazla bilgi | irtibat | sorular | sorularınız`),
  elsewhere: words(`bağış | bağışlar | hesap | hesap numarası | abone* | üyelik | başvuru | kayıt`),
  fax: words(`faks | fax | belgegeçer`),
  phone: words(`tel | telefon | gsm | cep | arayın`),
  deadline: words(`son tarih | son gün | son başvuru | bitiş tarihi | sona eriyor | son gönderme`),
  before: words(`en geç | en son`),
  tooLate: words(`çok geç`),
  next: words(`gelecek | önümüzdeki | bu`),
  tomorrow: words(`yarın`),
  when: words(`olduğunda`),
  forward: words(`
    iletin | bu iletiyi | bu mesajı | bu çağrıyı | yayın | yaygınlaştırın | paylaşın | paylaşınız
    dağıtın | duyurun | duyurunuz | başkalarına | yönlendirin | yönlendiriniz | ulaştırın | iletiniz
  `),
  people: words(`
    kişi | kişiye | arkadaş | arkadaşınıza | dost | dostunuza | örgüt | örgüte | kuruluşa | sendikaya
    insana | tanıdığınıza | arkadaşa
  `),
  happenings: words(`
    gösteri | miting | yürüyüş | duruşma | duruşması | dava | davası | mahkeme | mahkemesi | oylama
    oylaması | toplantı | toplantısı | grev | eylem | eylemi | basın açıklaması | nöbet | cenaze | anma
    kurultay | kongre | oturum | seçim | sınır dışı | tahliye | yıkım | protesto | genel kurul | buluşma
    konser | karar | görüşülecek | yapılacak | idam | kapatılma | açılış | yıkılacak | kararı | yargıç
    hakim | meclis
  `),
  plea: words(`
    lütfen | acil | rica ederiz | rica ediyoruz | çağrı | çağırıyoruz | çağrısı | dayanışma | destek
    desteğinizi | yardım | bekliyoruz | istiyoruz | ne yapabilirsiniz | gerekiyor
  `),
  action: words(`imzala* | imza kampanyası | tıklayın | dilekçe | katılın`),
  source: words(`kaynak | haber | göre | açıklama`),
  issued: words(`yayınlayan`),
  onBehalf: words(`adına`),
  update: words(`
    güncelleme | güncellendi | güncel durum | son durum | devamı | düzeltme
  `),
  against: words(`
    özgeçmiş | iş ilanı | bildiri çağrısı | bildiri özetleri | kazandık | zafer | artık yazmayın | maaş
    eleman aranıyor
  `),
};
