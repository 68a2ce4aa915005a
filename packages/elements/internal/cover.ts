import { TalkError, VOICES, type Guide, type GuideCover } from '../../core/index.js';

/**
 * As much of a host's own guide as the first screen needs, so that nobody waits for the whole check. The check follows
 * before the first question; until then nothing else of the guide is touched.
 *
 * @throws TalkError `guide-invalid`.
 */
export function coverOf(guide: unknown): GuideCover {
  const given = typeof guide === 'object' && guide !== null ? (guide as Partial<Guide>) : wrong('');
  const languages = texts(given.languages, '/languages');
  const voices = texts(given.voices, '/voices').filter((one) =>
    VOICES.some((voice) => voice === one),
  ) as Guide['voices'];
  const title = typeof given.title === 'object' ? given.title : wrong('/title');
  if (voices.length === 0) wrong('/voices');
  return {
    id: typeof given.id === 'string' ? given.id : wrong('/id'),
    version: typeof given.version === 'string' ? given.version : wrong('/version'),
    safety: given.safety === 'practice' ? 'practice' : 'family',
    languages,
    voices,
    title,
  };
}

function texts(value: unknown, path: string): string[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every((one) => typeof one === 'string')) wrong(path);
  return value;
}

function wrong(path: string): never {
  throw new TalkError('guide-invalid', 'this is missing or has the wrong type', `/guide${path}`);
}
