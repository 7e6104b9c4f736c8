// Days are written 2026-03-23 whatever the browser's language; the browser's own calendar opens beside the field.
const spelled = (text) => {
  const parts = text.normalize('NFKC').replace(/\s/g, '').match(/^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/);
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2].padStart(2, '0')}-${parts[3].padStart(2, '0')}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
};

const ready = () => {
  if (!('showPicker' in HTMLInputElement.prototype)) return;
  for (const button of document.querySelectorAll('.day > .pick[hidden]')) button.hidden = false;
};

document.addEventListener('change', (event) => {
  if (event.target.matches?.('.day > input[type=text]')) event.target.value = spelled(event.target.value) ?? event.target.value;
}, true);

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('.day > .pick');
  if (!button) return;
  const field = button.parentElement.querySelector('input[type=text]');
  let calendar = button.parentElement.querySelector('input[type=date]');

  if (!calendar) {
    calendar = document.createElement('input');
    Object.assign(calendar, { type: 'date', tabIndex: -1, className: 'calendar' });
    calendar.setAttribute('aria-hidden', 'true');
    calendar.addEventListener('change', (chosen) => {
      chosen.stopPropagation();
      field.value = calendar.value;
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
      button.focus();
    });
    button.after(calendar);
  }

  calendar.value = spelled(field.value) ?? '';
  calendar.showPicker();
});

document.addEventListener('htmx:afterSettle', ready);
ready();
