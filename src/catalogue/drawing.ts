import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../schema/errors.ts';

// A drawing is sent to the reader as it is. So it is parsed, and held against what drawings need: what is not on the lists may not stand.

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** Namespaces of what a drawing program says of a drawing: its licence, kind and maker. */
const DESCRIBING = new Set([RDF, 'http://purl.org/dc/elements/1.1/', 'http://creativecommons.org/ns#', 'http://web.resource.org/cc/']);

/** Where licences and kinds of work have their names; nothing is fetched from there. */
const OF_LICENCES = /^https?:\/\/(purl\.org\/dc|creativecommons\.org|web\.resource\.org\/cc)\//;

const words = (text: string): string[] => text.trim().split(/\s+/);

const ELEMENTS = new Set(
  words(`svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker style metadata
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
    feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence`),
);

/** Properties that may stand as attributes, in `style` and in a stylesheet alike. */
const PROPERTIES = new Set(
  words(`alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering
    direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
    font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant font-variant-alternates
    font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings
    font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning letter-spacing
    lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
    pointer-events shape-margin shape-padding shape-rendering solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
    text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation text-rendering text-transform transform
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    -inkscape-font-specification -inkscape-stroke`),
);

const ATTRIBUTES = new Set([
  ...words(`id class style viewBox version baseProfile width height x y x1 x2 y1 y2 cx cy r rx ry fx fy fr d points dx dy rotate offset
    pathLength textLength lengthAdjust startOffset method spacing side preserveAspectRatio zoomAndPan gradientUnits gradientTransform
    spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth
    markerHeight refX refY orient filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 type values tableValues slope
    intercept amplitude exponent stdDeviation edgeMode order kernelMatrix divisor bias targetX targetY preserveAlpha surfaceScale
    diffuseConstant specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector azimuth elevation
    pointsAtX pointsAtY pointsAtZ limitingConeAngle z baseFrequency numOctaves seed stitchTiles radius
    role focusable lang data-name aria-hidden aria-label aria-labelledby aria-describedby`),
  ...PROPERTIES,
]);

/** Attributes of words and numbers, in which brackets and the like mean nothing. */
const PLAIN = new Set(words('id class d points data-name aria-label aria-labelledby aria-describedby lang'));
/** What a value may call upon; with `url`, only a part of the same drawing. */
const FUNCTIONS = new Set(
  words(
    `rgb rgba hsl hsla hwb lab lch oklab oklch color rect matrix translate translatex translatey scale scalex scaley rotate skewx skewy
    blur drop-shadow url`,
  ),
);

const LARGEST = 500_000;
const DEEPEST = 60;
/** Parts that a drawing shows in all, each use of a part counted: parts that use parts that use parts grow without bound. */
const MOST_PARTS = 20_000;

export type DrawingFault = Pick<Problem, 'problem' | 'remedy'> & { line: number };

const PLAIN_SVG =
  'I Inkscape: Arkiv, Spara som, Vanlig SVG. I Illustrator: Arkiv, Exportera, Exportera som, SVG. I Figma: Export, SVG. Går inte det: spara den som PNG.';
const AS_PNG = 'Ta bort det i ritprogrammet och spara på nytt, eller spara bilden som PNG.';
const ATTRIBUTES_NOT_CSS =
  'I Illustrator: Exportera som, SVG, och välj Presentationsattribut i stället för intern CSS. I Inkscape: Arkiv, Spara som, Optimerad SVG. Går inte det: spara den som PNG.';

