/** What stands under some guides: the shortest roads for adults, and what the questions of *what suits me* lead to. */
export const below = {
  'roads.title': 'Kortaste utbildning till varje yrke',
  'roads.intro': 'Utbildningar på yrkeshögskolan som är beviljade och som leder till just det yrket, den kortaste först.',
  'roads.note':
    'Beviljad är inte startad. Många kräver att du har vissa kurser eller redan har arbetat med något liknande: fråga skolan. Yrken som saknas här kan ha andra vägar, till exempel gymnasiekurser på komvux.',
  'roads.job': 'Yrke',
  'roads.points': 'Kortast, YH-poäng',
  'roads.count': 'Antal',
  'roads.distance': 'På distans',
  'roads.adult': 'Yrkesvux som vi känner till',
  'roads.adult.note': 'Vi känner bara till några få. Fråga i din kommun vad som finns där.',
  'audit.title': 'Leder frågorna till några få?',
  'audit.says': 'I yrkena som föreslås är i genomsnitt {suggested} procent kvinnor. I alla våra yrken är det {all} procent.',
  'audit.how':
    'Så räknar vi: vi provar varje par av två val, {pairs} stycken, och tar snittet av andelen kvinnor i yrkena som föreslås. Andelen gäller hela yrkesgruppen. Vem som svarar frågar vi aldrig om.',
  'audit.options': 'Andelen kvinnor i yrkena som föreslås, när ett av de två valen är …',
  'audit.choice': 'Val',
  'audit.women': 'Kvinnor',
  'audit.percent': '{percent} %',
} as const;
