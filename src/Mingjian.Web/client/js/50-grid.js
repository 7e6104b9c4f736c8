// A grid of results: arrows and Enter move, a block copied from a spreadsheet spreads out from the cell in which it is pasted.
const cell = (table, row, column) => table.querySelector(`[data-cell="${row}.${column}"]`);
const placeOf = (input) => input.dataset.cell.split('.').map(Number);

const move = (input, down, right) => {
  const [row, column] = placeOf(input);
  const next = cell(input.closest('table'), row + down, column + right);
  if (!next) return false;
  next.focus();
  next.select();
  return true;
};

document.addEventListener('keydown', (event) => {
  const input = event.target;
  if (!input.matches?.('[data-grid] [data-cell]') || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = whole || input.selectionEnd === 0;
  const atEnd = whole || input.selectionStart === input.value.length;
  const moves = {
    Enter: () => move(input, event.shiftKey ? -1 : 1, 0) || true,
    ArrowDown: () => move(input, 1, 0),
    ArrowUp: () => move(input, -1, 0),
    ArrowLeft: () => atStart && move(input, 0, -1),
    ArrowRight: () => atEnd && move(input, 0, 1),
  };
  if (moves[event.key]?.()) event.preventDefault();
});

// Above the cells Enter goes down too: it does not hand in the results.
document.addEventListener('keydown', (event) => {
  const input = event.target;
  if (event.key !== 'Enter' || event.isComposing || !input.matches?.('[data-grid] thead input')) return;
  event.preventDefault();
  const table = input.closest('table');
  const fields = [...table.querySelectorAll('input:not([type=hidden])')];
  const column = input.closest('td').cellIndex;
  const below = fields.slice(fields.indexOf(input) + 1).find((field) => field.closest('td')?.cellIndex === column);
  below?.focus();
});

document.addEventListener('paste', (event) => {
  const input = event.target;
  if (!input.matches?.('[data-grid] [data-cell]')) return;
  const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!/[\t\n]/.test(text)) return;
  event.preventDefault();
  const [row, column] = placeOf(input);
  const said = document.querySelector('[data-grid-said]');
  let last = input;
  let left = 0;

  text.split('\n').forEach((line, down) => {
    line.split('\t').forEach((value, right) => {
      const target = cell(input.closest('table'), row + down, column + right);

      if (!target) {
        if (value.trim() !== '') left += 1;
        return;
      }

      target.value = value.trim();
      last = target;
    });
  });

  for (const kind of ['input', 'change']) last.dispatchEvent(new Event(kind, { bubbles: true }));
  last.focus();
  said.hidden = left === 0;
  said.textContent = left === 0 ? '' : `粘贴的内容比表格大，有 ${left} 个值没有格子，没有填入。请核对起始的格子，或先添加样品、项目。`;
});

// Several names in one field: what is offered is put behind those that are there.
document.addEventListener('input', (event) => {
  const input = event.target;
  if (!input.matches?.('input[data-many][list]')) return;
  const before = input.value.slice(0, input.value.lastIndexOf('、') + 1);
  const taken = new Set(before.split('、'));

  for (const option of input.list.options) {
    option.dataset.one ??= option.value;
    option.value = taken.has(option.dataset.one) ? option.dataset.one : before + option.dataset.one;
  }
});
