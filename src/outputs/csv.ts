import type { Catalogue, Region } from '../catalogue/types.ts';
import { translator } from '../i18n/strings.ts';
import { matchOf } from '../thread/threads.ts';
import { scopeOf } from '../words/need.ts';
import { CSV_COLUMNS, needRows } from '../words/need-table.ts';

type Value = string | number | undefined;

/** Without it the spreadsheet program that most steering groups have takes å, ä and ö for other letters. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as comma-separated values (RFC 4180): decimals with a point, whatever the language, since programs read it. */
export const csv = (rows: readonly (readonly Value[])[]): string => linesOf(rows, ',');

/** Rows as a spreadsheet program in Swedish opens them: semicolons between, and decimals with a comma. */
export const csvForSpreadsheets = (rows: readonly (readonly Value[])[]): string =>
  BYTE_ORDER_MARK +
  linesOf(
    rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : value))),
    ';',
  );

const linesOf = (rows: readonly (readonly Value[])[], between: string): string =>
  rows.map((row) => `${row.map((value) => field(value, between)).join(between)}\r\n`).join('');

const field = (value: Value, between: string): string => {
  const text = String(value ?? '');
  return new RegExp(`["\r\n${between}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Need against supply in a region, a row a group. Nothing but the header where it cannot be said. */
export function needCsv(catalogue: Catalogue, region: Region): string {
  const { language } = catalogue;
  const t = translator(language);
  const found = matchOf(catalogue, region);
  const rows = found.computable ? needRows(found.groups, found.area, scopeOf(found.area, region, t, language).area, catalogue, t) : [];
  return BYTE_ORDER_MARK + csv([CSV_COLUMNS, ...rows]);
}
