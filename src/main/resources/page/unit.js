/** What only a reporting unit has: its dimensions, its branches and how they comply. */
function unitSections(row, subjects, names, units) {
  const all = units.units;
  const mine = all.find(entry => entry.code === row.code);
  const branchLevel = RUN.rubrics.find(rubric => rubric.subject === 'BRANCH').level;
  const sections = [yearSection(units.years.find(entry => entry.code === row.code && entry.level === row.level), units.causes)].filter(Boolean);
  if (mine) sections.push(dimensionSection(row, mine, subjects, all, units.dimensions), complianceSection(mine, units.criteria, subjects.filter(other => other.unit === row.code && other.level === branchLevel)));
  const branches = subjects.filter(other => other.unit === row.code && other.level === branchLevel)
    .sort((a, b) => (b.score === null ? -1 : b.score) - (a.score === null ? -1 : a.score));
  const table = grid({
    caption: '所辖支部', size: 100,
    columns: subjectColumns(names, {unit: false, sector: true}),
  });
  table.show(branches);
  sections.push(el('section', {}, el('h3', {}, '所辖支部（' + branches.length + ' 个）'), table.node));
  return sections;
}

/** Why score and rank are not what they were a year ago; the parts sum to the change. */
function yearSection(year, causes) {
  if (!year) return null;
  const heading = el('h3', {}, '比上年的变化及原因');
  const note = year.note ? el('p', {class: 'muted'}, year.note) : null;
  if (year.change === null) return el('section', {class: 'year'}, heading, note || el('p', {}, '没有上年的结果可以比较。'));
  const row = (name, score, places, total) => el('tr', {class: total ? 'total' : false}, el('th', {scope: 'row'}, name),
    el('td', {class: 'num'}, score === null ? '—' : signed(score)), el('td', {class: 'num'}, places === null ? '—' : moved(-places)));
  return el('section', {class: 'year'}, heading, note,
    el('table', {class: 'plain'},
      el('caption', {}, '各部分之和等于变化；↑ 为名次上升'),
      el('thead', {}, el('tr', {}, headings(['原因', '#得分变化', '#名次升降']))),
      el('tbody', {}, causes.map((cause, i) => row(cause, year.scores[i], year.ranks[i], false))),
      el('tfoot', {}, row('合计', year.change, year.moved, true))));
}

const shareOf = (entry, i) => entry.full[i] > 0 ? entry.points[i] / entry.full[i] * 100 : null;
/** Rounded down, so that 100 % means all. */
const percent = value => value === null ? '—' : (Math.floor(value * 10 + 1e-9) / 10).toFixed(1) + '%';

const apart = value => (value > 0.005 ? '▲ ' : value < -0.005 ? '▼ ' : '') + signed(Math.abs(value) < 0.005 ? 0 : value);

/** Five dimensions of the unit's branches against the median of its class. */
function dimensionSection(row, mine, subjects, all, dimensions) {
  const peers = new Set(subjects.filter(other => other.level === row.level && other.sector === row.sector).map(other => other.code));
  const own = dimensions.map((_, i) => shareOf(mine, i));
  const middle = dimensions.map((_, i) => median(all.filter(entry => peers.has(entry.code)).map(entry => shareOf(entry, i)).filter(value => value !== null)));
  const canvas = el('canvas', {role: 'img', 'aria-label': '五个维度的得分率与同类中位数对比，数字见旁边的表'});
  const table = el('table', {class: 'plain'},
    el('caption', {}, '所辖支部各维度得分率（得分之和 ÷ 满分之和）'),
    el('thead', {}, el('tr', {}, headings(['维度', '#本单位', '#同类中位', '#相差', '#得分 / 满分']))),
    el('tbody', {}, dimensions.map((name, i) => el('tr', {},
      el('th', {scope: 'row'}, name),
      el('td', {class: 'num'}, percent(own[i])),
      el('td', {class: 'num'}, percent(middle[i])),
      el('td', {class: 'num'}, own[i] === null || middle[i] === null ? '' : apart(own[i] - middle[i])),
      el('td', {class: 'num'}, mine.points[i] + ' / ' + mine.full[i])))));
  requestAnimationFrame(() => drawRadar(canvas, dimensions, own, middle));
  return el('section', {class: 'dimensions'}, el('h3', {}, '五个维度'), el('div', {class: 'pair'}, el('div', {class: 'radar'}, canvas), table));
}

