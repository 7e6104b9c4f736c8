// The page itself is what is printed; what is folded opens for it and closes again.
const folded = [];

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('main details:not([open], .menu, .clock *, :has(form))')) {
    part.open = true;
    folded.push(part);
  }
});

addEventListener('afterprint', () => {
  for (const part of folded.splice(0)) part.open = false;
});
