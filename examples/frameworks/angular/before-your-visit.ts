import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { agency } from '../agency.js';
import { show } from '../show.js';

const template =
  '<talk-dialogue [agency]="agency" deliver-to="/results" environment="demo" (talk-result)="show($event.detail)" />';
@Component({ selector: 'before-your-visit', schemas: [CUSTOM_ELEMENTS_SCHEMA], template })
export class BeforeYourVisit {
  agency = agency;
  show = show;
}
