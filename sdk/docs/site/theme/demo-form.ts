import type { Filing } from '@beian-assist/rules'
import { useData } from 'vitepress'
import { defineComponent, h, onMounted, ref } from 'vue'

/** Invented; the emergency phone repeats the mobile, which the rules find. */
const sample: Filing = {
  provider: 'huawei',
  type: 'first',
  province: '440000',
  subject: { name: '广州青禾示例科技有限公司', nature: 4, certType: 1, certNumber: '91440101MA5EXAMPL4' },
  principal: { name: '李示例', mobile: '13800138001', emergencyPhone: '13800138001', email: 'li@qinghe-example.com' },
  websites: [{ name: '青禾示例官网', domains: [{ name: 'qinghe-example.com' }] }],
}

const FIELDS = [
  ['主办单位名称', 'company'],
  ['证件号码', 'number'],
  ['主体负责人姓名', 'person'],
  ['手机号码', 'mobile'],
  ['应急联系电话', 'emergency'],
  ['电子邮箱', 'email'],
  ['网站名称', 'site'],
  ['网站域名', 'domain'],
] as const

/** A form that the assistant has not seen, and its panel. */
export const DemoForm = defineComponent({
  setup() {
    const { lang } = useData()
    const form = ref<HTMLFormElement>()
    const place = ref<HTMLDivElement>()
    onMounted(async () => {
      await import('@beian-assist/sdk/element/define')
      const panel = document.createElement('beian-assist')
      panel.setAttribute('provider', 'huawei')
      panel.setAttribute('locale', lang.value === 'en' ? 'en' : 'zh-CN')
      Object.assign(panel, { form: form.value, profiles: [sample] })
      place.value?.append(panel)
    })
    return () =>
      h('div', { class: 'demo two' }, [
        h('form', { ref: form, onSubmit: (event: Event) => event.preventDefault() }, [
          ...FIELDS.map(([label, name]) => h('label', [label, h('input', { name })])),
          h('label', [
            '主办单位性质',
            h(
              'select',
              { name: 'nature' },
              ['请选择', '企业', '个人', '事业单位', '社会团体'].map((one) => h('option', one)),
            ),
          ]),
        ]),
        h('div', { ref: place }),
      ])
  },
})
