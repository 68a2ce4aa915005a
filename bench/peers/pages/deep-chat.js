/* global questions */
const chat = document.querySelector('#place');
let asked = 0;
chat.history = [{ role: 'ai', text: questions[0].ask }];
chat.connect = {
  handler(_body, signals) {
    asked += 1;
    signals.onResponse({ text: questions[asked]?.ask ?? 'Done' });
  },
};
