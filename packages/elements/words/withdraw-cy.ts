import type { UiWords } from './types.js';
import type { withdrawEn } from './withdraw-en.js';

/** Welsh words for taking back what was shared: a draft that no Welsh speaker has reviewed. */
export const withdrawCy: UiWords<keyof typeof withdrawEn> = {
  'receipt.title.withdrawn': 'Wedi’i dynnu’n ôl',
  'receipt.withdrawn':
    'Wedi’i wneud. Os rhannwyd rhywbeth gyda’r cod hwn, mae’r geiriau wedi’u dileu. Ni allwn weld yma a oedd unrhyw beth.',
  withdraw: "Tynnu'n ôl",
  'withdraw.what': 'Cymryd yn ôl yr hyn a rannais',
  'withdraw.text': 'Caiff y geiriau eu dileu lle cawsant eu hanfon. Ni ellir dad-ddarllen yr hyn a ddarllenwyd eisoes.',
  'withdraw.share':
    'Ticiwch beth gall eich gweithiwr ei weld. Gadewch y gweddill. Os byddwch yn newid eich meddwl wedyn, cymerwch ef yn ôl gyda’r cod a gewch. Ni ellir dad-ddarllen yr hyn a ddarllenwyd.',
  'withdraw.share@young-person':
    'Ticia beth gall dy weithiwr ei weld. Gad y gweddill. Os byddi di’n newid dy feddwl wedyn, cymera ef yn ôl gyda’r cod a gei di. Ni ellir dad-ddarllen yr hyn a ddarllenwyd.',
  'withdraw.share@child':
    'Ti biau hwn. Ticia beth gall dy weithiwr ei weld, neu ddim byd. Os byddi di’n newid dy feddwl wedyn, cymera ef yn ôl gyda’r cod a gei di.',
  'withdraw.check': 'Edrychwch ar y cod eto: pedwar gair a phedwar digid.',
  'withdraw.check@young-person': 'Edrycha ar y cod eto: pedwar gair a phedwar digid.',
  'withdraw.stopped':
    'Nid yw’n cael ei anfon mwyach. Ni ellid gofyn a oedd peth ohono wedi cyrraedd. Rhowch gynnig arall arni pan fyddwch ar-lein.',
  'withdraw.stopped@young-person':
    'Nid yw’n cael ei anfon mwyach. Ni ellid gofyn a oedd peth ohono wedi cyrraedd. Rho gynnig arall arni pan fyddi ar-lein.',
  'withdraw.failed': 'Ni chyrhaeddodd hyn. Mae’r cod yn dal yn dda. Rhowch gynnig arall arni.',
  'withdraw.failed@young-person': 'Ni chyrhaeddodd hyn. Mae’r cod yn dal yn dda. Rho gynnig arall arni.',
};