/** Branches of the unit by verdict on each criterion; a count unfolds into the branches behind it. */
function complianceSection(mine, criteria, branches) {
  const named = el('div', {'aria-live': 'polite'});
  const table = grid({
    caption: '支部指标达标情况', size: 100,
    columns: [
      {title: '指标', value: row => row.at, cell: row => row.code},
      {title: '名称', style: 'wide', value: row => row.title, cell: row => row.title},
      {title: '达标率', style: 'num', value: row => row.share, cell: row => row.share === null ? '—'
        : el('span', {class: 'chip ' + shade(row.share)}, percent(row.share * 100))},
      {title: '满足 / 应评', style: 'num', down: true, value: row => row.judged, cell: row => row.met + ' / ' + row.judged},
      {title: '不满足', style: 'num', down: true, value: row => row.notMet, cell: row => row.notMet === 0 ? '0'
        : el('button', {type: 'button', 'aria-label': row.code + ' 不满足的 ' + row.notMet + ' 个支部',
          click: () => failing(row, branches, named).catch(failed)}, row.notMet + ' 个')},
      {title: '不适用', style: 'num', down: true, value: row => row.na, cell: row => String(row.na)},
      {title: '无法判定', style: 'num', down: true, value: row => row.open, cell: row => String(row.open)},
    ],
  });
  table.show(criteria.map((code, at) => {
    const [met, notMet, na, open] = mine.verdicts[at];
    const judged = met + notMet;
    return {code, at, title: (RUN.criteria[code] || {title: ''}).title, met, notMet, na, open, judged, share: judged ? met / judged : null};
  }));
  return el('section', {}, el('h3', {}, '支部指标达标情况'),
    el('p', {class: 'hint'}, '点“不满足”的个数，看是哪些支部、为什么。'), table.node, named);
}

/** The branches that do not comply with a criterion, each with its findings. */
async function failing(criterion, branches, place) {
  const rows = [];
  const inOrder = branches.slice().sort((a, b) => a.code < b.code ? -1 : 1);
  for (const branch of inOrder) {
    const lines = (await ledgerOf(branch.code)).filter(line => line.criterion === criterion.code && line.finding);
    lines.forEach(line => rows.push({branch, line}));
  }
  const first = line => line.citations.length ? line.citations[0] : null;
  const table = grid({
    caption: criterion.code + ' ' + criterion.title + '：不满足的支部', size: 50,
    columns: [
      {title: '支部', style: 'name', value: row => row.branch.name, cell: row => link(row.branch.code, row.branch.name)},
      {title: '判定', value: row => row.line.finding, cell: row => row.line.finding},
      {title: '说明', style: 'wide', value: row => row.line.note, cell: row => row.line.note},
      {title: '分值', style: 'num', value: row => Number(row.line.points), cell: row => minus(row.line.points)},
      {title: '出处', style: 'text', value: row => first(row.line) ? first(row.line).file : '', cell: row => placeOf(first(row.line))},
    ],
  });
  table.show(rows);
  place.replaceChildren(table.node);
  const caption = place.querySelector('caption');
  caption.tabIndex = -1;
  caption.focus();
}

const placeOf = cell => cell === null ? '' : cell.file + (cell.sheet ? '〔' + cell.sheet + '〕' : '') + (cell.row ? ' 第' + cell.row + '行' : '') + '“' + cell.column + '”列';
