import type { UiWords } from './types.js';
import type { firstEn } from './first-en.js';

/** Welsh words of the frame and the first screen: a draft that no Welsh speaker has reviewed. */
export const firstCy: UiWords<keyof typeof firstEn> = {
  'bar.help': 'Cymorth',
  'bar.leave': 'Gadael yn gyflym',
  'nav.next': 'Nesaf',
  'nav.back': 'Yn ôl',
  'nav.skip': 'Hepgor hwn',
  'opening.what': 'Set o gwestiynau yw hwn. Nid person, ac nid AI.',
  'opening.language': 'Pa iaith?',
  'opening.voice': 'Pwy sy’n ateb?',
  'voice.adult': 'Oedolyn',
  'voice.young-person': 'Person ifanc',
  'voice.child': 'Plentyn',
  'voice.practitioner': 'Gweithiwr',
  'opening.limits':
    'Eich lle chi yw hwn. Chi sy’n dewis beth i’w rannu. Un peth yn gyntaf: os gallai rhywun gael niwed difrifol, efallai y bydd rhaid i’ch gweithiwr weithredu. Byddan nhw’n ceisio dweud wrthych chi yn gyntaf.',
  'opening.limits@young-person':
    'Dy le di yw hwn. Ti sy’n dewis beth i’w rannu. Un peth yn gyntaf: os gallai rhywun gael niwed difrifol, efallai y bydd rhaid i dy weithiwr weithredu. Byddan nhw’n ceisio dweud wrthot ti yn gyntaf.',
  'opening.limits@child':
    'Cei di ddewis beth i’w rannu. Os dywedi di wrth oedolyn fod rhywun yn dy frifo, rhaid iddyn nhw geisio helpu i’th gadw’n ddiogel.',
  'opening.limits@practitioner': 'Dywedwch beth y gallai fod rhaid i chi ei rannu cyn gofyn y cwestiwn cyntaf.',
  'opening.home': 'Does neb yn gweld hwn ond chi, oni bai eich bod chi’n ei ddangos iddyn nhw.',
  'opening.home@young-person': 'Does neb yn gweld hwn ond ti, oni bai dy fod ti’n ei ddangos iddyn nhw.',
  'opening.skip': 'Gallwch hepgor unrhyw gwestiwn, mynd yn ôl, neu stopio. Does dim angen rheswm.',
  'opening.skip@young-person': 'Gelli di hepgor unrhyw gwestiwn, mynd yn ôl, neu stopio. Does dim angen rheswm.',
  'opening.skip@child': 'Cei di hepgor unrhyw gwestiwn, neu stopio. Mae hynny’n iawn.',
  'opening.place': 'Ydy hwn yn lle da i wneud hyn? All rhywun weld eich sgrin?',
  'opening.place@young-person': 'Ydy hwn yn lle da i wneud hyn? All rhywun weld dy sgrin?',
  'place.good': 'Lle da',
  'place.unsure': 'Ddim yn siŵr',
  'place.not-now': 'Nid nawr',
  'place.unsure.line':
    'Gallwch aros am le gwell. Os daw rhywun, pwyswch Gadael yn gyflym. Mae’n cuddio’r dudalen hon ac yn agor un arall. Ni all glirio hanes y porwr.',
  'place.unsure.line@young-person':
    'Gelli di aros am le gwell. Os daw rhywun, pwysa Gadael yn gyflym. Mae’n cuddio’r dudalen hon ac yn agor un arall. Ni all glirio hanes y porwr.',
  'place.unsure.line@child':
    'Cei di aros am le gwell. Os daw rhywun, pwysa Gadael yn gyflym. Mae’n cuddio’r dudalen hon ac yn agor un arall. Ni all glirio hanes y porwr.',
  'opening.leave':
    'Mae Gadael yn gyflym yn cuddio’r dudalen hon ar unwaith ac yn agor un arall. Felly hefyd y fysell Shift, deirgwaith.',
  'who.label': "Pwy sy'n gweld hwn?",
  'who.nobody': 'Neb. Mae’n aros ar y dudalen hon.',
  'who.readers': 'Pwy sy’n ei ddarllen',
  'who.when': 'Pryd',
  'who.only': 'Dim ond y rhannau rydych chi’n eu ticio ar y diwedd. Does dim yn cael ei anfon cyn i chi bwyso Rhannu.',
  'who.only@young-person':
    'Dim ond y rhannau rwyt ti’n eu ticio ar y diwedd. Does dim yn cael ei anfon cyn i ti bwyso Rhannu.',
  'who.memory': 'Tan hynny dim ond ar y dudalen hon mae’ch geiriau. Maen nhw’n diflannu pan fyddwch chi’n ei chau.',
  'who.memory@young-person':
    'Tan hynny dim ond ar y dudalen hon mae dy eiriau. Maen nhw’n diflannu pan fyddi di’n ei chau.',
  'who.kept':
    'Mae’ch geiriau’n cael eu cadw ar y ddyfais hon am 14 diwrnod. Gallai rhywun sy’n defnyddio’r porwr hwn eu hagor.',
  'who.kept@young-person':
    'Mae dy eiriau’n cael eu cadw ar y ddyfais hon am 14 diwrnod. Gallai rhywun sy’n defnyddio’r porwr hwn eu hagor.',
  'who.practice': 'Does neb yn gwylio wrth i chi ysgrifennu. Mewn perygl, ffoniwch 999.',
  'who.practice@young-person': 'Does neb yn gwylio wrth i ti ysgrifennu. Mewn perygl, ffonia 999.',
  wait: 'Un eiliad.',
  'load.failed': 'Ni chyrhaeddodd gweddill y cwestiynau. Efallai nad oes cysylltiad. Does dim byd wedi’i golli.',
  'load.again': 'Rhoi cynnig arall',
  'setup.wrong':
    'Nid yw hwn wedi’i osod eto. Does neb wedi gwneud dim o’i le. Gellir gofyn i’r bobl sy’n rhedeg y dudalen hon.',
  'setup.help': 'Os oes rhywun mewn perygl nawr, y rhif yw 999.',
  'help.emergency': 'Os oes rhywun mewn perygl nawr, ffoniwch',
  'help.emergency@young-person': 'Os oes rhywun mewn perygl nawr, ffonia',
  'help.close': 'Cau',
  'ended.closed': 'Wedi cau ar ôl 10 munud tawel. Mae geiriau oedd ar y dudalen hon yn unig wedi mynd.',
  'help.title': 'Pwy all helpu',
};
