import { sendMouse } from '@web/test-runner-commands';
import type { Person } from '../person.js';

/** Draws with the browser's own mouse: a line through these points of the paper, in its own units. */
export async function draw(person: Person, ...points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const paper = person.find('img', /Paper to draw on|Papur i dynnu llun arno/);
  paper.scrollIntoView({ block: 'center' });
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