/** The same of a file's bytes, which may be no text at all. */
export function checkDrawingFile(bytes: Uint8Array): DrawingFault[] {
  try {
    return checkDrawing(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return [
      {
        line: 1,
        problem: 'Filen heter .svg men är ingen SVG i UTF-8.',
        remedy: `Är det ett foto: döp om den till .jpg eller .png, som den hette förut. Är det en teckning: spara om den. ${PLAIN_SVG}`,
      },
    ];
  }
}

/**
 * What keeps a drawing from being published, each kind of fault once, in the order of the lines. None for an ordinary SVG.
 * @param text the file, decoded as UTF-8
 */
export function checkDrawing(text: string): DrawingFault[] {
  if (text.length > LARGEST)
    return [
      {
        line: 1,
        problem: `Teckningen är ${Math.round(text.length / 1000)} kB. Mer än ${LARGEST / 1000} kB får den inte vara.`,
        remedy: 'Förenkla den i ritprogrammet. Är det ett foto inuti: spara det som JPEG i stället.',
      },
    ];
  if (/^\s*<(!doctype html|html)\b/i.test(text))
    return [
      {
        line: 1,
        problem: 'Filen är en webbsida och ingen SVG.',
        remedy: 'Hämta bilden på nytt: högerklicka på den och välj Spara bild som.',
      },
    ];
  return new Reading().of(text);
}

/** One element that is open, or closed already: what it weighs and which parts it uses. */
type Part = { id: string | undefined; name: string; parts: number; uses: string[]; outer: Part | undefined };

/** One reading of a drawing: the parser's events, and what is wrong so far. */
class Reading {
  #faults = new Map<string, DrawingFault>();
  #parser = new SaxesParser({ xmlns: true, position: true });
  #open: SaxesTagNS[] = [];
  #part: Part | undefined;
  #byId = new Map<string, Part>();
  #root: Part | undefined;
  /** The element that may not stand, while it is open. */
  #refused: SaxesTagNS | undefined;
  #style = '';
  #line = 1;

  of(text: string): DrawingFault[] {
    const parser = this.#parser;
    parser.on('xmldecl', ({ encoding, version }) => {
      if (version !== '1.0') this.#say('version', `Teckningen är XML ${version}.`, `Spara om den. ${PLAIN_SVG}`);
      if (encoding && !/^utf-?8$/i.test(encoding))
        this.#say(`encoding`, `Teckningen säger sig vara skriven i ${encoding}.`, 'Spara den på nytt som SVG med teckenkodningen UTF-8.');
    });
    parser.on('doctype', (doctype) => {
      this.#say(
        'doctype',
        'Teckningen har en rad <!DOCTYPE …>, som kan hämta annat än det man ser.',
        doctype.includes('[') ? PLAIN_SVG : 'Ta bort den: öppna filen i en textredigerare och stryk från <!DOCTYPE till närmaste >.',
      );
    });
    parser.on('processinginstruction', ({ target }) => {
      this.#say('instruction', `Teckningen har en instruktion, <?${target} …?>.`, PLAIN_SVG);
    });
    parser.on('opentagstart', () => (this.#line = parser.line));
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', (tag) => this.#closed(tag));
    parser.on('text', (said) => this.#said(said));
    parser.on('cdata', (said) => this.#said(said));
    parser.on('error', () => {
      this.#say('syntax', 'Filen är ingen hel SVG: den går inte att läsa från den här raden.', `Spara om teckningen. ${PLAIN_SVG}`);
    });
    parser.write(text).close();
    if (this.#root && this.#partsOf(this.#root, new Set()) > MOST_PARTS)
      this.#say(
        'uses',
        `Teckningen har fler än ${MOST_PARTS} delar, när alla kopior räknas.`,
        'Förenkla den i ritprogrammet, eller spara den som PNG.',
      );
    const faults = [...this.#faults.values()].toSorted((a, b) => a.line - b.line);
    // What a DOCTYPE names is unknown further down, which is no fault of its own.
    const doctype = this.#faults.get('doctype');
    return doctype?.remedy === PLAIN_SVG ? [doctype] : faults;
  }

  /** Each kind of fault is told once, where it is first. */
  #say(kind: string, problem: string, remedy: string, line = this.#parser.line): void {
    if (!this.#faults.has(kind)) this.#faults.set(kind, { line, problem, remedy });
  }

  #opened(tag: SaxesTagNS): void {
    const isInMetadata = this.#open.some(isMetadata);
    this.#open.push(tag);
    // Within what may not stand, nothing more need be told.
    if (this.#refused) return;
    const stands = this.#open.length === 1 ? this.#checkRoot(tag) : isInMetadata ? this.#checkDescription(tag) : this.#checkElement(tag);
    if (!stands) this.#refused = tag;
    else if (!isInMetadata) for (const attribute of Object.values(tag.attributes)) this.#checkAttribute(tag, attribute);
    if (this.#open.length > DEEPEST)
      this.#say(
        'deep',
        `Teckningen har fler än ${DEEPEST} nivåer i varandra.`,
        'Gör grupperna färre i ritprogrammet, eller spara den som PNG.',
      );
    this.#count(tag);
  }

  #closed(tag: SaxesTagNS): void {
    this.#open.pop();
    if (this.#refused) {
      if (this.#refused === tag) this.#refused = undefined;
      else return;
    }
    this.#part = this.#part?.outer;
    if (tag.local !== 'style' || tag.uri !== SVG) return;
    this.#checkStyleSheet(this.#style);
    this.#style = '';
  }

  #said(text: string): void {
    const within = this.#open.at(-1);
    if (within?.local === 'style' && within.uri === SVG) this.#style += text;
    if (this.#refused || !this.#open.some(isMetadata)) return;
    const said = text.trim();
    if (said === '' || said === 'image/svg+xml' || /^(created|generated) (by|with) /i.test(said)) return;
    this.#say(
      'metadata',
      `Bland teckningens dolda uppgifter står ”${said.replace(/\s+/g, ' ').slice(0, 60)}”.`,
      'I Inkscape: Arkiv, Dokumentegenskaper, Metadata: töm fälten och spara. I andra program: stryk allt från <metadata> till </metadata> i en textredigerare.',
    );
  }

  #checkRoot({ local, uri, attributes }: SaxesTagNS): boolean {
    if (local !== 'svg' || uri !== SVG) {
      const problem = local === 'svg' ? `Teckningen saknar xmlns="${SVG}".` : `Filen är ingen SVG. Den börjar med <${local}>.`;
      this.#say('root', problem, `Spara om teckningen. ${PLAIN_SVG}`, this.#line);
      return false;
    }
    if (!attributes.viewBox && !(attributes.width && attributes.height))
      this.#say('size', 'Teckningen har inga mått.', 'Spara om den ur ritprogrammet med bredd och höjd.', this.#line);
    return true;
  }

  /** Whether an element may stand. */
  #checkElement({ name, local, uri }: SaxesTagNS): boolean {
    if (uri === SVG && ELEMENTS.has(local)) return true;
    const [kind, problem, remedy] =
      uri === SVG ? refusal(local) : ['foreign', `I teckningen ligger något som inte är teckning: <${name}>.`, PLAIN_SVG];
    this.#say(kind, problem, remedy, this.#line);
    return false;
  }

  /** What a program says of the drawing: its kind and licence, but no address that is fetched and no name. */
  #checkDescription({ name, uri, attributes }: SaxesTagNS): boolean {
    const isOrdinary = Object.values(attributes).every(
      ({ uri: space, value }) => space === XMLNS || (space === RDF && (value === '' || OF_LICENCES.test(value))),
    );
    if (DESCRIBING.has(uri) && isOrdinary) return true;
    this.#say('foreign', `Bland teckningens dolda uppgifter står <${name}>.`, PLAIN_SVG, this.#line);
    return false;
  }

  #checkAttribute(tag: SaxesTagNS, { name, local, uri, value }: { name: string; local: string; uri: string; value: string }): void {
    if (uri === XMLNS || name === 'xmlns') return;
    // A name that Affinity gives a part, beside its id.
    if (uri === 'http://www.serif.com/' && local === 'id') return;
    if (local === 'href' && (uri === XLINK || uri === '')) {
      if (!/^#[^\s"'()<>\\]+$/.test(value))
        this.#say('address', `Teckningen hämtar något utifrån: ${name}="${short(value)}".`, AS_PNG, this.#line);
    } else if (uri === XML) {
      if (local !== 'space' && local !== 'lang')
        this.#say('address', `Teckningen hämtar något utifrån: ${name}="${short(value)}".`, AS_PNG, this.#line);
    } else if (uri === XLINK) {
      if (!/^(type|show|actuate|title)$/.test(local))
        this.#say('address', `Teckningen hämtar något utifrån: ${name}="${short(value)}".`, AS_PNG, this.#line);
    } else if (uri !== '')
      this.#say('foreign', `Ritprogrammets egna uppgifter ligger kvar i filen: ${name}="${short(value)}".`, PLAIN_SVG, this.#line);
    else if (/^on/i.test(name)) this.#say('script', `Teckningen innehåller skript: ${name}="${short(value)}".`, AS_PNG, this.#line);
    else if (name === 'style') this.#checkDeclarations(value, this.#line);
    else if (tag.local === 'style' && (name === 'type' || name === 'media')) {
      if (value !== 'text/css' && value !== 'all')
        this.#say('css', `Teckningens stilmall är av slaget ”${short(value)}”.`, ATTRIBUTES_NOT_CSS, this.#line);
    } else if (!ATTRIBUTES.has(name))
      this.#say(`attribute ${name}`, `”${name}” hör inte till det som en teckning får innehålla.`, PLAIN_SVG, this.#line);
    else if (!PLAIN.has(name)) this.#checkValue(name, value, this.#line);
  }

  #checkValue(name: string, value: string, line: number): void {
    if (isSafe(value)) return;
    if (/url|src|image|https?:|\/\/|@/i.test(value))
      this.#say('address', `Teckningen hämtar något utifrån: ${name}: ${short(value)}.`, AS_PNG, line);
    else this.#say('css', `”${name}: ${short(value)}” går inte att använda i en teckning.`, ATTRIBUTES_NOT_CSS, line);
  }

  #checkDeclarations(css: string, line: number): void {
    for (const declaration of css.split(';').filter((part) => part.trim() !== '')) {
      const [, name = '', value = ''] = /^\s*([-a-z]+)\s*:\s*([^]*?)\s*$/i.exec(declaration) ?? [];
      if (PROPERTIES.has(name.toLowerCase())) this.#checkValue(name, value, line);
      else this.#say('css', `”${short(declaration.trim())}” går inte att använda i en teckning.`, ATTRIBUTES_NOT_CSS, line);
    }
  }

  /** Rules of classes, ids and elements, as drawing programs write them; nothing that begins with @. */
  #checkStyleSheet(css: string): void {
    const line = this.#parser.line;
    const plain = css.replace(/\/\*[^]*?\*\//g, ' ').replace(/<!--|-->/g, ' ');
    let rest = plain;
    for (const [rule, selector = '', declarations = ''] of plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
      rest = rest.replace(rule, '');
      if (!/^[\s\w.#,>*:()\p{L}-]+$/u.test(selector))
        this.#say('css', `”${short(selector.trim())}” går inte att använda i en teckning.`, ATTRIBUTES_NOT_CSS, line);
      this.#checkDeclarations(declarations, line);
    }
    if (rest.trim() !== '') this.#say('css', `”${short(rest.trim())}” går inte att använda i en teckning.`, ATTRIBUTES_NOT_CSS, line);
  }

  #count(tag: SaxesTagNS): void {
    const id = tag.attributes.id?.value;
    const part: Part = { id, name: tag.local, parts: 1, uses: [], outer: this.#part };
    this.#root ??= part;
    this.#part = part;
    if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, part);
    const used =
      tag.local === 'use'
        ? Object.values(tag.attributes)
            .find(({ local }) => local === 'href')
            ?.value.slice(1)
        : undefined;
    for (let outer: Part | undefined = part.outer; outer; outer = outer.outer) outer.parts += 1;
    if (used !== undefined) for (let outer: Part | undefined = part; outer; outer = outer.outer) outer.uses.push(used);
  }

  /** How many parts one shows, with what it uses. One that uses itself shows no end of them. */
  #partsOf(part: Part, within: ReadonlySet<Part>, known = new Map<Part, number>()): number {
    if (within.has(part)) return Infinity;
    const found = known.get(part);
    if (found !== undefined) return found;
    const inner = new Set(within).add(part);
    let sum = part.parts;
    for (const id of part.uses) {
      const used = this.#byId.get(id);
      if (used) sum += this.#partsOf(used, inner, known);
      if (sum > MOST_PARTS) break;
    }
    known.set(part, sum);
    return sum;
  }
}

