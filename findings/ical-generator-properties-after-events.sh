#!/usr/bin/env bash
# ical-generator 11.1.2: what is set on a calendar by `x()` is written after its events, and the file's last line does not end.
#
#   ical({ x: { 'X-WR-TIMEZONE': 'Europe/Stockholm' }, events: [one] }).toString()
#   … BEGIN:VEVENT … END:VEVENT  X-WR-TIMEZONE:Europe/Stockholm  END:VCALENDAR   and no CRLF after the last
#
# RFC 5545 puts a calendar's properties before its components (3.6: icalbody = calprops component) and ends every line, the last one
# too, with CRLF (3.4). The properties that the library knows itself (NAME, METHOD, REFRESH-INTERVAL) stand right.
#
# Hurt: who sets X-WR-TIMEZONE, X-WR-RELCALID or an own property there: a reader that goes by the grammar, or stops at the first
# event for what describes the calendar, never sees it; and two calendars one after the other in a stream (3.4 allows it) have
# END:VCALENDARBEGIN:VCALENDAR on one line.
#
# Right: put such lines in before the first BEGIN:VEVENT, and end the text with CRLF.
#
# Seen on 27 November 2026.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error ical-generator@11.1.2 >/dev/null
cat >try.mjs <<'JS'
import ical from 'ical-generator';
const calendar = ical({ name: 'Norr', x: { 'X-WR-TIMEZONE': 'Europe/Stockholm' } });
calendar.createEvent({ id: 'a', start: new Date('2027-01-15T16:00:00Z'), summary: 'Öppet hus' });
const text = calendar.toString();
const lines = text.split('\r\n');
const at = (start) => lines.findIndex((line) => line.startsWith(start));
console.log(lines.join('\n'));
const seen = { name: at('NAME') < at('BEGIN:VEVENT'), own: at('X-WR-TIMEZONE') > at('END:VEVENT'), open: !text.endsWith('\r\n') };
console.log(seen);
process.exit(Object.values(seen).every(Boolean) ? 0 : 1);
JS
node try.mjs
