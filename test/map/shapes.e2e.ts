/** Pages written as offices write them: what each of their controls is, and whose. Looked at in a real browser. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { labelText } from '../../sdk/labels/evidence.ts'
import { mapControls } from '../../sdk/mapping/map.ts'
import type { Control, Mapping, PageScan } from '../../sdk/types.ts'
import { type Recorder, startRecorder } from './record.ts'

let recorder: Recorder
beforeAll(async () => {
  recorder = await startRecorder([])
})
afterAll(async () => {
  await recorder?.close()
})

interface Looked {
  readonly scan: PageScan
  /** A control and its mapping by the label that the user reads. */
  of(label: string): { readonly control: Control; readonly mapping: Mapping }
  /** What would be filled: label → path, `?` where it is only shown. */
  readonly filled: Readonly<Record<string, string>>
  /** The paths alone, in the order of the page. */
  readonly paths: readonly string[]
}

const look = async (html: string): Promise<Looked> => {
  const { scan } = await recorder.document('shapes', `<!doctype html><meta charset="utf-8">${html}`)
  const mappings = mapControls(scan)
  const labels = scan.controls.map(({ id }) => labelText(id, scan.evidence))
  const filled: Record<string, string> = {}
  const paths: string[] = []
  for (const [at, mapping] of mappings.entries())
    if (mapping.status !== 'refused') {
      const path = `${mapping.path}${mapping.status === 'likely' ? '?' : ''}`
      filled[labels[at]!] = path
      paths.push(path)
    }
  return {
    scan,
    filled,
    paths,
    of(label) {
      const at = labels.indexOf(label)
      expect(at, `${label} among ${labels.join(' | ')}`).toBeGreaterThanOrEqual(0)
      return { control: scan.controls[at]!, mapping: mappings[at]! }
    },
  }
}

const rows = (labels: readonly string[]): string =>
  labels.map((label, at) => `<p><label>${label} <input name="f${at}"></label></p>`).join('')
const cells = (labels: readonly string[]): string =>
  labels.map((label) => `<tr><td>${label}</td><td><input></td></tr>`).join('')

const SUBJECT = ['主办单位名称', '单位证件号码', '通信地址']
const PERSON = ['负责人姓名', '负责人证件号码', '手机号码', '应急联系电话', '电子邮箱']
const BARE = ['姓名', '证件号码', '手机号码', '应急联系电话', '电子邮箱']
const SUBJECT_EN = ['Organizer name', 'Unified social credit code', 'Mailing address']
const BARE_EN = ['Full name', 'ID number', 'Mobile number', 'Emergency contact number', 'Email address']
const FIELDS = ['name', 'certNumber', 'mobile', 'emergencyPhone', 'email']

