import { counts, type Lexicon, words } from './lexicon.ts';

export const en: Lexicon = {
  language: 'en',
  common: words(`
    the | of | and | to | is | in | that | for | was | with | are | have | has | this | they | you | we
    by | not | from | be | at | which | their | our | your | on | it | been | will | who | please
  `),
  months: words(`
    january/jan | february/feb | march/mar | april/apr | may | june/jun | july/jul | august/aug
    september/sept/sep | october/oct | november/nov | december/dec
  `),
  weekdays: words(`
    sunday/sun | monday/mon | tuesday/tues/tue | wednesday/wed | thursday/thurs/thu | friday/fri
    saturday/sat
  `),
  numbers: counts(`
    1 one | 2 two/couple | 3 three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine | 10 ten
    11 eleven | 12 twelve/dozen | 13 thirteen | 14 fourteen | 15 fifteen | 16 sixteen | 17 seventeen
    18 eighteen | 19 nineteen | 20 twenty/score | 30 thirty | 40 forty | 50 fifty | 60 sixty | 70 seventy
    80 eighty | 90 ninety | 100 hundred | 1000 thousand
  `),
  salutations: words(`
    dear | your excellency | excellency | your honour | your honor | your majesty | your highness
    your grace | your worship | your eminence | honourable | honorable | sir | madam | sirs
    to the honourable | to the honorable | mr president | mr. president | madam president | mr minister
    mr. minister | mr prime minister | prime minister | mr chairman | mr. chairman | mr ambassador
    mr. ambassador | minister | esteemed | respected | to whom it may concern | gentlemen
    madame president | madam minister | madam chair | mr governor | mr. governor | mr mayor | mr. mayor
    mr secretary | mr. secretary | mr director | mr. director | mr commissioner | mr. commissioner
    your majesties | your royal highness | your holiness | your lordship | your ladyship | my lord
    my lords | the honourable | the honorable | the right honourable | rt hon | right honourable
    sirs and mesdames
  `),
  greetings: words(
    `hello | hi | hiya | hey | greetings | good morning | good afternoon | good evening | good day`,
  ),
  readers: words(`
    friend | friends | comrade | comrades | colleagues | brothers | sisters | all | everyone | everybody
    members | supporters | readers | people | folks | listmembers | subscribers | activists | reader
    list | fellow | companions | neighbours | neighbors | workers | allies | partners | reps | teachers
    parents | students | both | writers | listers | team | campaigners | campaigner | networkers
    volunteers | mates | brother and sister | sister and brother | neighbour | neighbor | delegates | affiliates | branches | secretaries
  `),
  closings: words(`
    yours sincerely | sincerely | sincerely yours | yours faithfully | faithfully | yours truly
    very truly yours | truly yours | respectfully | yours respectfully | respectfully yours | yours
    regards | best regards | kind regards | with kind regards | warm regards | with best regards
    with regards | best wishes | with best wishes | yours in solidarity | in solidarity | in hope
    with respect | cordially | thank you for your attention | i look forward to | we look forward to
    looking forward to | i await your | we await your | awaiting your | hoping for | with concern
    yours in | i remain | we remain | signed | yours very truly | yours very sincerely
    yours most sincerely | yours most respectfully | most respectfully | very respectfully
    respectfully submitted | most sincerely | very sincerely | yours in hope | yours in peace
    yours in struggle | yours fraternally | fraternally | fraternally yours | comradely greetings
    with solidarity | solidarity greetings | with the greatest respect | with great respect
    with due respect | with greetings | with warm regards | warmest regards | with sincere
    with many thanks | with thanks | many thanks for your | thanking you | thank you in advance
    thank you for your consideration | thank you for your time | i thank you for your
    we thank you for your | hoping to hear | i hope to hear | we hope to hear | in anticipation
    anticipating your | i am, sir | i have the honour | i have the honor | yours etc | yours, etc
    signature | in peace, | in struggle, | in unity,
  `),
  courtesies: words(`i remain | we remain | please accept`),
  letters: words(`
    model letter* | sample letter* | suggested letter* | draft letter* | form letter | suggested text
    sample text | model text | draft text | suggested message | sample message | model message
    sample fax | model fax | text for fax | text for the fax | text of the letter | text of letter
    text of telegram | text of the telegram | text of your telegram | text of fax | text of the fax
    text of message | text of e-mail | text of the e-mail | text of the email | text of your letter
    letter text | letter below | letter to send | letter one | letter two | letter three | letter 1
    letter 2 | letter 3 | first letter | second letter | here is a letter | here's a letter | text below
    message below | following letter | following text | following message | the following
    attached letter | letter that follows | model e-mail | model email | sample e-mail | sample email
    template letter | letter template | cut here | your letter could | something like this
    something on these lines | along these lines | model resolution | draft resolution
    sample resolution | model motion | letter in the box | text you might use | protest letter | a draft
    text for your letter | wording | suggested wording | possible text | text of the message
    your message | e-mail text | text to send | pro forma | proforma | sample | specimen letter
    example letter | letter example | template for a letter | suggested e-mail | suggested email
    suggested fax | suggested motion | suggested resolution | draft e-mail | draft email | draft fax
    draft motion | draft message | model protest | model telegram | sample telegram | sample motion
    sample protest | sample wording | text of the protest | copy and paste | cut and paste
    letter follows | letter is below | letter attached | message that follows | text that follows
    end of letter
  `),
  documents: words(`
    press note | press release | press statement | press notice | media release | media statement
    news release | urgent action | action alert | bulletin | newsletter | circular
  `),
  resolutions: words(`
    this meeting | this branch | this conference | this union | this congress | this assembly
    this council | this committee | this local | this organisation | this organization | be it resolved
    whereas | we the undersigned | we, the undersigned | resolved | this general meeting
    this annual general meeting | this executive | this lodge | this federation | this labor council
    this labour council | this chapter | this delegate meeting | we, the members | we the members
    the undersigned | now therefore | therefore be it resolved
  `),
  titles: words(`
    mr | mrs | ms | miss | mx | dr | prof | professor | sir | dame | lord | lady | hon | the hon | rt hon
    the rt hon | honourable | honorable | h.e | his excellency | her excellency | rev | reverend | fr
    father | sister | brother | comrade | gen | general | col | colonel | capt | captain | major | maj
    lt | lieutenant | sgt | sheikh | imam | rabbi | bishop | archbishop | cardinal | pastor | eng
    engineer | madam | madame | king | queen | prince | princess | judge | justice | president | minister
    prime minister | governor | mayor | senator | commissioner | ambassador | chancellor | premier
    congressman | congresswoman | councillor | superintendent | warden | chairman | chairwoman | director
    secretary | sheriff | prefect | attorney general | cllr | councilor | alderman | marshal
    field marshal | brigadier | admiral | commodore | air marshal | maitre | sultan | emir | chief
    deputy | comptroller | inspector | his honour | her honour | monsignor | mons | msgr | senor | daw
    shri | smt | datuk | tan sri
  `),
  roles: words(`
    president | vice president | vice-president | minister | ministers | prime minister | premier
    governor | mayor | senator | commissioner | ambassador | consul | chancellor | secretary | chair
    chairman | chairwoman | chairperson | director | managing director | chief executive | ceo | cfo | coo
    chief | officer | head | manager | superintendent | warden | commander | commandant | attorney
    prosecutor | attorney general | judge | magistrate | editor | principal | rector | dean | provost
    king | queen | prefect | sheriff | ombudsman | speaker | treasurer | coordinator | co-ordinator
    organiser | organizer | spokesperson | spokesman | spokeswoman | president-elect | general secretary
    inspector | administrator | registrar | chaplain | steward | convenor | convener | owner
    representative | member of parliament | mp | desk | physician | successor | harbour master
    harbor master | controller | auditor | leader | founder | delegate | councillor | deputy | board
    supervisor | landlord | trustee | executive | patron | bishop | archbishop
  `),
  organisations: words(`
    friends of the | friends of
    union | unions | committee | campaign | network | association | federation | confederation | council
    coalition | alliance | society | centre | center | institute | organisation | organization | movement
    group | front | league | foundation | trust | party | workers | solidarity | international | watch
    action | ministry | department | office | embassy | consulate | court | bureau | agency | authority
    commission | company | corporation | corp | inc | ltd | plc | llc | bank | university | college
    school | church | collective | forum | initiative | project | secretariat | house | press | radio
    news | desk | defence | defense | aid | rights | liaison | brigade | assembly | club | board | branch
    chapter | district | headquarters | parliament | government | tribunal | works | stores | team
    organisers | organizers | congress | fund | task force | police | prison | hospital | police station
    airport | airports | port | airline | firm | employer | newspaper | magazine
  `),
  write: words(`
    write | writing to | write to | send | sending | send to | send them to | send it to | sent to
    e-mail | email | emailing | e-mailing | mail | fax | faxing | telex | cable | telegram* | phone
    telephone | call | ring | address | address your | addressed to | appeals to | letters to
    protests to | messages to | faxes to | emails to | e-mails to | calls to | petition | protest to
    lobby | urge | contact | tell | lean on | direct your | goes straight to | goes to | should go to
    reach | bombard | flood | sign the letter | to whom to write | where to write | who to write to
    targets | recipients | addresses | an email to | an e-mail to | a letter to | a fax to
    a message to | post to | post it | post them | post your | mail it to | mail them to
    paste it into a mail | text as passed to | direct to | send appeals to | please write | to: | ask
    drop a line to | drop a note to | drop a line | appeal to | complain to | speak to
    make your views known to | let him know | let her know | express your | get on to | get onto
    put pressure on | remind | e-mails and letters to | letters and faxes to | direct appeals to
    send protests to | protest letters to | bring pressure | messages of protest to
    for the attention of | attention: | attn | needs to hear from | need to hear from | should hear from
    must hear from | has to hear from | ought to hear from | needs hearing from | wants hearing from
    who to contact | whom to contact | who to reach | who to call | who to ring | who to phone
    people to contact | drop him a line | drop her a line | drop them a line | drop him a note
    drop her a note | drop them a note | give him a ring | give her a ring | give them a ring
    give him a call | give her a call | give them a call | by post to | by letter to | by phone to
    by fax to | by e-mail to | by email to | make one call | make a call | make the call
    make a phone call | make one phone call | one call | pick up the phone | addressee | addressees
    the person who matters is | how to comment | how to object | how to respond | how to submit
    how to write | how to protest | send comments to | send your comments | submit comments to
    comments to | objections to | send objections | phones ringing | jam the phones | jam the lines
    flood the phones | flooding the phones | flood the switchboard | jam the switchboard
    clog the phones
  `),
  copy: words(`
    copy | copies | a copy | copied | copying | cc | c.c | bcc | blind copy | blind copies | copies to
    with copies | cc to | cc us | copy us | copy me | cc me | carbon copy | copy in | cc'd | fcc
  `),
  reportBack: words(`
    let us know | tell us | inform us | notify us | let me know | report back | keep us informed
    keep us posted | e-mail us when | email us when | send us your | send us any | forward replies
    share any response | send us word | drop us a line | write to us when | report to us | tell me
    let us hear | keep us in the loop | keep us up to date | send us copies of replies
    send us copies of any | pass on any replies | forward any replies | forward any response
    send us any replies | tell us if | tell us when | tell us what | inform me | notify me
    keep me informed | keep me posted | let me hear | send me word | send me a line | send us a line
    drop me a line | send me a note | send us a note | drop me a note | a quick note to me
    a note to me | a line to me
  `),
  outcome: words(`
    how it went | how it goes | how you got on | how you get on | what they say | what he says
    what she says | what was said | what they said | what answer | what reply | whether | that you have
    that you did | when you have | when you've | once you have | once you've | if you get | if you hear
    if you write | if you wrote | if you receive | if he answers | if she answers | if they answer
    as soon as you have
  `),
  contact: words(`
    contact | contacts | enquiries | inquiries | questions | further information | more information
    for information | for more | further details | more details | for details | queries | press contact
    reach us | get in touch | information
  `),
  elsewhere: words(`
    donate | donates | donated | donating | donation* | abstract | full papers | cheque* | check payable
    bank account | subscribe | unsubscribe | sign off | signoff | apply | application* | register
    registration | order | orders | tickets | rsvp | advertis* | webmaster | payable | bank transfer
    contributions | do not use | no longer | old address | prisoner directly | written to directly
    postcards to | messages of support | support messages | messages of solidarity | solidarity messages
    newsroom | written by volunteers | list of | proposals | abstracts | submissions | hardship fund
    sort code
  `),
  fax: words(`fax | faxes | facsimile | telefax | fax no | fax number
    tele-fax
  `),
  phone: words(`
    tel | phone | telephone | mobile | cell | call | ring | tel no | press line | hotline | switchboard
    ph | voice | landline | cell no | phones
  `),
  deadline: words(`
    deadline | closing date | last day | final date | cut-off | cutoff date | expires | expiry
    you have until | have until | there is time until | time until | time limit | due by | closes on
    comment period | comments close | consultation closes | ends on | open until | final day
    latest date | last date | last chance to | closing day | closes at | runs out on | objections close
    close on | closing on | submissions close | expires on | last posting day | last posting date
    last posting | last day for | last date for
  `),
  before: words(`
    before | by | until | till | no later than | not later than | at the latest by | prior to
    on or before | up to | not after | between now and | ahead of | in time for | in by | through
    up until | at the very latest by | up to and including | until and including | till and including
  `),
  byThen: words(`
    before then | by then | before that | before that date | before that day | by that date
    by that day | until then | till then
  `),
  tooLate: words(`
    too late | cannot be | can't be | will not count | will not be | won't be | is too late | not reach
    check with | ask us | asking us | without asking | checking with | unless you hear | ask this
    consult | useless | no use | pointless | too late to | not be counted | not count
  `),
  after: words(`after | later than | past`),
  atLatest: words(`at the latest | at the very latest | no later than | not later than | latest`),
  fromNow: words(`
    from now | from today | between now | starting now | starting today | as of today
  `),
  negation: words(`do not | don't | no | not | nothing | never | stop`),
  mail: words(`
    letter | letters | fax | faxes | e-mail | e-mails | email | emails | mail | mails | message
    messages | appeal | appeals | protest | protests | motion | motions | resolution | resolutions
    comment | comments | response | responses | reply | replies | objection | objections | submission
    submissions | telegram | telegrams | postcard | postcards | signature | signatures | it has to be
    they must | must arrive | arrive | arriv* | reach | land | sent | in by | get there | got there
    be there | heard from | hear from | be in by | to be in | be in before | close of play | collecting
    we collect | we are gathering | in the post | on the wire | in the mail | posted | on their way
    get emails in | get e-mails in | get letters in | get yours in | get them in
  `),
  endOf: words(`end of | the end of | close of
    last day of | the last day of | last working day of
  `),
  dayWords: words(`day | days`),
  weekWords: words(`week | weeks`),
  monthWords: words(`month`),
  within: words(`within | in the next | over the next | during the next | in the coming`),
  next: words(`next | this | this coming | coming | the coming`),
  today: words(`today`),
  tonight: words(`tonight | this evening | the end of today | the end of the day today`),
  tomorrow: words(`tomorrow`),
  when: words(`
    when | the day of | the date of | which is when | the day on which | the date on which | the day that
    on which
  `),
  feasts: words(`easter* | christmas* | whit* | pentecost | new year*`),
  because: words(`because | since`),
  forward: words(`
    forward this | forward it | forward the | forward to | forwarding this | forwarding the
    forwarding it | please forward | pass this | pass it | pass the word | pass the message
    pass the appeal | pass the alert | pass along | pass on | passing this | passing it | send this on
    send it on | send this to | sending this on | circulate | share this | share it | share the
    sharing this | relay this | relay the | relay it | spread the word | spread this | spread it
    repost | re-post | redistribute | distribute this | distribute widely | please distribute
    post this | copy this to | tell your friends | tell your neighbours | tell your neighbors
    tell your colleagues | tell your workmates | tell your members | tell your branch | tell your family
    tell your contacts | tell others | please share | share widely | share with | share, share
    share among | share on | tell a friend | send this message | send this mail | send this appeal
    send copies of this | forward this on | forward widely | circulate widely | circulate this
    please circulate | please repost | feel free to forward | feel free to repost | please pass
    pass it along | pass it around | hand this on | send it to your friends | send this to your
    cross-post | crosspost | please spread | disseminate | get the word out | tell everyone you know
    let others know | retweet | forward forward | forward, forward | fwd fwd | pass this message
    send this further | send it further | send further
  `),
  enlist: words(`
    ask | get | persuade | invite | find | recruit | bring | involve | encourage | tell | urge | nominate
  `),
  people: words(`
    people | persons | friends | others | colleagues | comrades | organisations | organizations | unions
    groups | contacts | members | workmates | neighbours | neighbors | lists | branches | individuals
    more | relatives | acquaintances | other people | activists | of your | addresses | networks | readers
    everybody | allies | supporters
  `),
  happenings: words(`
    demonstrat* | rally | rallies | picket* | march | vigil* | hearing | hearings | trial | trials
    court | tribunal | vote | votes | voting | meeting | meets | meet | agm | general meeting
    conference | strike | mass | funeral | evict* | execut* | inquest | arraign* | evidence | sits
    sitting | session | sentenc* | verdict | appeal hearing | protest | protests | day of action
    action day | sit-in | blockade | concert | assembly | congress | delegation | hand over | hand in
    handed over | handed in | deliver | delivered | present | presented | lunch | ceremony | opens
    open day | begins | starts | arbitration | ballot | election* | referendum | deport* | extradit*
    appear | before the | arrest | auction | demolition | demolish* | ruling | decision | decide
    decides | debate | reading | review | summit | anniversary | release | parade | occupation | walkout
    stoppage | council | committee | come to | join us | gather* | budget | due | picnic | launch | walk
    bike ride | teach-in | die-in | forum | service | memorial | action | bail | custody | judgment
    judgement | hanging | hanged | flogging | closes | closure | shut | judge | brought before
    goes before | parliament | senate | cabinet | flight | removal | to be heard | is issued
    takes effect | permit | sit down | sits down | day of solidarity | solidarity day | national day of
    deported | deportation* | extradited | deportation flight
  `),
  plea: words(`
    please | we urge | urgent | urgently | we ask | we need | we appeal | we call | act now | take action
    your support | help | kindly | what you can do | recommended action | action needed | needed | wanted
    i should be grateful | i'd be grateful | what's needed | what we're asking | at once | immediately
    do this | it takes
  `),
  action: words(`
    click | sign | petition | send your message | send a message | add your name | take action | act
    action | write online | names of | join | page is still open | online | protest | comment here
    comment online | object here | object online | respond here | respond online | have your say
    submit a comment | submit comments | comment at | objections online
  `),
  source: words(`
    what the | says | according to | article | report | source | press release | statement | news
  `),
  onBehalf: words(`for | on behalf of | p.p | pp`),
  update: words(`
    update | updated | updates | follow-up | follow up | followup | further to our | correction
    corrected | latest on
  `),
  against: words(`
    cv | curriculum vitae | pro rata | how to apply | vacancy | maternity cover | call for papers
    call for contributions | call for submissions | special issue | guest editor* | cfp | abstracts
    proposals | we won | stop writing | no more mails | no more letters | no more emails | thank you all
    make money | break the chain | perfectly legal | add your own name | add your name at the bottom
    send $ | sign and pass | sign and forward | sponsor | order form | off until | apply by | half-time
    full-time | part-time | years experience | raise money | fundrais* | donate now | tickets
    sign and pass on | add your name to the list | if you are the | to the list below | donations
    hardship fund | every penny | a victory | great victory | victory! | victory for | job vacancy
    job vacancies | job description | job title | job opening | job posting | job advert | job ad
    job offer | salary range | salary scale | salary negotiable | salary: | starting salary
    competitive salary | successful applicant | successful candidate | applicants should
    applicants must | abstract of | an abstract | short abstract | interviews will be held
    interviews will take place | submit a paper | submit papers | submission of papers | paper proposals
    workshop proposals | registration fee | no longer necessary to write | do not break the chain
    don't break the chain | work from home | earn money | covering letter | cover letter | informal chat
    informal discussion | closing date for applications | seeks a | seeks an | is seeking a
    is seeking an | is looking for a | is looking for an | is hiring | we are hiring | is recruiting
    we are recruiting | per annum | fixed-term | fixed term | hours per week | minutes of
    matters arising | apologies for absence | date of next meeting | any other business
    treasurer's report | notice is hereby given | nominations for | nominations and motions
    to book a place | places are limited | post free | postage and packing | p&p | order from
    paperback | hardback | isbn | cheques to
  `),
};
