const VERDICTS = {'满足': 'light l0|▲ ', '不满足': 'light l3|▼ ', '无法判定': 'light l1|● ', '规则出错': 'light l3|▼ '};

/** The verdict in its words; a loss of points is coloured by its share of the full points. */
function verdictNode(verdict, kind, full, kept) {
  if (kind === '一票否决' && (verdict === '满足' || verdict === '不满足')) {
    return el('span', {class: 'light ' + (verdict === '满足' ? 'l0' : 'l3')}, verdict === '满足' ? '▲ 没有触发' : '▼ 触发');
  }
  if (kind === '人工' && full > 0 && (verdict === '满足' || verdict === '不满足')) {
    return el('span', {class: 'chip ' + shade(kept / full)}, '得分 ' + kept.toFixed(2));
  }
  if (verdict === '不满足' && full > 0 && kept >= full * 0.5) {
    return el('span', {class: 'light ' + (kept >= full * 0.85 ? 'l1' : 'l2')}, (kept >= full * 0.85 ? '● ' : '◆ ') + verdict);
  }
  const [style, sign] = (VERDICTS[verdict] || 'muted|').split('|');
  return el('span', {class: style}, sign + verdict);
}

const SCALE = 12;

/** Exact sum of decimals as the ledger writes them. */
function sum(values) {
  const total = values.reduce((all, text) => {
    const [whole, part = ''] = text.replace('-', '').split('.');
    const value = BigInt(whole + part.padEnd(SCALE, '0'));
    return all + (text.startsWith('-') ? -value : value);
  }, 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(SCALE + 1, '0');
  const rest = digits.slice(-SCALE).replace(/0+$/, '');
  return (total < 0n ? '−' : '') + digits.slice(0, -SCALE) + (rest ? '.' + rest : '');
}

const minus = text => text.replace('-', '−');

function citationTable(line) {
  const rows = line.citations.map(cell => el('tr', {},
    el('td', {class: 'text'}, cell.file), el('td', {}, cell.sheet),
    el('td', {class: 'num'}, cell.row), el('td', {}, cell.column),
    el('td', {class: 'text value'}, cell.row ? (cell.value === '' ? '（空白）' : cell.value) : (cell.value || '未找到，见上面的说明'))));
  const more = line.cited - line.citations.length;
  return [
    el('table', {class: 'cells'},
      el('caption', {}, '原始单元格'),
      el('thead', {}, el('tr', {}, headings(['文件', '工作表', '#行', '列', '原值']))),
      el('tbody', {}, rows)),
    more > 0 ? el('p', {class: 'muted'}, '另有 ' + more + ' 处依据，见 ledger.csv 中本单位“' + line.finding + '”的各行。') : null,
  ];
}

function lineNode(line) {
  const facts = [];
  if (line.finding) facts.push('判定 ' + line.finding);
  if (line.basis) facts.push('依据 ' + line.basis);
  if (line.rule) facts.push('规则 ' + line.rule);
  return el('div', {class: 'line'},
    el('p', {}, el('b', {}, line.type + ' ' + minus(line.points)), '　', line.note),
    facts.length ? el('p', {class: 'muted'}, facts.join('　')) : null,
    line.citations.length ? citationTable(line) : null);
}

/** One row for each criterion; its lines and their cells unfold below its title. */
function criterionRows(rubric, lines) {
  const groups = new Map();
  for (const line of lines) {
    if (!groups.has(line.criterion)) groups.set(line.criterion, []);
    groups.get(line.criterion).push(line);
  }
  return [...groups].filter(([code]) => code !== rubric.code).map(([code, own]) => {
    const criterion = RUN.criteria[code] || {title: code, dimension: '', kind: ''};
    const full = own.filter(line => line.type === '满分').map(line => line.points);
    const kept = sum(own.map(line => line.points));
    const fine = ['满足', '不适用'].includes(own[0].verdict) || (criterion.kind === '人工' && own[0].verdict === '不满足');
    return el('tr', {class: fine ? 'fine' : false},
      el('td', {}, code),
      el('td', {class: 'wide'}, el('details', {}, el('summary', {}, criterion.title), own.map(lineNode))),
      el('td', {}, criterion.dimension),
      el('td', {class: 'num'}, full.length ? sum(full) : criterion.kind === '常规' || criterion.kind === '人工' ? '—' : criterion.kind),
      el('td', {class: 'num'}, kept),
      el('td', {}, verdictNode(own[0].verdict, criterion.kind, Number(full[0] || 0), Number(kept.replace('−', '-')))));
  });
}

/** How the points of all criteria become the published score, to be added by hand. */
function accountRows(rubric, lines) {
  const own = lines.filter(line => line.criterion === rubric.code);
  const rest = lines.filter(line => line.criterion !== rubric.code);
  const row = (name, value, strong) => el('tr', {class: strong ? 'total' : false},
    el('th', {scope: 'row', colspan: 4}, name), el('td', {class: 'num'}, value), el('td', {}));
  return [
    row('以上各项合计', sum(rest.map(line => line.points))),
    ...own.filter(line => line.type !== '合计').map(line => row(line.type + (line.note ? '（' + line.note + '）' : ''), minus(line.points))),
    ...own.filter(line => line.type === '合计').map(line => row('得分', minus(Number(line.points).toFixed(2)), true)),
  ];
}

/** What the committee decided beside what was proposed. */
function decisionFacts(row) {
  const decision = row.decision;
  return decision === null ? [] : [
    ['决定等次', gradeNode(row.level, decision.decided, 0)],
    ['决定机关', decision.authority], ['决定日期', decision.day], ['决定依据', decision.basis],
    ['决定理由', decision.reason || (decision.decided === decision.proposed ? '与建议一致' : '没有写明')],
  ];
}

function factList(row) {
  const facts = [
    ['得分', row.score === null ? '未计分' : points(row.score)],
    ['同类名次', row.rank === null ? '—' : row.rank + '/' + row.peers + '（' + (row.sector || '类别不详') + '）'],
    ['可能区间', range(row.low, row.high)],
    ['建议等次', gradeNode(row.level, row.grade, row.score)],
    ...decisionFacts(row),
    ['无法判定', row.undetermined + ' 项'],
    ['上年', row.lastScore === null ? '没有结果' : points(row.lastScore) + (row.lastRank === null ? '' : '（第 ' + row.lastRank + ' 名）') + '，得分 ' + signed(change(row))],
    ['限制项', row.restrictions || '没有'],
  ];
  return el('dl', {class: 'facts'}, facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

function scoreSection(row, ledger) {
  const rubric = LEVEL.get(row.level);
  const lines = ledger.filter(line => line.criterion === rubric.code || (RUN.criteria[line.criterion] || {}).rubric === rubric.code);
  const table = el('table', {class: 'criteria'});
  const only = el('input', {type: 'checkbox', change: () => table.classList.toggle('only', only.checked)});
  table.append(
    el('caption', {}, '逐项得分'),
    el('thead', {}, el('tr', {}, headings(['指标', '名称', '维度', '#满分', '#得分', '结论']))),
    el('tbody', {}, criterionRows(rubric, lines)),
    el('tfoot', {}, accountRows(rubric, lines)));
  return el('section', {},
    el('h3', {}, rubric.name),
    factList(row),
    el('p', {class: 'hint'}, '点指标名称，看扣分的条文、规则和原始单元格。　',
      el('label', {}, only, ' 只看不满足和无法判定的指标')),
    el('div', {class: 'scroll'}, table));
}

/** The page of one organisation. */
async function subjectPage(code, subjects, names, units) {
  const own = subjects.filter(row => row.code === code);
  const title = own.length ? own[0].name : '没有找到 ' + code;
  const unit = own.length ? own[0].unit : '';
  const heading = el('h2', {tabindex: -1}, title);
  const path = el('nav', {class: 'path', 'aria-label': '位置'}, el('a', {href: '#ranking'}, '全部排名'),
    unit && unit !== code && names.has(unit) ? [' › ', link(unit, names.get(unit))] : null, ' › ', title);
  const page = el('div', {}, path, heading, el('p', {class: 'muted'}, '编码 ' + code + (own.length && own[0].sector ? '　类别 ' + own[0].sector : '')));
  byId('detail').replaceChildren(page);
  heading.focus();
  if (!own.length) return;
  const ledger = await ledgerOf(code);
  for (const row of own) {
    page.append(scoreSection(row, ledger));
    if (LEVEL.get(row.level).subject === 'UNIT') page.append(...unitSections(row, subjects, names, units));
  }
}
