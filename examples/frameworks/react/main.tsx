import { createRoot } from 'react-dom/client';
import { BeforeYourVisit } from './before-your-visit.js';

createRoot(document.querySelector('#place')!).render(<BeforeYourVisit />);
