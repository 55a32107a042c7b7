import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { didYouMean } from '../../src/schema/errors.ts';
import { slug } from '../../src/links.ts';

// A content folder for another network, small and whole: a region, a job, a programme, and the pages that the law wants. What every site
// in Sweden shares is copied from the project's own content; what nobody has told is said not to be written yet.

/** What is asked for, in this order, with the question and an example. */
export const QUESTIONS = {
  name: ['Vad ska webbplatsen heta?', 'Vårdspåret'],
  network: ['Vad heter samarbetet som regionerna hör till?', 'Vårdringen'],
  sector: ['Vilken bransch, med liten bokstav, som i ”jobb inom …”?', 'vård och omsorg'],
  email: ['Vilken e-postadress skriver läsare till?', 'redaktionen@vardringen.se'],
  municipality: ['Vilken kommun börjar ni i?', 'Falun'],
  job: ['Vilket yrke vill ni visa först?', 'Undersköterska'],
  ssyk: ['Yrkesgruppens kod enligt SSYK 2012, fyra siffror (sök på scb.se/ssyk):', '5321'],
  programme: ['Vilket program på gymnasiet leder dit?', 'Vård- och omsorgsprogrammet'],
} as const satisfies Record<string, readonly [question: string, example: string]>;

export type Asked = keyof typeof QUESTIONS;
export type Answers = Record<Asked, string>;

/** What a new site takes from the project's own content. */
type Shared = {
  /** The country's municipalities, as the file stands. */
  municipalities: string;
  /** The pages that the law wants, by file. They tell what the generator does, in the name of our own site. */
  pages: Record<string, string>;
  ownName: string;
  /** What occupational groups are called, by code, where the register has been imported. */
  groups: ReadonlyMap<string, string>;
};

type Place = { name: string; county: string };

const PAGES = ['integritet', 'tillganglighet', 'samtycke'];

/** Reads what a new site takes from a content folder. */
export async function readShared(folder: string): Promise<Shared> {
  const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');
  const pages = await Promise.all(PAGES.map(async (name) => [`pages/${name}.mdx`, await read(`pages/${name}.mdx`)] as const));
  const taxonomy = JSON.parse(await read('imported/taxonomy.json').catch(() => '{"groups":[]}')) as {
    groups: { ssyk: string; label: string }[];
  };
  return {
    municipalities: await read('municipalities.yaml'),
    pages: Object.fromEntries(pages),
    ownName: (parse(await read('site.yaml')) as { name: string }).name,
    groups: new Map(taxonomy.groups.map(({ ssyk, label }) => [ssyk, label])),
  };
}

/**
 * An answer as it will be written.
 * @throws with what to write instead, in Swedish
 */
export function understood(asked: Asked, answer: string, { municipalities, groups }: Shared): string {
  const text = answer.trim();
  if (text === '') throw new Error('Skriv något.');
  if (asked === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) throw new Error('Skriv en e-postadress: namn@exempel.se.');
  if (asked === 'municipality') {
    const names = placesIn(municipalities).map(({ name }) => name);
    const found = names.find((name) => slug(name) === slug(text));
    if (!found)
      throw new Error(`Det finns ingen kommun i Sverige som heter ”${text}”.${didYouMean(text, names)} Skriv namnet utan ordet kommun.`);
    return found;
  }
  if (asked === 'ssyk') {
    if (!/^\d{4}$/.test(text)) throw new Error('Skriv fyra siffror, till exempel 5321.');
    if (groups.size > 0 && !groups.has(text)) throw new Error(`Det finns ingen yrkesgrupp med koden ${text} i SSYK 2012.`);
  }
  if (['name', 'job', 'programme'].includes(asked) && slug(text) === '')
    throw new Error('Det behövs minst en bokstav eller siffra: det blir en del av adressen.');
  return text;
}

const placesIn = (municipalities: string): Place[] => parse(municipalities) as Place[];

/** Words as YAML takes them on a line of their own. */
const line = (fields: Record<string, unknown>): string => stringify(fields, { lineWidth: 0 });

const UNWRITTEN = 'inte skriven än';

/**
 * The files of a new site.
 * @param date today, YYYY-MM-DD
 */
