// Follows a feed and shows what comes, the newest first. The browser itself comes again after a cut, with the id of the
// last message; across page loads the last lines and the place after them are kept here, as long as the tab is open.

const MOST_SHOWN = 200;
const AGAIN_MILLIS = 5000;
const MANY_MILLIS = 30000;

const feed = document.querySelector('.feed');
const list = feed.querySelector('[data-list]');
const state = feed.querySelector('[data-state]');
const count = feed.querySelector('[data-count]');
const empty = feed.querySelector('[data-empty]');
const login = feed.querySelector('[data-login]');
const button = feed.querySelector('[data-pause-button]');
const say = feed.dataset;
const kept = 'entraide-place ' + document.documentElement.lang + ' ' + say.stream;

/** A name for this tab, so that coming again does not count as one more. */
let client = sessionStorage.getItem('entraide-tab') || named();

function named() {
  const name = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
  sessionStorage.setItem('entraide-tab', name);
  return name;
}

const two = (number) => String(number).padStart(2, '0');
const clock = (time) => two(time.getHours()) + ':' + two(time.getMinutes());
const day = (time) => two(time.getDate()) + '/' + two(time.getMonth() + 1) + '/' + time.getFullYear();

/** The last lines shown, the oldest first, and the place right after them: a new page goes on as if it were the old one. */
const before = JSON.parse(sessionStorage.getItem(kept));
let recent = before ? before.lines : Array.from(list.children, told).reverse();
if (before) {
  list.replaceChildren(...recent.map(line).reverse());
}
const shown = new Set(recent.map((each) => each.id));
let place = before ? before.place : say.cursor;
let drawn = place;
let waiting = [];
let received = 0;
let paused = false;
let drawing = false;
let wasCut = before !== null;
let crowded = false;
let source;

function tell(text) {
  state.textContent = text;
}

function line(event) {
  const item = document.createElement('li');
  const time = document.createElement('time');
  const text = document.createElement('span');
  const at = new Date(event.time);
  time.dateTime = event.time;
  time.textContent = day(at) + ' ' + clock(at);
  text.textContent = event.text;
  item.dataset.id = event.id;
  item.append(time, text);
  return item;
}

/** What a line tells that came with the page. */
function told(item) {
  return { id: item.dataset.id, time: item.firstElementChild.dateTime, text: item.lastElementChild.textContent };
}

/** What was received and not drawn yet comes again in a new page. */
function keep() {
  sessionStorage.setItem(kept, JSON.stringify({ lines: recent, place: drawn }));
}

function draw() {
  drawing = false;
  count.textContent = say.received.replace('{0}', received);
  if (paused) {
    button.textContent = say.resume + ' – ' + say.paused.replace('{0}', waiting.length);
    return;
  }
  if (waiting.length > 0) {
    list.prepend(...waiting.map(line).reverse());
    recent = recent.concat(waiting).slice(-MOST_SHOWN);
    drawn = waiting.at(-1).place;
    waiting = [];
    keep();
    empty.hidden = true;
    while (list.children.length > MOST_SHOWN) {
      shown.delete(list.lastElementChild.dataset.id);
      list.lastElementChild.remove();
    }
  }
}

/** However much comes, the page is drawn a few times a second. */
function drawSoon() {
  if (!drawing) {
    drawing = true;
    setTimeout(draw, 250);
  }
}

function take(message) {
  place = message.lastEventId;
  const event = JSON.parse(message.data);
  if (shown.has(event.id)) {
    return;
  }
  shown.add(event.id);
  received += 1;
  waiting.push({ id: event.id, time: event.time, text: event.text, place });
  if (waiting.length > MOST_SHOWN) {
    shown.delete(waiting.shift().id);
  }
  drawSoon();
}

/** The browser gives up when the answer is no feed: what it is instead says what to do. */
async function refused(url) {
  source.close();
  let answer;
  try {
    answer = await fetch(url, { method: 'HEAD', redirect: 'manual' });
  } catch {
    tell(say.cut);
    setTimeout(follow, AGAIN_MILLIS);
    return;
  }
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    // Signing in leads back here, in this tab; done in another tab, it is noticed in a while.
    tell(say.signin);
    login.href = location.href;
    login.hidden = false;
    setTimeout(follow, MANY_MILLIS);
  } else if (answer.status === 400 || answer.status === 410) {
    sessionStorage.removeItem(kept);
    place = '';
    tell(say.lost);
    setTimeout(follow, AGAIN_MILLIS);
  } else if (answer.ok) {
    // The place is fine, so there was no room for one more, or there is by now. Feeds that were left are found out soon.
    tell(wasCut ? say.cut : say.many);
    setTimeout(follow, crowded ? MANY_MILLIS : AGAIN_MILLIS);
    crowded = true;
  } else {
    tell(say.cut);
    setTimeout(follow, AGAIN_MILLIS);
  }
}

function follow() {
  const url = say.stream + '&client=' + client + (place ? '&after=' + encodeURIComponent(place) : '');
  source = new EventSource(url);
  source.onopen = () => {
    tell(wasCut ? say.resumed.replace('{0}', clock(new Date())) : say.connected);
    wasCut = false;
    crowded = false;
    login.hidden = true;
  };
  source.onmessage = take;
  source.addEventListener('slow', () => tell(say.slow));
  source.addEventListener('taken', () => {
    // A copy of this tab goes by the same name.
    source.close();
    client = named();
    follow();
  });
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) {
      refused(url);
    } else {
      wasCut = true;
      tell(say.cut);
    }
  };
}

button.hidden = false;
button.onclick = () => {
  paused = !paused;
  button.textContent = say.pause;
  draw();
};
// A page that is left must not hold one of the few connections that browsers allow.
addEventListener('pagehide', () => source.close());
addEventListener('pageshow', (shownAgain) => {
  if (shownAgain.persisted) {
    follow();
  }
});

tell(say.connecting);
keep();
draw();
follow();
