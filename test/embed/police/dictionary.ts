import type { FormDictionary, FormRecord, FormRule } from '@beian-assist/sdk/forms'

/** Worked example: the fields of a website's filing with the police (公安联网备案). */
export const police: FormDictionary = {
  fields: [
    { id: 'unit.name', labels: ['开办单位名称', '网站开办者名称', '单位名称'] },
    { id: 'unit.code', labels: ['统一社会信用代码', '单位证件号码', '营业执照号'] },
    { id: 'unit.address', labels: ['单位地址', '开办者常住地址', '单位详细地址'] },
    { id: 'site.name', labels: ['网站名称'] },
    { id: 'site.domain', labels: ['网站域名', '主域名'] },
    { id: 'site.icp', labels: ['ICP备案号', '工信部备案号', '网站备案号'] },
    { id: 'site.opened', labels: ['网站开通日期', '联网日期', '网站开办时间'], kind: 'date' },
    { id: 'site.ip', labels: ['服务器IP地址', '网站IP'] },
    {
      id: 'site.service',
      labels: ['服务类型', '网站类别', '服务内容'],
      kind: 'choice',
      options: [
        { value: 'portal', labels: ['门户网站', '综合门户', '单位门户网站'] },
        { value: 'forum', labels: ['论坛', '论坛社区', '交互社区'] },
        { value: 'shop', labels: ['电子商务', '网上购物', '电商'] },
      ],
    },
    { id: 'site.interactive', labels: ['是否提供互联网交互服务', '是否有交互功能', '提供交互式服务'], kind: 'yesNo' },
    { id: 'site.registrar', labels: ['域名注册服务商', '域名注册商'] },
    { id: 'host.provider', labels: ['网络接入服务商', '接入服务商', '云服务提供商'] },
    { id: 'host.place', labels: ['服务器所在地', '机房地址', '服务器存放地点'] },
    {
      id: 'site.level',
      labels: ['等级保护级别', '信息系统安全保护等级'],
      kind: 'choice',
      options: [
        { value: '1', labels: ['第一级', '一级'] },
        { value: '2', labels: ['第二级', '二级'] },
        { value: '3', labels: ['第三级', '三级'] },
      ],
    },
    { id: 'officer.name', labels: ['网络安全负责人姓名', '安全负责人姓名'] },
    { id: 'officer.id', labels: ['网络安全负责人身份证号码', '安全负责人证件号码'] },
    { id: 'officer.mobile', labels: ['网络安全负责人手机号码', '安全负责人联系电话'] },
    { id: 'officer.email', labels: ['网络安全负责人电子邮箱', '安全负责人邮箱'] },
    { id: 'emergency.name', labels: ['应急联络人姓名', '值班联系人姓名', '应急联系人'] },
    { id: 'emergency.mobile', labels: ['应急联络人手机号码', '值班电话', '应急联系电话'] },
  ],
}

/** Invented. */
export const invented: FormRecord = {
  'unit.name': '青禾示例科技有限公司',
  'unit.code': '91110108MA01A2B3C5',
  'unit.address': '北京市海淀区示例路1号',
  'site.name': '青禾示例官网',
  'site.domain': 'qinghe-example.com',
  'site.icp': '京ICP备00000000号-1',
  'site.opened': '2026-10-20',
  'site.ip': '192.0.2.10',
  'site.service': 'portal',
  'site.interactive': false,
  'site.registrar': '示例域名公司',
  'host.provider': '示例云',
  'host.place': '北京市示例机房',
  'site.level': '2',
  'officer.name': '李示例',
  'officer.id': '110101199001010015',
  'officer.mobile': '13800138001',
  'officer.email': 'li@qinghe-example.com',
  'emergency.name': '王示例',
  'emergency.mobile': '13800138002',
}

export const rules: readonly FormRule[] = [
  {
    id: 'police-contacts-differ',
    check: (values) => {
      const [one, other] = [values['officer.mobile'], values['emergency.mobile']]
      return one && one === other
        ? {
            fields: ['officer.mobile', 'emergency.mobile'],
            message: '应急联络人与安全负责人的电话相同',
            fix: '应急联络人请填写另一个随时能接通的号码。',
          }
        : undefined
    },
  },
]
