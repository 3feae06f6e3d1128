/** Forms and fields round a filing form that no profile may ever fill. Every control of them must be refused. */

const row = (label: string, control: string): string =>
  `<p style="margin:6px 0"><label style="display:inline-block;width:120px">${label}</label>${control}</p>`
const text = (label: string): string => row(label, '<input>')
const form = (title: string, ...rows: readonly string[]): string =>
  `<section style="border:1px solid #ddd;padding:10px;margin:10px;max-width:640px"><h3 style="margin:0;font-size:18px">${title}</h3><form>${rows.join('')}</form></section>`

const BEFORE = [
  '<form role="search" style="padding:8px"><input placeholder="搜索备案、域名、企业"></form>',
  form(
    '登录',
    text('账号'),
    row('密码', '<input type="password">'),
    row('', '<label><input type="checkbox">记住我</label>'),
  ),
]
const AFTER = [
  form(
    '联系我们',
    text('您的姓名'),
    text('公司名称'),
    text('手机号码'),
    text('电子邮箱'),
    row('留言', '<textarea></textarea>'),
  ),
  form('发票寄送', text('收件人姓名'), text('收件人手机'), text('收件地址'), text('单位名称'), text('纳税人识别号')),
  form('订阅备案资讯', text('电子邮箱')),
  form('推荐有礼', text('推荐人姓名'), text('推荐人手机号码')),
]
const WITHIN = [
  text('图形验证码'),
  text('短信验证码'),
  text('手机动态口令'),
  row('', '<label><input type="checkbox">我已阅读并同意《备案服务协议》</label>'),
  text('经办人姓名'),
  text('经办人手机号码'),
  text('客户经理工号'),
]

const block = (html: string): HTMLElement => {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}

/** Puts them before, after and in the middle of the form. */
export const decoys = (controls: readonly Element[]): void => {
  document.body.prepend(block(BEFORE.join('')))
  document.body.append(block(AFTER.join('')))
  let place = controls[controls.length >> 1]
  if (!place) return
  const held = (node: Element): number => controls.filter((each) => node.contains(each)).length
  while (place.parentElement && held(place.parentElement) < controls.length * 0.6) place = place.parentElement
  const before = block(WITHIN.join(''))
  if (place.tagName === 'TR') place.closest('table')!.after(before)
  else place.before(before)
}
