/** Numbered outlines over the page's controls: inert, unreadable for the page (closed shadow root), holding no value. */
import type { Mark } from '../types.ts'
import {
  canPopUp,
  documentElementOf,
  documentOf,
  hidePopover,
  isConnected,
  listen,
  matches,
  rectOf,
  showPopover,
  windowOf,
} from './dom.ts'
import { claim } from './own.ts'

const COLOURS: Readonly<Record<Mark['tone'], string>> = {
  fill: '#2459d6',
  done: '#1a7f4b',
  attention: '#b45309',
  left: '#6b7280',
}

/** Outline styles differ too: tone is not told by colour alone. */
const LINES: Readonly<Record<Mark['tone'], string>> = {
  fill: 'solid',
  done: 'solid',
  attention: 'dashed',
  left: 'dotted',
}

/** Attributes by which pages show, hide and move things. */
const MOVING = ['class', 'style', 'hidden', 'open']
/** Pages that move all the time are followed some times a second, not for each step. */
const SETTLED = 120

const style = (element: HTMLElement, rules: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important')
}

/** Layer for the top document; controls in frames are marked where the frame shows them. */
export interface Marks {
  show(marks: readonly (Mark & { readonly face: Element })[]): void
}

/** `signal` ends it and takes the layer away. */
export function createMarks(root: Document | Element, signal: AbortSignal): Marks {
  const page = documentOf(root)
  let host: HTMLElement | undefined
  let layer: HTMLElement | undefined
  let shown: { readonly face: Element; readonly box: HTMLElement }[] = []
  let queued = false
  let sizes: ResizeObserver | undefined
  let changes: MutationObserver | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let stop: AbortController | undefined

  const clear = (): void => {
    stop?.abort()
    sizes?.disconnect()
    changes?.disconnect()
    clearTimeout(waiting)
    host?.remove()
    stop = sizes = changes = waiting = host = layer = undefined
    shown = []
  }

  /** Where a control lies in the top window, through the frames around it. */
  const place = (face: Element): { x: number; y: number; width: number; height: number } => {
    const { left, top, width, height } = rectOf(face)
    let x = left
    let y = top
    for (let view = windowOf(documentOf(face)); view && view !== windowOf(page); ) {
      const frame = view.frameElement
      if (!frame) break
      const around = rectOf(frame)
      x += around.left
      y += around.top
      view = windowOf(documentOf(frame))
    }
    return { x, y, width, height }
  }

  const draw = (): void => {
    queued = false
    if (host && !isConnected(host)) documentElementOf(page)?.append(host) // a framework cleared the document
    const places = shown.map(({ face }) => (isConnected(face) ? place(face) : undefined))
    for (const [index, { box }] of shown.entries()) {
      const at = places[index]
      if (!at || at.width < 2 || at.height < 2) style(box, { display: 'none' })
      else {
        style(box, {
          display: 'block',
          transform: `translate(${at.x - 3}px, ${at.y - 3}px)`,
          width: `${at.width + 6}px`,
          height: `${at.height + 6}px`,
        })
      }
    }
  }

  const queue = (): void => {
    if (queued || shown.length === 0) return
    queued = true
    requestAnimationFrame(draw)
  }

  /** A text that grows pushes the controls below it, and no control changes its size. */
  const queueSoon = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      queue()
    }, SETTLED)
  }

  /** Above a modal dialog too, which lies in the browser's own top layer: the one that was shown last is uppermost. */
  const raise = (): void => {
    if (!host || !isConnected(host) || !canPopUp()) return
    if (matches(host, ':popover-open')) hidePopover(host)
    showPopover(host)
  }

  const open = (): HTMLElement => {
    if (layer) return layer
    host = page.createElement('div')
    claim(host)
    host.setAttribute('aria-hidden', 'true')
    host.setAttribute('inert', '')
    host.setAttribute('popover', 'manual')
    style(host, {
      all: 'initial',
      position: 'fixed',
      inset: '0 auto auto 0',
      width: '0',
      height: '0',
      'z-index': '2147483646',
    })
    style(host, { 'pointer-events': 'none' })
    layer = page.createElement('div')
    host.attachShadow({ mode: 'closed' }).append(layer)
    documentElementOf(page)?.append(host)
    stop = new AbortController()
    const view = windowOf(page)
    if (view) {
      listen(view, 'scroll', queue, { capture: true, passive: true, signal: stop.signal })
      listen(view, 'resize', queue, { passive: true, signal: stop.signal })
    }
    listen(page, 'transitionend', queue, { capture: true, passive: true, signal: stop.signal })
    sizes = new ResizeObserver(queue)
    const body = documentElementOf(page)
    if (body) sizes.observe(body)
    changes = new MutationObserver(queueSoon)
    changes.observe(page, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: MOVING,
    })
    return layer
  }

  const boxFor = (mark: Mark): HTMLElement => {
    const colour = COLOURS[mark.tone]
    const box = page.createElement('div')
    style(box, {
      position: 'fixed',
      inset: '0 auto auto 0',
      border: `2px ${LINES[mark.tone]} ${colour}`,
      'border-radius': '5px',
      'box-sizing': 'border-box',
      'pointer-events': 'none',
    })
    const badge = page.createElement('div')
    badge.textContent = String(mark.number)
    style(badge, {
      position: 'absolute',
      inset: '-9px auto auto -9px',
      'min-width': '16px',
      padding: '0 3px',
      font: '600 11px/16px system-ui, sans-serif',
      'text-align': 'center',
      color: '#fff',
      background: colour,
      'border-radius': '8px',
    })
    box.append(badge)
    return box
  }

  signal.addEventListener('abort', clear)
  return {
    show(marks) {
      if (marks.length === 0 || signal.aborted) return clear()
      const boxes = marks.map((mark) => ({ face: mark.face, box: boxFor(mark) }))
      open().replaceChildren(...boxes.map(({ box }) => box))
      shown = boxes
      sizes?.disconnect()
      const body = documentElementOf(page)
      if (body) sizes?.observe(body)
      for (const { face } of boxes) sizes?.observe(face)
      raise()
      draw()
    },
  }
}
