import type { Region, Site } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';
import { hostOf } from './source-name.ts';

/** A way to reach somebody: what it leads to, and what it is called. */
type Way = { href: string; text: string; external: boolean };
/** Whom one asks: a role, a name where the person has said yes to it, and the ways there. */
export type Contact = { who: string | undefined; role?: string | undefined; ways: Way[] };

const web = (href: string, text = hostOf(href)): Way => ({ href, text, external: true });

/** Whom to ask about a region: its own contacts, else its website; where we know neither, the national network. */
export function contactsOf(
  { title, website, contacts }: Pick<Region, 'title' | 'website' | 'contacts'>,
  { network, networkWebsite }: Pick<Site, 'network' | 'networkWebsite'>,
  t: Translate,
): { name: string; regional: boolean; contacts: Contact[] } {
  if (contacts.length > 0) {
    const told = contacts.map((contact) => ({
      role: contact.role,
      who: [contact.role, contact.name].filter(Boolean).join(', '),
      ways: waysTo(contact, t),
    }));
    return { name: title, regional: true, contacts: told };
  }
  const address = website ?? networkWebsite;
  return {
    name: website ? title : network,
    regional: website !== undefined,
    contacts: address ? [{ who: undefined, ways: [web(address)] }] : [],
  };
}

const waysTo = ({ web: page, form, email, phone }: Region['contacts'][number], t: Translate): Way[] => [
  ...(page ? [web(page)] : []),
  ...(form ? [web(form, t('contact.form'))] : []),
  ...(email ? [{ href: `mailto:${email}`, text: email, external: false }] : []),
  ...(phone ? [{ href: `tel:${phone.replaceAll(/[ -]/g, '')}`, text: phone, external: false }] : []),
];
