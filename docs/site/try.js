/** Shows what a page is handed when somebody shares, as the page of an agency would get it. */
document.addEventListener('talk-result', (event) => {
  const result = document.querySelector('#result');
  result.textContent = JSON.stringify(event.detail, undefined, 2);
  result.hidden = false;
  document.querySelector('#nothing').hidden = true;
  event.target.settle(event.detail.id, 'delivered');
});
