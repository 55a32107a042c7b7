#!/usr/bin/env bash
# Astro 7.3.5, TypeScript 6.0.3: a project whose `lib` has no DOM gets the DOM all the same by .astro/types.d.ts.
#
#   "lib": ["ESNext"]   /// <reference types="astro/client" />   document.title   →   no error, in any file of the project
#
# `astro sync` writes that reference into .astro/types.d.ts, and Astro's tsconfigs include it. astro/client names types of astro-jsx.d.ts,
# which begins with `/// <reference lib="dom" />`, and such a reference counts for the whole program, not for the file it stands in.
#
# Hurt: who keeps code for Node and code for browsers apart by two tsconfigs: `document` in code for Node passes the check and fails
# when it runs.
#
# Right: `"libReplacement": true`, and a package named @typescript/lib-dom without the DOM's types (a folder in the project
# will do, `npm install @typescript/lib-dom@file:…`). It stands in for the reference too, also under `astro check`.
#
# Seen on 27 November 2026.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error astro@7.3.5 typescript@6.0.3 @types/node@24.19.2 >/dev/null
echo '/// <reference types="astro/client" />' >types.d.ts
echo 'export const title = document.title;' >node.ts
options='"lib": ["ESNext"], "types": ["node"], "module": "ESNext", "moduleResolution": "Bundler", "noEmit": true, "skipLibCheck": true'
echo "{ \"compilerOptions\": { $options }, \"files\": [\"node.ts\"] }" >alone.json
echo "{ \"compilerOptions\": { $options }, \"files\": [\"node.ts\", \"types.d.ts\"] }" >astro.json
echo "{ \"compilerOptions\": { $options, \"libReplacement\": true }, \"files\": [\"node.ts\", \"types.d.ts\"] }" >replaced.json
passes() { npx tsc -p "$1" >told.txt || true; sed "s/^/$1: /" told.txt; ! grep -q "Cannot find name 'document'" told.txt; }
seen=()
if passes alone.json; then seen+=(alone); fi
if passes astro.json; then seen+=(astro); fi
mkdir no-dom
echo '{ "name": "no-dom", "version": "1.0.0", "types": "index.d.ts" }' >no-dom/package.json
echo 'export {};' >no-dom/index.d.ts
npm install --no-audit --no-fund --loglevel=error @typescript/lib-dom@file:no-dom >/dev/null
if passes replaced.json; then seen+=(replaced); fi
echo "document passes: ${seen[*]}"
[ "${seen[*]}" = astro ]
