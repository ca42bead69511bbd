/*
 * What the picture of the network does beyond links: the point in hand keeps its lines, its neighbors and their names;
 * arrows lead from point to point; a slider hides what came later. All that it needs stands in the drawing: the ends of
 * its lines are the middles of its points. Without it the names are titles, the years are links, and the table beside
 * the picture has the same links.
 */
const svg = document.querySelector('.network-frame svg')
const NAMED_NEIGHBORS = 14

/** The middle of a mark, as the ends of lines are written: `x y`. */
function middleOf(mark) {
  const use = mark.querySelector('use')
  const half = Number(use.getAttribute('width')) / 2
  return [Number(use.getAttribute('x')) + half, Number(use.getAttribute('y')) + half]
}

const keyOf = (mark) => middleOf(mark).join(' ')
const isShown = (element) => element.style.display !== 'none'

function begin() {
  const marks = [...svg.querySelectorAll('.marks a')]
  const strands = [...svg.querySelectorAll('.strand')]
  const heldLines = svg.querySelector('.held')
  const tips = svg.querySelector('.tips')
  let graph = null
  let held = null

  /** Every mark with the lines that end at it: read once, at the first use. */
  function readGraph() {
    const points = new Map(marks.map((mark) => [keyOf(mark), { mark, lines: [] }]))
    for (const strand of strands) {
      for (const [line, one, other] of strand.getAttribute('d').matchAll(/M([\d ]+)L([\d ]+)/g)) {
        points.get(one)?.lines.push({ strand, line, other })
        points.get(other)?.lines.push({ strand, line, other: one })
      }
    }
    return points
  }

  function showName(mark, isOwn) {
    const [x, y] = middleOf(mark)
    const width = svg.viewBox.baseVal.width
    const text = document.createElementNS(svg.namespaceURI, 'text')
    text.setAttribute('aria-hidden', 'true')
    text.setAttribute('x', x)
    text.setAttribute('y', y - 14)
    text.setAttribute('text-anchor', x < width * 0.15 ? 'start' : x > width * 0.85 ? 'end' : 'middle')
    if (isOwn) text.setAttribute('class', 'own')
    text.textContent = mark.querySelector('title').textContent
    tips.append(text)
  }

  function hold(mark) {
    if (mark === held) return
    held = mark
    tips.replaceChildren()
    for (const near of svg.querySelectorAll('.near')) near.classList.remove('near')
    svg.classList.toggle('holding', mark !== null)
    heldLines.setAttribute('d', 'M0 0')
    if (mark === null) return
    graph ??= readGraph()
    const lines = (graph.get(keyOf(mark))?.lines ?? []).filter(({ strand }) => isShown(strand))
    const neighbors = lines.flatMap(({ other }) => graph.get(other)?.mark ?? [])
    heldLines.setAttribute('d', `M0 0${lines.map(({ line }) => line).join('')}`)
    for (const near of [mark, ...neighbors]) near.classList.add('near')
    for (const near of neighbors.slice(0, NAMED_NEIGHBORS)) showName(near, false)
    showName(mark, true)
  }

  /** The nearest mark in a direction; what lies off it counts as twice as far. */
  function nextTo(mark, [dx, dy]) {
    const [x, y] = middleOf(mark)
    let [best, least] = [null, Number.POSITIVE_INFINITY]
    for (const other of marks.filter(isShown)) {
      const [ox, oy] = middleOf(other)
      const ahead = (ox - x) * dx + (oy - y) * dy
      const cost = ahead + 2 * Math.abs((ox - x) * dy + (oy - y) * dx)
      if (ahead > 0 && cost < least) [best, least] = [other, cost]
    }
    return best
  }

  const markOf = (event) => event.target.closest('.marks a')
  for (const type of ['pointerover', 'focusin']) svg.addEventListener(type, (event) => hold(markOf(event)))
  for (const type of ['pointerleave', 'focusout']) svg.addEventListener(type, () => hold(null))

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
  svg.addEventListener('keydown', (event) => {
    const [mark, direction] = [markOf(event), ARROWS[event.key]]
    if (!mark || !direction) return
    event.preventDefault()
    const next = nextTo(mark, direction)
    if (!next) return
    mark.tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
  if (marks[0]) marks[0].tabIndex = 0

  const slider = document.querySelector('.network-slider')
  if (!slider) return
  const [range, words] = [slider.querySelector('input'), slider.querySelector('output')]
  range.addEventListener('input', () => {
    hold(null)
    const isWhole = range.value === range.max
    words.textContent = isWhole ? '至今' : `截至 ${range.value} 年`
    range.setAttribute('aria-valuetext', words.textContent)
    const show = (element, year) => {
      const had = isWhole || (year !== undefined && Number(year) <= Number(range.value))
      element.style.display = had ? '' : 'none'
    }
    for (const strand of strands) show(strand, strand.dataset.year)
    for (const item of svg.querySelectorAll('.marks a, .names text')) show(item, item.dataset.since)
  })
}

if (svg) begin()
