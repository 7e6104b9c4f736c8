const say = (message, wrong = false) => Object.assign(state, { said: message, wrong });

/** Keeps a visit and shows the page anew; a device that would not store says so, and nothing is changed. */
const change = async (visit, work, { draw = true } = {}) => {
  try {
    await work();
    await keep(visit);
    if (state.wrong) say('');
    if (draw) render();
    return true;
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    await revert(visit);
    say(error.message, true);
    render();
    return false;
  }
};

const fieldOf = (fields, key) => fields.find((one) => one.key === key);

const helpOf = (field) =>
  `${field.when ? `${field.when}时必填。` : ''}${field.help}${field.example && field.codes.length === 0 ? `例如 ${field.example}` : ''}`;

/** One field of a record: label, help, control, and what the server said of it. */
const control = (field, values, visit, part, extra = null) => {
  const id = `f-${field.key}`;
  const said = (visit.remarks ?? []).filter((remark) => remark.part === part && remark.field === field.key);
  const shared = {
    id,
    value: values[field.key] ?? '',
    className: field.codes.length > 0 || field.form === 'YesNo' ? 'form-select' : 'form-control',
    'aria-describedby': `${id}-help`,
    onchange: (event) => change(visit, () => (values[field.key] = event.target.value.trim()), { draw: false }),
  };
  const options = field.form === 'YesNo' ? [{ code: '是', text: '是' }, { code: '否', text: '否' }] : field.form === 'Code' ? field.codes : null;
  const made = options
    ? el('select', shared, el('option', { value: '' }, '请选择'), options.map((one) => el('option', { value: one.code }, one.text)))
    : el('input', {
        ...shared,
        type: 'text',
        maxLength: field.many ? 4000 : field.maxLength,
        autocomplete: 'off',
        inputMode: ['Number', 'WholeNumber', 'Longitude', 'Latitude'].includes(field.form) ? 'decimal' : 'text',
        value: field.form === 'Moment' ? written(values[field.key]) : shared.value,
      });
  if (options) made.value = values[field.key] ?? '';
  return el(
    'div',
    { className: said.some((remark) => remark.refuses) ? 'field bad' : 'field' },
    el('label', { htmlFor: id, className: 'form-label' }, field.heading, field.must || field.when ? null : el('small', { className: 'muted' }, '选填')),
    el('p', { id: `${id}-help`, className: 'help' }, helpOf(field)),
    said.map((remark) => el('p', { className: remark.refuses ? 'error' : 'hint' }, remark.message)),
    el('div', { className: 'with' }, made, extra),
  );
};

/** A moment with a button that takes it from the clock. */
const moment = (field, values, visit, part) =>
  control(
    field,
    values,
    visit,
    part,
    el('button', { type: 'button', className: 'button second', onclick: () => change(visit, () => (values[field.key] = iso(systemNow()))) }, '现在'),
  );

/** Several names out of a list, or typed. */
const several = (label, help, chosen, offered, add, remove) => {
  const id = `s-${label}`;
  const entry = el('input', { id, className: 'form-control', type: 'text', autocomplete: 'off', list: `${id}-list`, maxLength: 60 });
  const take = () => entry.value.trim() && add(entry.value.trim());
  return el(
    'div',
    { className: 'field' },
    el('label', { htmlFor: id, className: 'form-label' }, label),
    el('p', { className: 'help' }, help),
    el('ul', { className: 'taken' }, chosen.map((name) =>
      el('li', {}, el('span', {}, name), el('button', { type: 'button', className: 'button plain', 'aria-label': `去掉${name}`, onclick: () => remove(name) }, '去掉')))),
    el('div', { className: 'with' }, entry, el('button', { type: 'button', className: 'button second', onclick: take }, '添加')),
    el('datalist', { id: `${id}-list` }, offered.filter((one) => !chosen.includes(one.value)).map((one) => el('option', { value: one.value }, one.note ?? ''))),
  );
};

const systems = [
  ['WGS84', 'WGS-84（手机定位）'],
  ['GCJ02', 'GCJ-02（高德、腾讯等地图上取的点）'],
  ['CGCS2000', 'CGCS2000'],
];

/** The phone's own position. Browsers give WGS-84; what is typed is marked by whoever types it. */
const locate = (place) =>
  new Promise((done, fail) => {
    if (!navigator.geolocation) return fail(new Error('这个浏览器不能定位。请在下面手工填写经纬度，并选择坐标系。'));
    const reasons = {
      1: '没有定位权限。请在手机“设置”中允许浏览器使用位置后重试，或在下面手工填写经纬度，并选择坐标系。',
      2: '暂时定不到位置。请到开阔处重试，或在下面手工填写经纬度，并选择坐标系。',
      3: '定位超时。请到开阔处重试，或在下面手工填写经纬度，并选择坐标系。',
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        Object.assign(place, {
          longitude: coords.longitude.toFixed(6),
          latitude: coords.latitude.toFixed(6),
          accuracy: String(Math.round(coords.accuracy)),
          crs: 'WGS84',
        });
        done();
      },
      (error) => fail(new Error(reasons[error.code] ?? reasons[2])),
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 0 },
    );
  });

/** Position of a visit or a sample: taken from the phone, or typed. */
const position = (values, visit, fields, part) => {
  const typed = el(
    'details',
    { open: Boolean(values.longitude) || state.wrong },
    el('summary', {}, '经纬度'),
    ['longitude', 'latitude'].map((key) => control(fieldOf(fields, key), values, visit, part)),
    el(
      'div',
      { className: 'field' },
      el('label', { htmlFor: 'f-crs', className: 'form-label' }, '坐标系'),
      el(
        'select',
        { id: 'f-crs', className: 'form-select', onchange: (event) => change(visit, () => (values.crs = event.target.value), { draw: false }) },
        el('option', { value: '' }, '请选择'),
        systems.map(([code, text]) => el('option', { value: code, selected: values.crs === code }, text)),
      ),
    ),
  );
  return el(
    'section',
    { className: 'place' },
    el('p', {}, values.longitude ? `已定位：${values.longitude}，${values.latitude}（${values.crs || '坐标系未选'}${values.accuracy ? `，精度 ${values.accuracy} 米` : ''}）` : '还没有定位'),
    el(
      'button',
      {
        type: 'button',
        className: 'button second',
        onclick: async (event) => {
          event.target.disabled = true;
          event.target.textContent = '正在定位…';

          try {
            await locate(values);
            say('');
            await change(visit, () => {});
          } catch (error) {
            say(error.message, true);
            render();
          }
        },
      },
      values.longitude ? '重新定位' : '定位',
    ),
    typed,
  );
};
