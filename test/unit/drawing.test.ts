import { describe, expect, it } from 'vitest';
import { checkDrawing, checkDrawingFile } from '../../src/catalogue/drawing.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What drawing programs write when they are asked for an ordinary SVG. */
const EXPORTS: Record<string, string> = {
  'Inkscape 1.4, plain': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->

<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg1" ${LINK} ${NS} xmlns:svg="http://www.w3.org/2000/svg">
  <defs id="defs1"><linearGradient id="lg2"><stop style="stop-color:#ff0000;stop-opacity:1;" offset="0" id="stop1" /></linearGradient>
    <linearGradient xlink:href="#lg2" id="lg3" x1="1" y1="2" x2="3" y2="4" gradientUnits="userSpaceOnUse" /></defs>
  <g id="layer1"><path style="fill:url(#lg3);stroke:none;stroke-width:0.264583px;-inkscape-stroke:none;paint-order:markers stroke fill" d="M 42,60 C 1,2 3,4 5,6 Z" id="path1" />
    <text xml:space="preserve" style="font-size:10.58px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal';white-space:pre" x="20" y="30" id="text1"><tspan id="tspan1" x="20" y="30">Såg</tspan></text></g>
</svg>`,
  'Inkscape 0.92, plain': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<svg xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:svg="http://www.w3.org/2000/svg" ${NS} id="svg8" version="1.1" viewBox="0 0 210 297" height="297mm" width="210mm">
  <defs id="defs2" />
  <metadata id="metadata5"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /><dc:title></dc:title></cc:Work></rdf:RDF></metadata>
  <g id="layer1"><rect y="60" x="42" height="20" width="30" style="opacity:1;fill:#800000;fill-rule:evenodd;stroke:none" /></g>
</svg>`,
  'Illustrator, Export As, internal CSS': `<?xml version="1.0" encoding="UTF-8"?>
<svg id="Lager_1" data-name="Lager 1" ${NS} ${LINK} viewBox="0 0 64 40"><defs><style>.cls-1, .cls-2 { fill: none; } .cls-1 { clip-path: url(#clippath); } .cls-2 { stroke: #231f20; stroke-miterlimit: 10; stroke-width: .5px; }</style><clipPath id="clippath"><rect class="cls-2" width="64" height="40"/></clipPath></defs><g class="cls-1"><path class="cls-2" d="m1.2,3.4l5-6Z"/></g></svg>`,
  'Illustrator, Save As without DOCTYPE': `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<svg version="1.1" id="Lager_1" ${NS} ${LINK} x="0px" y="0px" viewBox="0 0 64 40" style="enable-background:new 0 0 64 40;" xml:space="preserve">
<style type="text/css">
	.st0{fill:none;stroke:#000000;stroke-miterlimit:10;}
</style>
<path class="st0" d="M1,2c3,4,5,6,7,8"/></svg>`,
  Figma: `<svg width="64" height="40" viewBox="0 0 64 40" fill="none" ${NS}>
<g clip-path="url(#clip0_1_2)"><g filter="url(#filter0_d_1_2)"><path fill-rule="evenodd" clip-rule="evenodd" d="M4 36H60" stroke="black" stroke-linecap="round"/></g>
<mask id="mask0" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="64" height="40"><path d="M0 0h64" fill="white"/></mask><rect style="mix-blend-mode:multiply" width="9" height="9" fill="#D9D9D9" fill-opacity="0.5"/></g>
<defs><filter id="filter0_d_1_2" x="0" y="0" width="64" height="40" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="hardAlpha" operator="out"/><feBlend mode="normal" in2="BackgroundImageFix" result="e"/></filter><clipPath id="clip0_1_2"><rect width="64" height="40" fill="white" transform="translate(1 2)"/></clipPath></defs></svg>`,
  Sketch: `<?xml version="1.0" encoding="UTF-8"?>
<svg width="64px" height="40px" viewBox="0 0 64 40" version="1.1" ${NS} ${LINK}>
    <title>Såg</title><desc>Created with Sketch.</desc>
    <defs><path d="M0,0 L9,9" id="path-1"></path></defs>
    <g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd"><use fill="#D8D8D8" xlink:href="#path-1"></use></g></svg>`,
  PowerPoint: `<svg width="640" height="400" ${NS} ${LINK} overflow="hidden"><defs><clipPath id="clip0"><rect x="1" y="2" width="640" height="400"/></clipPath></defs><g clip-path="url(#clip0)" transform="translate(-1 -2)"><text font-family="Calibri,Calibri_MSFontService,sans-serif" font-weight="400" font-size="24" transform="matrix(1 0 0 1 20 30)">Såg</text></g></svg>`,
  potrace: `<?xml version="1.0" standalone="no"?>
<svg version="1.0" ${NS} width="64pt" height="40pt" viewBox="0 0 64 40" preserveAspectRatio="xMidYMid meet">
<metadata>Created by potrace 1.16, written by Peter Selinger 2001-2019</metadata>
<g transform="translate(0,40) scale(0.1,-0.1)" fill="#000000" stroke="none"><path d="M1 2c3 4 5 6 7 8z"/></g></svg>`,
  'CorelDRAW without DOCTYPE': `<?xml version="1.0" encoding="UTF-8"?>
<!-- Creator: CorelDRAW 2020 (64-Bit) -->
<svg ${NS} xml:space="preserve" width="64mm" height="40mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd" viewBox="0 0 64 40" ${LINK} xmlns:xodm="http://www.corel.com/coreldraw/odm/2003">
 <defs><style type="text/css"><![CDATA[ .fil0 {fill:#373435;fill-rule:nonzero} ]]></style></defs>
 <g id="Lager_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/><path class="fil0" d="M1 2z"/></g></svg>`,
  'Affinity Designer without DOCTYPE': `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<svg width="100%" height="100%" viewBox="0 0 64 40" version="1.1" ${NS} ${LINK} xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;"><g id="Lager-1" serif:id="Lager 1"><path d="M1,2Z" style="fill:rgb(35,31,32);"/></g></svg>`,
};

