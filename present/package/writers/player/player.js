"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const last = (list, holds = () => true) => list.filter(holds).pop(); // phones' browsers are often years old: no findLast, no at

/* What the page remembers. A browser that forbids storage plays all the same: it only forgets. */

const memory = (() => {
  try {
    const storage = window.localStorage;
    storage.setItem("present.test", "1");
    storage.removeItem("present.test");
    return storage;
  } catch {
    return null;
  }
})();

function recall(name) {
  try {
    return JSON.parse(memory?.getItem(`present.${name}`)) ?? {};
  } catch {
    return {}; // some other page wrote what is no JSON
  }
}

function remember(name, value) {
  try {
    memory?.setItem(`present.${name}`, JSON.stringify(value));
  } catch {
    // the storage is full: nothing that is heard or read is lost
  }
}

/* Settings: speed, size of type, colours, slides. */

const settings = { rate: "1", size: "1", theme: "auto", slides: "show", ...recall("settings") };

function setting(name, value) {
  settings[name] = value;
  remember("settings", settings);
  applySettings();
}

function applySettings() {
  root.style.setProperty("--size", Number(settings.size) || 1);
  root.dataset.theme = settings.theme;
  root.dataset.slides = settings.slides;
  for (const field of all("[data-setting]")) {
    for (const input of all("input", field)) input.checked = input.value === settings[field.dataset.setting];
  }
  if (byId("rate")) byId("rate").textContent = `${settings.rate}×`;
}

/* Sheets: the chapters and the settings, which come up from the bar. */

let opener = null;

function openSheet(button) {
  closeSheet();
  opener = button;
  root.dataset.sheet = button.dataset.open;
  button.setAttribute("aria-expanded", "true");
  byId("veil").hidden = false;
  byId(button.dataset.open).querySelector("[data-close]").focus();
}

function closeSheet() {
  if (!opener) return;
  delete root.dataset.sheet;
  opener.setAttribute("aria-expanded", "false");
  byId("veil").hidden = true;
  opener.focus();
  opener = null;
}

applySettings();
byId("bar").hidden = false;
for (const hint of all(".keys")) hint.hidden = false;
for (const button of all("[data-open]")) {
  button.addEventListener("click", () => (opener === button ? closeSheet() : openSheet(button)));
}
for (const button of all("[data-close]")) button.addEventListener("click", closeSheet);
byId("veil").addEventListener("click", closeSheet);
byId("chapters").addEventListener("click", (event) => event.target.closest("a") && closeSheet());
document.addEventListener("change", (event) => {
  const field = event.target.closest("[data-setting]");
  if (field) setting(field.dataset.setting, event.target.value);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeSheet();
  if (isShortcut(event) && event.code === "KeyD") setting("theme", isDark() ? "day" : "night");
});

