// Files go up as soon as they are chosen or dropped; what was taken is posted with the form as its digest.
const token = (form) => form?.querySelector('[name=__RequestVerificationToken]')?.value ?? '';
const size = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

const say = (box, text, wrong = false) => {
  const line = box.querySelector('.chosen');
  line.textContent = text;
  line.classList.toggle('error', wrong);
};

const listed = (list, file) => {
  const line = document.createElement('li');
  const label = document.createElement('label');
  label.className = 'check';
  const tick = document.createElement('input');
  Object.assign(tick, { type: 'checkbox', className: 'form-check-input', name: list.dataset.name, value: file.digest, checked: true });
  const text = document.createElement('span');
  const link = document.createElement('a');
  link.href = `/files/${file.digest}`;
  link.textContent = file.name;
  text.append(link, ` ${size(file.size)}，已上传`);
  label.append(tick, text);
  line.append(label);

  if ('single' in list.dataset) list.replaceChildren();
  list.querySelector(`[value="${file.digest}"]`)?.closest('li').remove();
  list.append(line);
};

const send = (box, list, file) =>
  new Promise((done) => {
    if (file.size > Number(box.dataset.limit)) {
      say(box, `“${file.name}”有 ${size(file.size)}，超过 ${size(Number(box.dataset.limit))}，未上传。请压缩或拆分后重新选择。`, true);
      return done(false);
    }

    const bar = document.createElement('progress');
    bar.max = 1;
    bar.setAttribute('aria-label', `上传 ${file.name}`);
    box.append(bar);
    const request = new XMLHttpRequest();
    const end = (text, wrong) => {
      bar.remove();
      say(box, text, wrong);
      done(!wrong);
    };

    request.open('POST', box.dataset.upload);
    request.setRequestHeader('RequestVerificationToken', token(box.closest('form')));
    request.upload.addEventListener('progress', (event) => {
      bar.value = event.loaded / event.total;
      say(box, `正在上传“${file.name}”：${Math.floor(bar.value * 100)}%`);
    });
    request.addEventListener('error', () => end(`网络中断，“${file.name}”没有传完。请检查网络后重新选择。`, true));
    request.addEventListener('load', () => {
      let answer = {};

      try {
        answer = JSON.parse(request.responseText);
      } catch {
        // A page instead of an answer: the session is over or a proxy spoke.
      }

      if (request.status === 201) {
        listed(list, answer);
        end(`“${file.name}”已上传`);
      } else if (request.status === 401) {
        end('登录已过期。请在新窗口登录后，回到本页重新选择文件。', true);
      } else {
        end(answer.detail ?? answer.title ?? `“${file.name}”没有上传成功，请稍后重新选择。`, true);
      }
    });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });

const take = async (box, files) => {
  const list = box.parentElement.querySelector('.files');
  const input = box.querySelector('input[type=file]');
  const chosen = input.multiple ? [...files] : [...files].slice(0, 1);
  box.classList.add('sending');

  for (const file of chosen) {
    if (!(await send(box, list, file))) break;
  }

  // The form posts digests, not the bytes again.
  input.value = '';
  box.classList.remove('sending');
};

document.addEventListener('change', (event) => {
  const box = event.target.closest?.('[data-upload]');
  if (box && event.target.type === 'file' && event.target.files.length > 0) take(box, event.target.files);
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    const box = event.target.closest?.('[data-upload]');
    if (!box) return;
    event.preventDefault();
    box.classList.toggle('over', kind === 'dragover');
    if (kind === 'drop' && event.dataTransfer.files.length > 0) take(box, event.dataTransfer.files);
  });
}

document.addEventListener('submit', (event) => {
  const sending = event.target.querySelector?.('[data-upload].sending');
  if (!sending) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(sending, '文件还在上传，请传完后再提交。', true);
}, true);

// A file that goes with the form itself: only its name is shown.
document.addEventListener('change', (event) => {
  const box = event.target.closest?.('.upload:not([data-upload])');
  if (!box || event.target.type !== 'file') return;
  const names = [...event.target.files].map((file) => `${file.name}（${size(file.size)}）`);
  say(box, names.join('、') || '尚未选择文件');
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    const box = event.target.closest?.('.upload:not([data-upload])');
    if (!box) return;
    event.preventDefault();
    box.classList.toggle('over', kind === 'dragover');
    if (kind !== 'drop' || event.dataTransfer.files.length === 0) return;
    const input = box.querySelector('input[type=file]');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
