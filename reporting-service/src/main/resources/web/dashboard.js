// The dashboard: one ranking, one score tree, both moving live. No library; state lives in the address.
import { LANGUAGES, inputName } from "./words.js";

const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";
const LENGTHS = ["year", "half", "quarter", "month"];
const FIRST = ["766", "SIPAS-2023", "SIPAS-2023-PULSE", "PAR-DEPT"];

const state = {
  language: "vi", about: null, indexes: [], definitions: new Map(),
  index: null, period: null, parent: null, agency: null,
  ranking: null, position: 0, rows: new Map(), score: null, change: null, open: new Set(), connection: "loading",
};
let stream = null;
let retry = 0;
let loading = 0;

const t = (key, ...args) => LANGUAGES[state.language][key].replace(/\{(\d)\}/g, (_, i) => args[i]);
const say = (text) => (text ? text[state.language] : "");
const remembered = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private window */ } };

// --- numbers and times, as the reader writes them
const locale = () => (state.language === "vi" ? "vi-VN" : "en-GB");
const formats = new Map();
function format(value, digits) {
  const key = `${state.language}${digits}`;
  // Making a format costs more than using it; a ranking of thousands uses few.
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  }
  return formats.get(key).format(value);
}
const number = (value, digits = 2) => value == null ? "–" : format(value, digits);
const count = (value) => format(value, 0);
const points = (value) => number(value, Number.isInteger(value) ? 0 : 2);
const clock = (text) => new Intl.DateTimeFormat(locale(), { timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(text));
const date = (text) => new Intl.DateTimeFormat(locale(), { timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit", month: "2-digit", year: "numeric" }).format(new Date(text));

// --- elements; text only ever enters as text
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value != null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}
function bar(share, mark) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "bar");
  svg.setAttribute("aria-hidden", "true");
  const rect = (name, x, width) => {
    const part = document.createElementNS(SVG, "rect");
    part.setAttribute("class", name);
    part.setAttribute("x", x);
    part.setAttribute("width", width);
    part.setAttribute("height", "100%");
    if (name !== "mark") part.setAttribute("rx", "3");
    svg.append(part);
  };
  rect("track", "0", "100%");
  const percent = (value) => `${Math.max(0, Math.min(100, value * 100)).toFixed(2)}%`;
  if (share != null) rect("fill", "0", percent(share));
  if (mark != null) rect("mark", `calc(${percent(mark)} - 2px)`, "3");
  return svg;
}
// "Sở Y tế tỉnh Gia Lai" under the heading "Tỉnh Gia Lai" is "Sở Y tế".
function nameOf(row) {
  const name = say(row.name);
  const parent = say(state.ranking?.parentName);
  const tail = [` of ${parent}`, ` ${parent}`].find((end) => name.toLowerCase().endsWith(end.toLowerCase()));
  return parent && tail ? name.slice(0, -tail.length) : name;
}
const noData = (text) => el("span", { class: "no-data" }, text ?? t("noData"));

// --- the choice of index and period
const periodLength = (period) => !period.includes("-") ? "year"
  : period[5] === "H" ? "half" : period[5] === "Q" ? "quarter" : "month";
function periodName(period) {
  const [year, part] = period.split("-");
  if (!part) return t("year", year);
  if (part[0] === "H") return t("half", part[1], year);
  if (part[0] === "Q") return t("quarter", part[1], year);
  return t("month", Number(part), year);
}
function currentPeriod(length) {
  const [year, month] = state.about.today.split("-");
  const m = Number(month);
  return { year, half: `${year}-H${m > 6 ? 2 : 1}`, quarter: `${year}-Q${Math.ceil(m / 3)}`, month: `${year}-${month}` }[length];
}
function periods(length) {
  const year = Number(state.about.today.slice(0, 4));
  const made = [];
  for (let y = year; y > year - 3; y--) {
    if (length === "year") made.push(String(y));
    if (length === "half") made.push(`${y}-H2`, `${y}-H1`);
    if (length === "quarter") made.push(`${y}-Q4`, `${y}-Q3`, `${y}-Q2`, `${y}-Q1`);
    if (length === "month") for (let m = 12; m > 0; m--) made.push(`${y}-${String(m).padStart(2, "0")}`);
  }
  const now = currentPeriod(length);
  const known = made.slice(made.indexOf(now));
  return known.includes(state.period) || periodLength(state.period) !== length ? known : [state.period, ...known];
}
function fillChoices() {
  $("index").replaceChildren(...state.indexes.map((one) =>
    el("option", { value: one.index, selected: one.index === state.index }, `${one.index} · ${say(one.name)}`)));
  $("length").replaceChildren(...LENGTHS.map((length) =>
    el("option", { value: length, selected: length === periodLength(state.period) }, t(`by-${length}`))));
  $("period").replaceChildren(...periods(periodLength(state.period)).map((period) =>
    el("option", { value: period, selected: period === state.period }, periodName(period))));
}

