import type { NameLint } from '@beian-assist/rules'
import { useData } from 'vitepress'
import { defineComponent, h, ref, watchEffect } from 'vue'

const SAY = {
  zh: { name: '网站名称', who: '主办者', unit: '企业', person: '个人', fine: '没有问题', try: '可以改成' },
  en: {
    name: 'Website name',
    who: 'Filed by',
    unit: 'a company',
    person: 'an individual',
    fine: 'In order',
    try: 'Would pass',
  },
} as const

/** The linter of names, as it is typed. */
export const DemoNames = defineComponent({
  setup() {
    const { lang } = useData()
    const name = ref('中国青禾科技在线')
    const nature = ref(4)
    const lint = ref<NameLint>()
    watchEffect(async () => {
      const [text, subject] = [name.value, nature.value]
      const { lintName } = await import('@beian-assist/rules')
      lint.value = lintName(text, { subject: { nature: subject }, locale: lang.value === 'en' ? 'en' : 'zh-CN' })
    })
    return () => {
      const say = SAY[lang.value === 'en' ? 'en' : 'zh']
      const { findings = [], suggestions = [], ok } = lint.value ?? {}
      return h('div', { class: 'demo' }, [
        h('label', [
          say.name,
          h('input', {
            value: name.value,
            onInput: ({ target }: Event) => (name.value = (target as HTMLInputElement).value),
          }),
        ]),
        h('label', [
          say.who,
          h(
            'select',
            { onChange: ({ target }: Event) => (nature.value = Number((target as HTMLSelectElement).value)) },
            (
              [
                [4, say.unit],
                [5, say.person],
              ] as const
            ).map(([value, text]) => h('option', { value }, text)),
          ),
        ]),
        h('div', { 'aria-live': 'polite' }, [
          ok
            ? say.fine
            : h(
                'ul',
                findings.map(({ ruleId, message, fix }) => h('li', { key: ruleId }, `${message}。${fix}`)),
              ),
          suggestions.length > 0 ? h('p', `${say.try}：${suggestions.map((one) => one.name).join('、')}`) : null,
        ]),
      ])
    }
  },
})
