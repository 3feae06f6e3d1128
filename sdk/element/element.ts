/** `<beian-assist>`: the panel beside or over somebody's form. Importing this file defines nothing and needs no DOM. */
import type { Locale } from '@beian-assist/rules'
import { type Assist, createAssist } from '../assist/create-assist.ts'
import type { DeclaredMap } from '../declare/declared.ts'
import { FormRefusal } from '../form-refusal.ts'
import { claim } from '../page/own.ts'
import type { PanelTexts } from '../panel/messages/index.ts'
import type { ElementEvent, ElementEventDetails, ElementEventName } from './events.ts'
import { liveProfiles, type Profiles } from './live-profiles.ts'

/** On a server there is no such class; there the element is only imported, never made. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

const PROPERTIES = ['profiles', 'declared', 'form', 'signal', 'texts'] as const

/** All scripts of the page's own text have run. */
function isLoaded(page: Document): boolean {
  if (page.readyState !== 'interactive') return page.readyState === 'complete'
  const [navigation] = page.defaultView?.performance.getEntriesByType('navigation') ?? []
  return navigation === undefined || (navigation as PerformanceNavigationTiming).domContentLoadedEventStart > 0
}

/**
 * Attributes: `for` (id of the form; absent: the whole document), `provider`, `locale`, `today`, `dock` (`left`, `right`;
 * absent: in the flow of the page), `theme` (`light`, `dark`; absent: the reader's), `describe-fields` (findings are also
 * said at the form's own controls). Events: `ElementEventDetails`.
 */
export class BeianAssistElement extends Base {
  static readonly observedAttributes = ['for', 'provider', 'locale', 'lang', 'today', 'describe-fields']

  readonly #profiles = liveProfiles()
  #given: Profiles = []
  #declared: DeclaredMap = {}
  #form: Element | Document | null = null
  #signal: AbortSignal | undefined
  #texts: PanelTexts = {}
  #running: { readonly assist: Assist; readonly root: Element | Document; readonly setting: string } | undefined
  #due = false

  /** Filings to choose from, or a source of your own. None: the panel only checks. */
  get profiles(): Profiles {
    return this.#given
  }
  set profiles(profiles: Profiles | null | undefined) {
    this.#given = profiles ?? []
    this.#profiles.use(this.#given)
  }

  /** CSS selector → field, where labels do not tell enough. */
  get declared(): DeclaredMap {
    return this.#declared
  }
  set declared(declared: DeclaredMap | null | undefined) {
    this.#declared = declared ?? {}
    this.#later()
  }

  /** The form itself, where it has no id or stands in another tree; goes before `for`. */
  get form(): Element | Document | null {
    return this.#form
  }
  set form(form: Element | Document | null | undefined) {
    this.#form = form ?? null
    this.#later()
  }

  /** Aborting it ends the assistant for good. */
  get signal(): AbortSignal | undefined {
    return this.#signal
  }
  set signal(signal: AbortSignal | null | undefined) {
    if (this.#signal === (signal ?? undefined)) return
    this.#signal = signal ?? undefined
    this.#end()
    this.#later()
  }

  /** Words of your own for texts of the panel, by language and key. */
  get texts(): PanelTexts {
    return this.#texts
  }
  set texts(texts: PanelTexts | null | undefined) {
    this.#texts = texts ?? {}
    this.#later()
  }

  /** The engine behind the panel: `scan`, `plan`, `fill`, `undo`, `check`. Absent while the element is in no document. */
  get assist(): Assist | undefined {
    return this.#running?.assist
  }

  /** `addEventListener` with the types of this element's events. Returns the function that stops it. */
  on<Name extends ElementEventName>(
    name: Name,
    handler: (event: ElementEvent<Name>) => void,
    options: AddEventListenerOptions = {},
  ): () => void {
    const listener = handler as (event: Event) => void
    this.addEventListener(name, listener, options)
    return () => this.removeEventListener(name, listener, options)
  }

  connectedCallback(): void {
    // What was set before the class was known lies on the element itself and hides the accessors.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue
      const value: unknown = Reflect.get(this, name)
      Reflect.deleteProperty(this, name)
      Reflect.set(this, name, value)
    }
    this.#later()
  }

  disconnectedCallback(): void {
    this.#later()
  }

  attributeChangedCallback(): void {
    this.#later()
  }

