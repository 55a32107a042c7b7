// Words of the Swedish language that the review knows. Nothing here is about an organisation.

/** Words that authorities write, in the forms they take, with what one says instead. */
const AUTHORITY: readonly (readonly [forms: string, better: string])[] = [
  ['erhålla erhåller erhöll erhållit', 'få'],
  ['avseende', 'om, för'],
  ['beträffande rörande angående', 'om'],
  ['samt', 'och'],
  ['genomföra genomför genomförde genomfört genomförs genomfördes', 'göra, hålla, ha'],
  ['genomförande genomförandet', 'skriv vem som gör det'],
  ['tillhandahålla tillhandahåller tillhandahöll tillhandahålls', 'ha, ge, erbjuda'],
  ['erfordras erfordrar erforderlig erforderliga', 'behövs'],
  ['inneha innehar innehade', 'ha'],
  ['åligger åläggs', 'ska, måste'],
  ['ävenledes jämväl', 'också'],
  ['ej', 'inte'],
  ['dock emellertid', 'men'],
  ['endast', 'bara'],
  ['huruvida', 'om'],
  ['ifrågavarande vederbörande', 'den, det'],
  ['nämnda ovannämnda ovanstående nedanstående', 'skriv vad det är'],
  ['möjliggöra möjliggör möjliggjorde', 'göra att det går'],
  ['säkerställa säkerställer säkerställde säkerställs', 'se till'],
  ['påbörja påbörjar påbörjade påbörjas påbörjades', 'börja'],
  ['utgöra utgör utgjorde utgörs', 'är, blir'],
  ['föreligger föreligga förelåg', 'finns'],
  ['bedriva bedriver bedrev bedrivs bedrevs', 'göra, ha'],
  ['inkomma inkommer inkommit', 'komma in, skicka'],
  ['tillse tillser', 'se till'],
  ['medelst', 'med'],
  ['såsom', 'som'],
  ['innan dess dessförinnan', 'före'],
  ['därav därvid härvid varvid varav', 'dela meningen i två'],
  ['således sålunda följaktligen', 'så, därför'],
  ['enär emedan', 'eftersom'],
  ['i syfte att', 'för att'],
  ['med anledning av', 'på grund av, för'],
  ['i enlighet med', 'enligt'],
  ['inom ramen för', 'i'],
  ['i samband med', 'när, vid'],
  ['under förutsättning att', 'om'],
  ['med avseende på', 'om, för'],
  ['gällande', 'om'],
  ['implementera implementerar implementering', 'införa, börja använda'],
  ['kompetenshöjande kompetenshöjning', 'utbildning, lära sig mer'],
  ['påvisa påvisar påvisade', 'visa'],
  ['nyttja nyttjar nyttjas nyttjade', 'använda'],
  ['ansvara för att', 'se till att'],
  ['handhavande handha handhar', 'använda, sköta'],
];

export type Plainer = { forms: string[]; better: string };

const isPhrase = (forms: string): boolean => /^(i|med|inom|under|innan|ansvara) /.test(forms);

/** Each row's forms and the better word; a row that begins with a small word is one phrase. */
export const authorityWords: readonly Plainer[] = AUTHORITY.map(([forms, better]) => ({
  forms: isPhrase(forms) ? [forms] : forms.split(' '),
  better,
}));

/** By each form, in lower case, the row it stands in. */
export const plainer = new Map(authorityWords.flatMap((row) => row.forms.map((form) => [form, row] as const)));

/** Finds any of the forms; longer ones first, so that a phrase is found before a word in it. */
export const AUTHORITY_PATTERN = new RegExp(
  `(?<!\\p{L})(?:${[...plainer.keys()].toSorted((x, y) => y.length - x.length).join('|')})(?!\\p{L})`,
  'giu',
);

/** Verbs in -s that have no active form, or mean something of their own, and other words that end as a passive does. */
export const notPassive = new Set(
  `finns finnas fanns funnits trivs trivas trivdes hoppas hoppades lyckas lyckades lyckats minns mindes andas andades svettas låtsas låtsades skäms umgås
  umgicks vistas vistades saknas saknades fattas behövs behövas behövdes behövts känns kännas kändes syns synas syntes synts hörs höras hördes märks märkas märktes verkas
  enas enades enats träffas träffades träffats möts möttes mötas ses sågs setts hjälps hjälptes brottas slåss kräkas tävlas blygs avundas misslyckas
  misslyckades misslyckats samlas samlades förs vistats byts ryms rymdes kallas kallades kallats heter händes tycks tycktes
  skils skildes följs_åt retas bråkas åldras färdas färdades samsas bättras mattas
  andras deras allas bådas ungas vuxnas äldres yngres olikas kalas glas gas atlas ananas plats bas las kras pass klass dess dels medans annars tills
  ens alltjämts hos mars tvärs hänsyns`.split(/\s+/),
);

/** Present passives after a consonant: by their endings alone they cannot be told from a genitive. */
export const passiveVerbs = new Set(
  `erbjuds krävs mäts används byggs görs ges tas läggs ställs bedöms väljs sägs säljs köps hålls drivs skrivs leds styrs sköts utses följs prövs
  upphörs anges avgörs tillsätts sätts bestäms beslutas utförs genomförs införs överförs jämförs bedrivs beskrivs föreskrivs anställs fylls
  söks undersöks besöks beräknas avsätts utbjuds förbjuds inbjuds delges uppges antas mottas upptas intas deltas dras betalas förutsätts
  meddelas lärs byggdes gjordes gavs togs lades ställdes valdes sades såldes köptes hölls drevs skrevs leddes styrdes sköttes utsågs följdes
  prövades bestämdes sattes krävdes användes infördes fördes erbjöds beslutades startades byggts gjorts getts tagits lagts ställts valts
  sålts köpts hållits drivits skrivits letts styrts skötts utsetts följts bestämts satts krävts använts införts erbjudits spelas`.split(
    /\s+/,
  ),
);
