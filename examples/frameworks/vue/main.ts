import { createApp } from 'vue';
import BeforeYourVisit from './BeforeYourVisit.vue';

createApp(BeforeYourVisit).mount('#place');
