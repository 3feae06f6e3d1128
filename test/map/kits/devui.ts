import { h } from 'vue'
import * as devui from 'vue-devui'
import css from 'vue-devui/style.css?inline'
import { plain as c, type Draws, type Part, show } from './vue-page.ts'

const person = (t: string) => [
  { t: `${t}.name`, label: '真实姓名' },
  { t: `${t}.certType`, label: '证件', kind: 'select' as const, options: ['居民身份证', '护照'] },
  { t: `${t}.certNumber`, label: '证件号' },
  { t: `${t}.mobile`, label: '手机' },
  { t: `${t}.emergencyPhone`, label: '备用联系电话' },
  { t: `${t}.email`, label: '邮件' },
]
const parts: Part[] = [
  {
    title: '一 备案主体',
    asks: [
      { t: 'filing.province', label: '在哪个省备案', kind: 'select', options: ['广东省', '江苏省', '浙江省'] },
      { t: 'subject.name', label: '单位（个人填姓名）' },
      { t: 'subject.certNumber', label: '证照代码' },
      { t: 'subject.certAddress', label: '证照地址' },
      { t: 'subject.contactAddress', label: '办公地址' },
      { t: 'subject.remark', label: '备注', kind: 'textarea' },
    ],
  },
  { title: '二 主体的负责人', asks: person('principal') },
  {
    title: '三 APP',
    asks: [
      { t: 'apps[0].name', label: '应用名' },
      { t: 'apps[0].domains[0].name', label: '后端域名' },
      { t: 'apps[0].platforms[0].packageName', label: '应用包名' },
      { t: 'apps[0].platforms[0].fingerprint', label: '签名证书MD5' },
      { t: 'apps[0].sdkUsed', label: '使用第三方SDK', kind: 'checkbox' },
      { t: '!', label: '应用市场链接' },
    ],
  },
  { title: '四 APP的负责人', asks: person('apps[0].owner') },
  {
    title: '五 代办信息',
    asks: [
      { t: '!', label: '代办人' },
      { t: '!', label: '手机' },
    ],
  },
]

const draws: Draws = {
  form: (content) => h(c(devui.Form), { layout: 'horizontal', data: {} }, () => content),
  item: ({ t, label }, control) => h(c(devui.FormItem), { label, t }, () => control),
  control({ kind = 'text', options = [], placeholder = '请输入' }) {
    switch (kind) {
      case 'select':
        return h(c(devui.Select), { modelValue: '', options: options.map((name) => ({ name, value: name })) })
      case 'checkbox':
        return h(c(devui.Checkbox), { modelValue: false, label: '是' })
      case 'textarea':
        return h(c(devui.Textarea), { modelValue: '', placeholder })
      default:
        return h(c(devui.Input), { modelValue: '', placeholder })
    }
  },
}
show('ICP备案', parts, draws, css)
