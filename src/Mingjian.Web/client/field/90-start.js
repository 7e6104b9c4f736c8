const screens = { where, people, photos, samples, sample, witness, leave };

const content = () => {
  const [, kind, id, step, index] = location.hash.split('/');
  const visit = kind === 'visit' && state.day ? visitOf(id) : null;
  if (!visit) return home();
  if (!step || visit.status === 'sent' || visit.status === 'ready') return showVisit(visit);
  return (screens[step] ?? showVisit)(visit, Number(index));
};

let shown = '';

/** Shows the page of the address. On the same page the cursor and what is folded open stay where they were. */
function render() {
  const root = document.querySelector('#field');
  const same = shown === location.hash;
  const held = same ? document.activeElement?.id : '';
  const open = same ? [...root.querySelectorAll('details')].map((details) => details.open) : [];
  root.replaceChildren(
    ...[
      state.said ? el('p', { className: `notice ${state.wrong ? 'bad' : ''}`, role: state.wrong ? 'alert' : 'status', id: 'said' }, state.said) : null,
      ...[content()].flat(Infinity),
    ].filter(Boolean),
  );
  root.querySelectorAll('details').forEach((details, index) => (details.open ||= open[index] ?? false));
  document.title = `${root.querySelector('h1').textContent} · 明鉴`;

  if (held) document.getElementById(held)?.focus({ preventScroll: true });

  if (!same) {
    window.scrollTo(0, 0);
    if (shown !== '') document.querySelector('#main').focus({ preventScroll: true });
    shown = location.hash;
  }
}

const start = async () => {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
    document.querySelector('#field').prepend(
      el('p', { className: 'notice warn' }, '当前连接或浏览器不支持离线记录，请用 https 打开本页。也可以在下面逐项填写，需要网络。'),
    );
    return;
  }

  try {
    await store.open();
  } catch (error) {
    document.querySelector('#field').prepend(el('p', { className: 'notice bad', role: 'alert' }, error.message));
    return;
  }

  await loadDay();
  await loadVisits();
  if (state.day) render();
  navigator.serviceWorker?.register(`${folder}/worker.js`, { scope: `${folder}/` }).catch(() => {});
  await forgetOld();
  await send();
  addEventListener('hashchange', () => {
    say('');
    render();
  });
  addEventListener('online', send);
  addEventListener('offline', () => {
    state.link = 'offline';
    render();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
  setInterval(() => waiting().length > 0 && state.link !== 'signin' && send(), 60000);
};

await start();