// --- asking the service
async function get(path) {
  const answer = await fetch(path, { cache: "no-cache", headers: { "Accept-Language": state.language } });
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body.title ?? answer.statusText), { code: body.code });
  return body;
}
const scorePath = (agency) =>
  `api/v1/indexes/${encodeURIComponent(state.index)}/agencies/${encodeURIComponent(agency)}?period=${state.period}`;
const rankingQuery = () => `period=${state.period}${state.parent ? `&parent=${encodeURIComponent(state.parent)}` : ""}`;
async function definition(index) {
  if (!state.definitions.has(index)) {
    state.definitions.set(index, await get(`api/v1/indexes/${encodeURIComponent(index)}`));
  }
  return state.definitions.get(index);
}

// --- the ranking
async function loadRanking() {
  const turn = ++loading;
  closeStream();
  connection("loading");
  try {
    const [ranking] = await Promise.all([
      get(`api/v1/indexes/${encodeURIComponent(state.index)}/ranking?${rankingQuery()}`), definition(state.index)]);
    if (turn !== loading) return;
    state.ranking = ranking;
    state.position = ranking.position;
    state.rows = new Map(ranking.rows.map((row) => [row.agency, row]));
    drawAll();
    openStream(ranking.position);
    if (state.agency) await loadScore();
  } catch (failure) {
    if (turn !== loading) return;
    connection("lost");
    $("empty").hidden = false;
    $("empty").textContent = failure.code ? failure.message : t("unreachable");
    setTimeout(() => turn === loading && start(), backoff());
  }
}
function ordered() {
  return [...state.rows.values()].sort((a, b) =>
    (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.agency < b.agency ? -1 : 1));
}
function rowElement(row) {
  const official = row.official;
  const tr = el("tr", { "data-agency": row.agency, "aria-current": row.agency === state.agency ? "true" : null });
  const share = row.value == null ? null : row.value / row.maximum;
  const mark = official == null ? null : official / (row.maximum ?? 100);
  const button = el("button", { type: "button", "aria-expanded": String(row.agency === state.agency) },
    nameOf(row), el("span", { class: "phone-bar" }, bar(share, mark)));
  const value = row.value == null ? noData() : el("span", {}, number(row.value), gradeMark(row));
  tr.append(
    el("td", { class: "c-rank", title: rangeText(row) }, row.rank == null ? "–" : String(row.rank), rangeMark(row)),
    el("td", { class: "c-name" }, button),
    el("td", { class: "c-bar" }, bar(share, mark)),
    el("td", { class: "c-value" }, value, delta(row),
      official == null ? null : el("small", { class: "phone-official" }, t("published", number(official)))),
    el("td", { class: "c-official" }, official == null ? "–" : number(official)),
    el("td", { class: "c-n" }, row.n ? count(row.n) : "–"));
  return tr;
}
// The class that a rubric gives the value, where it has classes.
function gradeMark(of) {
  return of.grade == null ? null : el("b", { class: "grade", title: t("grade", of.grade), "aria-label": t("grade", of.grade) }, of.grade);
}
// How far a rank may move within the margins: small, and in words for those who ask or listen.
const moves = (row) => row.rankRange != null && row.rankRange.from !== row.rankRange.to;
function rangeMark(row) {
  return moves(row) && el("small", { class: "range" },
    el("span", { "aria-hidden": "true" }, `${row.rankRange.from}–${row.rankRange.to}`), el("span", { class: "unseen" }, ` ${rangeText(row)}`));
}
function rangeText(row) {
  if (!moves(row)) return null;
  const range = t("rankRange", row.rankRange.from, row.rankRange.to, points(row.rankRange.level));
  return row.clearlyAboveNext === false ? `${range} ${t("notClearlyAbove")}` : range;
}
function drawRangeHint() {
  $("range-hint").hidden = ![...state.rows.values()].some(moves);
  $("range-hint").textContent = t("rangeHint");
}
// Ranges are worked out some seconds after the values: look again when they are due.
let rangesDue = 0;
function awaitRanges() {
  if (rangesDue || ![...state.rows.values()].some((row) => row.interval != null)) return;
  const turn = loading;
  rangesDue = setTimeout(async () => {
    rangesDue = 0;
    if (turn !== loading || document.hidden) return;
    try {
      const ranking = await get(`api/v1/indexes/${encodeURIComponent(state.index)}/ranking?${rankingQuery()}`);
      if (turn !== loading) return;
      const changed = new Set();
      for (const fresh of ranking.rows) {
        const row = state.rows.get(fresh.agency);
        if (!row) continue;
        if (rangeText(row) !== rangeText(fresh)) changed.add(fresh.agency);
        Object.assign(row, { rankRange: fresh.rankRange, clearlyAboveNext: fresh.clearlyAboveNext });
      }
      if (changed.size) { drawRows(changed); drawRangeHint(); }
      if (!ranking.rangesAreCurrent) awaitRanges();
    } catch { /* the next change looks again */ }
  }, 5000);
}
function delta(row) {
  if (row.change == null || Math.abs(row.change) < 0.005) return null;
  const up = row.change > 0;
  const text = `${up ? "▲" : "▼"} ${number(Math.abs(row.change))}`;
  return el("span", { class: `delta ${up ? "up" : "down"}`, title: t("sincePrevious", periodName(state.ranking.previousPeriod)) },
    text, el("span", { class: "unseen" }, ` ${t(up ? "higher" : "lower", periodName(state.ranking.previousPeriod))}`));
}
function drawRows(changed = new Set()) {
  const body = $("rows");
  const focused = document.activeElement?.closest?.("#rows tr")?.dataset.agency;
  const present = new Map([...body.children].map((tr) => [tr.dataset.agency, tr]));
  const wanted = ordered();
  let next = body.firstElementChild;
  for (const row of wanted) {
    let tr = present.get(row.agency);
    if (!tr || changed.has(row.agency)) {
      const fresh = rowElement(row);
      if (tr) {
        if (next === tr) next = fresh;
        tr.replaceWith(fresh);
      }
      tr = fresh;
    }
    if (tr === next) next = next.nextElementSibling;
    else body.insertBefore(tr, next);
  }
  while (next) {
    const gone = next;
    next = next.nextElementSibling;
    gone.remove();
  }
  if (focused) body.querySelector(`tr[data-agency="${CSS.escape(focused)}"] button`)?.focus({ preventScroll: true });
  const table = body.parentElement;
  table.classList.toggle("no-official", !wanted.some((row) => row.official != null));
  table.classList.toggle("no-n", !wanted.some((row) => row.n > 0));
}
function flash(agencies) {
  if (agencies.length > 40) return; // when everything moves, nothing stands out
  for (const agency of agencies) {
    const cells = $("rows").querySelectorAll(`tr[data-agency="${CSS.escape(agency)}"] td`);
    cells.forEach((cell) => {
      cell.classList.add("flash");
      setTimeout(() => cell.classList.remove("flash"), 1600);
    });
  }
}
function drawFacts() {
  const rows = ordered();
  const values = rows.filter((row) => row.value != null);
  const newest = rows.map((row) => row.asOf).filter(Boolean).sort().at(-1);
  const mean = values.length ? values.reduce((sum, row) => sum + row.value, 0) / values.length : null;
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const fact = (name, value, small) => el("div", {}, el("dt", {}, name), el("dd", {}, value, small && el("small", {}, small)));
  const best = values[0];
  $("facts").replaceChildren(...[
    best && fact(t("best"), nameOf(best), `${number(best.value)} ${unit()}`),
    fact(t("average"), number(mean), t("ofMaximum", points(state.ranking.maximum), unit())),
    n > 0 ? fact(t("answers"), count(n), periodName(state.period)) : null,
    fact(t("scored"), `${values.length}/${rows.length}`, t("scoredHint")),
    newest && fact(t("asOf"), clock(newest), date(newest)),
  ].filter(Boolean));
}
const unit = () => (state.ranking.unit === "percent" ? "%" : t("points"));

