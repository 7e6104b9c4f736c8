const back = (visit) => el('p', { className: 'back' }, link(`visit/${visit.id}`, '← 作业步骤'));

const screen = (visit, title, ...content) => [el('h1', {}, title), el('p', { className: 'muted' }, visit.subject), content, back(visit)];

/** What is still missing before the visit can be sent; the server decides on everything else. */
const missingOf = (visit) => {
  const missing = [];
  const values = visit.values;
  if (values.people.length === 0) missing.push(['people', '现场人员']);
  if (!values.number) missing.push(['leave', '作业编号']);
  if (!values.leftAt) missing.push(['leave', '离开时间']);
  visit.samples.forEach((sample, index) => {
    const named = { number: '编号', point: '点位', matrix: '监测类别', kind: '样品类型', startedAt: '开始时间', endedAt: '结束时间' };
    for (const [key, word] of Object.entries(named)) {
      if (!sample.values[key]) missing.push([`sample/${index}`, `样品 ${index + 1} 的${word}`]);
    }
  });
  return missing;
};

const steps = (visit) => {
  const values = visit.values;
  const said = (part) => visit.remarks?.some((remark) => remark.refuses && remark.part.startsWith(part));
  return [
    ['where', '到达和定位', `${written(values.arrivedAt).slice(0, 16)}${values.longitude ? '，已定位' : '，未定位'}`, Boolean(values.longitude), false],
    ['people', '人员、设备、工况', values.people.join('、') || '未填写', values.people.length > 0, false],
    ['photos', '照片', `${visit.photos.length} 张`, visit.photos.length > 0, said('photos')],
    ['samples', '样品和现场读数', `${visit.samples.length} 个`, visit.samples.length > 0, said('sample')],
    ['witness', '陪同人员确认', visit.signature ? `${values.witness ?? ''} 已签名` : values.witnessConfirmed === '是' ? `${values.witness} 已具名确认` : '未确认', Boolean(visit.signature || values.witnessConfirmed), false],
    ['leave', '离开', values.leftAt ? written(values.leftAt).slice(0, 16) : '未离开', Boolean(values.leftAt), said('visit')],
  ];
};

const showVisit = (visit) => {
  const settled = visit.status === 'sent' || visit.status === 'ready';
  return [
    el('h1', {}, visit.subject),
    el('p', { className: 'muted' }, `${visit.task}　${visit.values.number}`),
    statusBar(),
    el('p', { className: `notice ${visit.status === 'sent' ? 'good' : visit.status === 'returned' ? 'bad' : ''}` }, stateWords(visit)),
    (visit.remarks ?? []).length > 0
      ? el('ul', { className: 'remarks' }, visit.remarks.map((remark) => el('li', { className: remark.refuses ? 'bad' : '' }, `${remark.refuses ? '被退回' : '提示'}：${partWords(remark.part, remark.number)}，${remark.message}`)))
      : null,
    visit.status === 'sent' ? el('p', { className: 'small digest' }, `内容摘要 ${visit.receipt.digest}`) : null,
    settled
      ? null
      : el('ol', { className: 'steps-list' }, steps(visit).map(([to, title, words, done, wrong]) =>
          el('li', {}, el('a', { href: `#/visit/${visit.id}/${to}`, className: wrong ? 'bad' : done ? 'done' : '' }, el('b', {}, title), el('span', {}, words))))),
    visit.status === 'ready' && !visit.sealed
      ? el('button', { type: 'button', className: 'button second', onclick: () => change(visit, () => (visit.status = 'open')) }, '继续修改')
      : null,
    visit.status === 'open' ? removal(visit) : null,
    el('p', { className: 'back' }, link('', '← 全部作业')),
  ];
};

/** A visit that was begun by mistake; nothing of it was ever sent. */
const removal = (visit) =>
  el(
    'details',
    {},
    el('summary', {}, '删除这次作业'),
    el('p', {}, '还没有发送过，删除后不能恢复。误点“到达现场”的才需要删除。'),
    el(
      'button',
      {
        type: 'button',
        className: 'button danger',
        onclick: async () => {
          await store.write(['visits', 'files'], (of) => {
            of('visits').delete(visit.id);
            for (const file of filesOf(visit)) of('files').delete(`${visit.id}/${file.digest}`);
          });
          await loadVisits();
          location.hash = '#/';
        },
      },
      '删除',
    ),
  );

const where = (visit) =>
  screen(
    visit,
    '到达和定位',
    moment(fieldOf(state.day.visitFields, 'arrivedAt'), visit.values, visit, 'visit'),
    el('p', { className: 'help' }, `设备时间 ${written(visit.values.deviceAt)}，${offsetWords()}。两个时间分别保存。`),
    position(visit.values, visit, state.day.visitFields, 'visit'),
  );

const people = (visit) => {
  const { values } = visit;
  const list = (key) => [
    (name) => change(visit, () => (values[key] = [...new Set([...values[key], name])])),
    (name) => change(visit, () => (values[key] = values[key].filter((one) => one !== name))),
  ];
  return screen(
    visit,
    '人员、设备、工况',
    several('现场人员', '名录中的姓名，采样不少于两人。', values.people, state.day.people.map((value) => ({ value })), ...list('people')),
    several('现场设备', '设备出厂编号，与名录一致。', values.devices, state.day.devices.map((device) => ({ value: device.serial, note: device.name })), ...list('devices')),
    ['load', 'treatment', 'vehicle'].map((key) => control(fieldOf(state.day.visitFields, key), values, visit, 'visit')),
  );
};

const leave = (visit) => {
  const missing = missingOf(visit).filter(([, word]) => word !== '离开时间');
  return screen(
    visit,
    '离开',
    control(fieldOf(state.day.visitFields, 'number'), visit.values, visit, 'visit'),
    visit.values.leftAt ? moment(fieldOf(state.day.visitFields, 'leftAt'), visit.values, visit, 'visit') : null,
    missing.length > 0 ? el('div', { className: 'notice warn' }, el('div', {}, el('p', {}, '还缺：'), el('ul', {}, missing.map(([to, word]) => el('li', {}, link(`visit/${visit.id}/${to}`, word)))))) : null,
    el('p', {}, '离开后内容保存在手机上，有网络时自动发送；服务器确认收到之前不会从手机上删除。'),
    el(
      'button',
      {
        type: 'button',
        className: 'button wide-button',
        disabled: missing.length > 0,
        onclick: async () => {
          const kept = await change(
            visit,
            () => {
              visit.values.leftAt ||= iso(systemNow());
              Object.assign(visit, { status: 'ready', sealed: null, remarks: [] });
            },
            { draw: false },
          );
          if (!kept) return;
          location.hash = '#/';
          send();
        },
      },
      visit.status === 'returned' ? '重新发送' : '离开并发送',
    ),
  );
};
