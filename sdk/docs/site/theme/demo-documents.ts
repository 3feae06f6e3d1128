import type { DocumentOutcome } from '@beian-assist/sdk/documents'
import { useData, withBase } from 'vitepress'
import { defineComponent, h, ref } from 'vue'

const SAY = {
  zh: {
    choose: '选择一张身份证或营业执照的图片（不会离开这台电脑）',
    busy: '正在读取…',
    refused: '没有读出来：',
    level: { fill: '可以直接填', ask: '请对照图片', empty: '没有读准' },
  },
  en: {
    choose: 'Choose a picture of an ID card or licence (it stays on this machine)',
    busy: 'Reading…',
    refused: 'Not read: ',
    level: { fill: 'may be filled', ask: 'compare with the picture', empty: 'not read well enough' },
  },
} as const

/** OCR with the files that the site itself carries. */
export const DemoDocuments = defineComponent({
  setup() {
    const { lang } = useData()
    const state = ref<DocumentOutcome | 'busy'>()
    const read = async ({ target }: Event) => {
      const file = (target as HTMLInputElement).files?.[0]
      if (!file) return
      state.value = 'busy'
      const { createReader } = await import('@beian-assist/sdk/documents')
      const reader = await createReader({ assets: withBase('/ocr/') })
      state.value = await reader.read(file)
      await reader.dispose()
    }
    return () => {
      const say = SAY[lang.value === 'en' ? 'en' : 'zh']
      const now = state.value
      const rows = now && now !== 'busy' && now.ok ? Object.entries(now.fields) : []
      return h('div', { class: 'demo' }, [
        h('label', [say.choose, h('input', { type: 'file', accept: 'image/*', onChange: read })]),
        h('div', { 'aria-live': 'polite' }, [
          now === 'busy' ? say.busy : null,
          now && now !== 'busy' && !now.ok ? say.refused + now.reason : null,
          rows.length > 0
            ? h(
                'table',
                rows.map(([name, { value, level }]) =>
                  h('tr', { key: name }, [h('th', name), h('td', value), h('td', say.level[level])]),
                ),
              )
            : null,
        ]),
      ])
    }
  },
})
