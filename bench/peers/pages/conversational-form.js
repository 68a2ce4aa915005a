/* global questions, cf */
const form = document.querySelector('#questions');
for (const { id, ask } of questions) {
  const field = Object.assign(document.createElement('input'), { type: 'text', name: id });
  field.setAttribute('cf-questions', ask);
  form.append(field);
}
new cf.ConversationalForm({
  formEl: form,
  context: document.querySelector('#place'),
  loadExternalStyleSheet: false,
  submitCallback: () => undefined,
});
