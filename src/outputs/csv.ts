import type { Catalogue, Region } from '../catalogue/types.ts';
import { translator } from '../i18n/strings.ts';
import { matchOf } from '../thread/threads.ts';
import { scopeOf } from '../words/need.ts';
import { CSV_COLUMNS, needRows } from '../words/need-table.ts';

type Value = string | number | undefined;

/** Without it the spreadsheet program that most steering groups have takes å, ä and ö for other letters. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as comma-separated values (RFC 4180): decimals with a point, whatever the language, since programs read it too. */
export const csv = (rows: readonly (readonly Value[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

const field = (value: Value): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Need against supply in a region, a row a group. Nothing but the header where it cannot be said. */
export function needCsv(catalogue: Catalogue, region: Region): string {
  const { language } = catalogue;
  const t = translator(language);
  const found = matchOf(catalogue, region);
  const rows = found.computable ? needRows(found.groups, found.area, scopeOf(found.area, region, t, language).area, catalogue, t) : [];
  return csv([CSV_COLUMNS, ...rows]);
}