function isDark() {
  return settings.theme === "night" || (settings.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/* Whether a key is for the page, and not for the control that has the focus. */
function isShortcut(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const control = event.target.closest?.("input, select, textarea, button, a, dialog, audio");
  return !control || (control.matches("button, a") && event.code !== "Space" && event.code !== "Enter");
}

const clock = (ms) => {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
};

if (data.tracks.length) startPlayer();

function startPlayer() {
  const audio = byId("audio");
  const [seek, play, status, trouble, back] = ["seek", "play", "status", "trouble", "return"].map(byId);
  const tracks = data.tracks;
  const offsets = tracks.map((_, at) => tracks.slice(0, at).reduce((sum, each) => sum + each.ms, 0));
  const total = last(offsets) + last(tracks).ms;
  const lines = tracks.flatMap((track, at) =>
    track.said.map(([number, start, slide]) => ({ number, track: at, start, slide })),
  );
  const lineOf = new Map(lines.map((line) => [line.number, line]));
  const spoken = new Map();
  for (const element of all("[data-said]")) {
    const number = Number(element.dataset.said);
    spoken.set(number, [...(spoken.get(number) ?? []), element]);
  }
  const entries = all("#chapters a[data-from]");
  const placeName = `place.${data.key}.${total}`;

  let at = -1; // the track that is loaded
  let wanted = null; // ms in it to go to as soon as it can
  let current = null; // the line being read
  let follows = true; // whether the text moves along with the voice
  let begun = false; // whether anything was heard or chosen yet

  /* Time */

  const inTrack = () => wanted ?? audio.currentTime * 1000;
  const position = () => (at < 0 ? 0 : offsets[at] + Math.min(inTrack(), tracks[at].ms));

  function load(track) {
    if (track === at) return;
    at = track;
    audio.src = tracks[track].src;
    audio.load();
    announce(tracks[track].title);
  }

  function goTo(track, ms) {
    load(track);
    wanted = Math.max(0, Math.min(ms, tracks[track].ms - 50)); // not past the end, where some players would stop
    arrive();
    begun = true;
    update();
  }

  function arrive() {
    if (wanted === null || audio.readyState < HTMLMediaElement.HAVE_METADATA) return;
    audio.currentTime = wanted / 1000;
    wanted = null;
  }

  function goToTime(ms) {
    const time = Math.max(0, Math.min(ms, total - 50));
    const track = offsets.lastIndexOf(last(offsets, (offset) => offset <= time));
    goTo(track, time - offsets[track]);
  }

  function start() {
    trouble.hidden = true;
    if (at < 0) goTo(0, 0);
    begun = true;
    audio.playbackRate = Number(settings.rate);
    audio.play().catch((error) => {
      if (error.name === "NotAllowedError") announce("请按播放键");
      else if (error.name !== "AbortError" && !audio.error) complain(error.message);
    });
  }

  const toggle = () => (audio.paused ? start() : audio.pause());

  function readFrom(line) {
    follows = true;
    goTo(line.track, line.start);
    start();
  }

  function step(by) {
    const place = current ? lines.indexOf(current) : -1;
    const next = lines[Math.max(0, Math.min(place + by, lines.length - 1))];
    follows = true;
    goTo(next.track, next.start);
  }

  function chapter(by) {
    const next = Math.max(0, Math.min(Math.max(at, 0) + by, tracks.length - 1));
    // As on every player: back first goes to the beginning of what is heard.
    goTo(by < 0 && inTrack() > 3000 ? at : next, 0);
    follows = true;
  }

  /* What is seen of it */

  function lineAt() {
    if (at < 0 || !begun) return null;
    const time = inTrack() + 30; // decoders are some ms late
    const here = lines.filter((line) => line.track === at);
    return last(here, (line) => line.start <= time) ?? here[0] ?? null;
  }

  function update() {
    const line = lineAt();
    if (line !== current) mark(line);
    const now = position();
    if (document.activeElement !== seek || !seek.matches(":active")) seek.value = Math.round(now / 1000);
    seek.style.setProperty("--done", `${(100 * now) / total}%`);
    seek.setAttribute("aria-valuetext", `${clock(now)}，共 ${clock(total)}${at < 0 ? "" : `，${tracks[at].title}`}`);
    byId("now").textContent = clock(now);
    byId("title").textContent = at < 0 ? "" : tracks[at].title;
  }

  function mark(line) {
    for (const element of spoken.get(current?.number) ?? []) element.classList.remove("now");
    current = line;
    const elements = spoken.get(line?.number) ?? [];
    for (const element of elements) element.classList.add("now");
    showChapter();
    showSlide();
    if (follows) bringIntoView(elements[0]);
    keepPlace();
  }

  function bringIntoView(element) {
    back.hidden = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.scrollIntoView({ block: "center", behavior: calm || document.hidden ? "auto" : "smooth" });
  }

  function showChapter() {
    const reached = current ? entries.filter((entry) => Number(entry.dataset.from) <= current.number) : [];
    const here = last(reached);
    for (const entry of entries) entry.removeAttribute("aria-current");
    here?.setAttribute("aria-current", "true");
    const nav = byId("chapters");
    if (here && nav.scrollHeight > nav.clientHeight) {
      nav.scrollTop = here.offsetTop - nav.clientHeight / 2; // alone: the page itself must not jump
    }
  }

  const figure = byId("slide");
  const large = byId("large");

  function showSlide() {
    const [source, alt] = data.slides[current?.slide ?? 0] ?? data.slides[Object.keys(data.slides)[0]] ?? [];
    if (!figure || !source) return;
    root.classList.toggle("begun", begun);
    figure.hidden = false;
    for (const image of all("img", figure).concat(all("img", large))) {
      if (image.getAttribute("src") !== source) image.src = source;
      image.alt = alt;
    }
  }

  function announce(words) {
    status.textContent = words;
  }

  function complain(why) {
    trouble.textContent = why;
    trouble.hidden = false;
  }

  /* The place, kept and found again */

  function keepPlace() {
    if (begun) remember(placeName, { track: at, ms: Math.round(inTrack()) });
  }

  function findPlace() {
    const { track, ms } = recall(placeName);
    if (!Number.isInteger(track) || !tracks[track] || !(ms >= 0) || (track === 0 && ms < 1000)) return;
    goTo(track, ms);
    announce(`上次听到 ${clock(position())}`);
  }

  /* The lock screen */

  const actions = {
    play: start,
    pause: () => audio.pause(),
    seekbackward: () => goToTime(position() - 15000),
    seekforward: () => goToTime(position() + 15000),
    previoustrack: () => chapter(-1),
    nexttrack: () => chapter(1),
    seekto: ({ seekTime }) => goTo(at, seekTime * 1000),
  };

  function tellSystem() {
    if (!("mediaSession" in navigator) || at < 0) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title: tracks[at].title, album: data.title, artist: data.artist });
    navigator.mediaSession.playbackState = audio.paused ? "paused" : "playing";
  }

  function offerActions() {
    for (const [action, handler] of Object.entries(actions)) {
      try {
        navigator.mediaSession?.setActionHandler(action, handler);
      } catch {
        // a browser that does not know the action has no button for it
      }
    }
  }

  /* Events */

  audio.addEventListener("loadedmetadata", () => {
    audio.playbackRate = Number(settings.rate);
    arrive();
  });
  audio.addEventListener("timeupdate", update);
  audio.addEventListener("seeked", update);
  for (const event of ["play", "pause"]) {
    audio.addEventListener(event, () => {
      const words = audio.paused ? "播放" : "暂停";
      root.classList.toggle("playing", !audio.paused);
      play.setAttribute("aria-label", words);
      play.title = `${words}（空格）`;
      tellSystem();
      keepPlace();
      requestAnimationFrame(frame);
    });
  }
  audio.addEventListener("ended", () => {
    if (at < tracks.length - 1) {
      goTo(at + 1, 0);
      start();
    } else {
      remember(placeName, {});
      announce("播放完毕");
    }
  });
  audio.addEventListener("error", () => {
    const src = tracks[at].src;
    const name = src.startsWith("data:") ? tracks[at].title : decodeURIComponent(src);
    complain(`打不开 ${name}。请确认整个文件夹都在，并用浏览器打开本页。`);
  });

  function frame() {
    update();
    if (!audio.paused) requestAnimationFrame(frame);
  }

  play.addEventListener("click", toggle);
  byId("back").addEventListener("click", actions.seekbackward);
  byId("ahead").addEventListener("click", actions.seekforward);
  byId("before").addEventListener("click", () => step(-1));
  byId("after").addEventListener("click", () => step(1));
  seek.addEventListener("input", () => {
    follows = true;
    goToTime(seek.value * 1000);
  });
  back.addEventListener("click", () => {
    follows = true;
    bringIntoView(spoken.get(current?.number)?.[0]);
  });
  document.addEventListener("change", () => {
    audio.playbackRate = Number(settings.rate);
  });
  document.addEventListener("click", (event) => {
    const line = lineOf.get(Number(event.target.closest("[data-said]")?.dataset.said));
    if (line && getSelection().isCollapsed) readFrom(line);
  });
  for (const entry of entries) {
    entry.addEventListener("click", (event) => {
      event.preventDefault();
      readFrom(lineOf.get(Number(entry.dataset.from)));
    });
  }
  if (figure) {
    figure.querySelector("button").addEventListener("click", () => large.showModal());
    large.addEventListener("click", () => large.close());
  }

  /* Whoever scrolls reads for themselves, until they come back. */
  function letGo() {
    if (!current) return;
    follows = false;
    back.hidden = false;
  }
  const overText = (event) => !event.target.closest?.("#chapters, #settings, #bar");
  for (const event of ["wheel", "touchmove"]) {
    addEventListener(event, (scrolled) => overText(scrolled) && letGo(), { passive: true });
  }
  const scrolling = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

  const keys = {
    Space: toggle,
    ArrowLeft: (event) => (event.shiftKey ? step(-1) : actions.seekbackward()),
    ArrowRight: (event) => (event.shiftKey ? step(1) : actions.seekforward()),
    BracketLeft: () => chapter(-1),
    BracketRight: () => chapter(1),
    Minus: () => faster(-1),
    Equal: () => faster(1),
  };

  function faster(by) {
    const rates = all("[name=rate]").map((input) => input.value);
    const next = rates[Math.max(0, Math.min(rates.indexOf(settings.rate) + by, rates.length - 1))];
    setting("rate", next);
    audio.playbackRate = Number(next);
    announce(`速度 ${next} 倍`);
  }

  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    if (scrolling.has(event.code)) letGo();
    if (!(event.code in keys)) return;
    event.preventDefault();
    keys[event.code](event);
  });
  addEventListener("pagehide", keepPlace);

  seek.max = Math.round(total / 1000);
  byId("total").textContent = clock(total);
  for (const entry of entries) {
    const line = lineOf.get(Number(entry.dataset.from));
    const time = document.createElement("time");
    time.textContent = clock(offsets[line.track] + line.start);
    entry.append(time);
  }
  offerActions();
  showSlide();
  findPlace();
  update();
}
