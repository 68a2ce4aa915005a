/* global questions, Formio */
Formio.createForm(document.querySelector('#place'), {
  display: 'wizard',
  components: questions.map(({ id, ask }) => ({
    type: 'panel',
    key: `page-${id}`,
    title: id,
    components: [{ type: 'textarea', key: id, label: ask, input: true }],
  })),
});
