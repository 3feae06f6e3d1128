/** `@beian-assist/sdk/react`: `<BeianAssist>` and `useAssist` for React 18 and 19. Renders on a server; starts in the browser. */
import {
  type CSSProperties,
  createElement,
  type ForwardedRef,
  forwardRef,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { type Assist, type AssistOptions, createAssist } from '../assist/create-assist.ts'
import type { DeclaredMap } from '../declare/declared.ts'
import { type BeianAssistElement, defineBeianAssist } from '../element/element.ts'
import { type ElementEvent, elementEvents } from '../element/events.ts'
import type { Profiles } from '../element/live-profiles.ts'
import type { PanelTexts } from '../panel/messages/index.ts'

export interface BeianAssistProps {
  /** The form, by reference; while that is empty nothing is looked at. Absent: `htmlFor`, or the whole document. */
  readonly form?: RefObject<Element | null>
  /** Id of the form. */
  readonly htmlFor?: string
  readonly provider?: string
  readonly locale?: 'zh-CN' | 'en'
  /** ISO date for the rules; the system's when absent. */
  readonly today?: string
  readonly dock?: 'left' | 'right'
  readonly theme?: 'light' | 'dark'
  /** Findings are also said at the form's own controls (`aria-describedby`, `aria-invalid`). */
  readonly describeFields?: boolean
  readonly profiles?: Profiles
  readonly declared?: DeclaredMap
  /** Words of your own for texts of the panel, by language and key. */
  readonly texts?: PanelTexts
  readonly signal?: AbortSignal
  readonly className?: string
  readonly style?: CSSProperties
  readonly onReady?: (event: ElementEvent<'ready'>) => void
  readonly onChange?: (event: ElementEvent<'change'>) => void
  readonly onFinding?: (event: ElementEvent<'finding'>) => void
  /** `event.preventDefault()` stops the fill. */
  readonly onFillPreview?: (event: ElementEvent<'fill-preview'>) => void
  readonly onFill?: (event: ElementEvent<'fill'>) => void
  /** `event.preventDefault()` keeps the fill. */
  readonly onUndoPreview?: (event: ElementEvent<'undo-preview'>) => void
  readonly onUndo?: (event: ElementEvent<'undo'>) => void
  readonly onError?: (event: ElementEvent<'error'>) => void
}

/** `fill-preview` → `onFillPreview`. */
const handlerName = (event: string): string =>
  `on${event.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`

/** The panel for a form of this React tree. */
export const BeianAssist = forwardRef(function BeianAssist(
  props: BeianAssistProps,
  outer: ForwardedRef<BeianAssistElement>,
) {
  const inner = useRef<BeianAssistElement | null>(null)
  const latest = useRef(props)
  latest.current = props
  const given = useRef<Element | Document | null | undefined>(undefined)

  useEffect(() => {
    const element = inner.current
    if (!element) return
    defineBeianAssist()
    const stops = elementEvents.map((name) =>
      element.on(name, (event) => {
        const handler = (latest.current as Readonly<Record<string, unknown>>)[handlerName(name)]
        if (typeof handler === 'function') handler(event)
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  const { form, profiles, declared, texts, signal } = props
  useEffect(() => {
    const element = inner.current
    if (!element) return
    // Only a new form: setting it starts an assistant that the application has ended. Null while it is not drawn.
    const root = form ? form.current : undefined
    if (given.current !== root) element.form = root
    given.current = root
    element.profiles = profiles
    element.declared = declared
    element.texts = texts
    element.signal = signal
  })

  return createElement('beian-assist', {
    ref: (element: BeianAssistElement | null) => {
      inner.current = element
      if (typeof outer === 'function') outer(element)
      else if (outer) outer.current = element
    },
    for: props.htmlFor,
    provider: props.provider,
    locale: props.locale,
    today: props.today,
    dock: props.dock,
    theme: props.theme,
    'describe-fields': props.describeFields ? '' : undefined,
    class: props.className,
    style: props.style,
  })
})

/** The engine without the panel, for the form behind `form`; undefined until it is mounted. Destroyed with the component. */
export function useAssist(
  form: RefObject<Element | null>,
  options: Omit<AssistOptions, 'root' | 'signal'> = {},
): Assist | undefined {
  const [assist, setAssist] = useState<Assist>()
  const setting = JSON.stringify(options)
  useEffect(() => {
    const root = form.current
    if (!root) return
    const made = createAssist({ root, ...(JSON.parse(setting) as AssistOptions) })
    setAssist(made)
    return () => {
      made.destroy()
      setAssist(undefined)
    }
  }, [form, setting])
  return assist
}
