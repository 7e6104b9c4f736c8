// One press, one submission; leaving with something typed asks first.
let typed = false;

document.addEventListener('input', (event) => {
  if (event.target.closest('form[method=post]:not(.bulk)')) typed = true;
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;

  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }

  typed = false;
  form.dataset.sent = 'yes';
  event.submitter?.classList.add('busy');
});

// Back from the answer: the form may be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelector('.busy')?.classList.remove('busy');
  }
});

addEventListener('beforeunload', (event) => {
  if (typed) event.preventDefault();
});

// A link of the error summary puts the cursor into its field.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.errors a[href^="#"]');
  if (!link) return;
  const field = document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  (field.closest('.field') ?? field).scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
});