// --- one department
async function loadScore() {
  const agency = state.agency;
  try {
    const score = await get(scorePath(agency));
    if (agency !== state.agency || score.index !== state.index || score.period !== state.period) return;
    // Two halves say little: show what is in them.
    if (!state.score && score.parts.length <= 2) score.parts.forEach((part) => state.open.add(part.code));
    state.score = score;
  } catch (failure) {
    if (agency !== state.agency) return;
    if (!failure.code) return;
    state.score = null;
  }
  drawDetail();
  await loadChange(agency);
}
// Why it changed since the previous period: asked again only when the value moved.
async function loadChange(agency) {
  const { index, period, score, ranking } = state;
  const known = state.change;
  const same = known?.index === index && known.agency === agency && known.to.period === period;
  if (!score || !ranking || (same && known.to.value === score.value)) return;
  try {
    const change = await get(`api/v1/indexes/${encodeURIComponent(index)}/agencies/${encodeURIComponent(agency)}`
      + `/change?from=${ranking.previousPeriod}&to=${period}`);
    if (agency !== state.agency || index !== state.index || period !== state.period) return;
    state.change = change;
    drawDetail();
  } catch { /* nothing to compare with: the page does without */ }
}
function choose(agency, byHand) {
  if (state.agency && agency !== state.agency) {
    mark(state.agency, false);
    state.open.clear();
  }
  state.agency = agency;
  state.score = null;
  address();
  mark(agency, true);
  drawDetail();
  loadScore().then(() => byHand && $("detail").focus({ preventScroll: innerWidth > 1100 }));
}
function mark(agency, on) {
  const tr = $("rows").querySelector(`tr[data-agency="${CSS.escape(agency)}"]`);
  if (!tr) return;
  on ? tr.setAttribute("aria-current", "true") : tr.removeAttribute("aria-current");
  tr.querySelector("button").setAttribute("aria-expanded", String(on));
}
function closeDetail() {
  const agency = state.agency;
  state.agency = null;
  state.score = null;
  mark(agency, false);
  address();
  drawDetail();
  $("rows").querySelector(`tr[data-agency="${CSS.escape(agency)}"] button`)?.focus();
}
function drawDetail() {
  const shown = state.agency != null && state.ranking != null;
  $("detail").hidden = !shown;
  document.querySelector(".panes").classList.toggle("two", shown);
  if (!shown) return;
  const row = state.rows.get(state.agency);
  const score = state.score;
  $("detail-title").textContent = row ? say(row.name) : state.agency;
  if (!score) {
    $("detail-body").replaceChildren(el("p", { class: "empty" }, row && row.version === 0 ? t("nothingYet") : t("wait")));
    return;
  }
  const defined = state.definitions.get(state.index);
  const nodes = new Map();
  const collect = (criterion) => { nodes.set(criterion.code, criterion); criterion.parts.forEach(collect); };
  collect(defined.root);
  $("detail-body").replaceChildren(...[
    el("p", { class: "total" }, score.value == null ? noData() : el("b", {}, number(score.value)), gradeMark(score),
      el("span", {}, t("ofMaximum", points(score.maximum), unit())),
      row?.rank != null ? el("span", {}, `· ${t("rankOf", row.rank, state.ranking.rows.length)}`) : null),
    bar(score.value == null ? null : score.value / score.maximum, score.official && score.official.value / score.maximum),
    meta(score),
    changed(score),
    score.withheld ? el("p", { class: "note" }, t("withheldAll")) : null,
    el("ul", { class: "tree" }, ...score.parts.map((part) => partElement(part, nodes, score.official?.parts ?? {}))),
    basis(defined),
  ].filter(Boolean));
}
function meta(score) {
  const line = (name, value) => [el("dt", {}, name), el("dd", {}, value)];
  return el("dl", { class: "meta" },
    ...(score.official ? line(t("official"), `${number(score.official.value)} · ${score.official.source}`) : []),
    ...(score.n > 0 ? line(t("n"), count(score.n)) : []),
    ...line(t("asOf"), `${clock(score.asOf)}, ${date(score.asOf)}`),
    ...line(t("method"), `${score.method} · ${t(score.status === "live" ? "statusLive" : "statusOther", score.status)}`));
}
function changed(score) {
  const change = state.change;
  if (change?.index !== score.index || change.agency !== score.agency || change.to.period !== score.period
    || change.change == null) return null;
  const explained = change.state === "explained";
  const rows = [];
  const walk = (part) => part.parts.length ? part.parts.forEach(walk) : part.contribution && rows.push(part);
  if (explained) change.parts.forEach(walk);
  const most = [...rows].sort((a, b) => b.contribution - a.contribution);
  const up = most.filter((row) => row.contribution > 0).slice(0, 3);
  const down = most.filter((row) => row.contribution < 0).slice(-3).reverse();
  const shown = [...up, ...down];
  const rest = change.change - shown.reduce((sum, row) => sum + row.contribution, 0);
  const line = (name, value) => el("li", {}, el("span", {}, name), moved(value));
  return el("section", { class: "changed" },
    el("h3", {}, t("changed"), " ", moved(change.change)),
    el("p", { class: "hint" }, t("changedSince", periodName(change.from.period), number(change.from.value), number(change.to.value)),
      explained && ` ${t("changedExactly")}`),
    shown.length ? el("ul", {}, ...shown.map((row) => line(say(row.name), row.contribution)),
      rows.length > shown.length && line(t("changedRest", rows.length - shown.length), rest)) : null,
    explained ? null : el("p", { class: "note" }, say(change.note)));
}
function moved(value) {
  const way = Math.abs(value) < 0.005 ? "" : value > 0 ? "up" : "down";
  return el("b", { class: `moved ${way}` }, `${{ up: "▲ +", down: "▼ −" }[way] ?? ""}${number(Math.abs(value))}`);
}
function basis(defined) {
  return el("div", { class: "basis" },
    el("p", {}, el("b", {}, `${t("basis")}: `), say(defined.basis)),
    defined.root.note && el("p", {}, say(defined.root.note)));
}
function partElement(part, nodes, official) {
  const criterion = nodes.get(part.code);
  const maximum = part.maximum ?? (state.ranking.unit === "percent" ? 100 : null);
  const amount = el("span", { class: "amount" },
    part.value == null ? noData(part.state === "not-applicable" ? t("notApplicable") : null)
      : el("b", {}, number(part.value)),
    part.value != null && part.maximum != null ? el("small", {}, ` / ${points(part.maximum)}`) : null,
    part.value != null && part.maximum == null ? el("small", {}, " %") : null);
  const fullName = el("span", { class: "name" }, say(part.name));
  const details = el("details", { open: state.open.has(part.code) },
    el("summary", {}, fullName, amount, bar(part.value == null || !maximum ? null : part.value / maximum,
      official[part.code] != null && maximum ? official[part.code] / maximum : null)));
  details.addEventListener("toggle", () => details.open ? state.open.add(part.code) : state.open.delete(part.code));
  details.append(explain(part, criterion, official[part.code]));
  if (part.parts.length) {
    details.append(el("ul", {}, ...part.parts.map((below) => partElement(below, nodes, official))));
  }
  return el("li", {}, details);
}
function explain(part, criterion, official) {
  const box = el("div", { class: "explain" });
  if (part.state === "no-data" && part.value != null) box.append(el("p", {}, noData(), " ", t("givenWithoutData")));
  if (criterion?.rule) box.append(el("p", { class: "rule" }, `${t("rule")}: ${say(criterion.rule)}`));
  if (official != null) box.append(el("p", {}, `${t("official")}: ${number(official)}`));
  const levels = ["5", "4", "3", "2", "1"];
  const inputs = Object.entries(part.inputs);
  if (levels.every((level) => level in part.inputs)) {
    const most = Math.max(1, ...levels.map((level) => part.inputs[level]));
    box.append(el("div", { class: "levels" }, ...levels.flatMap((level) => [
      el("span", {}, t(`level-${level}`)), bar(part.inputs[level] / most), el("span", {}, count(part.inputs[level]))])));
  }
  const rest = inputs.filter(([code]) => !levels.includes(code));
  if (rest.length) {
    box.append(el("dl", { class: "inputs" }, ...rest.flatMap(([code, value]) =>
      [el("dt", {}, inputName(code, state.language)), el("dd", {}, inputValue(code, value))])));
  }
  if (criterion?.note) box.append(el("p", { class: "note" }, say(criterion.note)));
  return box;
}
const inputValue = (code, value) =>
  code === "share" || /^(TOP2|MEAN)/.test(code) || state.indexes.some((one) => one.index === code) ? `${number(value)} %` : count(value);

