/** What a counsellor takes along to an evening in a municipality. */
export const pack = {
  'kind.pack': 'Kvällspaket',
  'kind.one.pack': 'Kvällspaket',
  'pack.title': 'Kvällspaket: {name}',
  'pack.summary':
    'Det du tar med till en kväll med elever och föräldrar i {name}: regionen, det som ligger närmast, datum, samtalskort och koder.',
  'pack.how': 'Skriv ut allt på en gång: välj Dela och sedan Skriv ut. Varje del börjar på ett nytt papper, och korten är två på varje.',
  'pack.region': 'Regionen: {region}',
  'pack.own': 'i kommunen',
  'pack.near': 'Det närmaste som vi känner till från {name}',
  'pack.near.note': 'Vi vet inte vilka program varje gymnasieskola har. En skola som ligger närmare kan ha programmet: fråga den.',
  'pack.cards': 'Samtalskort för de {count} närmaste yrkena',
  'pack.cards.note':
    'De yrken som en utbildning nära säkert leder till. Ligger flera lika nära kommer det som regionens företag söker mest först.',
  'pack.job.near': 'Närmaste utbildning som vi känner till: {place}, {km}.',
  'pack.codes': 'Koder att sätta upp',
  'pack.code.place': '{name}: allt som finns nära',
  'pack.link': 'Kvällspaket att skriva ut, för vägledare',
  'pack.link.note': 'Regionens blad, det närmaste, datum, samtalskort och koder.',
} as const;