/** What may not stand, in an otherwise ordinary drawing. */
const REFUSED: [what: string, inside: string, on?: string][] = [
  ['a script', '<script>1</script>'],
  ['a script by another prefix', '<q:script xmlns:q="http://www.w3.org/2000/svg">1</q:script>'],
  ['HTML', '<script xmlns="http://www.w3.org/1999/xhtml">1</script>'],
  ['an animation', '<path d="M0 0"><animate attributeName="href"/></path>'],
  ['a set', '<set attributeName="onmouseover" to="1"/>'],
  ['foreign objects', '<foreignObject/>'],
  ['an embedded photograph', '<image href="data:image/png;base64,AA=="/>'],
  ['an embedded photograph as a filter', '<filter id="f"><feImage href="#a"/></filter>'],
  ['a link', '<a href="#x"><path d="M0 0"/></a>'],
  ['an outside part', '<use href="https://a.example/b.svg#c"/>'],
  ['an outside part of the same host', '<use href="b.svg#c"/>'],
  ['an outside part, coded', '<use xlink:href="&#x68;ttps://a.example"/>'],
  ['an outside part by another prefix', '<use q:href="//a.example" xmlns:q="http://www.w3.org/1999/xlink"/>'],
  ['an outside pattern', '<path fill="url(https://a.example/#b)"/>'],
  ['an outside pattern within another function', '<path fill="rgb(url(https://a.example))"/>'],
  ['an outside pattern without its end', '<path fill="url(https://a.example"/>'],
  ['an outside pattern in a style', '<path style="fill:URL(\'//a.example\')"/>'],
  ['an escape in a style', '<path style="fill:u\\72l(//a.example)"/>'],
  ['a set of pictures in a style', '<path style="fill:image-set(\'//a.example\' 1x)"/>'],
  ['a background', '<path style="background:red"/>'],
  ['an imported stylesheet', '<style>@import "//a.example";</style>'],
  ['a font from outside', '<style>@font-face{font-family:a;src:url(//a.example)}</style>'],
  ['motion in a stylesheet', '<style>.a{animation:b 1s}</style>'],
  ['an address that stands by itself', '<rect fill="https://a.example/a"/>'],
  ['an address without its protocol', '<rect style="mask://a.example/a"/>'],
  ['a picture in a value', '<rect fill="data:image/png;base64,AA"/>'],
  ['an address in a stylesheet', '<style><![CDATA[.a{fill:url(//a.example)}]]></style>'],
  ['a handler', '<path d="M0 0" onclick="1"/>'],
  ['a handler on the root', '', 'onload="1"'],
  ['a base', '', 'xml:base="https://a.example"'],
  ['an unknown attribute', '<path src="https://a.example"/>'],
  ['the program’s own data', '<path i:knockout="Off" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"/>'],
  ['a name in the metadata', '<metadata>Anna Larsson</metadata>'],
  ['what ends too early', '<g>'],
  ['an instruction', '<?php 1 ?>'],
  ['an entity', '<text>&namn;</text>'],
];

describe('a drawing', () => {
  for (const [program, text] of Object.entries(EXPORTS))
    it(`from ${program} is taken as it is`, () => expect(checkDrawing(text)).toEqual([]));

  for (const [what, inside, on = ''] of REFUSED)
    it(`with ${what} is refused`, () => {
      expect(checkDrawing(`<svg ${NS} ${LINK} viewBox="0 0 9 9" ${on}><path id="a" d="M0 0"/>${inside}</svg>`)).toHaveLength(1);
    });

  it('loses its DOCTYPE by doing as the remedy says', () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${EXPORTS.potrace!.replace(/^.*\n/, '')}`;
    const [fault] = checkDrawing(text);
    expect(fault).toMatchObject({ line: 2, remedy: expect.stringContaining('stryk från <!DOCTYPE till närmaste >') as string });
    expect(checkDrawing(text.replace(/<!DOCTYPE[^>]*>/, ''))).toEqual([]);
  });

  it('is no other encoding than UTF-8, whatever it says', () => {
    expect(checkDrawingFile(Buffer.from(EXPORTS.Figma!))).toEqual([]);
    expect(checkDrawingFile(Buffer.from(`\uFEFF${EXPORTS.Figma!}`, 'utf16le'))).toHaveLength(1);
    expect(checkDrawing(`<?xml version="1.0" encoding="UTF-16"?>${EXPORTS.Figma!}`)).toHaveLength(1);
  });

  it('is told of one fault of a kind, at its line', () => {
    expect(checkDrawing(`<svg ${NS} viewBox="0 0 9 9">\n<script>1</script>\n<script>2</script>\n</svg>`).map(({ line }) => line)).toEqual([
      2,
    ]);
  });
});
