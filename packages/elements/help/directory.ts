import type { Help } from '../settings.js';

/** The day on which these numbers were last compared with stored copies of public pages; docs/help-numbers.md says which. */
const CHECKED = '2026-11-22';

/**
 * National places that help, in the order in which they are shown. Data with a date: an agency adds its own, day and out of
 * hours. Opening hours are not listed, since they change.
 */
export const directory: readonly Help[] = [
  {
    name: { en: 'Childline (under 19)', cy: 'Childline (dan 19)' },
    phone: '0800 1111',
    for: ['child'],
    languages: ['en', 'cy'],
    checkedOn: CHECKED,
  },
  {
    name: { en: 'Meic (under 25, Wales)', cy: 'Meic (dan 25, Cymru)' },
    phone: '080880 23456',
    text: '84001',
    for: ['child'],
    languages: ['en', 'cy'],
    nation: 'Wales',
    checkedOn: CHECKED,
  },
  {
    name: { en: 'Live Fear Free Helpline (Wales)', cy: 'Llinell Gymorth Byw Heb Ofn (Cymru)' },
    phone: '0808 80 10 800',
    text: '07860 077333',
    for: ['adult', 'practitioner'],
    languages: ['en', 'cy'],
    nation: 'Wales',
    checkedOn: CHECKED,
  },
  {
    name: { en: 'National Domestic Abuse Helpline (England)', cy: 'National Domestic Abuse Helpline (Lloegr)' },
    phone: '0808 2000 247',
    for: ['adult', 'practitioner'],
    languages: ['en'],
    nation: 'England',
    checkedOn: CHECKED,
  },
  {
    name: { en: 'NSPCC, worried about a child', cy: 'NSPCC, yn poeni am blentyn' },
    phone: '0808 800 5000',
    for: ['adult', 'practitioner'],
    languages: ['en'],
    checkedOn: CHECKED,
  },
  {
    name: { en: 'Samaritans', cy: 'Y Samariaid' },
    phone: '116 123',
    for: ['adult'],
    languages: ['en'],
    checkedOn: CHECKED,
  },
  {
    name: { en: 'Samaritans, Welsh Language Line', cy: 'Llinell Gymraeg y Samariaid' },
    phone: '0808 164 0123',
    for: ['adult'],
    languages: ['cy'],
    nation: 'Wales',
    checkedOn: CHECKED,
  },
  {
    name: { en: 'Shout, by text', cy: 'Shout, drwy neges destun' },
    text: '85258',
    for: ['adult', 'child'],
    languages: ['en'],
    checkedOn: CHECKED,
  },
  {
    name: { en: 'Family Rights Group (England)', cy: 'Family Rights Group (Lloegr)' },
    phone: '0808 801 0366',
    for: ['adult', 'practitioner'],
    languages: ['en'],
    nation: 'England',
    checkedOn: CHECKED,
  },
];
