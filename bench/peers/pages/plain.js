/* global questions */
const place = document.querySelector('#place');
const said = document.createElement('ul');
const label = document.createElement('label');
const ask = document.createElement('span');
const box = document.createElement('textarea');
const next = document.createElement('button');
let at = 0;
ask.textContent = questions[at].ask;
next.textContent = 'Next';
label.append(ask, box);
place.append(said, label, next);
place.addEventListener('submit', (event) => {
  event.preventDefault();
  const line = document.createElement('li');
  for (const text of [questions[at].ask, box.value])
    line.append(Object.assign(document.createElement('p'), { textContent: text }));
  said.append(line);
  at += 1;
  box.value = '';
  if (at < questions.length) ask.textContent = questions[at].ask;
  else place.replaceChildren(said, 'Done');
});
