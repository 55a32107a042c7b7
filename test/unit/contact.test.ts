import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/strings.ts';
import { region as schema } from '../../src/schema/region.ts';
import { contactsOf } from '../../src/words/contact.ts';

const t = translator('sv');
const site = { network: 'Träringen', networkWebsite: 'https://ring.example/' };
const way = (href: string, text: string, external = true) => ({ href, text, external });

describe('whom one asks about a region', () => {
  it('are its contacts: a role, a name where there is one, and every way there', () => {
    const contacts = [
      { role: 'Processledare', name: 'Kim', consent: '2026-01-01', email: 'kim@norr.example', phone: '010-123 45' },
      { role: 'Kansliet', web: 'https://www.norr.example/om', form: 'https://norr.example/skriv' },
    ];
    expect(contactsOf({ title: 'Norr', website: 'https://norr.example/', contacts }, site, t)).toEqual({
      name: 'Norr',
      regional: true,
      contacts: [
        {
          who: 'Processledare, Kim',
          role: 'Processledare',
          ways: [way('mailto:kim@norr.example', 'kim@norr.example', false), way('tel:01012345', '010-123 45', false)],
        },
        {
          who: 'Kansliet',
          role: 'Kansliet',
          ways: [way('https://www.norr.example/om', 'norr.example'), way('https://norr.example/skriv', t('contact.form'))],
        },
      ],
    });
  });

  it('is its website where it has no contacts, else the network', () => {
    expect(contactsOf({ title: 'Norr', website: 'https://norr.example/', contacts: [] }, site, t)).toEqual({
      name: 'Norr',
      regional: true,
      contacts: [{ who: undefined, ways: [way('https://norr.example/', 'norr.example')] }],
    });
    expect(contactsOf({ title: 'Norr', contacts: [] }, site, t)).toMatchObject({ name: 'Träringen', regional: false });
    expect(contactsOf({ title: 'Norr', contacts: [] }, { network: 'Träringen' }, t).contacts).toEqual([]);
  });
});

describe('a contact in the content', () => {
  const told = (contact: object): string[] =>
    schema.shape.contacts.safeParse([contact]).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  it('is a role and one way there', () => {
    expect(told({ role: 'Processledare', email: 'teknik@norr.example' })).toEqual([]);
    expect(told({ role: 'Processledare' })).toEqual(['0.role: Det står inte hur man når Processledare.']);
  });

  it('has a name only with the day that the person said yes, also in the address', () => {
    const name = 'Ett namn får stå här bara om personen har sagt ja.';
    expect(told({ role: 'Processledare', name: 'Kim', phone: '010-123 45' })).toEqual([`0.name: ${name}`]);
    expect(told({ role: 'Processledare', email: 'kim.ek@norr.example' })).toEqual([`0.email: ${name}`]);
    expect(told({ role: 'Processledare', email: 'kim.ek@norr.example', consent: '2026-01-01' })).toEqual([]);
  });
});
