#!/usr/bin/env bash
# npm 11.19.1: a folder of the project in place of one package's dependency,
#   "overrides": { "react-dom": { "scheduler": "file:stub" } }
# npm install ends with 0 and works. But package-lock.json says "resolved": "node_modules/react-dom/stub", a place that is not
# there, and npm ci from that lock file ends with 0 and leaves node_modules/scheduler as a link that leads nowhere.
# (In a larger project, npm ci refused the lock file that npm install had just written: « Missing: … from lock file ».)
# Hurt: who replaces a dependency's dependency by a folder of their own. It works where it was installed, and not where it
# is installed from the lock file, such as in CI; nothing is told before something reads the package.
# Right: install-links=true (in .npmrc, or as a flag of both). The folder is copied, and resolved from the project.
# Seen on 27 November 2026 with react-dom 19.1.0, which asks for scheduler.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund npm@11.19.1 >/dev/null 2>&1
npm=$work/node_modules/.bin/npm

project() {
  mkdir -p "$1/stub" && cd "$1"
  echo '{"name":"stub","version":"1.0.0"}' >stub/package.json
  echo '{"name":"p","version":"1.0.0","dependencies":{"react-dom":"19.1.0"},"overrides":{"react-dom":{"scheduler":"file:stub"}}}' >package.json
}

project "$work/linked"
"$npm" install --no-audit --no-fund --ignore-scripts
grep '"resolved": "node_modules/react-dom/stub"' package-lock.json
"$npm" ci --no-audit --no-fund --ignore-scripts
ls -l node_modules/scheduler
test -L node_modules/scheduler
if test -e node_modules/scheduler/package.json; then echo 'the link leads to the folder: changed'; exit 1; fi

project "$work/copied"
"$npm" install --no-audit --no-fund --ignore-scripts --install-links
grep -q '"name":"stub"' node_modules/scheduler/package.json
"$npm" ci --no-audit --no-fund --ignore-scripts --install-links
grep -q '"name":"stub"' node_modules/scheduler/package.json
echo 'As told: linked, the override leads nowhere; copied, it is there.'
