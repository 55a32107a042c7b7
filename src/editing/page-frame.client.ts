import { hrefOf } from '../links.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import type { Immutable } from './decap.client.ts';

/** The page of what is in the form, as it is saved, in Decap's pane beside it. */
export function pageFrame(collection: string, region: string | undefined): object {
  const { h, createClass } = window;
  return createClass<{ entry: Immutable }>({
    render() {
      const { entry } = this.props;
      const slug = String(entry.get('slug') ?? '');
      const text = 'Här visas sidan när den är sparad.';
      if (entry.get('newRecord') === true || !slug) return h('p', { style: { font: '1rem system-ui', padding: '1rem' } }, text);
      const src = addressOf(collection, region, slug, entry.getIn(['data', 'entrance']));
      return h('iframe', { src, title: 'Sidan', style: { position: 'fixed', inset: 0, width: '100%', height: '100%', border: 0 } });
    },
  });
}

/** The address of the page that a collection's file makes. */
function addressOf(collection: string, region: string | undefined, slug: string, entrance: unknown): string {
  const [name = '', ...more] = collection.split('_');
  const { as, where } = kinds[name as Kind] as { as?: string; where: string };
  const own = slug.replace(/\.en$/, '');
  const key = name === 'region' ? (region ?? '') : where.startsWith('regions/') ? [region, own].join('/') : own;
  const known = typeof entrance === 'string' && entrance ? { entrance } : {};
  return hrefOf({ kind: as ?? name, key, ...known }, more.includes('en') ? 'en' : 'sv');
}