const pages: readonly (readonly [what: string, html: string, person: readonly string[]])[] = [
  ['title', `<title>网站备案</title><form>${rows([...SUBJECT, ...PERSON])}</form>`, PERSON],
  ['h1', `<title>备案</title><h1>网站信息登记</h1><form>${rows([...SUBJECT, ...PERSON])}</form>`, PERSON],
  [
    'breadcrumb',
    `<title>备案</title><ol class="breadcrumb"><li>首页</li><li>备案管理</li><li class="active">网站备案</li></ol>
     <h2>填写信息</h2><form>${rows([...SUBJECT, ...PERSON])}</form>`,
    PERSON,
  ],
  [
    'rows across a table',
    `<title>网站备案</title><h2>网站备案登记表</h2><form><table border=1><tr><th colspan=2>主办单位</th></tr>${cells(SUBJECT)}
     <tr><th colspan=2>负责人</th></tr>${cells(BARE)}
     <tr><th colspan=2>网站</th></tr>${cells(['网站名称', '网站域名'])}</table></form>`,
    BARE,
  ],
  [
    'rows across a table, the person in brackets',
    `<title>网站备案</title><h2>网站信息采集</h2><table border=1><tr><td colspan=2>单位情况</td></tr>${cells(SUBJECT)}
     <tr><td colspan=2>负责人（法人代表）</td></tr>${cells(BARE)}</table>`,
    BARE,
  ],
  [
    'legends',
    `<title>网站备案</title><h1>网站备案申请</h1><form><fieldset><legend>主办单位信息</legend>${rows(SUBJECT)}</fieldset>
     <fieldset><legend>负责人</legend>${rows(BARE)}</fieldset>
     <fieldset><legend>网站</legend>${rows(['网站名称', '网站域名'])}</fieldset></form>`,
    BARE,
  ],
  [
    'titles of cards',
    `<title>网站备案</title><div class="page-title" style="font-size:22px">网站信息填报</div>
     <div class="card"><div class="card-title"><b>主体资料</b></div>${rows(SUBJECT)}</div>
     <div class="card"><div class="card-title"><b>负责人资料</b></div>${rows(BARE)}</div>
     <div class="card"><div class="card-title"><b>网站资料</b></div>${rows(['网站名称', '网站域名'])}</div>`,
    BARE,
  ],
  [
    'h1 in English',
    `<title>Website filing</title><h1>Website ICP filing</h1><form>${rows([...SUBJECT_EN, 'Person in charge', ...BARE_EN.slice(1)])}</form>`,
    ['Person in charge', ...BARE_EN.slice(1)],
  ],
  [
    'legends in English',
    `<title>Website registration</title><h1>Website registration</h1><form><fieldset><legend>Organizer</legend>${rows(SUBJECT_EN)}</fieldset>
     <fieldset><legend>Person in charge</legend>${rows(BARE_EN)}</fieldset>
     <fieldset><legend>Website</legend>${rows(['Website name', 'Domain name'])}</fieldset></form>`,
    BARE_EN,
  ],
]

describe('a bare person in charge beside the subject is the principal, whatever the page is called', () => {
  test.each(pages)('%s', async (_what, html, person) => {
    const { filled } = await look(html)
    const wanted = Object.fromEntries(person.map((label, at) => [label, `principal.${FIELDS[at]}`]))
    expect(filled).toMatchObject(wanted)
  })
})

test('a plain table tells both persons and the terms of their papers', async () => {
  const { filled, paths } = await look(`<title>网站备案</title><table border=1>
    <tr><th colspan=4>主办单位</th></tr>
    <tr><td>单位全称</td><td><input></td><td>统一社会信用代码</td><td><input></td></tr>
    <tr><td>所在地</td><td colspan=3><select><option>省</option><option>广东省</option></select><select><option>市</option></select><select><option>县区</option></select></td></tr>
    <tr><th colspan=4>负责人</th></tr>
    <tr><td>姓名</td><td><input></td><td>证件有效期</td><td><input type=date>至<input type=date> <label><input type=checkbox>长期有效</label></td></tr>
    <tr><th colspan=4>网站</th></tr>
    <tr><td>网站名称</td><td><input></td><td>网站负责人姓名</td><td><input></td></tr>
    <tr><td>网站负责人手机</td><td><input></td><td>网站负责人身份证</td><td><input></td></tr></table>`)
  expect(filled).toMatchObject({
    所在地: 'subject.district',
    姓名: 'principal.name',
    长期有效: 'principal.certLongTerm',
    网站负责人姓名: 'websites[0].owner.name',
    网站负责人手机: 'websites[0].owner.mobile',
    网站负责人身份证: 'websites[0].owner.certNumber',
  })
  const ends = paths.filter((path) => /certValid/.test(path))
  expect(ends).toEqual(['principal.certValidFrom', 'principal.certValidTo'])
})

describe('one value in several boxes', () => {
  test.each([
    ['two boxes', '<input id=a><span>@</span><input id=b>'],
    ['a box and a list', '<input id=a> @ <select id=b><option>qq.com</option><option>163.com</option></select>'],
  ])('an e-mail address: %s', async (_what, boxes) => {
    const { of } = await look(
      `<title>ICP备案</title><h2>主体负责人</h2><div><span>联系邮箱：</span>${boxes}</div><p><label>姓名 <input></label></p>`,
    )
    const { control, mapping } = of('联系邮箱')
    expect(control).toMatchObject({ kind: 'composite', parts: 2 })
    expect(mapping).toMatchObject({ path: 'principal.email' })
  })

  test('a telephone number with a line between', async () => {
    const { of } = await look(
      `<title>ICP备案</title><h2>主体负责人</h2><table border=1><tr><td>办公电话</td><td><input size=4>-<input size=10></td></tr></table>`,
    )
    expect(of('办公电话')).toMatchObject({ control: { kind: 'composite' }, mapping: { path: 'principal.officePhone' } })
  })
})

