/** `@beian-assist/sdk/vue`: `<BeianAssist>` and `useAssist` for Vue 3. Renders on a server; starts in the browser. */
import {
  defineComponent,
  getCurrentInstance,
  h,
  onBeforeUnmount,
  onMounted,
  type PropType,
  type Ref,
  type ShallowRef,
  shallowRef,
  watch,
} from 'vue'
import { type Assist, type AssistOptions, createAssist } from '../assist/create-assist.ts'
import type { DeclaredMap } from '../declare/declared.ts'
import { type BeianAssistElement, defineBeianAssist } from '../element/element.ts'
import { type ElementEvent, elementEvents } from '../element/events.ts'
import type { Profiles } from '../element/live-profiles.ts'
import type { PanelTexts } from '../panel/messages/index.ts'

/** The panel for a form of this Vue tree. `preventDefault()` in `fill-preview` or `undo-preview` stops what is coming. */
export const BeianAssist = defineComponent({
  name: 'BeianAssist',
  props: {
    /** The form itself; while it is null or undefined nothing is looked at. Absent: `for`, or the whole document. */
    form: { type: Object as PropType<Element | null> },
    /** Id of the form. */
    for: { type: String },
    provider: { type: String },
    locale: { type: String as PropType<'zh-CN' | 'en'> },
    /** ISO date for the rules; the system's when absent. */
    today: { type: String },
    dock: { type: String as PropType<'left' | 'right'> },
    theme: { type: String as PropType<'light' | 'dark'> },
    /** Findings are also said at the form's own controls (`aria-describedby`, `aria-invalid`). */
    describeFields: { type: Boolean },
    profiles: { type: [Array, Object] as PropType<Profiles> },
    declared: { type: Object as PropType<DeclaredMap> },
    /** Words of your own for texts of the panel, by language and key. */
    texts: { type: Object as PropType<PanelTexts> },
    signal: { type: Object as PropType<AbortSignal> },
  },
  emits: {
    ready: (_: ElementEvent<'ready'>) => true,
    change: (_: ElementEvent<'change'>) => true,
    finding: (_: ElementEvent<'finding'>) => true,
    'fill-preview': (_: ElementEvent<'fill-preview'>) => true,
    fill: (_: ElementEvent<'fill'>) => true,
    'undo-preview': (_: ElementEvent<'undo-preview'>) => true,
    undo: (_: ElementEvent<'undo'>) => true,
    error: (_: ElementEvent<'error'>) => true,
  },
  setup(props, { emit, expose }) {
    const instance = getCurrentInstance()
    const element = shallowRef<BeianAssistElement | null>(null)
    const send = emit as (name: string, event: Event) => void
    let stops: (() => void)[] = []

    let given: Element | null | undefined

    function hand(): void {
      const own = element.value
      if (!own) return
      // A reference that is still empty: nothing is looked at until the form is drawn.
      const root = props.form ?? (instance?.vnode.props && 'form' in instance.vnode.props ? null : undefined)
      // Only a new form: setting it starts an assistant that the application has ended.
      if (given !== root) own.form = root
      given = root
      own.profiles = props.profiles
      own.declared = props.declared
      own.texts = props.texts
      own.signal = props.signal
    }

    onMounted(() => {
      defineBeianAssist()
      const own = element.value
      if (!own) return
      stops = elementEvents.map((name) => own.on(name, (event) => send(name, event)))
      hand()
    })
    watch(() => [props.form, props.profiles, props.declared, props.texts, props.signal], hand)
    onBeforeUnmount(() => {
      for (const stop of stops) stop()
    })
    expose({ element })
    return () =>
      h('beian-assist', {
        ref: element,
        for: props.for,
        provider: props.provider,
        locale: props.locale,
        today: props.today,
        dock: props.dock,
        theme: props.theme,
        'describe-fields': props.describeFields ? '' : undefined,
      })
  },
})

/** The engine without the panel, for the form behind `form`; undefined while that is not mounted. Destroyed with the component. */
export function useAssist(
  form: Readonly<Ref<Element | null | undefined>>,
  options: Omit<AssistOptions, 'root' | 'signal'> = {},
): Readonly<ShallowRef<Assist | undefined>> {
  const assist = shallowRef<Assist>()
  const end = (): void => {
    assist.value?.destroy()
    assist.value = undefined
  }
  watch(
    form,
    (root) => {
      end()
      if (root) assist.value = createAssist({ root, ...options })
    },
    { flush: 'post' },
  )
  onMounted(() => {
    if (form.value && !assist.value) assist.value = createAssist({ root: form.value, ...options })
  })
  onBeforeUnmount(end)
  return assist
}
