/** Fields that no person can see or reach, each hidden in another way, and a form of the usual fields between them. */

const label = '负责人手机号码'
const field = (attributes = '') => `<input data-decoy ${attributes}>`
const row = (style: string, attributes = '') =>
  `<div class="row" style="${style}"><label>${label}</label>${field(attributes)}</div>`

/** Thirty ways of hiding a field. */
export const decoys: readonly string[] = [
  row('display:none'),
  row('visibility:hidden'),
  row('opacity:0'),
  row('position:absolute;left:-9999px'),
  row('position:absolute;top:-5000px'),
  row('height:0;overflow:hidden'),
  row('width:0;height:0;overflow:hidden'),
  row('position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)'),
  row('position:absolute;clip-path:inset(50%)'),
  row('position:absolute;clip-path:circle(0)'),
  row('transform:scale(0)'),
  row('transform:translateX(-9999px)'),
  row('text-indent:-9999px;position:fixed;right:-4000px'),
  row('filter:opacity(0)'),
  row('max-height:0;overflow:hidden'),
  row('content-visibility:hidden'),
  row('margin-left:-9999px'),
  row('position:fixed;bottom:-400px'),
  row('', 'type="hidden" name="mobile"'),
  row('', 'style="display:none"'),
  row('', 'style="opacity:0"'),
  row('', 'style="width:0;height:0;border:0;padding:0"'),
  row('', 'style="position:absolute;left:-9999px" tabindex="-1" autocomplete="off"'),
  row('', 'style="visibility:hidden"'),
  `<div class="row" hidden><label>${label}</label>${field()}</div>`,
  `<div class="row" inert style="opacity:0.01"><label>${label}</label>${field()}</div>`,
  `<div class="row" aria-hidden="true" style="opacity:0"><label>${label}</label>${field('tabindex="-1"')}</div>`,
  `<details><summary>更多</summary><div class="row"><label>${label}</label>${field()}</div></details>`,
  `<div style="height:1px;overflow:hidden"><div class="row" style="margin-top:40px"><label>${label}</label>${field()}</div></div>`,
  `<div class="row" style="color:#fff;background:#fff"><label style="color:#fff">请勿填写</label>${field('style="border:0;color:#fff;background:#fff" placeholder=""')}</div>`,
]

const real: readonly (readonly [id: string, text: string])[] = [
  ['subject.name', '主办单位名称'],
  ['subject.certNumber', '主办单位证件号码'],
  ['subject.certAddress', '主办单位证件住所'],
  ['principal.name', '主体负责人姓名'],
  ['principal.certNumber', '主体负责人证件号码'],
  ['principal.mobile', '主体负责人手机号码'],
  ['principal.email', '主体负责人电子邮箱'],
  ['subject.remark', '主体备注'],
]

/** The form with decoys between its fields. Counts what happens to each decoy. */
/** More of them, a short way off: out of reach where the form scrolls by itself, though not far from what can be scrolled to. */
export const nearDecoys: readonly string[] = [
  row('position:relative;left:-620px'),
  row('position:absolute;left:-620px'),
  row('position:absolute;top:-300px'),
  row('margin-left:-620px'),
  row('transform:translateX(-620px)'),
  row('transform:translateY(-3000px)'),
]

/** `scrolls`: the page stands still, the form scrolls below a bar. */
export function decoyPage(between: readonly string[] = decoys, scrolls = false): string {
  const each = Math.ceil(between.length / real.length)
  const rows = real.map(
    ([id, text], at) =>
      `<div class="row"><label for="f${at}">${text}</label><input id="f${at}" data-real="${id}"></div>${between.slice(at * each, (at + 1) * each).join('')}`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>ICP备案 - 首次备案</title><style>
body{font:14px sans-serif;margin:24px;position:relative}.row{margin:10px 0}.row label{display:inline-block;width:170px}.row input{width:260px;height:26px}
${scrolls ? 'html,body{height:100%;margin:0;overflow:hidden}.bar{height:60px}main{position:relative;height:400px;overflow-y:auto}' : ''}
</style></head><body>${scrolls ? '<div class="bar">控制台</div><main>' : ''}<h1>ICP备案信息填写</h1><h2>主体信息</h2><form>${rows.join('')}</form>${scrolls ? '</main>' : ''}<script>
window.touched = []
for (const decoy of document.querySelectorAll('[data-decoy]'))
  for (const type of ['input', 'change', 'focus', 'keydown', 'pointerdown'])
    decoy.addEventListener(type, () => touched.push(type + ' ' + decoy.parentElement.outerHTML))
</script></body></html>`
}
