// Runs inside the report: search, filters, their state in the address, colours, and opening what a link leads to.
// The page can be read without it.
{
  const byId = (id) => document.getElementById(id);
  const list = byId("list");
  const bar = byId("filters");
  const search = byId("search");
  const sort = byId("sort");
  const choices = byId("choices");
  const questions = [...list.children];
  const selects = [...bar.querySelectorAll("select[data-dimension]")];
  const checks = [...bar.querySelectorAll("input[data-only]")];
  const byName = new Intl.Collator("en", { numeric: true });
  const texts = new Map();

  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/gu, "d").replace(/\s+/gu, " ");

  // Folding all answers takes a moment, so it waits for the first search.
  const textOf = (question) => {
    const known = texts.get(question);
    if (known !== undefined) return known;
    const parts = [question.querySelector("h3"), ...question.querySelectorAll(".history, .answer")];
    const text = folded([question.dataset.id, ...parts.map((part) => part.textContent)].join(" \n "));
    texts.set(question, text);
    return text;
  };

  const ONLY = {
    changed: (question) => !["same", "uncompared", undefined].includes(question.dataset.state),
    wrong: (question) => question.classList.contains("wrong"),
    worse: (question) => question.dataset.state === "worse",
  };

  const readControls = () => {
    const state = new URLSearchParams();
    if (search.value.trim() !== "") state.set("q", search.value.trim());
    for (const { dataset, value } of selects) if (value !== "") state.set(dataset.dimension, value);
    const only = checks.filter(({ checked }) => checked).map(({ dataset }) => dataset.only);
    if (only.length > 0) state.set("only", only.join(","));
    if (sort.value !== "") state.set("sort", sort.value);
    return state;
  };

  const setControls = (state) => {
    const only = (state.get("only") ?? "").split(",");
    search.value = state.get("q") ?? "";
    for (const select of selects) choose(select, state.get(select.dataset.dimension));
    for (const check of checks) check.checked = only.includes(check.dataset.only);
    choose(sort, state.get("sort"));
    show();
  };

  // A value that is not there would leave the select without any.
  const choose = (select, value) => {
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  };

  const show = () => {
    const words = folded(search.value.trim());
    const slices = selects
      .filter(({ value }) => value !== "")
      .map((one) => `${one.dataset.dimension}=${one.value}`);
    const only = checks.filter(({ checked }) => checked).map(({ dataset }) => ONLY[dataset.only]);
    let shown = 0;
    for (const question of questions) {
      const own = question.dataset.slices.split("|");
      const fits =
        slices.every((slice) => own.includes(slice)) &&
        only.every((holds) => holds(question)) &&
        (words === "" || textOf(question).includes(words));
      question.hidden = !fits;
      if (fits) shown += 1;
    }
    order();
    const active = slices.length + only.length;
    byId("shown").textContent = `Showing ${shown} of ${questions.length} questions`;
    byId("active").textContent = active === 0 ? "" : `(${active} set)`;
    byId("nothing").hidden = shown > 0;
    byId("clear").disabled = [...readControls()].length === 0;
  };

  let ordered = "";
  const order = () => {
    if (ordered === sort.value) return;
    ordered = sort.value;
    const inOrder =
      ordered === "id"
        ? [...questions].sort((a, b) => byName.compare(a.dataset.id, b.dataset.id))
        : questions;
    list.append(...inOrder);
  };

  const addressOf = (state) => {
    const text = state.toString();
    return text === "" ? location.href.split("#")[0] : `#${text}`;
  };

  const changed = () => {
    history.replaceState(null, "", addressOf(readControls()));
    show();
  };

  const filterBy = (state) => {
    history.pushState(null, "", addressOf(state));
    setControls(state);
    byId("questions").scrollIntoView();
  };

  const targetOf = (hash) => {
    try {
      return byId(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  };

  // A link may lead to a question that the filters hide, or into something closed.
  const reveal = (target) => {
    const hidden = target.closest("[hidden]");
    if (hidden !== null && list.contains(hidden)) setControls(new URLSearchParams());
    for (let at = target; at !== null; at = at.parentElement) if (at.localName === "details") at.open = true;
  };

  const follow = () => {
    const target = location.hash === "" ? null : targetOf(location.hash);
    if (target === null) {
      setControls(new URLSearchParams(location.hash.slice(1)));
      // An address that names filters means the list.
      if (location.hash.includes("=")) list.scrollIntoView();
    } else {
      reveal(target);
      target.scrollIntoView();
    }
  };

  const darkSystem = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    (document.documentElement.dataset.theme ?? (darkSystem.matches ? "dark" : "light")) === "dark";
  const nameTheme = () => {
    byId("theme").textContent = isDark() ? "Light colours" : "Dark colours";
  };

  let toClose = [];
  const printing = (isPrinting) => {
    for (const one of toClose) one.open = false;
    toClose = isPrinting ? [...document.querySelectorAll("details:not([open])")] : [];
    for (const one of toClose) one.open = true;
  };

  let waiting;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 120);
  });
  for (const control of [...selects, ...checks, sort]) control.addEventListener("change", changed);
  bar.addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", () => {
    setControls(new URLSearchParams());
    changed();
  });
  byId("open-all").addEventListener("click", () => {
    const shown = questions.filter(({ hidden }) => !hidden);
    const open = shown.some((question) => !question.open);
    for (const question of shown) question.open = open;
  });
  byId("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
  });
  darkSystem.addEventListener("change", nameTheme);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { slice, only } = link.dataset;
    if (slice === undefined && only === undefined) {
      const target = targetOf(link.hash);
      if (target !== null) reveal(target);
      return;
    }
    event.preventDefault();
    const [dimension, ...value] = (slice ?? `only=${only}`).split("=");
    filterBy(new URLSearchParams([[dimension, value.join("=")]]));
  });
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => printing(true));
  addEventListener("afterprint", () => printing(false));

  bar.hidden = false;
  byId("theme").hidden = false;
  // On a phone the open filters would fill the screen.
  choices.open = matchMedia("(min-width: 48rem)").matches;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`);
  }).observe(bar);
  nameTheme();
  follow();
}