export function siteFiles(answers: Answers, shared: Shared, date: string): Record<string, string> {
  const { name, network, job, programme, municipality } = answers;
  const place = placesIn(shared.municipalities).find((own) => own.name === municipality);
  if (!place) throw new Error(`${municipality} is in no list of municipalities`);
  const [jobId, programmeId] = [slug(job), slug(programme)];
  const common = (title: string, summary: string): Record<string, unknown> => ({ title, summary, reviewed: date });
  const ours = { sources: [{ id: 'egen-uppgift' }] };
  const entry = (fields: Record<string, unknown>, body: string): string => `---\n${line(fields)}---\n\n${body}\n`;
  const pages = Object.entries(shared.pages).map(([file, text]) => [
    file,
    text.replaceAll(shared.ownName, name).replace(/^reviewed: .*$/m, `reviewed: ${date}`),
  ]);
  return {
    'site.yaml': settings(answers, date),
    'stages.yaml': STAGES,
    'municipalities.yaml': shared.municipalities,
    'sources.yaml': `# Varje källa en gång. Byt ut den första mot riktiga källor, med adress.\n${line([
      { id: 'egen-uppgift', readFrom: 'Vår egen uppgift. Ingen källa är angiven än.', retrieved: date, publisher: network },
    ] as never)}`,
    'doing.yaml': `# Det man gör i yrkena, med ord som en femtonåring använder. Byt ut raden mot era egna verb.\n- {id: arbeta, title: Arbeta, summary: Du gör det som hör till yrket.}\n`,
    [`regions/${slug(municipality)}/region.mdx`]: entry(
      {
        ...common(`${network} ${municipality}`, `Texten om regionen är ${UNWRITTEN}.`),
        name: municipality,
        status: 'unclear',
        confidence: 'low',
        counties: [place.county],
        municipalities: [municipality],
        ...ours,
      },
      `Det här är början på en sida om regionen.`,
    ),
    [`jobs/${jobId}.md`]: entry(
      {
        ...common(job, `Texten om yrket är ${UNWRITTEN}.`),
        ssyk: { code: answers.ssyk, label: shared.groups.get(answers.ssyk) ?? job },
        tasks: [`Listan över vad man gör är ${UNWRITTEN}`],
        doing: ['arbeta'],
        ...ours,
      },
      'Det här är början på en sida om yrket.',
    ),
    [`programmes/${programmeId}.mdx`]: entry(
      {
        ...common(programme, `Texten om programmet är ${UNWRITTEN}.`),
        form: 'vocational',
        stage: 'gymnasium',
        length: { value: `Inte angiven än`, source: 'egen-uppgift' },
        higherEducation: 'optional',
        jobs: [{ job: jobId, basis: 'typical' }],
        ...ours,
      },
      'Det här är början på en sida om programmet.',
    ),
    'pages/om.mdx': entry(
      { ...common(`Om ${name}`, `Vad ${name} är och vem som står bakom.`), answers: ['about'], order: 10 },
      `${name} handlar om jobb inom ${answers.sector}. Bakom webbplatsen står ${network}.\n\nWebbplatsen är ny. Mycket är ${UNWRITTEN}, och det står där det saknas.`,
    ),
    ...Object.fromEntries(pages),
  };
}

function settings({ name, network, sector, email }: Answers, date: string): string {
  return `# Hela webbplatsens namn, adress och utgivare. Byt address innan ni publicerar.
${line({
  name,
  tagline: `Från nyfiken till jobb inom ${sector}`,
  summary: `Se vägen till jobb inom ${sector} där du bor.`,
  thread: 'röd tråd',
})}# Branschen. De andra formerna (short, education, course, courses, vocational, workplaces) bildas av namnet tills ni skriver dem.
${line({ sector: { name: sector }, network, address: `https://${slug(name)}.example`, since: date, languages: ['sv'] })}${line({
    publisher: { name: network, email },
    licences: {
      content: 'CC BY 4.0',
      contentAddress: 'https://creativecommons.org/licenses/by/4.0/deed.sv',
      stories: 'Berättelser och porträtt får inte kopieras eller spridas vidare, eftersom ett samtycke kan dras tillbaka.',
    },
  })}# Den som ansvarar för personuppgifter: ta bort # och fyll i innan ni publicerar.
