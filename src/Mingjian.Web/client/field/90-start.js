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

/** Two open pages would write over each other: the second waits until the first is closed. */
const alone = () =>
  new Promise((done) => {
    if (!navigator.locks) return done();
    const late = setTimeout(() => {
      document.querySelector('#field').prepend(
        el('p', { className: 'notice warn', id: 'elsewhere', role: 'alert' }, '“现场作业”已在另一个标签页打开，请在那里继续，或关闭那个标签页。'),
      );
    }, 1500);
    navigator.locks.request('mingjian-field', () => {
      clearTimeout(late);
      document.querySelector('#elsewhere')?.remove();
      done();
      return new Promise(() => {}); // held as long as this page is there
    });
  });

const start = async () => {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
    document.querySelector('#field').prepend(
      el('p', { className: 'notice warn' }, '当前连接或浏览器不支持离线记录，请用 https 打开本页。也可以在下面逐项填写，需要网络。'),
    );
    return;
  }

  await alone();

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
  addEventListener('hashchange', () => {
    say('');
    render();
  });
  addEventListener('online', send);
  addEventListener('offline', () => {
    state.link = 'offline';
    refresh();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
  setInterval(() => waiting().length > 0 && state.link !== 'signin' && send(), 60000);
  await forgetOld().catch(() => {});
  await send();
};

await start();