/** Whether a value calls upon nothing but colours, movements and parts of the same drawing. */
function isSafe(value: string): boolean {
  // No word or number in a drawing has a colon: what has one is an address.
  if (/[\\@<>{}:]|\/\//.test(value)) return false;
  return [...value.matchAll(/([-\w]*)\s*\(([^()]*)/g)].every(([, name = '', inner = '']) =>
    name.toLowerCase() === 'url' ? /^\s*(["']?)#[^\s"'()]+\1\s*$/.test(inner) : FUNCTIONS.has(name.toLowerCase()),
  );
}

/** Why an element of SVG may not stand: its kind of fault, the fault and the remedy. */
function refusal(local: string): [kind: string, problem: string, remedy: string] {
  if (local === 'image' || local === 'feImage')
    return [
      'image',
      'Det ligger ett foto inuti teckningen.',
      'Spara hela bilden som JPEG eller PNG i stället, eller ta bort fotot ur teckningen.',
    ];
  if (local === 'script') return ['script', 'Teckningen innehåller skript.', AS_PNG];
  if (/^(set|animate.*|mpath|discard)$/.test(local))
    return ['moving', `Teckningen rör sig: <${local}>.`, 'Spara den stilla. Rörelser visas inte här.'];
  if (local === 'a')
    return ['link', 'Teckningen innehåller en länk.', 'Ta bort länken i ritprogrammet. Skriv den i texten bredvid bilden.'];
  return [`element ${local}`, `<${local}> hör inte till det som en teckning får innehålla.`, PLAIN_SVG];
}

const isMetadata = ({ local, uri }: SaxesTagNS): boolean => local === 'metadata' && uri === SVG;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
