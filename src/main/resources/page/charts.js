const INK = '#3a3a3a';
const ACCENT = '#8b1a1a';
const NAVY = '#1f3a5f';
const LIGHTS = ['#4f8a5b', '#c9a227', '#cf7a3a', '#a33a3a'];
const FACE = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

Chart.defaults.font.family = FACE;
Chart.defaults.color = INK;
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;

const drawn = new Map();

function draw(canvas, config) {
  if (drawn.has(canvas)) drawn.get(canvas).destroy();
  drawn.set(canvas, new Chart(canvas, config));
}

function drawRadar(canvas, names, own, middle) {
  const lowest = Math.min(...[...own, ...middle].filter(value => value !== null), 100);
  draw(canvas, {
    type: 'radar',
    data: {labels: names, datasets: [
      {label: '本单位', data: own, borderColor: ACCENT, backgroundColor: 'rgba(139,26,26,.12)', pointBackgroundColor: ACCENT},
      {label: '同类中位', data: middle, borderColor: NAVY, borderDash: [6, 4], backgroundColor: 'transparent', pointBackgroundColor: NAVY},
    ]},
    options: {
      scales: {r: {min: lowest < 50 ? 0 : 50, max: 100, ticks: {stepSize: lowest < 50 ? 25 : 10, backdropColor: 'transparent'}, pointLabels: {font: {size: 13}}}},
      plugins: {legend: {position: 'bottom'}},
    },
  });
}

/** Subjects in bands of five points, by grade. */
function distributionView(subjects) {
  const level = el('select', {id: 'd-level'}, RUN.rubrics.map(rubric => el('option', {value: rubric.level}, rubric.level)));
  const sector = el('select', {id: 'd-sector'});
  const canvas = el('canvas', {role: 'img', 'aria-label': '得分分布图，数字见下面的表'});
  const form = el('form', {class: 'tools', submit: event => event.preventDefault()},
    el('label', {for: 'd-level'}, '层级', level), el('label', {for: 'd-sector'}, '类别', sector));
  const show = () => {
    const rows = subjects.filter(row => row.level === level.value && row.score !== null && (!sector.value || row.sector === sector.value));
    const lowest = Math.min(90, ...rows.map(row => Math.floor(row.score / 5) * 5));
    const highest = Math.max(95, ...rows.map(row => Math.min(100, Math.floor(row.score / 5) * 5)));
    const bands = [];
    for (let from = lowest; from <= highest; from += 5) bands.push(from);
    const grades = Object.keys(LEVEL.get(level.value).grades);
    const names = grades.length ? grades : [''];
    const light = name => LIGHTS[LEVEL.get(level.value).grades[name] ?? 0];
    draw(canvas, {
      type: 'bar',
      data: {labels: bands.map(from => from >= 100 ? '100分以上' : from + '—' + (from + 5)), datasets: names.map(name => ({
        label: name ? SIGNS[LEVEL.get(level.value).grades[name]] + ' ' + name : '全部',
        backgroundColor: light(name),
        data: bands.map(from => rows.filter(row => row.grade === name && row.score >= from && (row.score < from + 5 || from >= 100)).length),
      }))},
      options: {
        scales: {x: {stacked: true, title: {display: true, text: '得分'}}, y: {stacked: true, ticks: {precision: 0}, title: {display: true, text: '个数'}}},
        plugins: {legend: {position: 'top', display: names.length > 1}},
      },
    });
  };
  const begin = () => {
    options(sector, [...new Set(subjects.filter(row => row.level === level.value).map(row => row.sector))], '全部类别');
    show();
  };
  level.addEventListener('change', begin);
  sector.addEventListener('change', show);
  byId('distribution-live').replaceChildren(form, el('div', {class: 'chart'}, canvas));
  begin();
}

/** Scores of the units of one class over the years. */
function trendView(subjects) {
  const unitLevel = RUN.rubrics.find(rubric => rubric.subject === 'UNIT');
  const rows = unitLevel ? subjects.filter(row => row.level === unitLevel.level && RUN.history[row.code]) : [];
  if (!rows.length) return;
  const sector = el('select', {id: 't-sector'}, [...new Set(rows.map(row => row.sector))].map(name => el('option', {value: name}, name)));
  const canvas = el('canvas', {role: 'img', 'aria-label': '历年得分走势图，数字见下面的表'});
  const show = () => {
    const shown = rows.filter(row => row.sector === sector.value);
    const scores = shown.map(row => RUN.years.map((year, i) => RUN.history[row.code][i]));
    draw(canvas, {
      type: 'line',
      data: {labels: RUN.years.map(year => year + '年'), datasets: [
        {label: '同类中位', data: RUN.years.map((year, i) => median(scores.map(own => own[i]).filter(value => value !== null))), borderColor: ACCENT, backgroundColor: ACCENT, borderWidth: 3},
        ...shown.map((row, at) => ({label: row.name, data: scores[at], borderColor: 'rgba(31,58,95,.45)', backgroundColor: NAVY, borderWidth: 1.2, pointRadius: 3, spanGaps: true})),
      ]},
      options: {
        scales: {y: {title: {display: true, text: '得分'}}, x: {offset: true}},
        interaction: {mode: 'nearest', intersect: false},
        plugins: {legend: {labels: {filter: item => item.datasetIndex === 0}}},
      },
    });
  };
  sector.addEventListener('change', show);
  byId('trend-live').replaceChildren(
    el('form', {class: 'tools', submit: event => event.preventDefault()}, el('label', {for: 't-sector'}, '类别', sector)),
    el('div', {class: 'chart'}, canvas));
  show();
}
