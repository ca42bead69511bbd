// @ts-check
/*
 * Names under the search box, offered while somebody types: an ARIA combobox over the native form, which works without
 * it. Nothing is asked, chosen or sent while an input method is composing.
 */

const PAUSE_MS = 150

/** @typedef {{ label: string, items: { address: string, title: string, note: string }[] }} Group */

/** @param {string} name @param {Record<string, string>} attributes @param {(string | Node)[]} children */
function make(name, attributes, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** @param {{ address: string, title: string, note: string }} item @param {number} place */
function makeOption({ address, title, note }, place) {
  const attributes = {
    role: 'option',
    id: `suggestion-${place}`,
    'aria-selected': 'false',
    'data-to': address,
  }
  return make('div', attributes, title, ...(note ? [make('small', {}, note)] : []))
}

class Suggestions {
  /** @type {HTMLElement[]} */
  #options = []
  /** Place of the chosen option; -1: none, the text itself. */
  #at = -1
  #composing = false
  #timer = 0
  #asked = new AbortController()
  #list = make('div', { id: 'suggestions', role: 'listbox', 'aria-label': '建议', class: 'suggestions' })
  #status = make('span', { role: 'status', class: 'sr-only' })

  /** @param {Element} box @param {HTMLInputElement} input @param {string} source */
  constructor(box, input, source) {
    this.input = input
    this.source = source
    this.#list.hidden = true
    box.append(this.#list, this.#status)
    // A search field may not be a combobox.
    input.type = 'text'
    const { id } = this.#list
    for (const [key, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', id],
    ])
      input.setAttribute(key ?? '', value ?? '')
    this.#listen()
  }

  #listen() {
    const { input } = this
    input.addEventListener('compositionstart', () => {
      this.#composing = true
      clearTimeout(this.#timer)
    })
    input.addEventListener('compositionend', () => {
      this.#composing = false
      this.#later()
    })
    input.addEventListener('input', () => this.#later())
    input.addEventListener('blur', () => this.#show(false))
    input.addEventListener('keydown', (event) => this.#pressed(event))
    input.form?.addEventListener('submit', (event) => {
      if (this.#composing) event.preventDefault()
    })
    // The box keeps the focus: a press must not close the list before it counts.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault())
    this.#list.addEventListener('click', ({ target }) => {
      if (target instanceof Element) this.#go(target.closest('[role="option"]'))
    })
  }

  #later() {
    clearTimeout(this.#timer)
    if (!this.#composing) this.#timer = window.setTimeout(() => this.#ask(), PAUSE_MS)
  }

  async #ask() {
    this.#asked.abort()
    this.#asked = new AbortController()
    const { signal } = this.#asked
    const typed = this.input.value.trim()
    if (typed === '') return this.#fill([])
    try {
      const answer = await fetch(`${this.source}?q=${encodeURIComponent(typed)}`, { signal })
      const groups = answer.ok ? await answer.json() : []
      if (!signal.aborted && document.activeElement === this.input) this.#fill(groups)
    } catch {
      // Typed on, or no network: the form itself still works.
      if (!signal.aborted) this.#fill([])
    }
  }

  /** @param {Group[]} groups */
  #fill(groups) {
    this.#options = []
    const shown = groups.map(({ label, items }, index) => {
      const title = make('span', { id: `suggestions-${index}` }, label)
      const lines = items.map((item, place) => makeOption(item, this.#options.length + place))
      this.#options.push(...lines)
      return make('div', { role: 'group', 'aria-labelledby': title.id }, title, ...lines)
    })
    this.#list.replaceChildren(...shown)
    this.#at = -1
    const count = this.#options.length
    this.#show(count > 0)
    this.#status.textContent = count > 0 ? `${count} 条建议，按上下方向键选择` : ''
  }

  /** @param {boolean} open */
  #show(open) {
    this.#list.hidden = !open
    this.input.setAttribute('aria-expanded', String(open))
    if (!open) this.#select(-1)
  }

  /** @param {number} next */
  #select(next) {
    this.#options[this.#at]?.setAttribute('aria-selected', 'false')
    this.#at = next
    const option = this.#options[next]
    if (!option) return this.input.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    this.input.setAttribute('aria-activedescendant', option.id)
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    // 229: the key belongs to the input method, in browsers that end the composition before they tell of the key.
    if (this.#composing || event.isComposing || event.keyCode === 229) return
    const { key } = event
    const count = this.#options.length
    if ((key === 'ArrowDown' || key === 'ArrowUp') && count > 0) {
      event.preventDefault()
      this.#show(true)
      const step = key === 'ArrowDown' ? 1 : count
      this.#select(((this.#at + 1 + step) % (count + 1)) - 1)
    } else if (key === 'Enter' && this.#at >= 0) {
      event.preventDefault()
      this.#go(this.#options[this.#at])
    } else if (key === 'Escape' && !this.#list.hidden) {
      event.preventDefault()
      this.#show(false)
    }
  }

  /** @param {Element | null | undefined} option */
  #go(option) {
    const to = option?.getAttribute('data-to')
    if (to) location.assign(to)
  }
}

for (const box of document.querySelectorAll('[data-suggest]')) {
  const input = box.querySelector('input')
  const source = box.getAttribute('data-suggest')
  if (input && source) new Suggestions(box, input, source)
}