#controller:
#  name: organisationens namn
#  organisationNumber: "sex siffror-fyra siffror"
#  email: dit man skriver om sina uppgifter
# Sidan om integritet. Skriv till det ni gör mer med personuppgifter, och hur länge de sparas (kept).
${line({ privacy: { updated: date, processing: PROCESSING } })}# Tillgänglighetsredogörelsen. Bedöm webbplatsen själva innan ni publicerar, och skriv hur.
${line({ accessibility: accessibility(date) })}`;
}

const PROCESSING = [
  {
    id: 'mejl',
    title: 'Mejl till oss',
    data: 'E-postadressen och det du skriver.',
    purpose: 'Svara dig och rätta fel på sidorna.',
  },
  {
    id: 'besok',
    title: 'Besök på webbplatsen',
    data: 'Ip-adressen, som servern får av varje besökare.',
    purpose: 'Skicka sidorna till dig.',
  },
];

/** What is true of a site that nobody has looked at yet. */
const accessibility = (date: string): object => ({
  status: 'partial',
  standard: 'WCAG 2.2, nivå A och AA',
  faults: [
    {
      id: 'kontrastteman',
      clause: '1.4.3',
      what: 'I datorns kontrastteman kan texten på ett valt hjärta (Min lista) bli svår att läsa mot sin bakgrund.',
      why: 'Webbläsaren byter knappens färger, och ordets färg följer inte med.',
      alternative: 'Listan över det du har valt står på sidan Min lista.',
    },
  ],
  outside: 'Sidor hos andra, som vi länkar till, har vi inte prövat.',
  assessed: {
    when: date,
    by: 'Ingen har bedömt den här webbplatsen än.',
    how: 'Programmet som bygger sidorna prövas med automatiska tester (verktyget axe). Sådana tester hittar bara en del av felen.',
    notTried: 'Personer som använder hjälpmedel har inte provat webbplatsen.',
  },
  published: date,
  updated: date,
});

/** The stages of the Swedish school system, in words that hold for any sector. */
const STAGES = `# Stegen på tråden, i ordning. next är vägen framåt, back är vägar tillbaka. Skriv expects där ni vill att luckor ska synas.
- {id: forskola, title: Förskola, short: FSK, ages: 1–5 år, reader: larare, icon: blocks, summary: Barn leker och undersöker., next: [ak-f-3]}
- {id: ak-f-3, title: Förskoleklass till årskurs 3, short: F–3, ages: 6–9 år, reader: larare, icon: magnifier, summary: "Elever provar, frågar och gör det första studiebesöket.", next: [ak-4-6]}
- {id: ak-4-6, title: Årskurs 4–6, short: 4–6, ages: 10–12 år, icon: robot, summary: Elever provar på och tävlar., next: [ak-7-9]}
- {id: ak-7-9, title: Årskurs 7–9, short: 7–9, ages: 13–15 år, icon: fork, summary: "Elever gör prao, möter äldre elever och väljer till gymnasiet.", next: [gymnasium]}
- {id: gymnasium, title: Gymnasium, short: GY, ages: 16–19 år, icon: gear, summary: Elever läser ett program och är ute på arbetsplatser., next: [yrkeshogskola, hogskola, arbetsliv], back: [vuxenutbildning], expects: [education]}
- {id: vuxenutbildning, title: Komvux, short: VUX, ages: Vuxna, icon: loop, summary: "Vuxna läser ett yrke, eller kompletterar betyg.", next: [yrkeshogskola, hogskola, arbetsliv]}
- {id: yrkeshogskola, title: Yrkeshögskola, short: YH, ages: Vuxna, icon: wrench, summary: Studerande lär sig ett yrke på djupet., next: [arbetsliv], back: [vuxenutbildning]}
- {id: hogskola, title: Högskola, short: HS, ages: Vuxna, icon: set-square, summary: Studenter läser till en examen., next: [arbetsliv], back: [vuxenutbildning, yrkeshogskola]}
- {id: arbetsliv, title: Arbetsliv, short: JOBB, ages: Vuxna, icon: helmet, summary: "Du jobbar, lär dig mer eller byter bana.", back: [vuxenutbildning, yrkeshogskola, hogskola], expects: [job]}
`;

/** Whether something stands in a folder already. */
export const isTaken = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

/** Writes the files of a site. What is there already is never written over. */
export async function writeSite(files: Readonly<Record<string, string>>, folder: string): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text, { flag: 'wx' });
  }
}
