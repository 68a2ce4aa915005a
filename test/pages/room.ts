import type { Tongue, Voice } from './labels.js';
import type { Person } from './person.js';

/** What people in a room press, by language. */
export const roomLabels = {
  en: {
    here: 'Who is here today?',
    start: 'Start',
    ready: 'I am ready',
    voiceOf: 'Who is answering?',
    part: 'Taking part',
    pass: 'Pass this turn',
    later: 'Later',
    worker: 'My worker can see this',
    room: 'Read this out here',
    workerChild: 'My worker',
    own: 'Put this on a sheet of my own',
    copy: 'A copy of what was read out',
    heard: 'Heard today',
    send: 'Send what was chosen',
    add: 'Add',
    more: 'Somebody else',
    someone: 'Someone else: a first name, initials or a symbol',
  },
  cy: {
    here: 'Pwy sydd yma heddiw?',
    start: 'Dechrau',
    ready: "Rwy'n barod",
    voiceOf: 'Pwy sy’n ateb?',
    part: 'Cymryd rhan',
    pass: 'Hepgor y tro hwn',
    later: 'Nes ymlaen',
    worker: 'Caiff fy ngweithiwr weld hwn',
    room: 'Darllen hwn yn uchel yma',
    workerChild: 'Fy ngweithiwr',
    own: 'Rhoi hwn ar ddalen i mi fy hun',
    copy: 'Copi o’r hyn a ddarllenwyd yn uchel',
    heard: 'Clywyd heddiw',
    send: 'Anfon yr hyn a ddewiswyd',
    add: 'Ychwanegu',
    more: 'Rhywun arall',
    someone: 'Rhywun arall: enw cyntaf, llythrennau neu symbol',
  },
} as const satisfies Record<Tongue, Record<string, string>>;

export interface Member {
  alias: string;
  voice?: Voice;
  /** As the list names it; otherwise here. */
  part?: string;
}

/** One tablet, from the first screen to the first hand-over. */
export async function gather(person: Person, members: readonly Member[]): Promise<void> {
  const words = roomLabels[person.speaks];
  await person.choose(person.labels.places.good);
  await person.next();
  await person.sees(words.here);
  for (const { alias, voice, part } of members) {
    const box = person.place.getByRole('textbox', { name: words.someone });
    if (!(await box.isVisible())) await person.place.getByText(words.more, { exact: true }).click();
    await box.fill(alias);
    await person.press(words.add);
    if (voice)
      await person.place
        .getByRole('combobox', { name: `${words.voiceOf}: ${alias}` })
        .selectOption(person.labels.voices[voice]);
    if (part) await person.place.getByRole('combobox', { name: `${words.part}: ${alias}` }).selectOption(part);
  }
}

/** Takes the device and answers the gate. */
export async function takeTurn(
  person: Person,
  alias: string,
  gate: 'none' | 'yes' | 'asked before' = 'none',
): Promise<void> {
  await person.sees(alias);
  await person.press(roomLabels[person.speaks].ready);
  if (gate !== 'asked before') await person.gate(gate);
}

/** In which a part may be let go: for the worker, in a child's words too, for the room, or for a sheet where nobody else is there. */
type Letting = 'worker' | 'workerChild' | 'room' | 'own';

/** Ticks one of the ways in which a part may be let go. */
export async function letGo(person: Person, question: string, how: Letting): Promise<void> {
  const name = roomLabels[person.speaks][how];
  await person.group(question).getByRole('checkbox', { name, exact: true }).check();
}
