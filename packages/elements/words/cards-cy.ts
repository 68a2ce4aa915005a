import type { cardsEn } from './cards-en.js';
import type { UiWords } from './types.js';

/** Welsh words for cards to sort, an order, and drawings: a draft that no Welsh speaker has reviewed. */
export const cardsCy: UiWords<keyof typeof cardsEn> = {
  'sort.pick': 'Dewiswch gerdyn, wedyn ble mae’n mynd. Cewch adael cardiau allan.',
  'sort.pick@young-person': 'Dewisa gerdyn, wedyn ble mae’n mynd. Cei di adael cardiau allan.',
  'sort.where': 'Ble mae “{card}” yn mynd?',
  'sort.held':
    'Does dim lle eto i’r cerdyn a ddewisoch. Dywedwch ble mae’n mynd, neu pwyswch Nesaf eto i’w adael allan.',
  'sort.held@young-person':
    'Does dim lle eto i’r cerdyn a ddewisaist. Dweda ble mae’n mynd, neu pwysa Nesaf eto i’w adael allan.',
  'sort.placed': 'Mae “{card}” yma: {pile}.',
  'sort.taken': 'Mae “{card}” yn ôl gyda’r cardiau.',
  'sort.all': 'Mae lle gan bob cerdyn.',
  'sort.out': 'Tynnu allan',
  'sort.none': 'Dim byd yma eto',
  'sort.own': 'Eich geiriau eich hun',
  'sort.own@young-person': 'Dy eiriau dy hun',
  'order.title': 'Yn y drefn hon, y pwysicaf yn gyntaf',
  'order.up': 'I fyny',
  'order.down': 'I lawr',
  'order.moved': 'Mae “{card}” nawr yn {n} o {all}.',
  'draw.paper': 'Papur i dynnu llun arno',
  'draw.how': 'Tynnwch lun â bys, pen neu lygoden. Does dim rhaid.',
  'draw.how@young-person': 'Tynna lun â bys, pen neu lygoden. Does dim rhaid.',
  'draw.stays': 'Mae’n aros yma oni bai eich bod chi’n dewis ei rannu.',
  'draw.stays@young-person': 'Mae’n aros yma oni bai dy fod ti’n dewis ei rannu.',
  'draw.undo': 'Dad-wneud y llinell olaf',
  'draw.undone': 'Mae’r llinell olaf wedi mynd.',
  'draw.clear': 'Clirio’r papur',
  'draw.cleared': 'Mae’r papur yn wag.',
  'draw.full': 'Mae’r papur yn llawn. Dad-wnewch linell i dynnu mwy.',
  'draw.full@young-person': 'Mae’r papur yn llawn. Dad-wna linell i dynnu mwy.',
  'draw.words': 'Beth mae’n ei ddangos? Mae ychydig eiriau’n helpu pobl sy’n methu ei weld.',
  'draw.neutral': 'Llun',
  'help.offer.hard': 'Mae hynny’n swnio’n drwm. Hoffech chi weld pwy all helpu?',
  'help.offer.hard@young-person': 'Mae hynny’n swnio’n drwm. Hoffet ti weld pwy all helpu?',
  'input.low': 'isaf',
  'input.high': 'uchaf',
};