// --- live
function openStream(position) {
  const source = new EventSource(
    `api/v1/indexes/${encodeURIComponent(state.index)}/stream?${rankingQuery()}&since=${position}`);
  stream = source;
  source.addEventListener("open", () => { retry = 0; connection("live"); });
  source.addEventListener("scores", (event) => {
    connection("live");
    apply(JSON.parse(event.data));
  });
  source.addEventListener("error", () => {
    connection("lost");
    // The browser tries again by itself, unless the server refused: then we begin anew.
    if (source.readyState === EventSource.CLOSED && stream === source) {
      setTimeout(() => stream === source && loadRanking(), backoff());
    }
  });
}
function closeStream() {
  stream?.close();
  stream = null;
}
const backoff = () => Math.min(30000, 1000 * 2 ** retry++) * (0.75 + Math.random() / 2);
function apply(update) {
  if (update.index !== state.index || update.period !== state.period) return;
  // The service began anew with empty tables: what we have is of another world.
  if (update.position < state.position) { loadRanking(); return; }
  state.position = update.position;
  for (const row of update.rows) {
    const before = state.rows.get(row.agency);
    if (before && before.version > row.version) continue;
    if (!before || before.version !== row.version) waiting.changed.add(row.agency);
    if (before && before.value !== row.value) waiting.moved.add(row.agency);
    state.rows.set(row.agency, row);
  }
  for (const [agency, rank] of Object.entries(update.ranks)) {
    const row = state.rows.get(agency);
    if (row && row.rank !== rank) { row.rank = rank; waiting.changed.add(agency); }
  }
  // A small table moves at once; a large one is drawn at leisure, so that a phone stays usable.
  if (waiting.changed.size && !waiting.timer) {
    waiting.timer = setTimeout(drawChanges, state.rows.size > 200 ? 1000 : 30);
  }
}
const waiting = { changed: new Set(), moved: new Set(), timer: 0 };
function drawChanges() {
  const { changed, moved } = waiting;
  Object.assign(waiting, { changed: new Set(), moved: new Set(), timer: 0 });
  drawRows(changed);
  drawRangeHint();
  awaitRanges();
  drawFacts();
  flash([...moved]);
  speak(moved);
  if (state.agency && changed.has(state.agency)) loadScore();
}
let lastSpoken = 0;
function speak(moved) {
  // A polite voice: what the reader looks at, and not more often than it can be heard.
  const own = moved.has(state.agency) && state.rows.get(state.agency);
  if (!own || Date.now() - lastSpoken < 15000) return;
  lastSpoken = Date.now();
  $("spoken").textContent = t("spoken", nameOf(own), number(own.value));
}
function connection(now) {
  state.connection = now;
  $("state").dataset.state = now;
  const text = t(`state-${now}`);
  if ($("state-text").textContent !== text) $("state-text").textContent = text;
}

