/**
 * A table that sorts by its headings and shows one page of rows. Headings are themselves the
 * targets: a button inside would leave them empty on the second sheet of paper.
 */
function grid({caption, columns, size, sorted}) {
  let rows = [];
  let page = 0;
  let order = sorted || null;
  const head = el('tr');
  const body = el('tbody');
  const table = el('table', {class: 'grid'}, el('caption', {}, caption), el('thead', {}, head), body);
  const pager = el('nav', {class: 'pager', 'aria-label': caption + ' 翻页'});
  const node = el('div', {class: 'gridbox'}, el('div', {class: 'scroll'}, table), pager);

  columns.forEach((column, index) => {
    const sort = () => {
      order = {index, up: order && order.index === index ? !order.up : !column.down};
      page = 0;
      draw();
      announce(caption + '，按' + column.title + (order.up ? '升序' : '降序') + '排列');
    };
    column.head = el('th', {
      scope: 'col', tabindex: 0, class: column.style || false, title: '按' + column.title + '排序', click: sort,
      keydown: event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        sort();
      },
    }, column.title);
    head.append(column.head);
  });

  function compare(a, b) {
    if (a === b) return 0;
    if (a === null || a === '') return 1;
    if (b === null || b === '') return -1;
    const result = typeof a === 'number' ? a - b : a < b ? -1 : 1;
    return order.up ? result : -result;
  }

  function draw() {
    columns.forEach((column, index) => {
      const mine = order && order.index === index;
      column.head.setAttribute('aria-sort', mine ? (order.up ? 'ascending' : 'descending') : 'none');
    });
    let shown = rows;
    if (order) {
      const value = columns[order.index].value;
      shown = rows.map((row, i) => [value(row), i, row])
        .sort((a, b) => compare(a[0], b[0]) || a[1] - b[1]).map(entry => entry[2]);
    }
    const first = page * size;
    body.replaceChildren(...shown.slice(first, first + size).map(row =>
      el('tr', {}, columns.map((column, i) =>
        el(i === 0 && column.heads ? 'th' : 'td', {class: column.style || false}, column.cell(row))))));
    if (rows.length === 0) body.append(el('tr', {}, el('td', {colspan: columns.length, class: 'none'}, '没有符合条件的记录')));
    drawPager();
  }

  function turn(to, name) {
    return el('button', {type: 'button', disabled: to < 0 || to * size >= rows.length, click: () => {
      page = to;
      draw();
      const again = [...pager.querySelectorAll('button')].find(button => button.textContent === name);
      (again && !again.disabled ? again : pager.querySelector('button:not([disabled])')).focus();
      announce(pager.querySelector('span').textContent);
    }}, name);
  }

  function drawPager() {
    const last = Math.max(0, Math.ceil(rows.length / size) - 1);
    const from = rows.length ? page * size + 1 : 0;
    const text = '共 ' + rows.length + ' 个，显示第 ' + from + '—' + Math.min(rows.length, (page + 1) * size) + ' 个';
    pager.replaceChildren(el('span', {}, text));
    if (last > 0) {
      pager.append(turn(page === 0 ? -1 : 0, '首页'), turn(page - 1, '上一页'),
        el('span', {}, '第 ' + (page + 1) + ' / ' + (last + 1) + ' 页'),
        turn(page + 1, '下一页'), turn(page === last ? last + 1 : last, '末页'));
    }
  }

  return {
    node,
    show(more) {
      rows = more;
      page = 0;
      draw();
    },
    size(more) {
      size = more;
      page = 0;
      draw();
    },
  };
}
