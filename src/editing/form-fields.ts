import { z } from 'zod';
import { labels, meaning } from '../schema/labels.ts';
import { elementOf, fields, formatOf, isRequired, itemsOf, metaOf, optionsOf, unwrap } from '../schema/walk.ts';
import { chooser, namedChoices, nameOf } from './form-choices.ts';
import type { FormField } from './exchange.ts';
import type { Context, Widget } from './form-types.ts';
import { isPicture, isThreeWay, typeOf } from './format.ts';
import { hintOf } from './hints.ts';

// The form of a field, made of its schema: what it is called, what one fills in, and what is said of it.

/** The form of the fields of a schema. `needed`: what stands around them must be there, so that they can be asked for. */
export function fieldsOf(schema: z.ZodType, context: Context, needed: boolean, parent = ''): FormField[] {
  return Object.entries(fields(schema)).map(([name, field]) => fieldOf(name, field, context, needed, parent));
}

/** The form of one field. `needed`: what stands around it must be there, so that it can be asked for. */
function fieldOf(name: string, schema: z.ZodType, context: Context, needed: boolean, parent: string): FormField {
  const must = isRequired(schema);
  const { description = '' } = metaOf(schema);
  const place = parent ? `${parent}.${name}` : `${context.kind}.${name}`;
  const widget = widgetOf(name, schema, context, must && needed, description);
  const hint = hintOf(schema, place, { isChosen: 'options' in widget || widget.widget === 'relation', mustWithin: must && !needed });
  const label = labels[place] ?? labels[`${parent}.${name}`] ?? labels[name] ?? name;
  // Where the check is made on saving, an empty field is told of there, and does not keep a draft from being saved.
  const isAsked = must && needed && !(context.isChecked && name === 'id');
  const base = {
    name,
    label: isAsked && context.isChecked ? `${label} *` : label,
    required: isAsked && !context.isChecked,
    ...(hint && { hint }),
  };
  return { ...base, ...widget };
}

function widgetOf(name: string, schema: z.ZodType, context: Context, needed: boolean, description: string): Widget {
  const { ref } = metaOf(schema);
  if (ref) return chooser(ref, context);
  const inner = unwrap(schema);
  const values = optionsOf(schema);
  if (values) return { widget: 'select', options: values.map((value) => ({ value, label: meaning(value, description) })) };
  if (isThreeWay(schema))
    return {
      widget: 'select',
      options: [
        { value: 'true', label: 'ja' },
        { value: 'false', label: 'nej' },
      ],
    };
  switch (typeOf(schema)) {
    case 'boolean':
      return { widget: 'boolean', ...(needed ? { default: false } : name === 'draft' && { default: true }) };
    case 'number':
      return { widget: 'number', ...(inner instanceof z.ZodNumber && bounds(inner, context.isChecked)) };
    case 'object':
      return { widget: 'object', collapsed: !needed, fields: fieldsOf(inner, context, needed, name) };
    case 'array':
      return listOf(name, elementOf(inner) ?? inner, context, description);
    case 'tuple':
      return tupleOf(name, itemsOf(inner), context);
    default:
      return textWidget(name, inner, context.isChecked);
  }
}

function tupleOf(name: string, rows: readonly z.ZodType[], { isChecked }: Context): Widget {
  const most = isChecked ? {} : { max: rows.length };
  const all = rows.flatMap((row) => optionsOf(row) ?? []);
  return all.length > 0
    ? { widget: 'select', multiple: true, ...most, options: all }
    : { widget: 'list', ...most, field: { name: 'tal', label: labels[name] ?? name, widget: 'number', value_type: 'float' } };
}

function listOf(name: string, row: z.ZodType, context: Context, description: string): Widget {
  const { ref } = metaOf(row);
  const values = optionsOf(row);
  const written = namedChoices(context.kind, name, context.content);
  if (written) return { widget: 'select', multiple: true, options: written };
  if (ref) return { ...chooser(ref, context), multiple: true };
  if (values) return { widget: 'select', multiple: true, options: values.map((value) => ({ value, label: meaning(value, description) })) };
  const shared = { widget: 'list', label_singular: 'rad', collapsed: true, default: [] };
  if (typeOf(row) === 'object') {
    // A row that is there must be whole.
    return { ...shared, summary: `{{fields.${nameOf(row)}}}`, fields: fieldsOf(row, context, true, name) };
  }
  return { ...shared, collapsed: false, field: fieldOf('rad', row, context, true, name) };
}

function textWidget(name: string, schema: z.ZodType, isChecked: boolean): Widget {
  if (formatOf(schema) === 'date')
    return {
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      date_format: 'YYYY-MM-DD',
      time_format: false,
      default: ['reviewed', 'added'].includes(name) ? '{{now}}' : '',
    };
  if (isPicture(schema)) return { widget: 'image', choose_url: false, media_folder: '', public_folder: '' };
  const { minLength, maxLength } = schema instanceof z.ZodString ? schema : {};
  const pattern = maxLength && !isChecked ? { pattern: [`^[\\s\\S]{${minLength ?? 0},${maxLength}}$`, `Högst ${maxLength} tecken.`] } : {};
  return { widget: name === 'summary' || name === 'alt' ? 'text' : 'string', ...pattern };
}

function bounds({ minValue, maxValue, format }: z.ZodNumber, isChecked: boolean): object {
  const finite = (value: number | null): value is number =>
    !isChecked && value !== null && Number.isFinite(value) && Number.isSafeInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    value_type: format?.includes('int') ? 'int' : 'float',
    ...(finite(minValue) && { min: minValue }),
    ...(finite(maxValue) && { max: maxValue }),
  };
}
