import { setTimeout as pause } from 'node:timers/promises';

/** The names of keys that WebDriver has a character for. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** A page's keyboard, mouse and size over plain WebDriver. `within` runs a task while its window is the current one. */
export function pageOver(within) {
  const act = (source) => within((call) => call('POST', '/actions', { actions: [source] }));
  const type = (...actions) => act({ type: 'key', id: 'keys', actions });
  const point = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const down = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y, origin: 'viewport' });
  const button = (which, type) => ({ type, button: BUTTONS[which?.button ?? 'left'] });
  return {
    keyboard: {
      type: (text) => type(...[...text].flatMap((key) => [down(key), up(key)])),
      press: (keys) => type(...keys.split('+').map(down), ...keys.split('+').reverse().map(up)),
      down: (key) => type(down(key)),
      up: (key) => type(up(key)),
    },
    mouse: {
      move: (x, y) => point(move(x, y)),
      click: (x, y, which) => point(move(x, y), button(which, 'pointerDown'), button(which, 'pointerUp')),
      down: (which) => point(button(which, 'pointerDown')),
      up: (which) => point(button(which, 'pointerUp')),
      reset: () => within((call) => call('DELETE', '/actions')),
    },
    setViewport: (size) => within((call) => resize(call, size)),
  };
}

/** A window takes its new size after the driver has answered, so it is asked until it has it. */
export async function resize(call, { width, height }) {
  const script = 'return [innerWidth, innerHeight, outerWidth, outerHeight]';
  for (let look = 0; look < 60; look += 1) {
    const [innerWidth, innerHeight, outerWidth, outerHeight] = await call('POST', '/execute/sync', {
      script,
      args: [],
    });
    if (innerWidth === width && innerHeight === height) return;
    const rect = { width: width + outerWidth - innerWidth, height: height + outerHeight - innerHeight };
    if (look % 10 === 0) await call('POST', '/window/rect', rect);
    await pause(50);
  }
  throw new Error(`the window cannot be ${width} by ${height}`);
}
