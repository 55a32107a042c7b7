#!/usr/bin/env bash
# n3 2.13.12: `new Writer({ prefixes }).quadsToString(quads)` writes the prefixes' short names and no line that says what they stand for,
# so that what comes out is no Turtle: the library's own parser refuses it («Undefined prefix "dcat:" on line 1»), and so does oxigraph.
#
#   quadsToString, with prefixes        <https://exempel.se/> a ... dcat:Catalog.          (no @prefix)
#   quadsToString, without prefixes     whole addresses: every parser reads it
#   addQuads and end, with prefixes     @prefix dcat: <http://www.w3.org/ns/dcat#>. first: every parser reads it
#
# Cause: the prefixes are kept as names to shorten with when the writer is made, and their lines are written to its stream (or kept for
# `end`) alone. quadsToString returns only the quads' own lines.
#
# Hurt: who builds a file from one call, such as a DCAT description of open data: it looks right to the eye, nothing throws, and the
# portal that harvests it takes nothing.
#
# Right: writer.addQuads(quads) and writer.end((error, text) => ...), and a test that another library reads what is written.
#
# Seen on 28 November 2026.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name":"tekniktest","version":"1.0.0","type":"module"}' >package.json
npm install --no-audit --no-fund --loglevel=error n3@2.13.12 oxigraph@0.5.11 >/dev/null
cat >try.js <<'JS'
import { DataFactory, Parser, Writer } from 'n3';
import { Store } from 'oxigraph';
const { namedNode, quad } = DataFactory;
const DCAT = 'http://www.w3.org/ns/dcat#';
const quads = [quad(namedNode('https://exempel.se/'), namedNode(`${DCAT}dataset`), namedNode('https://exempel.se/skolor'))];
const prefixes = { dcat: DCAT };
const tried = (read) => { try { return read(); } catch (error) { return error.message.split('\n')[0]; } };
const told = (name, text) => {
  const own = tried(() => `${new Parser().parse(text).length} quad`);
  const other = tried(() => { const store = new Store(); store.load(text, { format: 'text/turtle' }); return `${store.size} quad`; });
  console.log(`${name}: n3 ${own}; oxigraph ${other.startsWith('1 ') ? other : 'refuses it'}`);
};
told('quadsToString with prefixes', new Writer({ prefixes }).quadsToString(quads));
told('quadsToString without', new Writer().quadsToString(quads));
const writer = new Writer({ prefixes });
writer.addQuads(quads);
writer.end((_, text) => told('addQuads and end with prefixes', text));
JS
node try.js | tee seen
diff seen - <<'SEEN'
quadsToString with prefixes: n3 Undefined prefix "dcat:" on line 1.; oxigraph refuses it
quadsToString without: n3 1 quad; oxigraph 1 quad
addQuads and end with prefixes: n3 1 quad; oxigraph 1 quad
SEEN
