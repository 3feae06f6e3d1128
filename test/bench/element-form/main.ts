/** 200 controls of Element Plus: twenty websites with ten questions each. `?sections=100` for more. */
import * as ep from 'element-plus'
import css from 'element-plus/dist/index.css?inline'
import { createApp, defineComponent, h, reactive, type VNodeChild } from 'vue'

const sections = Number(new URLSearchParams(location.search).get('sections') ?? 20)
const texts = ['网站名称', '网站首页地址', '网站备注', '负责人姓名', '负责人证件号码', '负责人手机号码'] as const
const languages = ['中文简体', '英语', '日语'].map((label, value) => ({ label, value }))
const services = ['网站', '小程序', '快应用'].map((label, value) => ({ label, value }))
const region = [{ value: '44', label: '广东省', children: [{ value: '4403', label: '深圳市' }] }]

const c = (component: unknown) => component as ReturnType<typeof defineComponent>
const item = (label: string, control: VNodeChild) => h(c(ep.ElFormItem), { label }, () => control)
const select = (options: readonly { label: string; value: number }[], props: object) =>
  h(c(ep.ElSelect), props, () => options.map((each) => h(c(ep.ElOption), { ...each, key: each.value })))

const Section = defineComponent({
  props: { number: { type: Number, required: true } },
  setup({ number }) {
    const model = reactive<Record<string, unknown>>({})
    const bind = (name: string) => ({
      modelValue: model[name],
      'onUpdate:modelValue': (value: unknown) => {
        model[name] = value
      },
    })
    return () =>
      h(c(ep.ElCard), { header: `网站${number}信息`, style: 'margin:12px 0' }, () => [
        ...texts.map((text) => item(text, h(c(ep.ElInput), { ...bind(text), placeholder: '请输入', clearable: true }))),
        item('服务类型', select(services, { ...bind('service'), placeholder: '请选择' })),
        item('语言', select(languages, { ...bind('language'), placeholder: '请选择', multiple: true })),
        item('办理日期', h(c(ep.ElDatePicker), { ...bind('day'), placeholder: '请选择日期' })),
        item('所在地区', h(c(ep.ElCascader), { ...bind('region'), options: region, placeholder: '请选择' })),
      ])
  },
})

const style = document.createElement('style')
style.textContent = css
document.head.append(style)
createApp({
  render: () =>
    h(c(ep.ElForm), { labelWidth: '160px', style: 'width:760px' }, () =>
      Array.from({ length: sections }, (_, at) => h(Section, { number: at + 1, key: at })),
    ),
}).mount('#app')
Object.assign(window, { __ready: true })
