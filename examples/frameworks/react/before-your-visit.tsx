import 'talk-it-through/define/talk-dialogue';
import { agency } from '../agency.js';
import { show } from '../show.js';

export function BeforeYourVisit() {
  return (
    <talk-dialogue agency={agency} deliverTo="/results" environment="demo" ontalk-result={(e) => show(e.detail)} />
  );
}
