import { mount } from 'svelte';
import BeforeYourVisit from './BeforeYourVisit.svelte';

mount(BeforeYourVisit, { target: document.querySelector('#place')! });
