const link = (code, name) => el('a', {href: '#org=' + encodeURIComponent(code)}, name);

/** Columns of subjects; what needs no column is left out. */
function subjectColumns(names, {unit, sector}) {
  return [
    {title: '名次', style: 'num', value: row => row.rank, cell: row => row.rank === null ? '—' : row.rank + '/' + row.peers},
    {title: '名称', style: 'name', value: row => row.name, cell: row => link(row.code, row.name)},
    sector && {title: '类别', value: row => row.sector, cell: row => row.sector},
    unit && {title: '所属述职单位', style: 'name', value: row => names.get(row.unit) || '', cell: row => names.has(row.unit) ? link(row.unit, names.get(row.unit)) : ''},
    {title: '得分', style: 'num', down: true, value: row => row.score, cell: row => points(row.score)},
    {title: '可能区间', style: 'num', down: true, value: row => row.low, cell: row => range(row.low, row.high)},
    {title: '建议等次', value: row => row.score === null ? '' : row.grade, cell: row => row.decision
      ? el('span', {title: decisionText(row.decision)}, gradeNode(row.level, row.grade, row.score), ' → 决定 ', gradeNode(row.level, row.decision.decided, 0))
      : gradeNode(row.level, row.grade, row.score)},
    {title: '限制项', style: 'text', down: true, value: row => row.restrictions, cell: row => row.restrictions},
    {title: '无法判定', style: 'num', down: true, value: row => row.undetermined, cell: row => String(row.undetermined)},
    {title: '上年得分', style: 'num', down: true, value: row => row.lastScore, cell: row => points(row.lastScore)},
    {title: '得分增减', style: 'num', down: true, value: row => change(row), cell: row => signed(change(row))},
    {title: '名次升降', style: 'num', down: true, value: row => move(row), cell: row => moved(move(row))},
  ].filter(Boolean);
}

/** Who decided, when, on what basis and why. */
const decisionText = decision => [decision.authority, decision.day, decision.basis, decision.reason && '理由：' + decision.reason].filter(Boolean).join('　');

const change = row => row.score === null || row.lastScore === null ? null : row.score - row.lastScore;
const move = row => row.rank === null || row.lastRank === null ? null : row.lastRank - row.rank;

function options(select, values, all) {
  const kept = select.value;
  select.replaceChildren(el('option', {value: ''}, all), ...values.map(value => el('option', {value}, value)));
  select.value = values.includes(kept) ? kept : '';
}

/** The ranking with filter, sort and search. */
function rankingView(subjects, names) {
  const level = el('select', {id: 'level'}, RUN.rubrics.map(rubric => el('option', {value: rubric.level}, rubric.level)));
  const sector = el('select', {id: 'sector'});
  const grade = el('select', {id: 'grade'});
  const size = el('select', {id: 'size'}, [50, 100, 500].map(n => el('option', {value: n}, n + ' 行')));
  const search = el('input', {id: 'search', type: 'search', placeholder: '名称、编码或所属单位'});
  const box = el('div', {});
  const labelled = (text, control) => el('label', {for: control.id}, text, control);
  const tools = el('form', {class: 'tools', role: 'search', 'aria-label': '筛选排名', submit: event => event.preventDefault()},
    labelled('层级', level), labelled('类别', sector), labelled('等次', grade), labelled('查找', search), labelled('每页', size));
  let table;
  let own;

  function begin() {
    own = subjects.filter(row => row.level === level.value);
    const isUnit = LEVEL.get(level.value).subject === 'UNIT';
    options(sector, [...new Set(own.map(row => row.sector))], '全部类别');
    options(grade, Object.keys(LEVEL.get(level.value).grades), '全部等次');
    table = grid({caption: level.value + '排名', columns: subjectColumns(names, {unit: !isUnit, sector: true}), size: Number(size.value)});
    box.replaceChildren(table.node);
    filter(false);
  }

  function filter(tell) {
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const rows = own.filter(row =>
      (!sector.value || row.sector === sector.value)
      && (!grade.value || row.score !== null && row.grade === grade.value)
      && words.every(word => (row.name + ' ' + row.code + ' ' + (names.get(row.unit) || '')).toLowerCase().includes(word)));
    table.show(rows);
    if (tell) announce('找到 ' + rows.length + ' 个');
  }

  let waiting;
  level.addEventListener('change', () => {
    begin();
    document.dispatchEvent(new CustomEvent('level', {detail: level.value}));
  });
  sector.addEventListener('change', () => filter(true));
  grade.addEventListener('change', () => filter(true));
  size.addEventListener('change', () => table.size(Number(size.value)));
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => filter(true), 150);
  });
  byId('ranking-live').replaceChildren(tools, box);
  begin();
}
