// 报告核验: the digest of a report's file is computed here; the file itself never leaves the device.
const form = document.querySelector('form[data-verify]');

if (form) {
  const drop = form.querySelector('[data-verify-drop]');
  const file = form.querySelector('[data-verify-file]');
  const said = form.querySelector('[data-verify-said]');
  const digest = form.querySelector('[name=Digest]');
  const most = 1024 * 1024 * 1024;

  const tell = (text, wrong = false) => {
    said.textContent = text;
    said.classList.toggle('error', wrong);
  };

  const check = async (chosen) => {
    if (!chosen) return;

    if (!globalThis.crypto?.subtle) {
      tell('当前连接不支持在浏览器中计算摘要，请用 https 打开本页，或在下面填写摘要。', true);
      return;
    }

    if (chosen.size > most) {
      tell(`“${chosen.name}”超过 1 GB，请用命令计算摘要后填写在下面。`, true);
      return;
    }

    tell(`正在计算“${chosen.name}”的摘要……`);
    const hash = await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer());
    digest.value = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    tell(`“${chosen.name}”的摘要已算出，正在核验。`);
    form.requestSubmit();
  };

  drop.hidden = false;
  file.addEventListener('change', () => check(file.files[0]));
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    check(event.dataTransfer.files[0]);
  });
}
