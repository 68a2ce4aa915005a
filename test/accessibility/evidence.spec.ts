import { test } from '../pages/house.js';
import { FLOWS } from './flows.js';
import { LOOKS } from './looks.js';
import { keepNotes } from './notebook.js';

for (const { name, tag, holds = tag, lang, looks, walk: go } of FLOWS)
  for (const [look, options] of Object.entries(LOOKS).filter(([look]) => looks?.includes(look) ?? true))
    test(`${name}, ${lang}, ${look}`, async ({ demo, site, somebody }) => {
      const visitor = await somebody({ ...options, speaks: lang });
      visitor.watch.expects(/Failed to load resource/);
      const person = visitor.at(visitor.page.locator(tag));
      const { page } = visitor;
      const notes = await keepNotes(page, () => Promise.resolve([{ in: page, tag: holds }]), {
        flow: name,
        lang,
        look,
      });
      await go(person, notes.look, { demo, site });
      notes.write();
    });