  /** Ends the assistant: no listener and no observer stays. Setting `form` starts it again. */
  destroy(): void {
    this.#end()
  }

  /** Once for all changes of one task: moving the element, or setting five attributes, starts nothing anew needlessly. */
  #later(): void {
    if (this.#due) return
    this.#due = true
    queueMicrotask(() => {
      this.#due = false
      this.#settle()
    })
  }

  readonly #loaded = (): void => {
    this.ownerDocument.removeEventListener('DOMContentLoaded', this.#loaded)
    this.#later()
  }

  #settle(): void {
    if (!this.isConnected || this.#signal?.aborted) {
      this.#end()
      return
    }
    const page = this.ownerDocument
    const root = this.#target()
    // Scripts of the page further down have not said yet what they want to hear.
    if (!isLoaded(page)) {
      page.addEventListener('DOMContentLoaded', this.#loaded)
      return
    }
    const setting = JSON.stringify([
      this.#locale,
      this.#text('provider'),
      this.#text('today'),
      this.#text('describe-fields'),
      this.#declared,
      this.#texts,
    ])
    if (root && this.#running?.root === root && this.#running.setting === setting) return
    this.#end()
    if (root) this.#start(root, setting)
    else this.#emit('error', { code: 'no-form', text: this.getAttribute('for') ?? '' })
  }

  #target(): Element | Document | null {
    if (this.#form) return this.#form
    const id = this.getAttribute('for')
    if (id === null) return this.ownerDocument
    const tree = this.getRootNode() as Document | ShadowRoot
    return tree.getElementById(id)
  }

  #text(name: string): string | undefined {
    return this.getAttribute(name) ?? undefined
  }

  get #locale(): Locale {
    return /^en\b/i.test(this.#text('locale') ?? this.#text('lang') ?? '') ? 'en' : 'zh-CN'
  }

  #start(root: Element | Document, setting: string): void {
    const provider = this.#text('provider')
    const today = this.#text('today')
    const about = {
      locale: this.#locale,
      ...(provider === undefined ? {} : { provider }),
      ...(today === undefined ? {} : { today }),
      describeFields: this.hasAttribute('describe-fields'),
    }
    let assist: Assist
    try {
      claim(this)
      const signal = this.#signal ? { signal: this.#signal } : {}
      assist = createAssist({ root, declared: this.#declared, ...about, ...signal })
    } catch (error) {
      // A field that the dictionary does not have: said, and nothing started.
      this.#emit('error', { code: 'unknown-field', text: error instanceof Error ? error.message : '' })
      return
    }
    this.#running = { assist, root, setting }
    assist.on('ready', (scan) => this.#emit('ready', scan))
    assist.on('change', (change) => this.#emit('change', change))
    assist.on('finding', (report) => this.#emit('finding', report))
    assist.on('filled', (outcome) => this.#emit('fill', outcome))
    assist.on('undone', (receipts) => this.#emit('undo', receipts))
    assist.on('problem', (problem) => this.#emit('error', problem))
    assist.on('refusal', ({ code, detail }) =>
      this.#emit('error', { code, ...(detail === undefined ? {} : { text: detail }) }),
    )
    assist.on('fillPreview', ({ preventDefault, ...preview }) => {
      if (!this.#emit('fill-preview', preview, true)) preventDefault()
    })
    assist.on('undoPreview', ({ preventDefault }) => {
      if (!this.#emit('undo-preview', null, true)) preventDefault()
    })
    assist
      .openPanel({ host: this, profiles: this.#profiles, texts: this.#texts, look: true })
      .catch((error: unknown) => {
        if (!(error instanceof FormRefusal)) this.#emit('error', { code: 'unexpected', text: String(error) })
      })
  }

  #end(): void {
    this.#running?.assist.destroy()
    this.#running = undefined
  }

  #emit<Name extends ElementEventName>(name: Name, detail: ElementEventDetails[Name], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable }))
  }
}

/** Makes the element known to the page. Does nothing on a server, or when the name is taken. */
export function defineBeianAssist(name = 'beian-assist'): void {
  const registry = globalThis.customElements
  if (registry && !registry.get(name)) registry.define(name, BeianAssistElement)
}

declare global {
  interface HTMLElementTagNameMap {
    'beian-assist': BeianAssistElement
  }
}
