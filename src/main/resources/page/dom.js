'use strict';

/** An element with attributes and children; text only ever becomes text. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
}

const byId = id => document.getElementById(id);
const RUN = JSON.parse(byId('run').textContent);
const RUBRIC = new Map(RUN.rubrics.map(rubric => [rubric.code, rubric]));
const LEVEL = new Map(RUN.rubrics.map(rubric => [rubric.level, rubric]));
const SIGNS = ['▲', '●', '◆', '▼'];

/** A grade with its sign and colour; the sign tells it on black-and-white paper. */
function gradeNode(level, grade, score) {
  if (score === null) return el('span', {class: 'light l3'}, '▼ 未计分');
  const rubric = LEVEL.get(level);
  const light = rubric && rubric.grades[grade];
  if (light === undefined) return document.createTextNode(grade);
  return el('span', {class: 'light l' + light}, SIGNS[light] + ' ' + grade);
}

const points = value => value === null ? '' : value.toFixed(2);
const signed = value => value === null ? '' : (value > 0 ? '+' : '') + value.toFixed(2);
const moved = value => value === null ? '' : value > 0 ? '↑' + value : value < 0 ? '↓' + -value : '—';
const range = (low, high) =>
  low === null ? '' : low === high ? points(low) : points(low) + '～' + points(high);

/** Colour of a share of points that were kept, or of subjects that comply. */
const shade = share => share >= 0.95 ? 'h0' : share >= 0.85 ? 'h1' : share >= 0.7 ? 'h2' : share >= 0.5 ? 'h3' : 'h4';

function median(values) {
  const sorted = values.slice().sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? null
    : sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Tells screen readers, and everybody else, what has just changed. */
function announce(text) {
  byId('live').textContent = text;
}

/** Headings of columns; a number sign marks those of numbers. */
const headings = titles => titles.map(title =>
  el('th', {scope: 'col', class: title.startsWith('#') ? 'num' : false}, title.replace('#', '')));
