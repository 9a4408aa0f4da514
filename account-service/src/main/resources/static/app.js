// Small comforts. Every page says and does the same without them.
(function () {
  'use strict';

  // <time data-countdown datetime="…">: counts down to the moment, then says what data-over says; with data-every
  // (milliseconds) it goes on to the next one.
  function tick() {
    document.querySelectorAll('[data-countdown]').forEach(function (element) {
      var end = Date.parse(element.getAttribute('datetime'));
      var every = Number(element.dataset.every || 0);
      if (every > 0 && end <= Date.now()) {
        end += Math.ceil((Date.now() - end + 1) / every) * every;
        element.setAttribute('datetime', new Date(end).toISOString());
      }
      var left = Math.ceil((end - Date.now()) / 1000);
      if (left <= 0) {
        element.textContent = element.dataset.over || 'now';
      } else if (left < 120) {
        element.textContent = 'in ' + left + (left === 1 ? ' second' : ' seconds');
      } else {
        element.textContent = 'in ' + Math.round(left / 60) + ' minutes';
      }
    });
  }

  // <input data-filter="id">: shows those children of the element whose text holds what is typed, and counts them in
  // <p id="id-count" data-one="country" data-many="countries">.
  function filter(input) {
    var wanted = input.value.trim().toLowerCase();
    var shown = 0;
    document.querySelectorAll('#' + input.dataset.filter + ' > *').forEach(function (item) {
      item.hidden = wanted !== '' && item.textContent.toLowerCase().indexOf(wanted) < 0;
      shown += item.hidden ? 0 : 1;
    });
    var count = document.getElementById(input.dataset.filter + '-count');
    if (count) {
      count.textContent = shown + ' ' + (shown === 1 ? count.dataset.one : count.dataset.many);
    }
  }

  document.addEventListener('input', function (event) {
    if (event.target.matches('[data-filter]')) {
      filter(event.target);
    }
  });

  // One click is one order: a form that is under way is not sent again.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.method === 'post' && !form.hasAttribute('data-repeatable')) {
      form.dataset.sent = 'yes';
    }
  });

  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  // What a person has opened stays open when the part of the page is fetched again.
  var opened = [];
  document.addEventListener('htmx:beforeSwap', function (event) {
    opened = [];
    event.detail.target.querySelectorAll('details[open][id]').forEach(function (details) {
      opened.push(details.id);
    });
  });

  document.addEventListener('htmx:afterSwap', function () {
    opened.forEach(function (id) {
      var details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    });
  });

  var current = document.querySelector('header.frame nav [aria-current]');
  if (current) {
    var list = current.closest('ul');
    list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
  }
  tick();
  setInterval(tick, 1000);
  document.querySelectorAll('[data-filter]').forEach(filter);
})();
