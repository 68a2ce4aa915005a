import { asRgb } from '../kit/brand/brand-of.js';
import { checkBrand, contrastsOf, propertyOf } from '../kit/brand/check-brand.js';
import { BRAND_COLOURS } from '../kit/brand/tokens.js';

const find = (selector) => document.querySelector(selector);
const form = find('#brand');
const element = find('talk-dialogue');
const SCHEMES = { light: 'By day', dark: 'By night' };
const NAMES = Object.keys(BRAND_COLOURS);

function make(tag, properties, ...inside) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...inside);
  return made;
}

/** One colour: its words, a box to type it, and the browser's own picker beside it. */
function colourRow(name, scheme) {
  const property = propertyOf(name, scheme);
  const is = BRAND_COLOURS[name].is;
  const label = is.charAt(0).toUpperCase() + is.slice(1);
  const box = make('input', {
    id: property,
    type: 'text',
    spellcheck: false,
    placeholder: BRAND_COLOURS[name][scheme],
  });
  box.dataset.property = property;
  box.dataset.colour = '';
  const picker = make('input', { type: 'color', value: BRAND_COLOURS[name][scheme] });
  picker.setAttribute('aria-label', `${label}, ${SCHEMES[scheme].toLowerCase()}: pick`);
  picker.addEventListener('input', () => {
    box.value = picker.value;
    show();
  });
  const wrong = make('span', { id: `${property}-wrong`, className: 'wrong', hidden: true });
  box.setAttribute('aria-describedby', wrong.id);
  return make('div', { className: 'colour' }, make('label', { htmlFor: property }, label), box, picker, wrong);
}

for (const [scheme, when] of Object.entries(SCHEMES))
  find('#colours').append(
    make('fieldset', {}, make('legend', {}, when), ...NAMES.map((name) => colourRow(name, scheme))),
  );

/** What was typed, by property; what is no colour is said beside it and left out. */
function typed() {
  const brand = {};
  for (const box of form.querySelectorAll('[data-property]')) {
    const value = box.value.trim();
    const isColour = 'colour' in box.dataset;
    const isWrong = value !== '' && isColour && !CSS.supports('color', value);
    if (isColour) mark(box, isWrong, value);
    if (value !== '' && !isWrong) brand[box.dataset.property] = value + (box.dataset.unit ?? '');
  }
  return brand;
}

function mark(box, isWrong, value) {
  box.setAttribute('aria-invalid', String(isWrong));
  const wrong = document.getElementById(`${box.id}-wrong`);
  wrong.hidden = !isWrong;
  wrong.textContent = isWrong ? `“${value}” is no colour that this browser knows. Write it as #rrggbb.` : '';
  const hex = value === '' || isWrong ? box.placeholder : hexOf(asRgb(value));
  if (hex) box.parentElement.querySelector('[type=color]').value = hex;
}

/** As the browser's picker wants it; nothing where a colour is see-through. */
function hexOf(colour) {
  if (/^#[\da-f]{6}$/i.test(colour)) return colour;
  const parts = /^rgb\((\d+) (\d+) (\d+)\)$/.exec(colour)?.slice(1);
  return parts && `#${parts.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;
}

const computed = (brand) =>
  Object.fromEntries(Object.entries(brand).map(([name, value]) => [name, name in SIZES ? value : asRgb(value)]));
const SIZES = { '--talk-size': '', '--talk-radius': '', '--talk-font': '', '--talk-words-font': '' };

/** By night is shown by day too, so that both can be looked at whatever this device prefers. */
function wear(brand) {
  const scheme = find('[name=scheme]:checked').value;
  for (const name of Object.keys(SIZES)) set(name, brand[name]);
  for (const name of NAMES) {
    const value = brand[propertyOf(name, scheme)] ?? BRAND_COLOURS[name][scheme];
    for (const one of Object.keys(SCHEMES)) set(propertyOf(name, one), value);
  }
}

const set = (name, value) => (value ? element.style.setProperty(name, value) : element.style.removeProperty(name));

function contrastRow({ scheme, what, ratio, needs }) {
  const isEnough = ratio >= needs;
  const says = ratio === undefined ? 'cannot be computed' : isEnough ? 'enough' : 'too low';
  const figure = ratio === undefined ? '' : (Math.floor(ratio * 100) / 100).toFixed(2);
  const cells = [SCHEMES[scheme], what, figure, String(needs), says].map((text) => make('td', {}, text));
  return make('tr', { className: isEnough ? '' : 'low' }, ...cells);
}

function show() {
  const brand = typed();
  const forSure = computed(brand);
  wear(brand);
  find('#contrasts').replaceChildren(...contrastsOf(forSure).map(contrastRow));
  const findings = checkBrand(forSure);
  find('#verdict').textContent =
    findings.length === 0 ? 'Everything can be read.' : `Look again: ${findings.length} below.`;
  find('#findings').replaceChildren(...findings.map(({ message }) => make('li', {}, message)));
  const lines = Object.entries(brand).map(([name, value]) => `  ${name}: ${value};`);
  find('#css').textContent =
    lines.length === 0 ? '/* Nothing is changed yet. */' : ['talk-dialogue {', ...lines, '}'].join('\n');
}

form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
find('#again').addEventListener('click', () => {
  for (const box of form.querySelectorAll('[data-property]')) box.value = '';
  show();
});
for (const radio of document.querySelectorAll('[name=scheme]')) radio.addEventListener('change', show);
find('#copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(find('#css').textContent);
    find('#copied').textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(find('#css'));
    find('#copied').textContent = 'Selected. Copy it with your keyboard.';
  }
});
show();
