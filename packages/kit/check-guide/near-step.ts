import { howFar } from '../how-far.js';

/** From how many changed letters on it is another word. */
const TOO_FAR = 3;

/** The step that a condition may have meant, as a sentence to add; nothing where none is near, or the step is there. */
export function nearStep(guide: unknown, path: string, code: string): string {
  const meant = code === 'unknown-step' ? path.split('/').slice(1).reduce<unknown>(within, guide) : undefined;
  const names = namesIn(within(guide, 'steps'));
  if (typeof meant !== 'string' || names.includes(meant)) return '';
  const [nearest] = names
    .map((name) => ({ name, far: howFar(name, meant) }))
    // Of a very short name every other one is near.
    .filter(({ name, far }) => far < Math.min(TOO_FAR, name.length))
    .sort((one, other) => one.far - other.far);
  return nearest ? ` Was "${nearest.name}" meant?` : '';
}

function namesIn(steps: unknown): string[] {
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step: unknown) => {
    const id = within(step, 'id');
    const parts = within(step, 'parts');
    const inner = Array.isArray(parts)
      ? parts.map((part: unknown) => `${String(id)}.${String(within(part, 'id'))}`)
      : [];
    return [String(id), ...inner];
  });
}

function within(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
