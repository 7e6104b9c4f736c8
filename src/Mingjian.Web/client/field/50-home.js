const link = (hash, text, className = '') => el('a', { href: `#/${hash}`, className }, text);

const partWords = (part, number) =>
  part === 'visit' ? '现场作业' : part === 'photos' ? '照片' : `样品 ${number ?? Number(part.split('/')[1]) + 1}`;

/** What is sent and what is still on the device, always in sight. */
const statusBar = () => {
  const ready = waiting();
  const count = ready.reduce((sum, visit) => sum + countOf(visit), 0);
  const why = {
    offline: count > 0 ? '没有网络，联网后自动发送。' : '没有网络，可以照常作业。',
    signin: '登录已过期，内容仍保存在手机上，请重新登录后发送。',
    forbidden: '当前账号没有报送职责，内容仍保存在手机上。',
    later: `${state.why ?? '服务器暂时没有应答'}，稍后自动重试。`,
  }[state.link];
  return el(
    'section',
    { className: `sending ${state.link}`, id: 'sending', role: 'status' },
    el('p', {}, el('b', {}, count > 0 ? `待发送 ${count} 条` : '没有待发送的内容'), state.sending ? '　正在发送…' : why ? `　${why}` : ''),
    state.link === 'signin' ? el('a', { className: 'button', href: `/sign-in?returnUrl=${encodeURIComponent(`${folder}/today`)}` }, '重新登录') : null,
    count > 0 && !state.sending && state.link !== 'signin' ? el('button', { type: 'button', className: 'button', onclick: send }, '现在发送') : null,
    state.others > 0 ? el('p', { className: 'small' }, `本机还有其他账号没有发送的作业 ${state.others} 次，请由该账号登录后发送。`) : null,
  );
};

const begin = async (task) => {
  const at = systemNow();
  const self = state.day.by.name;
  const visit = {
    id: random(16),
    owner: state.owner,
    task: task.number,
    subject: task.subject,
    points: task.points,
    status: 'open',
    begun: at,
    values: {
      number: `XC${iso(at).slice(0, 16).replace(/[-:]/g, '').replace('T', '-')}-${random(2).toUpperCase()}`,
      arrivedAt: iso(at),
      deviceAt: iso(Date.now()),
      clockOffset: clock.offset === null ? null : String(Math.round(clock.offset / 1000)),
      people: state.day.people.includes(self) ? [self] : [],
      devices: [],
    },
    samples: [],
    photos: [],
    signature: null,
    remarks: [],
  };
  navigator.storage?.persist?.();

  try {
    await keep(visit);
    await loadVisits();
    location.hash = `#/visit/${visit.id}`;
  } catch (error) {
    say(error.message, true);
    render();
  }
};

const stateWords = (visit) =>
  ({
    open: `正在作业，${written(visit.values.arrivedAt).slice(0, 16)} 到达`,
    ready: `待发送，${countOf(visit)} 条`,
    returned: '被退回，请更正后重新发送',
    sent: `已送达 ${visit.receipt ? spoken(Date.parse(visit.receipt.at)) : ''}，回执 ${visit.receipt?.id ?? ''}`,
  })[visit.status];

const visitLine = (visit) =>
  el(
    'li',
    { className: visit.status },
    el('a', { href: `#/visit/${visit.id}` }, el('b', {}, visit.subject), el('span', {}, `${visit.task}　${visit.values.number}`), el('span', { className: 'standing' }, stateWords(visit))),
    visit.status === 'returned'
      ? el('ul', { className: 'remarks' }, visit.remarks.filter((remark) => remark.refuses).map((remark) => el('li', {}, `被退回：${partWords(remark.part, remark.number)}，${remark.message}`)))
      : null,
  );

const taskLine = (task) =>
  el(
    'li',
    {},
    el('div', {}, el('b', {}, task.subject), el('span', {}, `${task.number}　${task.purpose}`), el('span', { className: 'muted' }, `${task.from === task.to ? task.from : `${task.from} 至 ${task.to}`}　点位 ${task.points.length} 个`)),
    el('button', { type: 'button', className: 'button', 'aria-label': `到达现场：${task.number}`, onclick: () => begin(task) }, '到达现场'),
  );

const group = (title, tasks) => (tasks.length === 0 ? null : [el('h2', {}, title), el('ul', { className: 'lines' }, tasks.map(taskLine))]);

const home = () => {
  if (!state.day) {
    return [
      el('h1', {}, '现场作业'),
      el('p', { className: 'notice warn' }, '手机上没有保存今天的任务。请联网并登录后打开本页，之后没有网络也能作业。'),
      state.link === 'signin' || state.others > 0 ? statusBar() : null,
      el('p', {}, el('a', { className: 'button second', href: `${folder}/today` }, '重新打开')),
    ];
  }

  const { day } = state.day;
  const tasks = state.day.tasks;
  return [
    el('h1', {}, '现场作业'),
    el('p', { className: 'muted' }, `${day}　${state.day.by.name}　设备时间${offsetWords()}`),
    statusBar(),
    state.visits.length > 0 ? [el('h2', {}, '本机的作业'), el('ul', { className: 'lines' }, state.visits.map(visitLine))] : null,
    group('今天的任务', tasks.filter((task) => task.from <= day && task.to >= day)),
    group('计划日期已过', tasks.filter((task) => task.to < day)),
    group('接下来七天', tasks.filter((task) => task.from > day)),
    tasks.length === 0 ? el('p', {}, '前后一周没有待作业的任务。任务在“监测活动”中新建后，联网打开本页即可看到。') : null,
  ];
};
