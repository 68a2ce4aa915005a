import { sendMouse } from '@web/test-runner-commands';
import type { Person } from '../person.js';

/** Draws with the browser's own mouse: a line through these points of the paper, in its own units. */
export async function draw(person: Person, ...points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const paper = person.find('img', /Paper to draw on|Papur i dynnu llun arno/);
  // The page comes to rest after a new question: two frames, and whatever moves in them.
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  await Promise.all(person.root.getAnimations().map((one) => one.finished));
  // By hand: WebKit's scrollIntoView puts the upper edge of a drawing, not its middle, into the centre.
  const before = paper.getBoundingClientRect();
  window.scrollBy(0, before.top + before.height / 2 - window.innerHeight / 2);
  const { left, top, width, height } = paper.getBoundingClientRect();
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    Math.round(left + (x / 320) * width),
    Math.round(top + (y / 240) * height),
  ];
  for (const [index, point] of points.entries()) {
    await sendMouse({ type: 'move', position: at(point) });
    if (index === 0) await sendMouse({ type: 'down' });
  }
  await sendMouse({ type: 'up' });
  await person.settled();
}
