/** Which view the address names: one organisation, or the whole run. */
function route(subjects, names, units) {
  const code = location.hash.startsWith('#org=') ? decodeURIComponent(location.hash.slice(5)) : null;
  document.body.classList.toggle('one', code !== null);
  byId('overview').hidden = code !== null;
  byId('detail').hidden = code === null;
  if (code === null) {
    document.title = RUN.title;
    const place = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
    if (place) place.scrollIntoView();
    return;
  }
  window.scrollTo(0, 0);
  document.title = (names.get(code) || (subjects.find(row => row.code === code) || {name: code}).name) + ' · ' + RUN.title;
  subjectPage(code, subjects, names, units).catch(failed);
}

function failed(error) {
  const note = el('p', {class: 'failure', role: 'alert'}, error instanceof TypeError || error instanceof ReferenceError
    ? '此浏览器打不开交互部分，请换用较新的浏览器；下面的表格不受影响。' : error.message);
  (byId('detail').hidden ? byId('ranking-live') : byId('detail')).append(note);
}

async function start() {
  const [subjects, units] = await Promise.all([readRanking(), readUnits()]);
  const names = new Map(subjects.filter(row => LEVEL.get(row.level).subject === 'UNIT').map(row => [row.code, row.name]));
  const decided = new Map(units.decisions.map(decision => [decision.level + '\t' + decision.code, decision]));
  subjects.forEach(row => { row.decision = decided.get(row.level + '\t' + row.code) || null; });
  document.body.classList.add('live');
  rankingView(subjects, names);
  distributionView(subjects);
  trendView(subjects);
  document.querySelectorAll('th[data-code]').forEach(head => head.replaceChildren(link(head.dataset.code, head.textContent)));
  document.querySelectorAll('table.heat').forEach(table => table.addEventListener('mouseover', event => {
    const cell = event.target.closest('td');
    if (cell && !cell.title) cell.title = table.tHead.rows[0].cells[cell.cellIndex].title;
  }));
  window.addEventListener('hashchange', () => route(subjects, names, units));
  window.addEventListener('beforeprint', () => document.querySelectorAll('#detail details').forEach(node => { node.open = true; }));
  route(subjects, names, units);
  document.body.dataset.ready = 'true';
}

start().catch(failed);
