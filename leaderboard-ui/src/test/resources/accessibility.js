// What WCAG 2.2 AA asks for and a machine can see. Answers with a list of complaints.
(() => {
  const complaints = [];
  const shown = e => e.checkVisibility({ visibilityProperty: true });
  const name = e => `${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''}${e.className ? '.' + e.className : ''}`;
  const complain = (what, elements) => { for (const e of elements) complaints.push(`${what}: ${name(e)} ${e.outerHTML.slice(0, 90)}`); };
  const all = (selector, filter = () => true) => [...document.querySelectorAll(selector)].filter(filter);

  const ids = all('[id]').map(e => e.id);
  complain('an id twice', all('[id]', e => ids.filter(id => id === e.id).length > 1));
  for (const attribute of ['aria-describedby', 'aria-labelledby', 'for', 'list']) {
    complain(`${attribute} names nothing`, all(`[${attribute}]`, e => e.getAttribute(attribute).split(/\s+/).some(id => !ids.includes(id))));
  }
  complain('a field without a label', all('input:not([type=hidden]), select, textarea',
    e => !e.labels.length && !e.ariaLabel && !e.getAttribute('aria-labelledby')));
  const said = e => (e.ariaLabel || e.textContent || e.title).trim();
  complain('nothing to say for', all('a, button, summary, legend, th, h1, h2, h3, h4', e => shown(e) && !said(e)));
  complain('a picture without words', all('img:not([alt]), svg:not([aria-hidden]):not([role]):not([aria-label])'));
  complain('a group of fields without a legend', all('fieldset', e => !e.querySelector('legend')));
  complain('a head cell without its scope', all('th:not([scope])'));
  complain('an order of its own', all('[tabindex]', e => e.tabIndex > 0));
  complain('too small for a finger', all('button, input:not([type=hidden]), select, summary', e => {
    const box = e.getBoundingClientRect();
    return shown(e) && (box.height < 24 || box.width < 24);
  }));
  complain('cannot be scrolled by keyboard', all('.scroll', e => e.scrollWidth > e.clientWidth && e.tabIndex < 0));

  let level = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6', shown)) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) complain(`a heading that skips from ${level}`, [heading]);
    level = next;
  }
  if (document.querySelector('header.bar')) {
    if (all('h1').length !== 1) complaints.push(`${all('h1').length} first headings`);
    if (!document.querySelector('.skip[href="#main"]') || !document.querySelector('main#main')) complaints.push('no way past the menu');
  }
  if (!document.documentElement.lang) complaints.push('no language');
  if (!document.title.trim()) complaints.push('no title');
  return complaints;
})()
