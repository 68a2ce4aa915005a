import { ok } from './support/check.js';
import { kinds } from './support/guide.js';
import { known, tidy, visit } from './support/page.js';

describe('a screen that only says something', () => {
  afterEach(tidy);

  it('has nothing to skip; the question after it has', async () => {
    const person = await visit({ guide: known({ ...kinds, id: 'says' }) });
    await person.begin();
    person.expectAsked('Welcome to this.');
    ok(!person.sees('button', 'Skip this one'), 'nothing to skip');
    await person.next();
    ok(person.sees('button', 'Skip this one'), 'a question can be skipped');
  });
});
