/**
 * Leaving: hides the page at once, then goes to the neutral site in this page's place, so that Back does
 * not show it. Works on every link marked `data-exit` and when Shift is pressed and released alone three
 * times (GOV.UK's choice; Esc has other meanings to screen readers). Without this script the links still work.
 */
const PRESSES = 3
const WAIT = 5_000

const button = document.querySelector<HTMLElement>('.exit')!
const root = document.documentElement
let left = false

function leave(): void {
  left = true
  root.classList.add('gone')
  document.title = '…'
  const veil = document.createElement('dialog')
  veil.className = 'veil'
  veil.setAttribute('aria-label', button.dataset.gone ?? '')
  document.body.append(veil)
  if (veil.showModal) veil.showModal()
  /* Until the other site answers, this entry of the history is /exit too: Back and Forward lead out, not here. */
  history.replaceState(null, '', '/exit')
  location.replace('/exit')
}

for (const link of document.querySelectorAll('[data-exit]'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })

/* A page that was left and is brought back from the browser's memory stays hidden and leaves again. */
addEventListener('pageshow', (event) => {
  if (left && event.persisted) location.replace('/exit')
})

const dots = document.createElement('span')
dots.className = 'dots'
dots.ariaHidden = 'true'
const spoken = document.createElement('span')
spoken.className = 'hidden'
spoken.setAttribute('role', 'status')
button.append(dots)
button.after(spoken)

let presses = 0
let alone = false
let timer = 0

function show(count: number): void {
  presses = count
  dots.textContent = '●'.repeat(count)
  spoken.textContent = (count === 1 ? button.dataset.two : count === 2 ? button.dataset.one : '') ?? ''
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

addEventListener('keydown', (event) => {
  if (event.key !== 'Shift') {
    alone = false
    if (presses) show(0)
  } else if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey && !typing(event.target)
})

addEventListener('pointerdown', () => (alone = false))

addEventListener('keyup', (event) => {
  if (event.key !== 'Shift' || !alone) return
  alone = false
  clearTimeout(timer)
  if (presses + 1 === PRESSES) return leave()
  show(presses + 1)
  timer = window.setTimeout(show, WAIT, 0)
})
