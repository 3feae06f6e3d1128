import * as tiny from '@opentiny/vue'
import css from '@opentiny/vue-theme/index.css?inline'
import { h } from 'vue'
import { plain as c, type Draws, type Part, show } from './vue-page.ts'

const parts: Part[] = [
  {
    title: '企业资料',
    asks: [
      { t: 'subject.nature', label: '企业类型', kind: 'select', options: ['企业', '个人', '事业单位'] },
      { t: 'subject.name', label: '企业名称' },
      { t: 'subject.certType', label: '企业证件', kind: 'select', options: ['营业执照', '组织机构代码证'] },
      { t: 'subject.certNumber', label: '企业证件号' },
      { t: 'subject.certValidTo', label: '证件到期时间', kind: 'date' },
      { t: 'subject.district,subject.city,subject.contactProvince', label: '办公所在地', kind: 'cascader' },
      { t: 'subject.contactAddress', label: '办公详细地址' },
      { t: 'subject.superior', label: '上级单位名称' },
      { t: '!', label: '所属行业' },
      { t: '!', label: '开户银行' },
    ],
  },
  {
    title: '企业联系人（负责人）',
    asks: [
      { t: 'principal.name', label: '联系人姓名' },
      { t: 'principal.certType', label: '联系人证件', kind: 'radio', options: ['身份证', '护照'] },
      { t: 'principal.certNumber', label: '联系人证件号' },
      { t: 'principal.mobile', label: '联系人手机' },
      { t: '!', label: '手机校验码' },
      { t: 'principal.emergencyPhone', label: '紧急电话' },
      { t: 'principal.email', label: '联系人邮箱' },
      { t: '!', label: '微信号' },
    ],
  },
  {
    title: '站点资料',
    asks: [
      { t: 'websites[0].name', label: '站点标题' },
      { t: 'websites[0].domains[0].name', label: '绑定域名' },
      { t: 'websites[0].homepageUrl', label: '首页链接' },
      { t: 'websites[0].languages', label: '站点语言', kind: 'select', options: ['中文简体', '英语', '日语'] },
      {
        t: 'websites[0].preApprovals[0].type',
        label: '是否涉及前置审批',
        kind: 'select',
        options: ['不涉及', '新闻', '出版'],
      },
      { t: 'websites[0].remark', label: '站点备注', kind: 'textarea' },
    ],
  },
  {
    title: '站点管理员',
    asks: [
      { t: 'websites[0].owner.name', label: '姓名' },
      { t: 'websites[0].owner.certNumber', label: '证件号' },
      { t: 'websites[0].owner.mobile', label: '手机' },
      { t: 'websites[0].owner.email', label: '邮箱' },
      { t: '!', label: '所在部门' },
    ],
  },
]

const draws: Draws = {
  form: (content) => h(c(tiny.TinyForm), { labelWidth: '150px' }, () => content),
  item: ({ t, label }, control) => h(c(tiny.TinyFormItem), { label, t }, () => control),
  control({ kind = 'text', options = [], placeholder = '请输入' }) {
    switch (kind) {
      case 'select':
        return h(c(tiny.TinySelect), { modelValue: '', options: options.map((label) => ({ label, value: label })) })
      case 'date':
        return h(c(tiny.TinyDatePicker), { modelValue: '' })
      case 'cascader':
        return h(c(tiny.TinyCascader), { modelValue: [], options: [{ value: '44', label: '广东省', children: [] }] })
      case 'radio':
        return h(c(tiny.TinyRadioGroup), { modelValue: '', options: options.map((text) => ({ text, label: text })) })
      case 'textarea':
        return h(c(tiny.TinyInput), { type: 'textarea', modelValue: '', placeholder })
      default:
        return h(c(tiny.TinyInput), { modelValue: '', placeholder })
    }
  },
}
show('备案资料提交', parts, draws, css)
