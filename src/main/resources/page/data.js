/** Unpacks what the page carries: base64 of gzip. */
async function unpack(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

const carried = id => unpack(byId(id).textContent.trim());

/** All subjects of the run, one object each, in the order of the ranking. */
async function readRanking() {
  const all = [];
  for (const line of (await carried('ranking-data')).split('\n')) {
    if (!line) continue;
    const group = JSON.parse(line);
    for (let i = 0; i < group.code.length; i++) {
      all.push({
        level: group.level, sector: group.sector, peers: group.peers,
        code: group.code[i], name: group.name[i], unit: group.unit[i], score: group.score[i],
        low: group.low[i], high: group.high[i], rank: group.rank[i], grade: group.grade[i],
        restrictions: group.restrictions[i] || '', undetermined: group.undetermined[i],
        lastScore: group.lastScore[i], lastRank: group.lastRank[i],
      });
    }
  }
  return all;
}

const readUnits = async () => JSON.parse(await carried('units-data'));

const FIRSTS = JSON.parse(byId('buckets').textContent);
const buckets = new Map();
const arrivals = new Map();

/** Called by the files of data/, each of which carries one bucket. */
window.pingyiEvidence = (number, text) => {
  arrivals.get(number)(text);
};

function bucketText(number) {
  if (!byId('buckets').dataset.beside) return Promise.resolve(byId('evidence-' + number).textContent.trim());
  return new Promise((resolve, reject) => {
    arrivals.set(number, resolve);
    const file = 'data/' + String(number).padStart(4, '0') + '.js';
    const script = el('script', {src: file});
    script.onerror = () => reject(new Error('打不开 ' + file + '，请把整个结果文件夹放在一起再打开本页。'));
    document.head.append(script);
  });
}

async function bucket(number) {
  if (!buckets.has(number)) {
    if (buckets.size > 20) buckets.clear();
    const [texts, organisations] = JSON.parse(await unpack(await bucketText(number)));
    buckets.set(number, {texts, byCode: new Map(organisations.map(([code, ...lines]) => [code, lines]))});
  }
  return buckets.get(number);
}

/** The lines of one organisation in the ledger, or none. */
async function ledgerOf(code) {
  let low = 0;
  let high = FIRSTS.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (FIRSTS[middle] <= code) low = middle; else high = middle - 1;
  }
  if (FIRSTS.length === 0) return [];
  const {texts, byCode} = await bucket(low);
  return (byCode.get(code) || []).map(line => {
    const [type, criterion, finding, verdict, value, rule, basis, note, cited] = line;
    const citations = [];
    for (let i = 9; i < line.length; i += 5) {
      citations.push({
        file: texts[line[i]], sheet: texts[line[i + 1]], row: texts[line[i + 2]],
        column: texts[line[i + 3]], value: texts[line[i + 4]],
      });
    }
    return {
      type: texts[type], criterion: texts[criterion], finding: texts[finding], verdict: texts[verdict],
      points: texts[value], rule: texts[rule], basis: texts[basis], note: texts[note], cited, citations,
    };
  });
}