test('declarations side by side are each named by their own words and left to the user', async () => {
  const { of } = await look(`<title>网站备案</title><h2>网站信息</h2><form><table>
    <tr><td>网站名称</td><td><input></td></tr>
    <tr><td colspan=2><label><input type=checkbox name=agree>本人承诺以上信息真实有效</label>
      <label><input type=checkbox name=x2>我已阅读《服务协议》</label></td></tr></table></form>`)
  for (const label of ['本人承诺以上信息真实有效', '我已阅读《服务协议》']) {
    const { control, mapping } = of(label)
    expect(control).toMatchObject({ kind: 'checkbox', flags: ['consent'] })
    expect(mapping).toMatchObject({ status: 'refused', reason: 'never' })
  }
})

describe('lists made of plain elements', () => {
  const style = `<style>.row{margin:10px}.s{display:inline-block;position:relative;width:200px;border:1px solid #999}
    .s a{display:block;padding:5px;cursor:pointer}.s ul{display:none;position:absolute}</style>`
  const list = '<ul><li>国防机构</li><li>政府机关</li><li>企业</li><li>个人</li></ul>'

  test.each([
    ['nothing chosen', '请选择', 'a'],
    ['a choice shown', '企业', 'a'],
    ['a button shows it', '请选择', 'button'],
  ])('are lists: %s', async (_what, shown, tag) => {
    const { of } = await look(`<title>ICP备案</title>${style}<h2>主体信息</h2>
      <div class=row><span>主办单位性质：</span><div class=s><${tag} type=button>${shown}</${tag}>${list}</div></div>`)
    const { control, mapping } = of('主办单位性质')
    expect(control).toMatchObject({ kind: 'combobox', options: ['国防机构', '政府机关', '企业', '个人'], flags: [] })
    expect(control.value.text).toBe(shown === '请选择' ? '' : shown)
    expect(mapping).toMatchObject({ path: 'subject.nature' })
  })

  test('over a select that the page hides stand for it', async () => {
    const { scan, of } = await look(`<title>ICP备案</title>${style}<h2>主体信息</h2>
      <div class=row><span>主办单位性质：</span><select style="display:none"><option value=""></option><option>企业</option><option>个人</option></select>
      <div class=s><a><span>请选择单位性质</span></a><div style="position:absolute;left:-9999px"><input><ul></ul></div></div></div>`)
    expect(scan.controls).toHaveLength(1)
    expect(of('主办单位性质').control).toMatchObject({ kind: 'combobox', options: ['企业', '个人'], flags: [] })
  })

  test('are no menus', async () => {
    const { scan } = await look(`<title>ICP备案</title>${style}<h2>主体信息</h2>
      <div class=s><a>更多操作</a><ul><li>编辑</li><li>删除</li></ul></div><p><label>单位名称 <input></label></p>`)
    expect(scan.controls.map(({ kind }) => kind)).toEqual(['text'])
  })
})

test('a box that is no field of a form is left to the user, with the item it asks for', async () => {
  const { of } = await look(`<title>ICP备案</title><h2>主体负责人</h2>
    <div><span>手机号码：</span><div contenteditable=true style="display:inline-block;width:200px;height:24px;border:1px solid"></div></div>`)
  expect(of('手机号码').mapping).toMatchObject({
    status: 'refused',
    reason: 'kind-mismatch',
    candidates: ['principal.mobile'],
  })
})

test('a frame of another site is told, also where nothing else was found', async () => {
  const { scan } = await look('<title>备案</title><h1>备案信息</h1><iframe src="https://elsewhere.invalid/"></iframe>')
  expect(scan.controls).toEqual([])
  expect(scan.leftOut).toEqual([{ reason: 'cross-origin-frame', count: 1 }])
})
