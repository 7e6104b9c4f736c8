// Tick all rows of a page; menus close when something else is wanted; a failed exchange of a table becomes an ordinary visit.
const shown = () => {
  for (const box of document.querySelectorAll('[data-pick-all][hidden]')) box.hidden = false;
};

document.addEventListener('change', (event) => {
  if (!event.target.matches?.('[data-pick-all]')) return;
  for (const box of event.target.closest('table').querySelectorAll('[name=picked]')) box.checked = event.target.checked;
});

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

document.addEventListener('htmx:afterSettle', shown);
document.addEventListener('htmx:sendError', (event) => {
  location.href = event.detail.requestConfig.path;
});
shown();
