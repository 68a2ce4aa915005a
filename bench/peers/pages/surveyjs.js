/* global questions, Survey */
const survey = new Survey.Model({
  pages: questions.map(({ id, ask }) => ({ elements: [{ type: 'comment', name: id, title: ask }] })),
});
document.addEventListener('DOMContentLoaded', () => survey.render(document.querySelector('#place')));
