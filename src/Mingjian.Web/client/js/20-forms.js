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

// What a form saved by itself need not be asked about; a session that ended meanwhile takes nobody away from what they typed.
document.addEventListener('htmx:afterRequest', (event) => {
  if (event.detail.elt.matches('form[method=post]') && event.detail.xhr.status === 200) typed = false;
});

document.addEventListener('htmx:beforeOnLoad', (event) => {
  if (!event.detail.elt.matches('form[method=post]') || event.detail.xhr.status !== 401) return;
  event.preventDefault();
  event.detail.target.textContent = '登录已过期。点“保存”重新登录，填写的内容会自动带回。';
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
