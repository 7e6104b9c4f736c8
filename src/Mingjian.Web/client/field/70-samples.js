/** Filled in by the page itself, or on another screen. */
const ownKeys = new Set(['task', 'visit', 'source', 'longitude', 'latitude', 'crs', 'accuracy', 'deviceAt', 'startedAt', 'endedAt', 'point', 'matrix', 'devices', 'number', 'kind']);

const samples = (visit) =>
  screen(
    visit,
    '样品和现场读数',
    el('ul', { className: 'lines' }, visit.samples.map((sample, index) =>
      el('li', {}, link(`visit/${visit.id}/sample/${index}`, `${sample.values.number}　${pointName(visit, sample.values.point)}`)))),
    el('h2', {}, '在哪个点位采样或测试'),
    el('div', { className: 'choices' }, visit.points.map((point) =>
      el('button', { type: 'button', className: 'button second', onclick: () => addSample(visit, point) }, `${point.code}　${point.name}（${point.matrixText}）`))),
    visit.points.length === 0 ? el('p', { className: 'notice warn' }, '这个任务还没有点位。请在“监测活动”中补上点位，联网打开本页后继续。') : null,
  );

const pointName = (visit, number) => visit.points.find((point) => point.number === number)?.name ?? '';

const addSample = async (visit, point) => {
  const index = visit.samples.length;
  const kept = await change(
    visit,
    () => {
      visit.samples.push({
        values: {
          number: `${visit.values.number}-${String(index + 1).padStart(2, '0')}`,
          point: point.number,
          matrix: point.matrix,
          kind: 'N',
          startedAt: iso(systemNow()),
          source: 'APP',
          devices: [...visit.values.devices],
        },
      });
    },
    { draw: false },
  );
  if (kept) location.hash = `#/visit/${visit.id}/sample/${index}`;
};

const sample = (visit, index) => {
  const one = visit.samples[index];
  if (!one) return samples(visit);
  const { values } = one;
  const part = `sample/${index}`;
  const fields = state.day.sampleFields;
  const activity = visit.points.find((point) => point.number === values.point)?.activity;
  const readings = fields.filter((field) => !ownKeys.has(field.key) && field.only.includes(activity));
  const common = fields.filter((field) => !ownKeys.has(field.key) && field.only.length === 0);
  const items = visit.points.find((point) => point.number === values.point)?.items ?? [];
  return [
    el('h1', {}, `样品 ${index + 1}`),
    el('p', { className: 'muted' }, `${pointName(visit, values.point)}${items.length > 0 ? `　项目：${items.join('、')}` : ''}`),
    ['number', 'kind'].map((key) => control(fieldOf(fields, key), values, visit, part)),
    moment(fieldOf(fields, 'startedAt'), values, visit, part),
    moment(fieldOf(fields, 'endedAt'), values, visit, part),
    position(values, visit, fields, part),
    readings.length > 0 ? el('h2', {}, '现场读数') : null,
    readings.map((field) => control(field, values, visit, part)),
    el('details', {}, el('summary', {}, '其他内容'), common.map((field) => control(field, values, visit, part))),
    el(
      'div',
      { className: 'choices' },
      el(
        'button',
        {
          type: 'button',
          className: 'button wide-button',
          onclick: async () => {
            const kept = await change(
              visit,
              () => {
                values.endedAt ||= iso(systemNow());
                values.deviceAt = iso((momentOf(values.endedAt) ?? systemNow()) + (clock.offset ?? 0));
              },
              { draw: false },
            );
            if (kept) location.hash = `#/visit/${visit.id}/samples`;
          },
        },
        values.endedAt ? '完成' : '采样结束',
      ),
      el(
        'button',
        {
          type: 'button',
          className: 'button second',
          onclick: async () => {
            const kept = await change(
              visit,
              () => {
                visit.samples.splice(index, 1);
                visit.photos.forEach((photo) => {
                  if (photo.sample === index) photo.sample = null;
                  else if (photo.sample > index) photo.sample -= 1;
                });
              },
              { draw: false },
            );
            if (kept) location.hash = `#/visit/${visit.id}/samples`;
          },
        },
        '删除这个样品',
      ),
    ),
    back(visit),
  ];
};