// --- words, theme, address
function drawWords() {
  document.documentElement.lang = state.language;
  document.title = t("pageTitle");
  document.querySelectorAll("[data-t]").forEach((node) => { node.textContent = t(node.dataset.t); });
  $("language").textContent = t("otherLanguage");
  $("language").lang = state.language === "vi" ? "en" : "vi";
  $("theme-text").textContent = t(dark() ? "toLight" : "toDark");
  $("title").textContent = t("title");
  connection(state.connection);
  const about = state.about;
  if (!about) return;
  $("demo").hidden = !about.demo;
  $("demo").textContent = say(about.notice);
  $("about").textContent = `${about.name} ${about.version} · ${t("aboutText")}`;
}
function drawAll() {
  drawWords();
  fillChoices();
  if (!state.ranking) return;
  const defined = state.definitions.get(state.index);
  $("lead").textContent = `${say(defined.name)}. ${say(defined.basis)}.`;
  $("ranking-title").textContent = t("rankingTitle", say(state.ranking.parentName), periodName(state.period), state.index);
  $("ranking-hint").textContent = t("rankingHint");
  $("value-head").textContent = `${t("value")} (${unit()})`;
  $("empty").hidden = state.ranking.rows.length > 0;
  $("empty").textContent = t("noAgencies");
  drawRows(new Set(state.rows.keys()));
  drawRangeHint();
  if (!state.ranking.rangesAreCurrent) awaitRanges();
  drawFacts();
  drawDetail();
}
const dark = () => (document.documentElement.dataset.theme
  ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
function address() {
  const query = new URLSearchParams({ index: state.index, period: state.period });
  if (state.parent) query.set("parent", state.parent);
  if (state.agency) query.set("agency", state.agency);
  if (state.language !== "vi") query.set("lang", state.language);
  history.replaceState(null, "", `?${query}`);
}

function listen() {
  $("language").addEventListener("click", () => {
    state.language = state.language === "vi" ? "en" : "vi";
    remember("language", state.language);
    address();
    drawAll();
  });
  $("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = dark() ? "light" : "dark";
    remember("theme", document.documentElement.dataset.theme);
    drawWords();
  });
  $("index").addEventListener("change", (event) => { state.index = event.target.value; state.open.clear(); again(); });
  $("length").addEventListener("change", (event) => { state.period = currentPeriod(event.target.value); again(); });
  $("period").addEventListener("change", (event) => { state.period = event.target.value; again(); });
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("close").addEventListener("click", closeDetail);
  $("detail").addEventListener("keydown", (event) => event.key === "Escape" && closeDetail());
  $("rows").addEventListener("click", (event) => {
    const agency = event.target.closest("tr")?.dataset.agency;
    if (agency && agency === state.agency) closeDetail();
    else if (agency) choose(agency, true);
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && state.connection === "lost") loadRanking();
  });
}
function again() {
  state.score = null;
  address();
  loadRanking();
}
async function start() {
  try {
    const [about, list] = await Promise.all([get("api/v1/about"), get("api/v1/indexes")]);
    state.about = about;
    const place = (one) => (FIRST.includes(one.index) ? FIRST.indexOf(one.index) : FIRST.length);
    state.indexes = list.indexes.sort((a, b) => place(a) - place(b));
    state.period ??= currentPeriod("year");
    if (!state.indexes.some((one) => one.index === state.index)) state.index = state.indexes[0]?.index ?? null;
    drawAll();
    if (state.index) await loadRanking();
    else {
      connection("loading");
      $("empty").hidden = false;
      $("empty").textContent = t("nothingYet");
      setTimeout(start, 3000);
    }
  } catch {
    connection("lost");
    setTimeout(start, backoff());
  }
}

const query = new URLSearchParams(location.search);
state.language = query.get("lang") ?? remembered("language") ?? "vi";
if (!LANGUAGES[state.language]) state.language = "vi";
if (query.get("lang")) remember("language", state.language);
const theme = query.get("theme") ?? remembered("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
state.index = query.get("index");
state.parent = query.get("parent");
state.agency = query.get("agency");
state.period = /^2\d{3}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(query.get("period") ?? "") ? query.get("period") : null;
drawWords();
listen();
start();
