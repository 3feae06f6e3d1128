import { fieldOf } from '../paths.ts'
import type { Field, Gallery, Layout, Page, PageLog, Truth, TruthEntry } from '../types.ts'
import chrome from './chrome.css?inline'
import { keepMutated, mutationsOf, renameInStyles } from './mutate.ts'

/** What a kit's page gets from its host. */
export interface Context {
  readonly page: Page
  readonly layout: Layout
  /** All choices come late. */
  readonly late: boolean
  /** Kits that can rename all their classes themselves do so. */
  readonly renamed: boolean
  /** The shadow root the app lives in; kits with styles made at run time put them and their pop-ups there. */
  readonly shadow: ShadowRoot | null
  readonly log: PageLog
  /** Declares the element that is the control of a field now; `null` when it left. */
  mark(field: Field, element: Element | null): void
  /** Gives the framework's own state; read at each call of `__model()`. */
  model(read: () => Record<string, unknown>): void
  onShow(show: (section: number) => void): void
}

export interface KitPage {
  readonly truth: Truth
  readonly css: readonly string[]
  readonly mount: (root: HTMLElement, context: Context) => void | Promise<void>
}

const layouts: Readonly<Record<string, Layout>> = {
  'labels-top': 'top',
  'labels-left': 'left',
  'labels-table': 'table',
  'placeholder-only': 'placeholder',
}

function addStyles(root: Document | ShadowRoot, css: readonly string[]) {
  for (const text of css) {
    const style = document.createElement('style')
    style.textContent = text
    ;(root instanceof Document ? root.head : root).append(style)
  }
}

/** The app runs in a frame of the same page; the outer window answers for it. */
function bootFrame(mutations: ReadonlySet<string>) {
  const frame = document.createElement('iframe')
  const rest = [...mutations].filter((each) => each !== 'iframe').join(',')
  frame.src = `${location.pathname}?mutate=${rest}`
  frame.style.cssText = 'width:100%;height:100vh;border:0;display:block'
  document.body.style.margin = '0'
  document.body.append(frame)
  const inner = () => frame.contentWindow as unknown as Gallery
  offer({
    __truth: () => inner().__truth(),
    __model: () => inner().__model(),
    __show: (section) => inner().__show(section),
    get __log() {
      return inner().__log
    },
    get __ready() {
      return Boolean(inner()?.__ready)
    },
  })
}

function offer(gallery: Gallery) {
  Object.defineProperties(window, Object.getOwnPropertyDescriptors(gallery))
}

/** The page itself does not scroll: the form does, below the bar of a console or in a window over the page. */
function enclose(app: HTMLElement, mutations: ReadonlySet<string>) {
  if (!mutations.has('scroller') && !mutations.has('dialog')) return
  document.documentElement.style.cssText = document.body.style.cssText = 'height:100%;margin:0;overflow:hidden'
  if (mutations.has('dialog')) {
    app.setAttribute('role', 'dialog')
    app.style.cssText = 'position:fixed;inset:24px 10%;overflow:auto;background:#fff;box-shadow:0 0 0 100vmax #0006'
    return
  }
  const shell = document.createElement('div')
  shell.style.cssText = 'display:flex;flex-direction:column;height:100%'
  const bar = document.createElement('div')
  bar.textContent = '控制台'
  bar.style.cssText = 'flex:none;height:48px;background:#222;color:#fff'
  const main = document.createElement('main')
  main.style.cssText = 'flex:1;overflow-y:auto'
  app.replaceWith(shell)
  main.append(app)
  const foot = document.createElement('div')
  foot.innerHTML = '<button type="button">上一步</button><button type="button">下一步</button>'
  foot.style.cssText = 'flex:none;height:64px;background:#fff;box-shadow:0 -1px 4px #0003'
  shell.append(bar, main, foot)
  // The user has looked at the middle of it already.
  const scroll = () => main.scrollTo(0, 0.4 * main.scrollHeight)
  setTimeout(scroll, 300)
}

/** Starts a kit's page: `<html data-page>` says which one, `?mutate=a,b` how it is changed. */
export async function boot({ truth, css, mount }: KitPage): Promise<void> {
  const mutations = mutationsOf(location.search)
  if (mutations.has('iframe')) return bootFrame(mutations)
  const page = document.documentElement.dataset.page === 'filing' ? truth.filing : truth.cells
  document.title = `${page.title} - ${page.brand}`

  const styles = [chrome, ...css].map((text) => (mutations.has('rename-classes') ? renameInStyles(text) : text))
  addStyles(document, styles)
  const outer = document.createElement('div')
  outer.id = 'app'
  document.body.append(outer)
  enclose(outer, mutations)
  let root: HTMLElement = outer
  let shadow: ShadowRoot | null = null
  if (mutations.has('shadow')) {
    shadow = outer.attachShadow({ mode: 'open' })
    addStyles(shadow, styles)
    root = document.createElement('div')
    shadow.append(root)
    keepMutated(shadow, mutations)
  }
  keepMutated(document.documentElement, mutations)

  const elements = new Map<Field, Element>()
  const log: PageLog = { submits: [], consents: [], searches: [], codes: [] }
  let read: () => Record<string, unknown> = () => ({})
  let show: (section: number) => void = () => {}
  let ready = false
  offer({
    __truth: () => [...elements].filter(([, element]) => element.isConnected).map(entry),
    __model: () => read(),
    __show: (section) => show(section),
    __log: log,
    get __ready() {
      return ready
    },
  })
  // A key pressed in a field may submit a form: that counts, wherever it comes from.
  for (const target of [document, shadow]) {
    target?.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return
      event.preventDefault()
      log.submits.push('form')
    })
  }
  const layout = [...mutations].map((each) => layouts[each]).find(Boolean) ?? page.layout
  await mount(root, {
    page,
    layout,
    late: mutations.has('late'),
    renamed: mutations.has('rename-classes'),
    shadow,
    log,
    mark: (field, element) => (element ? elements.set(field, element) : elements.delete(field)),
    model: (next) => {
      read = next
    },
    onShow: (next) => {
      show = next
    },
  })
  ready = true
}

function entry([field, element]: [Field, Element]): TruthEntry {
  const { id, path, also = [], kind, label, role } = field
  return { element, id, field: fieldOf(path), path, also, kind, label, ...(role ? { role } : {}) }
}
