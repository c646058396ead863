// Makes a page live that is complete without this script: it looks at the same address again when the
// server tells of a change, and follows links and choices without leaving the page. It holds no text and
// no rule: what is shown is always what the server made.

const PAUSE = 1000; // shortest time between two looks: eyes need no more, phones should get no more
const RANGES_DUE = 5000; // ranges of ranks are worked out some seconds after the values
const LONGEST_WAIT = 30000;
const SPOKEN_EVERY = 15000; // a polite voice: not more often than it can be heard
const MANY = 40; // when everything moves, nothing stands out
const FLASH = 1600;

class LivePage extends HTMLElement {
  #stream = null;
  #followed = "";
  #failures = 0;
  #turn = 0;
  #going = 0;
  #lookedAt = 0;
  #timer = 0;
  #spokenAt = 0;

  connectedCallback() {
    this.addEventListener("click", this.#onClick);
    this.addEventListener("change", this.#onChange);
    this.addEventListener("keydown", this.#onKey);
    window.addEventListener("popstate", this.#onReturn);
    document.addEventListener("visibilitychange", this.#onShown);
    this.#tell("loading");
    this.#follow();
  }

  disconnectedCallback() {
    window.removeEventListener("popstate", this.#onReturn);
    document.removeEventListener("visibilitychange", this.#onShown);
    this.#stream?.close();
    clearTimeout(this.#timer);
  }

  // --- what the reader does
  #onClick = (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]") ?? event.target.closest("tr")?.querySelector("a[href]");
    if (!link || link.origin !== location.origin || link.pathname !== location.pathname) return;
    if (!link.search) return;
    event.preventDefault();
    this.#go(link.href);
  };

  #onChange = (event) => {
    const form = event.target.form;
    if (!form) return;
    const choices = new URLSearchParams(new FormData(form));
    if (event.target.name !== "length") choices.delete("length");
    this.#go(`${form.action}?${choices}`);
  };

  #onKey = (event) => {
    const close = event.key === "Escape" && event.target.closest(".detail")?.querySelector(".close");
    if (close) this.#go(close.href);
  };

  #onReturn = () => this.#look({ focus: location.hash });

  #onShown = () => {
    if (!document.hidden) this.#soon(0);
  };

  async #go(href) {
    const to = new URL(href);
    this.#going++;
    const address = await this.#look({ href: to.href, focus: to.hash });
    this.#going--;
    if (address === undefined) return; // the reader went on meanwhile
    if (address) {
      address.hash = to.hash;
      history.pushState(null, "", address);
    } else {
      location.assign(to); // the browser says better than we can what is wrong
    }
  }

  // --- looking again
  /** Shows what the server says of an address now; gives the address that answered, null where none did, nothing where a later look came first. */
  async #look({ href = location.href, focus = "" } = {}) {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#lookedAt = Date.now();
    try {
      const answer = await fetch(href, { cache: "no-cache", headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("live-page");
      if (turn !== this.#turn) return undefined;
      if (!answer.ok || !fresh) throw new Error(answer.statusText);
      this.#show(fresh, page.title);
      if (focus.length > 1) this.#focus(focus.slice(1));
      return new URL(answer.url);
    } catch {
      if (turn !== this.#turn) return undefined;
      this.#tell("lost");
      this.#soon(this.#backoff());
      return null;
    }
  }

  #soon(wait) {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      if (!document.hidden && !this.#going) this.#look();
    }, Math.max(wait, this.#lookedAt + PAUSE - Date.now()));
  }

  #backoff() {
    return Math.min(LONGEST_WAIT, 1000 * 2 ** this.#failures++) * (0.75 + Math.random() / 2);
  }

  #show(fresh, title) {
    const before = this.#values();
    const focused = document.activeElement?.closest("[id]")?.id;
    const spoken = this.querySelector("[data-spoken]")?.dataset.spoken;
    become(this, fresh);
    document.title = title;
    if (focused && document.activeElement === document.body) this.#focus(focused);
    const moved = [...this.#values()].filter(([id, value]) => before.has(id) && before.get(id) !== value);
    if (moved.length <= MANY) moved.forEach(([id]) => this.#flash(document.getElementById(id)));
    this.#speak(spoken);
    this.#follow();
  }

  #values() {
    return new Map([...this.querySelectorAll("tr[data-value]")].map((row) => [row.id, row.dataset.value]));
  }

  #flash(row) {
    row.classList.add("flash");
    setTimeout(() => row.classList.remove("flash"), FLASH);
  }

  #focus(id) {
    const place = document.getElementById(id);
    const target = place?.matches("tr") ? place.querySelector("a") : place;
    target?.focus({ preventScroll: innerWidth > 1100 });
  }

  /** Says aloud what the reader looks at, when it moved. */
  #speak(before) {
    const now = this.querySelector("[data-spoken]")?.dataset.spoken;
    if (!before || !now || now === before || Date.now() - this.#spokenAt < SPOKEN_EVERY) return;
    this.#spokenAt = Date.now();
    document.getElementById("spoken").textContent = now;
  }

  // --- the stream of changes
  #follow() {
    const address = this.dataset.stream ?? "";
    const topic = address.replace(/[?&]since=\d+/, "");
    if (this.dataset.ranges === "due") this.#soon(RANGES_DUE);
    if (this.dataset.again) this.#soon(Number(this.dataset.again) * 1000);
    if (topic === this.#followed && this.#stream && this.#stream.readyState !== EventSource.CLOSED) return;
    this.#stream?.close();
    this.#stream = null;
    this.#followed = topic;
    if (address) this.#open(address);
  }

  #open(address) {
    const stream = new EventSource(address);
    this.#stream = stream;
    stream.addEventListener("open", () => {
      this.#failures = 0;
      this.#tell("live");
    });
    stream.addEventListener("scores", (event) => {
      this.#tell("live");
      const { rows, ranks } = JSON.parse(event.data);
      if (rows.length || Object.keys(ranks).length) this.#soon(0);
    });
    stream.addEventListener("error", () => {
      if (this.#stream !== stream) return;
      this.#tell("lost");
      // The browser tries again by itself, unless the server refused: then the page looks again and begins anew.
      if (stream.readyState === EventSource.CLOSED) this.#soon(this.#backoff());
    });
  }

  #tell(now) {
    const state = document.getElementById("state");
    state.hidden = false;
    state.dataset.state = now;
    const word = state.querySelector("span");
    if (word.textContent !== state.dataset[now]) word.textContent = state.dataset[now];
  }
}

/** Makes an element what a fresh one is, and keeps what did not change: focus, scrolling, what is open. */
function become(held, fresh) {
  for (const { name } of [...held.attributes]) {
    if (!fresh.hasAttribute(name) && !keeps(held, name)) held.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (held.getAttribute(name) !== value && !keeps(held, name)) held.setAttribute(name, value);
  }
  const named = new Map([...held.children].filter((child) => child.id).map((child) => [child.id, child]));
  let next = held.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const same = wanted.id ? named.get(wanted.id) : isAlike(next, wanted) ? next : null;
    if (!same) {
      held.insertBefore(document.importNode(wanted, true), next);
      continue;
    }
    if (same === next) next = next.nextSibling;
    else held.insertBefore(same, next);
    if (same.nodeType === Node.ELEMENT_NODE) become(same, wanted);
    else if (same.data !== wanted.data) same.data = wanted.data;
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
  if (held instanceof HTMLSelectElement) held.value = fresh.value;
}

// What the reader opened stays open.
const keeps = (element, attribute) => element.localName === "details" && attribute === "open";
const isAlike = (one, other) => one && !one.id && one.nodeName === other.nodeName;

customElements.define("live-page", LivePage);
